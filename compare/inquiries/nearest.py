"""Find the pairs of statements that come nearest to an overlap without being one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.relation import Grade

if TYPE_CHECKING:
    from hexapla.compare.comparison import Comparison
    from hexapla.compare.relation import Overlap

STEPS = (0.75, 0.5, 0.25, 0.01)
"""Shares of the cut-off down to which pairs are searched, one after the other until there are some:
each search takes longer than the one before. The last finds nearly every pair that shares a word;
the first is also the default of `find_near`. Set by hand."""


def find_nearest(comparison: Comparison, most: int = 3) -> tuple[Overlap, ...]:
    """Find the pairs of different documents that come nearest to an overlap, nearest first.

    Leaves out overlaps, and pairs that would be overlaps if they were not contradictions. Returns
    nothing only if no pair shares a word.
    """
    similarity = comparison.basis.similarity
    for step in STEPS:
        found = find_near(comparison, step)[:most]
        if found:
            pairs = ((a, b, score) for a, b, score in found)
            return tuple(similarity.make_overlap(*pair, Grade.PARTLY) for pair in pairs)
    return ()


def find_near(comparison: Comparison, part: float = STEPS[0]) -> tuple[tuple[str, str, float], ...]:
    """Find all pairs below the cut-off, but at `part` of it or more, most similar first.

    Returns the ids of both statements and their similarity (0-100).
    """
    order = {s: place for place, s in enumerate(comparison.basis.analysis.readings)}
    cutoff = comparison.cutoff
    near = [
        (a, b, score)
        for a, b, score in comparison.basis.similarity.find_pairs(part * cutoff)
        if score < cutoff
    ]
    return tuple(sorted(near, key=lambda n: (-n[2], order[n[0]], order[n[1]])))
