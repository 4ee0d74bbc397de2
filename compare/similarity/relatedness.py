"""Kinship: which words of a vocabulary stand for one another, by spelling or by meaning."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from hexapla.compare.language.quantities import TOLERANCE
from hexapla.compare.similarity.terms import match_quantities

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hexapla.compare.similarity.profile import Profile
    from hexapla.compare.similarity.weights import Weights
    from hexapla.compare.language.wordnet import WordNet

KINDRED = 85.0
"""Lowest rapidfuzz ratio (0-100) of two stems of one family ("behavior", "behaviour")."""

SHORTEST = 4
"""Stems shorter than this match only themselves: "pain" is not "paint"."""


@dataclass(frozen=True)
class Kinship:
    """Which terms of a vocabulary are written alike, related by WordNet, or one quantity."""

    vocabulary: frozenset[str]
    wordnet: WordNet
    weights: Weights

    @cached_property
    def relatives(self) -> Mapping[str, Mapping[str, float]]:
        """For each stem its relatives and what a match with them is worth (0-1)."""
        relatives: dict[str, dict[str, float]] = {}
        if self.weights.related:
            for stem, others in self.wordnet.nearness.items():
                relatives[stem] = {u: self.weights.related * n for u, n in others.items()}
        if self.weights.kindred:
            self._add_kindred(relatives)
        for one, other in match_quantities(self.vocabulary, TOLERANCE):
            relatives.setdefault(one, {})[other] = 1.0
            relatives.setdefault(other, {})[one] = 1.0
        return relatives

    def reach(self, profile: Profile) -> frozenset[str]:
        """Give the stems that are relatives of some term of a statement."""
        known = self._reached.get(profile.statement.id)
        if known is None:
            found = [self.relatives[t].keys() for t in profile.terms if t in self.relatives]
            known = self._reached[profile.statement.id] = frozenset().union(*found)
        return known

    @cached_property
    def _reached(self) -> dict[str, frozenset[str]]:
        return {}

    def _add_kindred(self, relatives: dict[str, dict[str, float]]) -> None:
        """Add the stems that are written alike.

        Only stems that begin alike are compared, so the cost grows with the families and not
        with the square of the vocabulary.
        """
        from rapidfuzz.fuzz import ratio

        families: dict[str, list[str]] = {}
        for stem in sorted(self.vocabulary):
            if len(stem) >= SHORTEST:
                families.setdefault(stem[:SHORTEST], []).append(stem)
        for family in families.values():
            for i, one in enumerate(family):
                for other in family[i + 1 :]:
                    likeness = ratio(one, other, score_cutoff=KINDRED)
                    worth = self.weights.kindred * likeness / 100
                    if worth > relatives.get(one, {}).get(other, 0.0):
                        relatives.setdefault(one, {})[other] = worth
                        relatives.setdefault(other, {})[one] = worth
