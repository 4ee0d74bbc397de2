"""Display: how many columns text takes on a terminal, and text cut to a number of them."""

from __future__ import annotations

from functools import cache
from unicodedata import category, east_asian_width

WIDE = frozenset("WF")
"""Values of East_Asian_Width that take two columns (UAX #11: wide and fullwidth)."""

MARKS = frozenset(("Mn", "Me", "Cf"))
"""General categories that take no column: combining marks and formats."""


def measure(text: str) -> int:
    """Count the columns that a text takes in one line."""
    return len(text) if text.isascii() else sum(map(_columns, text))


@cache
def _columns(character: str) -> int:
    if category(character) in MARKS:
        return 0
    return 2 if east_asian_width(character) in WIDE else 1


def pad(text: str, width: int) -> str:
    """Fill a text with spaces up to a number of columns."""
    return text + " " * (width - measure(text))


@cache
def wrap(line: str, width: int, first: str = "", rest: str = "") -> tuple[str, ...]:
    """Wrap a line of words; `first` and `rest` stand before the first line and all others.

    A word that is wider than a line is broken. No line is wider than `width` where that leaves a
    column or two for the text. A statement stands in many rows, and is wrapped once.
    """
    lines: list[str] = []
    current, begun = first, False
    for word in line.split():
        if begun and measure(current) + 1 + measure(word) <= width:
            current += f" {word}"
            continue
        if begun:
            lines.append(current)
            current = rest
        *full, left = _break(word, width - measure(current), width - measure(rest))
        for piece in full:
            lines.append(current + piece)
            current = rest
        current, begun = current + left, True
    return (*lines, current) if begun else ()


def _break(word: str, first: int, rest: int) -> list[str]:
    """Break a word into pieces of at most so many columns, each with a character at least."""
    if measure(word) <= first:
        return [word]
    pieces, begin, room = [], 0, first
    while begin < len(word):
        end = _fill(word, begin, room)
        pieces.append(word[begin:end])
        begin, room = end, rest
    return pieces


def _fill(word: str, begin: int, room: int) -> int:
    """Give the end of the piece of a word that fills so many columns."""
    end = begin + max(1, room)
    if word[begin:end].isascii():
        return end
    end, taken = begin, 0
    while end < len(word):
        taken += _columns(word[end])
        if taken > room and end > begin:
            break
        end += 1
    return end
