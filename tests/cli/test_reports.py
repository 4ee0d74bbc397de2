"""Reports say what they leave out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.cli.report import Choices
from hexapla.cli.reports.points import report_points
from hexapla.cli.reports.positions import report_positions
from hexapla.cli.reports.relations import report_contradictions, report_overlaps
from hexapla.cli.reports.statements import report_statements

if TYPE_CHECKING:
    from hexapla.cli.report import Report
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
    assert limited.endswith("1 more points: a larger --limit.")


def test_statements_say_how_many_are_left(made: Comparison) -> None:
    """A list that is cut says so; a whole one says nothing."""
    report = report_statements(made.documents, made.statements, Choices(limit=2))
    assert note(report) == "3 more pieces: a larger --limit."
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
        "mild:1, line 1: “Tea is safe.”",
        "stern:1, line 1: “Tea is risky.”",
        "safe ↔ risky",
    )
