"""What only one document says is found, with what comes nearest and who disputes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import compare_filters

from hexapla.compare import find_unique

if TYPE_CHECKING:
    from hexapla.compare import Comparison


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    """Compare two documents with one overlap, one dispute and one similarity that is too weak."""
    return compare_filters()


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
    cutoff = comparison.cutoff
    for unique in find_unique(comparison):
        assert unique.score < cutoff
        assert (unique.nearest is None) == (unique.score == 0.0)
