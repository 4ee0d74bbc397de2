"""Overlaps: statements of different documents that say the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.candidates import find_candidates
from hexapla.compare.likeness import score_likeness, shared_terms
from hexapla.compare.relation import Grade, Overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.compare.likeness import Kinship
    from hexapla.compare.profile import Profile
    from hexapla.compare.relation import SharedTerm

CLEAR = 55.0
"""Score from which an overlap is the same claim."""

LIKELY = 40.0
"""Score from which an overlap is the same claim with more or less detail."""


def grade_overlap(score: float) -> Grade:
    """Give the grade that belongs to a score."""
    if score >= CLEAR:
        return Grade.CLEAR
    return Grade.LIKELY if score >= LIKELY else Grade.PARTLY


def find_overlaps(
    profiles: Sequence[Profile], kinship: Kinship, cutoff: float
) -> tuple[Overlap, ...]:
    """Find all overlaps of `cutoff` or more, by score, then place."""
    found = []
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
        grade=grade_overlap(score),
        terms=terms,
        why=f"both speak of {_name(terms)}",
    )


def _name(terms: Sequence[SharedTerm], most: int = 5) -> str:
    words = list(dict.fromkeys(t.a.lower() if t.a.istitle() else t.a for t in terms))[:most]
    return ", ".join(words)
