"""The JSON contract, on a comparison made by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hexapla.cli.reports import contract
from hexapla.cli.reports.overview import report_comparison
from hexapla.cli.reports.report import Choices
from hexapla.cli.reports.rows import rank_rows
from hexapla.cli.reports.statements import report_statements

if TYPE_CHECKING:
    from hexapla.compare import Comparison


def test_relations_are_ordered_by_score(made: Comparison) -> None:
    """Overlaps and contradictions are one list, the highest score first, numbered in order."""
    found = contract.relations(rank_rows(made, (*made.overlaps, *made.contradictions)))
    assert [(r["id"], r["relation"], r["score"]) for r in found] == [
        ("r1", "contradiction", 87.0),
        ("r2", "overlap", 60.5),
    ]


def test_equal_scores_are_ordered_by_place(made: Comparison) -> None:
    """Of two relations with one score the one that stands first comes first."""
    [overlap] = made.overlaps
    found = contract.relations(
        rank_rows(made, (replace(overlap, score=87.0), *made.contradictions))
    )
    assert [r["a"] for r in found] == ["mild:1", "mild:2"]


def test_a_contradiction_has_two_cues_and_an_overlap_terms(made: Comparison) -> None:
    """Each kind of relation carries its own evidence."""
    contradiction, overlap = contract.relations(
        rank_rows(made, (*made.overlaps, *made.contradictions))
    )
    assert [c["text"] for c in contradiction["cues"]] == ["safe", "risky"]
    assert (overlap["type"], overlap["cues"]) == (None, [])
    assert overlap["terms"] == [{"a": "caffeine", "b": "caffeine", "weight": 0.625}]
    assert (overlap["only_a"], overlap["only_b"]) == (["has"], [])


def test_reuse_gives_back_the_passage(made: Comparison) -> None:
    """The offsets of a passage that both sides have lead to it in both documents."""
    texts = {d.id: d.text for d in made.documents}
    [overlap] = contract.relations(rank_rows(made, made.overlaps))
    [reuse] = overlap["reuse"]
    places = [texts[name][reuse[side]["start"] : reuse[side]["end"]] for name, side in SIDES]
    assert [place.casefold() for place in places] == [reuse["text"].casefold()] * 2


SIDES = (("mild", "a"), ("stern", "b"))


def test_points_name_the_silent(made: Comparison) -> None:
    """A document that says nothing on a point is named as silent there."""
    assert [p["silent"] for p in contract.points(made, made.points)] == [[], ["stern"]]


def test_offsets_give_back_the_text(made: Comparison) -> None:
    """`start` and `end` of statements and cues are offsets into their documents."""
    texts = {d.id: d.text for d in made.documents}
    for piece in contract.pieces(made.statements):
        assert texts[piece["document"]][piece["start"] : piece["end"]] == piece["text"]
    for cue in contract.relations(rank_rows(made, made.contradictions))[0]["cues"]:
        document = cue["statement"].partition(":")[0]
        assert texts[document][cue["start"] : cue["end"]] == cue["text"]


def test_documents_count_their_statements(made: Comparison) -> None:
    """A call to action is a piece and no statement."""
    documents = contract.head(made.documents, made.statements)["documents"]
    assert [d["statements"] for d in documents] == [2, 2]


def test_a_limit_does_not_change_the_counts_of_statements(made: Comparison) -> None:
    """`--limit` shortens the list; the documents have as many statements as before."""
    data = report_statements(made.documents, made.statements, Choices(limit=1)).data()
    assert len(data["statements"]) == 1
    assert [d["statements"] for d in data["documents"]] == [2, 2]


def test_the_summary_counts_all_that_was_found(made: Comparison) -> None:
    """`--min-grade` and `--limit` choose the relations that are listed, not those counted."""
    data = report_comparison(made, Choices(min_grade=3, limit=1)).data()
    assert [r["relation"] for r in data["relations"]] == ["contradiction"]
    assert data["summary"]["overlaps"] == {"3": 0, "2": 1, "1": 0}
    assert data["summary"]["agreement"][0]["share"] == 0.5
