"""Look up in WordNet how common a word is in general English, and which words are related to it.

Both come from `lexicons/wordnet.txt`, built from WordNet 3.1 (Miller, 1995) by
`tests/fitting/word_relations.py`; its licence is `lexicons/WORDNET-LICENSE.txt`. The file is read
once and a line is parsed when its word is looked up, as pairs of statements are judged by the
thousand, each with words of its own.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from hexapla.compare.language.antonyms import opposites_of
from hexapla.compare.lexicons import read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

DEFINITIONS = 117_791
"""Number of definitions in WordNet 3.1, the texts in which words are counted; see the header of
`lexicons/wordnet.txt`."""

UNSEEN = 0.5
"""Number added to the definitions that use a stem, so that the weight of a stem in none is finite
(additive smoothing). Set by hand; a fifth less or a quarter more changes no score."""

REMEMBERED = 1 << 16
"""Words, or pairs of words, that are cached: about 10 MiB for pairs. Trades memory for time."""


@lru_cache(maxsize=REMEMBERED)
def share_of_definitions(stem: str) -> float:
    """Return the share of the definitions that use a stem, never 0."""
    count, _, _ = _lines().get(stem, "0").partition(" ")
    return (int(count) + UNSEEN) / DEFINITIONS


@lru_cache(maxsize=REMEMBERED)
def lexical_relatedness(stem: str, other: str) -> float:
    """Return how far the words of two stems mean the same, from 0 to 1.

    It is 0 for antonyms and for two of a kind ("man", "woman"), however closely related.
    """
    if stem == other:
        return 1.0
    if other in opposites_of(stem):
        return 0.0
    return _related(stem).get(other) or _related(other).get(stem, 0.0)


def find_related(vocabulary: Iterable[str]) -> Mapping[str, Mapping[str, float]]:
    """Map each stem of a vocabulary to the related stems in it, with their relatedness (0-1)."""
    known = frozenset(vocabulary)
    found: dict[str, dict[str, float]] = {}
    for stem in sorted(known & _lines().keys()):
        for other, relatedness in _related(stem).items():
            if other in known:
                found.setdefault(stem, {})[other] = relatedness
                found.setdefault(other, {})[stem] = relatedness
    return found


@lru_cache(maxsize=REMEMBERED)
def _related(stem: str) -> Mapping[str, float]:
    _, *entries = _lines().get(stem, "0").split(" ")
    pairs = (entry.partition(":") for entry in entries)
    return {other: int(tenths) / 10 for other, _, tenths in pairs}


@cache
def _lines() -> Mapping[str, str]:
    """Map the first word of each line of the file to the rest of the line."""
    return dict([line.split(" ", 1) for line in read_text("wordnet.txt").splitlines()[1:]])
