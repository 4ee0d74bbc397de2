"""Measure text in columns of a terminal, and wrap lines to a number of them."""

from __future__ import annotations

import re
import textwrap
from functools import cache
from typing import TYPE_CHECKING

import wcwidth

if TYPE_CHECKING:
    from collections.abc import Iterator


def measure(text: str) -> int:
    """Count the columns that a text occupies on one line."""
    return len(text) if _is_even(text) else wcwidth.width(text)


def _is_even(text: str) -> bool:
    """Check whether every character occupies one column."""
    return text.isascii() or set(map(wcwidth.wcwidth, set(text))) == {1}


@cache
def wrap(line: str, width: int) -> tuple[str, ...]:
    """Wrap a line of words. Results are cached, as a statement may be in many rows.

    A word that is wider than a line is broken into pieces that fill a line each, so that no two
    pieces are ever joined by a space. If every character occupies one column, the standard library
    is used, as it is faster.
    """
    if _is_even(line):
        pieces = re.sub(rf"(\S{{{width}}})(?=\S)", r"\1 ", line)
        return tuple(textwrap.wrap(pieces, width, break_on_hyphens=False))
    pieces = " ".join(piece for word in line.split() for piece in _break(word, width))
    return tuple(wcwidth.wrap(pieces, width, break_on_hyphens=False))


def _break(word: str, width: int) -> Iterator[str]:
    """Yield the pieces of a word that fill a line each; combined characters stay together."""
    piece, taken = "", 0
    for grapheme in wcwidth.iter_graphemes(word):
        columns = wcwidth.width(grapheme)
        if taken + columns > width:
            yield piece
            piece, taken = "", 0
        piece += grapheme
        taken += columns
    yield piece
