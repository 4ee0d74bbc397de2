"""Stem words for matching; stems are never shown."""

from __future__ import annotations

from functools import cache

from Stemmer import Stemmer

_STEMMER = Stemmer("english")


@cache
def stem(word: str) -> str:
    """Return the stem of a casefolded word by the Porter2 algorithm (Snowball English)."""
    stemmed: str = _STEMMER.stemWord(word)
    return stemmed
