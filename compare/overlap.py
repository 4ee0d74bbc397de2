"""Overlaps: statements of different documents that say the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.candidates import find_candidates
from hexapla.compare.likeness import score_likeness, shared_terms
from hexapla.compare.relation import Grade, Overlap
from hexapla.compare.reuse import find_reuse

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

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
        only_a=unmatched(a, {t.a for t in terms}),
        only_b=unmatched(b, {t.b for t in terms}),
        reuse=find_reuse(a, b),
    )


def unmatched(profile: Profile, matched: AbstractSet[str]) -> tuple[str, ...]:
    """List the words of a statement that are not among those matched, in their order."""
    own = (profile.words[stem] for stem in profile.terms)
    return tuple(dict.fromkeys(w for w in own if w not in matched))


def _name(terms: Sequence[SharedTerm], most: int = 5) -> str:
    words = list(dict.fromkeys(t.a.lower() if t.a.istitle() else t.a for t in terms))[:most]
    return ", ".join(words)
