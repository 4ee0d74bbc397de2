"""Reports say what they leave out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from builders import make_document

from hexapla.cli.reports.documents import report_agreement
from hexapla.cli.reports.points import report_points
from hexapla.cli.reports.positions import report_positions
from hexapla.cli.reports.relations import report_contradictions, report_overlaps
from hexapla.cli.reports.report import Choices
from hexapla.cli.reports.statements import report_statements
from hexapla.cli.reports.unique import report_unique
from hexapla.compare import Entry, Stance, compare

if TYPE_CHECKING:
    from hexapla.cli.reports.report import Report
    from hexapla.compare import Comparison


def note(report: Report) -> str:
    """Give the note below the one table of a report."""
    [section] = report.sections()
    return section.note


def test_points_say_how_many_are_left(made: Comparison) -> None:
    """The shares are those of all points, whatever the limit."""
    assert note(report_points(made, Choices())).startswith("1 of 2 points are shared")
    limited = note(report_points(made, Choices(limit=1)))
    assert limited.startswith("1 of 2 points are shared")
    assert limited.endswith("1 more point: use a larger --limit.")


def test_statements_say_how_many_are_left(made: Comparison) -> None:
    """A list that is cut says so; a whole one says nothing."""
    report = report_statements(made.documents, made.statements, Choices(limit=2))
    assert note(report) == "3 more pieces: use a larger --limit."
    assert note(report_statements(made.documents, made.statements, Choices())) == ""


def test_positions_say_nothing_where_all_are_shown(made: Comparison) -> None:
    """One position of one leaves none."""
    assert note(report_positions(made, Choices(limit=1))) == ""


def test_grades_that_nothing_has_leave_nothing(made: Comparison) -> None:
    """An overlap of grade 2 is not among those of grade 3; the contradiction is."""
    assert note(report_overlaps(made, Choices(min_grade=3))) == "No overlaps found."
    [section] = report_contradictions(made, Choices(min_grade=3)).sections()
    assert len(section.rows) == 1


def test_contradictions_quote_both_sides_with_line(made: Comparison) -> None:
    """Each side shows its statement, its line and its words."""
    [section] = report_contradictions(made, Choices()).sections()
    assert section.rows[0][4:] == (
        "One calls tea safe, the other risky.",
        "mild:1, line 1: “Tea is safe.”",
        "stern:1, line 1: “Tea is risky.”",
        "safe ↔ risky",
        "",
    )


def test_a_dispute_is_shown_once_with_its_other_places(made: Comparison) -> None:
    """Two contradictions at odds on one thing are one row, and the second is named there."""
    [first] = made.contradictions
    again = replace(first, a="mild:2", b="stern:2", score=50.0)
    [section] = report_contradictions(
        replace(made, contradictions=(first, again)), Choices()
    ).sections()
    [row] = section.rows
    assert row[-1] == "mild:2 ↔ stern:2"
    assert section.note == ""


def test_overlaps_show_what_is_shared_and_what_is_not(made: Comparison) -> None:
    """The matched words, the passage that is the same with its offsets, and the rest of a side."""
    [section] = report_overlaps(made, Choices()).sections()
    assert section.rows[0][5:] == ("caffeine\nverbatim “Tea” (13-16 = 35-38)", "has", "")


def test_overlap_records_end_with_the_evidence(made: Comparison) -> None:
    """The columns of an overlap's words come last, so that older ones keep their places."""
    table = report_overlaps(made, Choices()).records()
    assert [c.header for c in table.columns][-4:] == ["shared", "only_a", "only_b", "reuse"]
    assert table.rows[0][-4:] == ("caffeine", "has", "", "13-16=35-38")


def test_where_nothing_overlaps_the_nearest_are_named(made: Comparison) -> None:
    """Without any overlap the note says how near the nearest pairs came, and so does the data."""
    bare = compare([make_document("a", "Tea is safe."), make_document("b", "Tea makes one ill.")])
    assert not bare.overlaps
    said = note(report_overlaps(bare, Choices()))
    assert said.startswith(
        f"No overlaps found. An overlap scores {bare.cutoff} or more; the most similar pairs: "
    )
    data = report_overlaps(bare, Choices()).data()
    assert data["nearest"]
    assert all(f"{n['a']} and {n['b']} with {n['score']}" in said for n in data["nearest"])
    assert "nearest" not in report_overlaps(made, Choices()).data()


def test_where_no_word_is_shared_the_note_says_so() -> None:
    """Documents without a common word have no nearest pair to name."""
    bare = compare([make_document("a", "Tea is safe."), make_document("b", "Dogs bark loudly.")])
    assert note(report_overlaps(bare, Choices())).endswith("share a word.")


def test_where_only_contradictions_are_similar_the_note_says_so() -> None:
    """What is similar and contradicts one another is not named as the nearest to an overlap."""
    one, other = "The store is open on Sundays.", "The store is not open on Sundays."
    bare = compare([make_document("a", one), make_document("b", other)])
    assert note(report_overlaps(bare, Choices())).endswith("are similar contradict one another.")


def test_points_say_whom_a_document_contradicts(made: Comparison) -> None:
    """A cell that contradicts names the documents that it is against."""
    entries = {
        "mild": Entry(statements=("mild:1",), stance=Stance.CONTRADICTS, against=("stern",)),
        "stern": Entry(statements=("stern:1",), stance=Stance.CONTRADICTS, against=("mild",)),
    }
    [section] = report_points(
        replace(made, points=(replace(made.points[0], documents=entries),)), Choices()
    ).sections()
    assert section.rows[0] == (
        "p1 caffeine",
        "2 of 2",
        "CONTRADICTS stern\n(1) Tea is safe.",
        "CONTRADICTS mild\n(1) Tea is risky.",
    )


def test_unique_counts_what_each_document_says_alone(made: Comparison) -> None:
    """The note gives the number for each document, whatever the limit."""
    said = note(report_unique(made, Choices(limit=1)))
    assert said.startswith("In one document only: mild 1 of 2, stern 1 of 2. 1 more statement: ")
    assert said.endswith(" statement: use a larger --limit.")
    [row] = report_unique(made, Choices(limit=1)).records().rows
    assert row[:4] == ("mild", "1", "mild:1", "Tea is safe.")
    assert row[-1] == "stern:1"


def test_the_matrix_has_both_directions(made: Comparison) -> None:
    """Each ordered pair of documents is a record, with its share and its contradictions."""
    report = report_agreement(made)
    assert report.records().rows == (
        ("mild", "stern", "2", "1", "0.500", "1"),
        ("stern", "mild", "2", "1", "0.500", "1"),
    )
    assert [a["share"] for a in report.data()["summary"]["agreement"]] == [0.5, 0.5]


@pytest.mark.parametrize("count", [2, 7])
def test_the_matrix_numbers_many_documents(made: Comparison, count: int) -> None:
    """Few documents head their columns by name, many by number, to keep the matrix narrow."""
    documents = tuple(replace(made.documents[0], id=f"document-{n}") for n in range(count))
    [section] = report_agreement(replace(made, documents=documents)).sections()
    headers = [c.header for c in section.columns[1:]]
    assert headers == [d.id if count == 2 else str(n) for n, d in enumerate(documents, 1)]
