"""Stems: word forms brought together for matching; they are never shown."""

from __future__ import annotations

from functools import cache


@cache
def _stemmer() -> object:
    from snowballstemmer import stemmer

    return stemmer("english")


@cache
def stem(word: str) -> str:
    """Give the stem of a casefolded word by the Porter2 algorithm (Snowball English)."""
    stemmed: str = _stemmer().stemWord(word)  # type: ignore[attr-defined]
    return stemmed
