"""Overlaps: statements of different documents that say the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.candidates import find_candidates
from hexapla.compare.likeness import score_likeness, shared_terms
from hexapla.compare.relation import Grade, Overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.compare.kinship import Kinship
    from hexapla.compare.profile import Profile
    from hexapla.compare.relation import SharedTerm
    from hexapla.compare.weights import Weights


def grade_overlap(score: float, weights: Weights) -> Grade:
    """Give the grade that belongs to a score."""
    if score >= weights.clear:
        return Grade.CLEAR
    return Grade.LIKELY if score >= weights.likely else Grade.PARTLY


def find_overlaps(
    profiles: Sequence[Profile], kinship: Kinship, weights: Weights
) -> tuple[Overlap, ...]:
    """Find all overlaps whose score reaches the cut-off, by score, then place."""
    found = []
    cutoff = weights.cutoff
    for i, j in find_candidates(profiles, kinship, cutoff):
        score = score_likeness(profiles[i], profiles[j], kinship, cutoff=cutoff)
        if score >= cutoff:
            found.append((-score, i, j))
    return tuple(
        _overlap(profiles[i], profiles[j], -score, kinship) for score, i, j in sorted(found)
    )


def _overlap(a: Profile, b: Profile, score: float, kinship: Kinship) -> Overlap:
    terms = shared_terms(a, b, kinship)
    return Overlap(
        a=a.statement.id,
        b=b.statement.id,
        score=score,
        grade=grade_overlap(score, kinship.weights),
        terms=terms,
        why=f"both speak of {_name(terms)}",
    )


def _name(terms: Sequence[SharedTerm], most: int = 5) -> str:
    words = list(dict.fromkeys(t.a.lower() if t.a.istitle() else t.a for t in terms))[:most]
    return ", ".join(words)
