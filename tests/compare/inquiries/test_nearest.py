"""What comes near an overlap is found, and so is what only one document says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import make_document

from hexapla.compare import compare, find_nearest, find_unique

if TYPE_CHECKING:
    from hexapla.compare import Comparison

A = """Water filters remove chlorine and heavy metals from drinking water.

Filter therapy is safe for most people.

Copper ships crossed the bay twice a year under sail.
"""
B = """Drinking water filters remove heavy metals and chlorine.

Filter therapy carries serious risks.

Our ships were built of northern oak by hand.
"""


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    """Compare two documents with one overlap, one dispute and one likeness that is too weak."""
    return compare([make_document("a", A), make_document("b", B)])


def test_the_nearest_stay_below_the_cutoff(comparison: Comparison) -> None:
    """What is an overlap is not near one; the best of the others come first."""
    found = find_nearest(comparison, most=5)
    scores = [o.score for o in found]
    assert scores == sorted(scores, reverse=True)
    assert scores
    assert scores[0] < comparison.settings.weights.cutoff
    assert not {(o.a, o.b) for o in found} & {(o.a, o.b) for o in comparison.overlaps}


def test_weak_likeness_is_found_step_by_step() -> None:
    """One common word in a long sentence is still named where nothing is nearer."""
    one = make_document("a", "Copper ships crossed the wide bay twice a year under grey sail.")
    other = make_document("b", "Bakers sold brown bread and salt to crews of ships before dawn.")
    [found] = find_nearest(compare([one, other]))
    assert [(t.a, t.b) for t in found.terms][:1] == [("ships", "ships")]


def test_nothing_in_common_has_no_nearest() -> None:
    """Documents without a common word have no nearest pair."""
    one, other = make_document("a", "Copper corrodes."), make_document("b", "Bread rises.")
    assert find_nearest(compare([one, other])) == ()


def test_unique_statements_have_no_overlap(comparison: Comparison) -> None:
    """Everything but the overlap is said by one document only, in the order of the text."""
    found = find_unique(comparison)
    shared = {s for o in comparison.overlaps for s in (o.a, o.b)}
    assert shared == {"a:1", "b:1"}
    assert [u.statement for u in found] == ["a:2", "a:3", "b:2", "b:3"]


def test_unique_statements_name_who_disputes_them(comparison: Comparison) -> None:
    """Another document may speak of the same and say otherwise."""
    disputed = {u.statement: u.disputed_by for u in find_unique(comparison)}
    assert disputed == {"a:2": ("b:2",), "b:2": ("a:2",), "a:3": (), "b:3": ()}


def test_unique_statements_name_the_nearest(comparison: Comparison) -> None:
    """The nearest statement elsewhere comes with its score; none within reach is None."""
    cutoff = comparison.settings.weights.cutoff
    for unique in find_unique(comparison):
        assert unique.score < cutoff
        assert (unique.nearest is None) == (unique.score == 0.0)
