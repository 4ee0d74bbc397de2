"""Overlaps: statements of different documents that say the same thing."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from hexapla.compare.similarity.candidates import TINY, find_candidates
from hexapla.compare.similarity.similarity import score_likeness, shared_terms
from hexapla.compare.relation import Grade, Overlap
from hexapla.compare.similarity.reuse import find_reuse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from hexapla.compare.similarity.relatedness import Kinship
    from hexapla.compare.similarity.profile import Profile
    from hexapla.compare.relation import SharedTerm
    from hexapla.compare.similarity.weights import Weights


def grade_overlap(score: float, weights: Weights) -> Grade:
    """Give the grade that belongs to a score."""
    if score >= weights.clear:
        return Grade.CLEAR
    return Grade.LIKELY if score >= weights.likely else Grade.PARTLY


def find_overlaps(
    profiles: Sequence[Profile], kinship: Kinship, weights: Weights
) -> tuple[Overlap, ...]:
    """Find all overlaps whose score reaches the cut-off, by score, then place."""
    cutoff = weights.cutoff
    alike: dict[tuple[int, int], float] = {}
    for i, j, dice in find_candidates(profiles, kinship, cutoff):
        score = score_likeness(profiles[i], profiles[j], kinship, cutoff=cutoff, dice=dice)
        if score >= cutoff:
            alike[i, j] = score
    found = {**alike}
    kept = max(1 - weights.support, TINY)
    for (i, j), vouched in _find_support(profiles, alike).items():
        least = (cutoff - weights.support * vouched) / kept
        score = alike.get((i, j)) or score_likeness(profiles[i], profiles[j], kinship, cutoff=least)
        moved = round(kept * score + weights.support * max(vouched, score), 1)
        if moved >= cutoff:
            found[i, j] = moved
    ranked = sorted((-score, i, j) for (i, j), score in found.items())
    return tuple(_overlap(profiles[i], profiles[j], -score, kinship) for score, i, j in ranked)


SUPPORTERS = 20
"""Statements, the likest ones, that each statement can bring together."""


def _find_support(
    profiles: Sequence[Profile], alike: Mapping[tuple[int, int], float]
) -> Mapping[tuple[int, int], float]:
    """Find the pairs of different documents that a third statement is alike to both of.

    Gives for each the better of its likenesses to the less alike one, over all third statements.
    """
    near: dict[int, list[tuple[float, int]]] = {}
    for (i, j), score in alike.items():
        near.setdefault(i, []).append((-score, j))
        near.setdefault(j, []).append((-score, i))
    support: dict[tuple[int, int], float] = {}
    for others in near.values():
        best = sorted(others)[:SUPPORTERS]
        for (one, i), (two, j) in combinations(best, 2):
            if profiles[i].statement.document != profiles[j].statement.document:
                pair = (i, j) if i < j else (j, i)
                support[pair] = max(support.get(pair, 0.0), min(-one, -two))
    return support


def _overlap(a: Profile, b: Profile, score: float, kinship: Kinship) -> Overlap:
    terms = shared_terms(a, b, kinship)
    only_a, only_b = unmatched(a, {t.a for t in terms}), unmatched(b, {t.b for t in terms})
    same = len(terms) >= TELLING and not (only_a or only_b)
    return Overlap(
        a=a.statement.id,
        b=b.statement.id,
        score=score,
        grade=Grade.CLEAR if same else grade_overlap(score, kinship.weights),
        terms=terms,
        why=f"both speak of {_name(terms)}",
        only_a=only_a,
        only_b=only_b,
        reuse=find_reuse(a, b),
    )


TELLING = 3
"""Matched words from which two statements that have no others are the same claim: where few words
are at hand none of them is rare, and the score says little."""


def unmatched(profile: Profile, matched: AbstractSet[str]) -> tuple[str, ...]:
    """List the words of a statement that are not among those matched, in their order."""
    own = (profile.words[stem] for stem in profile.terms)
    return tuple(dict.fromkeys(w for w in own if w not in matched))


def _name(terms: Sequence[SharedTerm], most: int = 5) -> str:
    words = list(dict.fromkeys(t.a.lower() if t.a.istitle() else t.a for t in terms))[:most]
    return ", ".join(words)
