"""The terminal: its width, its colours, and the characters that must never reach it."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

FALLBACK = 100
"""Columns if neither a terminal nor COLUMNS sets their number."""

DIGITS = 6
"""Digits of COLUMNS beyond which it is ignored."""

HIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
)
"""Characters that have an effect but can't be seen: C0 and C1 controls (except the line feed), soft
hyphens, zero-width and bidirectional marks, line separators, surrogates, annotations and tags."""


def clean(text: str) -> str:
    """Make text of a document safe to show on one line: white space is one space, no controls."""
    line = " ".join(text.split())
    return line if line.isprintable() else " ".join(HIDDEN.sub("", line).split())


def is_terminal(stream: TextIO | None = None) -> bool:
    """Check whether a stream, by default stdout, is a terminal."""
    stream = stream or sys.stdout
    return stream is not None and stream.isatty()


def find_width() -> int:
    """Find the width for tables, in columns: that of the terminal, otherwise COLUMNS or 100."""
    if is_terminal():
        try:
            columns = os.get_terminal_size(sys.stdout.fileno()).columns
        except OSError:
            columns = 0
        if columns > 0:
            return columns
    given = os.environ.get("COLUMNS", "")
    sensible = given.isascii() and given.isdigit() and len(given) <= DIGITS
    return int(given) or FALLBACK if sensible else FALLBACK


def wants_colour(choice: str, *, to_file: bool) -> bool:
    """Decide whether to use colour.

    `choice` is "always", "never" or "auto"; "auto" follows NO_COLOR (no-color.org), then
    FORCE_COLOR, and otherwise uses colour on a terminal that is not dumb. A file gets none.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR") or to_file:
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_terminal() and not is_dumb()


def is_dumb() -> bool:
    """Check whether the terminal ignores escape sequences."""
    return os.environ.get("TERM") == "dumb"
