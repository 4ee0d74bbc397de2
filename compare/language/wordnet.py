"""WordNet: how common a word is in general English, and which words are related to it in meaning.

Both come from `lexicons/wordnet.txt`, made of WordNet 3.1 (Miller, 1995) by the script
`tests/fitting/word_relations.py`; its licence is `lexicons/WORDNET-LICENSE.txt`. The file is read
once, and a line is taken apart when its word is asked for: single pairs of statements are judged by
the thousand, each with words of its own.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from hexapla.compare.language.antonyms import opposites_of
from hexapla.compare.lexicons import read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

DEFINITIONS = 117_791
"""Definitions in WordNet 3.1, the text in which words are counted."""

UNSEEN = 0.5
"""How many definitions a stem is taken to be used in that none uses."""

REMEMBERED = 1 << 16
"""Words, or pairs of words, that are kept in memory: some 10 MiB for pairs."""


@lru_cache(maxsize=REMEMBERED)
def share_of_definitions(stem: str) -> float:
    """Look up the share of the definitions that use a stem, never 0."""
    count, _, _ = _lines().get(stem, "0").partition(" ")
    return (int(count) + UNSEEN) / DEFINITIONS


@lru_cache(maxsize=REMEMBERED)
def lexical_relatedness(stem: str, other: str) -> float:
    """Look up how far the word of one stem says what that of another says, from 0 to 1.

    Opposites, and two of a kind ("man", "woman"), don't, however near they are.
    """
    if stem == other:
        return 1.0
    if other in opposites_of(stem):
        return 0.0
    return _related(stem).get(other) or _related(other).get(stem, 0.0)


def find_related(vocabulary: Iterable[str]) -> Mapping[str, Mapping[str, float]]:
    """Find for each stem of a vocabulary the others that are related to it, and how far (0-1)."""
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
    """Read the file, after its header, as the rest of each line by its first word."""
    lines = (line.partition(" ") for line in read_text("wordnet.txt").splitlines()[1:])
    return {stem: rest for stem, _, rest in lines}
