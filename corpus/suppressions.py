"""Suppressions: comments in a document that ask not to be told of what is found in a statement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from hexapla.corpus.document import Suppression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.corpus.document import Block

_COMMENT = re.compile(r"\s*hexapla:\s*ignore(?P<next>-next)?\b\s*(?:[:;,–—-]+\s*)?(?P<reason>.*)")
_LINE = re.compile(r"^[ \t]*(?:#+|//+|;+|%+)[ \t]*(?=hexapla:)(?P<comment>.*)$", re.MULTILINE)
_MARKUP = re.compile(r"<!--(?P<comment>.*?)-->", re.DOTALL)


class Mark(NamedTuple):
    """A comment that asks to ignore a piece: the next one, or where there is none the one it is in.

    `line` is that of the comment in the original, 0 where unknown; `reason` what it says besides.
    """

    next: bool
    line: int
    reason: str


def read_comment(comment: str, line: int = 0) -> Mark | None:
    """Read what stands between the signs of a comment; None where it is none of ours."""
    match = _COMMENT.match(comment)
    if match is None:
        return None
    return Mark(match["next"] is not None, line, " ".join(match["reason"].split()))


def find_marks(markup: str, line: int = 0) -> Iterator[Mark]:
    """Yield the marks among the comments of markup that begins on a line."""
    for match in _MARKUP.finditer(markup):
        number = line + markup.count("\n", 0, match.start()) if line else 0
        mark = read_comment(match["comment"], number)
        if mark is not None:
            yield mark


def mask_lines(text: str) -> tuple[str, list[tuple[int, Mark]]]:
    """Blank the lines of a plain text that are marks; give them with the offsets of their ends.

    All other offsets stay as they are. A mark that has a line for itself speaks of the next piece.
    """
    found: list[tuple[int, Mark]] = []

    def blank(match: re.Match[str]) -> str:
        line = text.count("\n", 0, match.start()) + 1
        mark = read_comment(match["comment"], line)
        if mark is None:
            return match[0]
        found.append((match.end(), mark))
        return " " * len(match[0])

    return (_LINE.sub(blank, text), found) if "hexapla:" in text else (text, found)


def place_marks(
    text: str, blocks: Sequence[Block], marks: Sequence[tuple[int, Mark]]
) -> tuple[Suppression, ...]:
    """Give the suppressions of marks, each over the blocks of the first line with any after it."""
    return tuple(
        Suppression(line=mark.line, start=start, end=end, reason=mark.reason)
        for offset, mark in marks
        for start, end in [_next_span(text, blocks, offset)]
    )


def _next_span(text: str, blocks: Sequence[Block], offset: int) -> tuple[int, int]:
    after = [block for block in blocks if block.start >= offset]
    if not after:
        return offset, offset
    newline = text.find("\n", after[0].start)
    last = newline if newline >= 0 else len(text)
    return after[0].start, max(block.end for block in after if block.start <= last)
