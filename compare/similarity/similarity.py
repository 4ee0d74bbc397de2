"""Similarity of the statements of a comparison, computed on demand and cached by pair."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from hexapla.compare.relation import Overlap
from hexapla.compare.similarity.candidates import find_candidates
from hexapla.compare.similarity.overlaps import TELLING, name_shared, unmatched
from hexapla.compare.similarity.profile import build_profiles
from hexapla.compare.similarity.relatedness import Relatedness
from hexapla.compare.similarity.reuse import find_reuse
from hexapla.compare.similarity.scoring import score_pair, shared_terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hexapla.compare.language.parse import Abbreviations
    from hexapla.compare.language.reading import Reading
    from hexapla.compare.relation import Grade, SharedTerm
    from hexapla.compare.similarity.profile import Profile
    from hexapla.compare.similarity.weights import Weights

    Pair = tuple[str, str]


@dataclass(frozen=True, eq=False)
class Similarity:
    """The similarity of the statements of a comparison, looked up by their ids."""

    profiles: Mapping[str, Profile]
    relatedness: Relatedness
    weights: Weights
    _scores: dict[Pair, float] = field(default_factory=dict, repr=False)
    _terms: dict[Pair, tuple[SharedTerm, ...]] = field(default_factory=dict, repr=False)

    @cached_property
    def word_weights(self) -> Mapping[str, float]:
        """The weight of each term of the statements, in nats."""
        return {term: w for p in self.profiles.values() for term, w in p.terms.items()}

    def score(self, a: str, b: str) -> float:
        """Score two statements from 0 (nothing shared) to 100 (the same words); symmetric."""
        pair = (a, b) if a < b else (b, a)
        known = self._scores.get(pair)
        if known is None:
            known = score_pair(self.profiles[a], self.profiles[b], self.relatedness)
            self._scores[pair] = known
        return known

    def find_pairs(self, cutoff: float) -> Iterator[tuple[str, str, float]]:
        """Yield the pairs of different documents that score `cutoff` or more, with their scores."""
        profiles = tuple(self.profiles.values())
        for i, j, dice in find_candidates(profiles, self.relatedness, cutoff):
            a, b = profiles[i], profiles[j]
            score = score_pair(a, b, self.relatedness, cutoff=cutoff, dice=dice)
            if score >= cutoff:
                pair = a.statement.id, b.statement.id
                self._scores[min(pair), max(pair)] = score
                yield *pair, score

    def is_same_claim(self, a: str, b: str) -> bool:
        """Check whether two statements match word for word, by the same or related words.

        False if fewer than `TELLING` words match.
        """
        one, other = self.profiles[a], self.profiles[b]
        terms = self._share(a, b)
        left = unmatched(one, {t.a for t in terms}) or unmatched(other, {t.b for t in terms})
        return len(terms) >= TELLING and not left

    def _share(self, a: str, b: str) -> tuple[SharedTerm, ...]:
        terms = self._terms.get((a, b))
        if terms is None:
            terms = shared_terms(self.profiles[a], self.profiles[b], self.relatedness)
            self._terms[a, b] = terms
        return terms

    def make_overlap(self, a: str, b: str, score: float, grade: Grade) -> Overlap:
        """Build the overlap of two statements, with the words and passages that they share."""
        one, other = self.profiles[a], self.profiles[b]
        terms = self._share(a, b)
        return Overlap(
            a=a,
            b=b,
            score=score,
            grade=grade,
            terms=terms,
            why=f"both speak of {name_shared(terms)}",
            only_a=unmatched(one, {t.a for t in terms}),
            only_b=unmatched(other, {t.b for t in terms}),
            reuse=find_reuse(one, other),
        )


def measure_similarity(
    readings: Sequence[Reading], abbreviations: Abbreviations, weights: Weights
) -> Similarity:
    """Profile statements, so that they can be scored."""
    profiles = build_profiles(readings, abbreviations, weights)
    bags = (bag for p in profiles for bag in (p.terms, p.context))
    vocabulary = frozenset(term for bag in bags for term in bag)
    return Similarity(
        profiles={p.statement.id: p for p in profiles},
        relatedness=Relatedness(vocabulary, weights),
        weights=weights,
    )
