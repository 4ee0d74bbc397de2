"""Nearness: the pairs of statements that come nearest to an overlap without being one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hexapla.compare.comparison import analyse
from hexapla.compare.similarity.overlaps import find_overlaps

if TYPE_CHECKING:
    from hexapla.compare.comparison import Comparison
    from hexapla.compare.relation import Overlap

STEPS = (0.75, 0.5, 0.25, 0.01)
"""Parts of the cut-off down to which pairs are looked for, one after the other until some are."""


def find_nearest(comparison: Comparison, most: int = 3) -> tuple[Overlap, ...]:
    """Find the pairs of different documents that come nearest to an overlap, the nearest first.

    What is an overlap, or would be one if it were no contradiction, is left out. Nothing is found
    only where no pair shares a word.
    """
    for step in STEPS:
        found = find_near(comparison, step)
        if found:
            return found[:most]
    return ()


def find_near(comparison: Comparison, part: float = STEPS[0]) -> tuple[Overlap, ...]:
    """Find all pairs that score less than the cut-off, but `part` of it or more."""
    analysis = analyse(comparison.documents, comparison.settings)
    weights = comparison.settings.weights
    lowered = replace(weights, cutoff=part * weights.cutoff, support=0.0)
    found = find_overlaps(tuple(analysis.profiles.values()), analysis.kinship, lowered)
    taken = {(o.a, o.b) for o in comparison.overlaps}
    return tuple(o for o in found if o.score < weights.cutoff and (o.a, o.b) not in taken)
