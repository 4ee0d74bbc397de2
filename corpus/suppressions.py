"""Read suppressions: comments in a document that hide the findings of a statement."""

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
    """A comment that says to ignore the piece it is in, or the next one if `next` is true.

    `line` is that of the comment in the original, 0 if unknown; `reason` is the rest of the
    comment.
    """

    next: bool
    line: int
    reason: str


def read_comment(comment: str, line: int = 0) -> Mark | None:
    """Read the text of a comment; None if it is not a suppression."""
    match = _COMMENT.match(comment)
    if match is None:
        return None
    return Mark(match["next"] is not None, line, " ".join(match["reason"].split()))


def find_marks(markup: str, line: int = 0) -> Iterator[Mark]:
    """Yield the suppressions among the comments of markup that begins on a line."""
    for match in _MARKUP.finditer(markup):
        number = line + markup.count("\n", 0, match.start()) if line else 0
        mark = read_comment(match["comment"], number)
        if mark is not None:
            yield mark


def mask_lines(text: str) -> tuple[str, list[tuple[int, Mark]]]:
    """Blank the lines of a plain text that are suppressions, and return these with their offsets.

    All other offsets stay as they are. The offset is the end of the line: a suppression on a line
    of its own applies to the next piece.
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
    """Return the suppressions of marks, each for the blocks of the next line that has any."""
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
