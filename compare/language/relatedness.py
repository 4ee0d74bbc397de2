"""Nearness: how far one word states what another says, after WordNet 3.1 (Miller, 1995).

Derived forms, synonyms and similar adjectives are those of `lexicons/wordnet.txt`, hypernyms those
of `lexicons/hypernyms.txt`. Both files are read once, and a line is taken apart when its word is
asked for: single pairs of statements are judged by the thousand, each with words of its own.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from hexapla.compare.language.antonyms import opposites_of
from hexapla.compare.lexicons import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

RELATED = {8: 0.9, 6: 0.8, 4: 0.5, 3: 0.3, 2: 0.25}
"""What a relation of wordnet.txt is worth, by the tenths that stand there."""

NARROWER = {1: 0.95, 2: 0.9, 3: 0.8, 4: 0.7}
"""What a word is worth as a statement of its hypernym so many steps above: a dog is an animal."""

BROADER = {1: 0.7, 2: 0.5, 3: 0.3, 4: 0.2}
"""What a hypernym is worth as a statement of a word so many steps below: less."""

REMEMBERED = 1 << 16
"""Words, or pairs of words, that are kept in memory: some 10 MiB for pairs."""


@lru_cache(maxsize=REMEMBERED)
def nearness(stem: str, other: str) -> float:
    """Say how far the word of the stem `other` states what that of `stem` says, from 0 to 1.

    Opposites, and two of a kind ("man", "woman"), don't, however near they are.
    """
    if stem == other:
        return 1.0
    if other in opposites_of(stem):
        return 0.0
    related = _related(stem).get(other) or _related(other).get(stem, 0)
    return max(
        RELATED.get(related, 0.0),
        NARROWER.get(_hypernyms(other).get(stem, 0), 0.0),
        BROADER.get(_hypernyms(stem).get(other, 0), 0.0),
    )


@lru_cache(maxsize=REMEMBERED)
def frequency(stem: str) -> int:
    """Give in how many definitions of WordNet a stem is used, 0 where it has no line."""
    count, _, _ = _lines("wordnet.txt").get(stem, "0").partition(" ")
    return int(count)


@lru_cache(maxsize=REMEMBERED)
def _related(stem: str) -> Mapping[str, int]:
    _, _, related = _lines("wordnet.txt").get(stem, "").partition(" ")
    return dict(_entries(related))


@lru_cache(maxsize=REMEMBERED)
def _hypernyms(stem: str) -> Mapping[str, int]:
    return dict(_entries(_lines("hypernyms.txt").get(stem, "")))


def _entries(line: str) -> Iterator[tuple[str, int]]:
    for entry in line.split():
        other, _, number = entry.partition(":")
        yield other, int(number)


@cache
def _lines(name: str) -> Mapping[str, str]:
    """Read a file of relations as the rest of each line by its first word."""
    lines = (line.partition(" ") for line in read_text(name).splitlines() if line[0] != "#")
    return {stem: rest for stem, _, rest in lines}
