"""The alignment: one row a matter, whoever agrees, contradicts or is silent."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from builders import make_document, measure_texts

from hexapla.compare import Cuts, Grade, Stance, compare
from hexapla.compare.contradictions.assembly import Relations
from hexapla.compare.language.cues.quantities import QuantityCue
from hexapla.compare.points.table import find_points
from hexapla.corpus import bundled

if TYPE_CHECKING:
    from hexapla.compare import Comparison, Point

A = """Water filters remove chlorine and heavy metals from drinking water.

Filter therapy is safe for most people.

Ships carried copper to the northern harbour.
"""
B = """Drinking water filters remove heavy metals and chlorine.

Filter therapy carries serious risks.
"""
C = """Chlorine and heavy metals are removed from drinking water by filters.

Trains are late.
"""


@pytest.fixture(scope="module")
def three() -> Comparison:
    """Compare three documents with a point of all, a dispute of two, and two lone statements."""
    return compare([make_document("a", A), make_document("b", B), make_document("c", C)])


@pytest.fixture(scope="module")
def five() -> Comparison:
    """Compare the bundled articles."""
    return compare(bundled())


def members(point: Point) -> set[str]:
    """Give the statements of a point."""
    return {s for entry in point.documents.values() for s in entry.statements}


def test_points_are_ordered_by_how_many_share_them(three: Comparison) -> None:
    """What all say comes first, then what two say; what stands alone comes in its order."""
    assert [sorted(members(p)) for p in three.points] == [
        ["a:1", "b:1", "c:1"],
        ["a:2", "b:2"],
        ["a:3"],
        ["c:2"],
    ]
    assert [p.id for p in three.points] == ["p1", "p2", "p3", "p4"]


def test_contradicting_statements_share_a_point(three: Comparison) -> None:
    """A dispute is a point that is named by its matter, and says who is against whom."""
    dispute = three.points[1]
    assert dispute.label == "safety of filters"
    assert {d: (e.stance, e.against) for d, e in dispute.documents.items()} == {
        "a": (Stance.CONTRADICTS, ("b",)),
        "b": (Stance.CONTRADICTS, ("a",)),
    }


def test_stances_say_who_agrees_and_who_is_alone(three: Comparison) -> None:
    """Documents agree where nobody contradicts, and a single one is alone."""
    first, _, third, _ = three.points
    assert {e.stance for e in first.documents.values()} == {Stance.AGREES}
    assert {d: e.stance for d, e in third.documents.items()} == {"a": Stance.ONLY}


def test_every_clear_contradiction_between_documents_is_in_a_point(five: Comparison) -> None:
    """Two statements that contradict with grade 2 or more stand in one row."""
    rows = [members(p) for p in five.points]
    documents = {s.id: s.document for s in five.statements}
    found = [
        c
        for c in five.contradictions
        if c.grade > 1
        and documents[c.a] != documents[c.b]
        and not isinstance(c.cues[0], QuantityCue)
    ]
    assert found
    assert all(any({c.a, c.b} <= row for row in rows) for c in found)


def test_no_point_swallows_the_documents(five: Comparison) -> None:
    """The largest point of the five articles holds less than a tenth of their statements."""
    assert max(len(members(p)) for p in five.points) < len(five.compared) / 10


def test_no_point_lies_within_another(five: Comparison) -> None:
    """A row that says less than another is left out."""
    rows = [members(p) for p in five.points]
    assert not any(one < other or other < one for one, other in combinations(rows, 2))


def test_some_statements_serve_two_points(five: Comparison) -> None:
    """A statement of several clauses may stand in two rows, and none in more than a few."""
    counts: dict[str, int] = {}
    for point in five.points:
        for statement in members(point):
            counts[statement] = counts.get(statement, 0) + 1
    assert set(counts) == {s.id for s in five.compared}
    assert 2 in counts.values()
    assert max(counts.values()) <= 4


def test_members_of_a_point_are_tied(five: Comparison) -> None:
    """Every statement of a shared point overlaps with, or contradicts, another one there."""
    tied = {frozenset((o.a, o.b)) for o in five.overlaps}
    tied |= {frozenset((c.a, c.b)) for c in five.contradictions}
    for point in five.points:
        row = members(point)
        if len(row) > 1:
            assert all(any(frozenset((s, t)) in tied for t in row) for s in row)


CUTS = Cuts(least=40.0, likely=60.0, clear=80.0)


@pytest.mark.parametrize(("part", "joined"), [(0.75, True), (0.74, False)])
def test_an_overlap_makes_a_point_from_so_far_above_the_cutoff_on(
    part: float,
    joined: bool,  # noqa: FBT001
) -> None:
    """The bound lies between the lowest score of an overlap and that of a likely one."""
    similarity = measure_texts("Filters remove chlorine", "Filters remove the chlorine")
    score = CUTS.least + part * (CUTS.likely - CUTS.least)
    overlap = similarity.make_overlap("d0:1", "d1:1", score, Grade.PARTLY)
    relations = Relations(overlaps=(overlap,), contradictions=(), similar=(overlap,), verdicts={})
    rows = [members(p) for p in find_points(similarity, relations, CUTS)]
    assert rows == ([{"d0:1", "d1:1"}] if joined else [{"d0:1"}, {"d1:1"}])


def test_what_is_no_overlap_for_its_contradiction_alone_still_brings_a_row_together() -> None:
    """Statements that say the same but for one word are in one point, as opposed."""
    texts = (
        "The old blue bus stops at the harbour.",
        "The old blue bus never stops at the harbour.",
    )
    found = compare([make_document("ab"[n], text) for n, text in enumerate(texts)])
    assert (len(found.overlaps), len(found.contradictions)) == (0, 1)
    [point] = found.points
    assert {d: e.against for d, e in point.documents.items()} == {"a": ("b",), "b": ("a",)}


def test_a_tension_opposes_nobody_in_the_table(three: Comparison) -> None:
    """A contradiction of grade 1 makes no cell contradict another."""
    weak = tuple(replace(c, grade=Grade.PARTLY) for c in three.contradictions)
    basis = three.basis
    relations = Relations(
        overlaps=three.overlaps, contradictions=weak, similar=three.overlaps, verdicts={}
    )
    points = find_points(basis.similarity, relations, CUTS)
    assert weak
    assert all(e.stance is not Stance.CONTRADICTS for p in points for e in p.documents.values())
