"""WordNet: how common a word is in general English, and which words are near it in meaning.

Both come from `lexicons/wordnet.txt`, made of WordNet 3.1 (Miller, 1995) by a script that stands in
`tests/fitting/word_relations.py`; its licence is `lexicons/WORDNET-LICENSE.txt`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.lexicons import read_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

DEFINITIONS = 117_791
"""Definitions in WordNet 3.1, the text that `frequency` is counted in."""

UNSEEN = 0.5
"""How many definitions a stem is taken to be used in that none uses."""


class WordNet(NamedTuple):
    """What WordNet knows of a vocabulary.

    `frequency` is in how many definitions a stem is used. `nearness` gives for a stem the stems of
    the vocabulary that are related to it, from 0 to 1.
    """

    frequency: Mapping[str, int]
    nearness: Mapping[str, Mapping[str, float]]

    def share(self, stem: str) -> float:
        """Give the share of definitions that use a stem, never 0."""
        return (self.frequency.get(stem, 0) + UNSEEN) / DEFINITIONS


def look_up(vocabulary: AbstractSet[str]) -> WordNet:
    """Look a vocabulary of stems up."""
    frequency: dict[str, int] = {}
    nearness: dict[str, dict[str, float]] = {}
    for line in read_text("wordnet.txt").split("\n"):
        stem, _, rest = line.partition(" ")
        if stem in vocabulary:
            count, *related = rest.split(" ")
            frequency[stem] = int(count)
            for entry in related:
                other, _, tenths = entry.partition(":")
                if other in vocabulary:
                    near = int(tenths) / 10
                    nearness.setdefault(stem, {})[other] = near
                    nearness.setdefault(other, {})[stem] = near
    return WordNet(frequency, nearness)
