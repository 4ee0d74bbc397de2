"""Similarity: the scores of all statements of a comparison, found once and asked for by pairs."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from hexapla.compare.similarity.candidates import find_candidates
from hexapla.compare.similarity.overlaps import is_same_claim, make_overlap
from hexapla.compare.similarity.profile import build_profiles
from hexapla.compare.similarity.relatedness import Relatedness
from hexapla.compare.similarity.scoring import score_pair

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hexapla.compare.language.parse import Abbreviations
    from hexapla.compare.language.reading import Reading
    from hexapla.compare.relation import Grade, Overlap
    from hexapla.compare.similarity.profile import Profile
    from hexapla.compare.similarity.weights import Weights

    Pair = tuple[str, str]


@dataclass(frozen=True, eq=False)
class Similarity:
    """How similar the statements of a comparison are to one another, by their ids."""

    profiles: Mapping[str, Profile]
    relatedness: Relatedness
    weights: Weights
    _scores: dict[Pair, float] = field(default_factory=dict, repr=False)

    @cached_property
    def word_weights(self) -> Mapping[str, float]:
        """What each term of the statements weighs, in nats."""
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
                yield a.statement.id, b.statement.id, score

    def is_same_claim(self, a: str, b: str) -> bool:
        """Say whether two statements have the same words, or words that stand for one another."""
        return is_same_claim(self.profiles[a], self.profiles[b], self.relatedness)

    def make_overlap(self, a: str, b: str, score: float, grade: Grade) -> Overlap:
        """Make the overlap of two statements, with the words that carry it."""
        return make_overlap(self.profiles[a], self.profiles[b], score, grade, self.relatedness)


def measure_similarity(
    readings: Sequence[Reading], abbreviations: Abbreviations, weights: Weights
) -> Similarity:
    """Weigh the words of statements, so that they can be scored."""
    profiles = build_profiles(readings, abbreviations, weights)
    bags = (bag for p in profiles for bag in (p.terms, p.context))
    vocabulary = frozenset(term for bag in bags for term in bag)
    return Similarity(
        profiles={p.statement.id: p for p in profiles},
        relatedness=Relatedness(vocabulary, weights),
        weights=weights,
    )
