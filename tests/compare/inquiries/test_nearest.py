"""What comes near an overlap is found, the nearest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import compare_filters, make_document

from hexapla.compare import compare, find_nearest
from hexapla.compare.inquiries.nearest import STEPS, find_near

if TYPE_CHECKING:
    from hexapla.compare import Comparison


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    """Compare two documents with one overlap, one dispute and one similarity that is too weak."""
    return compare_filters()


def test_the_nearest_stay_below_the_cutoff(comparison: Comparison) -> None:
    """What is an overlap is not near one; the best of the others come first."""
    found = find_nearest(comparison, most=5)
    scores = [o.score for o in found]
    assert scores == sorted(scores, reverse=True)
    assert scores
    assert scores[0] < comparison.cutoff
    assert not {(o.a, o.b) for o in found} & {(o.a, o.b) for o in comparison.overlaps}


def test_weak_similarity_is_found_step_by_step() -> None:
    """One common word in a long sentence is still named where nothing is nearer."""
    one = make_document("a", "Copper ships crossed the wide bay twice a year under grey sail.")
    other = make_document("b", "Bakers sold brown bread and salt to crews of ships before dawn.")
    [found] = find_nearest(compare([one, other]))
    assert [(t.a, t.b) for t in found.terms][:1] == [("ships", "ships")]


def test_nothing_in_common_has_no_nearest() -> None:
    """Documents without a common word have no nearest pair."""
    one, other = make_document("a", "Copper corrodes."), make_document("b", "Bread rises.")
    assert find_nearest(compare([one, other])) == ()


def test_no_more_are_named_than_asked_for() -> None:
    """The best of them are kept."""
    text = "Copper ships crossed the bay.\n\nOld ships sailed at night."
    comparison = compare([make_document("a", text), make_document("b", "Ships were built here.")])
    every = find_nearest(comparison, most=5)
    assert len(every) > 1
    assert find_nearest(comparison, most=1) == every[:1]


def test_near_pairs_lie_between_a_part_of_the_cutoff_and_the_cutoff(comparison: Comparison) -> None:
    """A smaller part finds no fewer, and all that are found at the larger one."""
    wide, narrow = find_near(comparison, 0.1), find_near(comparison, 0.5)
    assert set(narrow) < set(wide)
    assert all(0.5 * comparison.cutoff <= score < comparison.cutoff for _, _, score in narrow)
    assert tuple(sorted(STEPS, reverse=True)) == STEPS
