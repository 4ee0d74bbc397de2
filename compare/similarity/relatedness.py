"""Find the terms of a vocabulary that may stand for one another, by spelling or by meaning."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from hexapla.compare.language.quantities import TOLERANCE
from hexapla.compare.language.wordnet import find_related
from hexapla.compare.similarity.terms import match_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hexapla.compare.similarity.profile import Profile
    from hexapla.compare.similarity.weights import Weights

SPELLED_ALIKE = 85.0
"""Lowest rapidfuzz ratio (0-100) of two spellings of one stem ("behavior" and "behaviour" have 94).
Set by hand, high, because a false match counts nearly as much as the word itself; a fifth less or a
quarter more moves no score by more than 0.007."""

SHORTEST = 4
"""Fewest letters of a stem that is matched by spelling, and the letters that both stems begin with.
Set by hand, to keep short stems, where one letter makes another word, from matching; one more or
less moves no score by more than 0.001."""


@dataclass(frozen=True)
class Relatedness:
    """The terms of a vocabulary that are spelled alike, related in WordNet, or equal quantities."""

    vocabulary: frozenset[str]
    weights: Weights
    _reached: dict[str, frozenset[str]] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def related(self) -> Mapping[str, Mapping[str, float]]:
        """The terms that may stand for each term, with the worth of such a match (0-1)."""
        found: dict[str, dict[str, float]] = {}
        for one, other, worth in self._find_pairs():
            if worth > found.get(one, {}).get(other, 0.0):
                found.setdefault(one, {})[other] = worth
                found.setdefault(other, {})[one] = worth
        return found

    def reach(self, profile: Profile) -> frozenset[str]:
        """Collect the terms that may stand for any term of a statement."""
        known = self._reached.get(profile.statement.id)
        if known is None:
            found = [self.related[t].keys() for t in profile.terms if t in self.related]
            known = self._reached[profile.statement.id] = frozenset().union(*found)
        return known

    def _find_pairs(self) -> Iterator[tuple[str, str, float]]:
        if self.weights.related:
            for stem, others in find_related(self.vocabulary).items():
                yield from ((stem, o, self.weights.related * r) for o, r in others.items())
        if self.weights.spelling:
            for one, other, ratio in _find_alike(self.vocabulary):
                yield one, other, self.weights.spelling * ratio / 100
        for one, other in match_quantities(self.vocabulary, TOLERANCE):
            yield one, other, 1.0


def _find_alike(vocabulary: frozenset[str]) -> Iterator[tuple[str, str, float]]:
    """Yield pairs of stems that are spelled alike, with their rapidfuzz ratio.

    Only stems with the same first letters are compared, so the cost grows with the size of such
    groups and not with the square of the vocabulary. Terms with a digit match only themselves: "14
    days" is not "10 days".
    """
    from rapidfuzz.fuzz import ratio

    families: dict[str, list[str]] = {}
    for stem in sorted(vocabulary):
        if len(stem) >= SHORTEST and not any(map(str.isdigit, stem)):
            families.setdefault(stem[:SHORTEST], []).append(stem)
    for family in families.values():
        for i, one in enumerate(family):
            for other in family[i + 1 :]:
                alike = ratio(one, other, score_cutoff=SPELLED_ALIKE)
                if alike:
                    yield one, other, alike
