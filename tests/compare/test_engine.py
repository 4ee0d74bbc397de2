"""What the engine finds in small documents, one case for each kind of finding."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hexapla.compare import Relation, compare
from hexapla.corpus import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hexapla.compare import Comparison, Contradiction, Overlap

ENGINE = Path(__file__).parents[1] / "golden" / "engine"
FOUND = "found.golden"
CASES = sorted(path.name for path in ENGINE.iterdir() if path.is_dir())


def compare_case(case: str) -> Comparison:
    """Compare the documents of a case."""
    return compare(load([str(path) for path in sorted((ENGINE / case).glob("*.txt"))]))


def describe(comparison: Comparison) -> str:
    """Write everything that was found, so that a reader can judge it."""
    sections = {
        "statements": (f"{s.id}  {' '.join(s.text.split())}" for s in comparison.compared),
        "contradictions": map(_describe_contradiction, comparison.contradictions),
        "overlaps": map(_describe_overlap, comparison.overlaps),
        "neither": _describe_unrelated(comparison),
        "points": _describe_points(comparison),
    }
    return "\n".join(f"{title}\n\n{_join(entries)}" for title, entries in sections.items())


def _join(entries: Iterator[str]) -> str:
    return "".join(f"  {entry}\n" for entry in entries) or "  none\n"


def _describe_contradiction(found: Contradiction) -> str:
    cues = " against ".join(f"“{cue.text}”" for cue in found.cues)
    return (
        f"{found.a}, {found.b}  grade {found.grade}, score {found.score}, {found.type}, "
        f"on {found.dispute}\n    {cues}\n    {found.why}\n"
    )


def _describe_overlap(found: Overlap) -> str:
    shared = ", ".join(t.a if t.a == t.b else f"{t.a}/{t.b}" for t in found.terms)
    alone = f"alone: {', '.join(found.only_a) or '-'} / {', '.join(found.only_b) or '-'}"
    reuse = "".join(f"\n    word for word: {r.text}" for r in found.reuse)
    return (
        f"{found.a}, {found.b}  grade {found.grade}, score {found.score}, {found.why}\n"
        f"    shared: {shared}\n    {alone}{reuse}\n"
    )


def _describe_unrelated(comparison: Comparison) -> Iterator[str]:
    """Describe the pairs that something opposes without making them a contradiction."""
    for (a, b), verdict in comparison.basis.verdicts.items():
        if verdict.opposition and verdict.relation is not Relation.CONTRADICTION:
            cues = " against ".join(f"“{cue.text}”" for cue in verdict.opposition.cues)
            yield f"{a}, {b}  {cues}: {verdict.why or verdict.tension}"


def _describe_points(comparison: Comparison) -> Iterator[str]:
    for point in comparison.points:
        entries = (
            f"{document} {entry.stance} ({', '.join(entry.statements)})"
            + (f" against {', '.join(entry.against)}" if entry.against else "")
            for document, entry in point.documents.items()
        )
        yield f"{point.id}  {point.label}: {'; '.join(entries)}"


@pytest.mark.parametrize("case", CASES)
def test_findings_are_as_recorded(case: str, golden: Callable[[str, str], None]) -> None:
    """Everything that is found in the documents of a case is what its golden file holds."""
    golden(f"engine/{case}/{FOUND}", describe(compare_case(case)))


def test_cases_have_every_type_of_contradiction_that_words_alone_can_show() -> None:
    """Between them the cases show each kind of opposition, and each grade."""
    found = [compare_case(case) for case in CASES]
    contradictions = [c for comparison in found for c in comparison.contradictions]
    kinds = {
        verdict.opposition.kind
        for comparison in found
        for verdict in comparison.basis.verdicts.values()
        if verdict.opposition and verdict.relation is Relation.CONTRADICTION
    }
    assert kinds == {"stance", "denied", "opposed", "rule", "quantity", "difference"}
    assert {c.type.value for c in contradictions} >= {
        "negation", "antonym", "numeric", "polarity", "modality", "quantifier_scope"
    }  # fmt: skip
    assert {o.grade for comparison in found for o in comparison.overlaps} == {1, 2, 3}
