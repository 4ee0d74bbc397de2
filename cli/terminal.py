"""The terminal: how wide it is, and what must never reach it."""

from __future__ import annotations

import os
import sys

FALLBACK = 100
"""Columns where neither a terminal nor COLUMNS says how many there are."""

DIGITS = 6
"""Digits of COLUMNS beyond which it is no width."""

HIDDEN = dict.fromkeys(
    [
        *range(0x20),
        *range(0x7F, 0xA0),
        0xAD,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        0xFEFF,
        *range(0xD800, 0xE000),
    ],
    "",
)
"""Control characters of C0 and C1, soft hyphens, zero-width and bidirectional marks, surrogates."""


def clean(text: str) -> str:
    """Make text of a document safe to show on one line: white space is one space, no controls."""
    return " ".join(" ".join(text.split()).translate(HIDDEN).split())


def is_terminal() -> bool:
    """Say whether the report goes to a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def find_width() -> int:
    """Find the width for tables in columns: the terminal's, else COLUMNS, else 100."""
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
