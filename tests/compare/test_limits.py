"""What docs/limits.md says can't be seen is still not seen."""

from __future__ import annotations

import pytest
from builders import make_document

from hexapla.compare import compare


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The filter is made of wood.", "The filter is made of steel."),
        ("The filter is delicious.", "The filter tastes awful."),
        ("Clean each of the three filters for ten minutes.", "Cleaning them all takes an hour."),
        ("The filter cuts calories by half.", "The filter makes people overeat."),
        ("The leaks stem from the pipes.", "The leaks stem from the valves."),
        ("The test ran at noon.", "The test ran at midnight."),
        ("Der Filter ist sicher.", "Der Filter ist gefährlich."),
    ],
)
def test_unseen_contradictions(one: str, other: str) -> None:
    """These contradict one another for a reader, and hexapla does not see it."""
    comparison = compare([make_document("a", one), make_document("b", other)])
    assert comparison.contradictions == ()


def test_irony_is_taken_at_its_word() -> None:
    """An ironic comparison counts as what it says."""
    comparison = compare([make_document("a", "The filter is as safe as a tiger.")])
    assert [p.facet for p in comparison.positions] == ["safety"]
    [cue] = comparison.positions[0].documents["a"]
    assert cue.position == "safe"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aspirin is safe. Adults were asked.", "Aspirin is dangerous. Cats were asked."),
        ("Fresh paint is safe for walls.", "Fresh paint is dangerous for cats."),
    ],
)
def test_contradictions_that_are_none(one: str, other: str) -> None:
    """These can both hold for a reader, and hexapla takes them for contradictions."""
    comparison = compare([make_document("a", one), make_document("b", other)])
    assert [c.dispute.partition(" ")[0] for c in comparison.contradictions] == ["safety"]
