"""Blocks: the paragraphs, headings, list items and table cells that a plain text is laid out in."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.corpus.document import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MARKER = re.compile(r"(?:[-*+•‣◦·–—]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])[ \t]+(?=\S)")
_NUMBERED = re.compile(r"\d+(?:\.\d+)+\.?[ \t]+(?=\S)")
_HASHES = re.compile(r"#{1,6}[ \t]+")
_RULE = re.compile(r"(?:[-=*_~+|:][ \t]*){3,}$")
_FENCE = re.compile(r"(```|~~~)")
_LABEL = re.compile(r"[^\W\d][^.!?:;|]{0,58}:[ \t]+(?=\S)")
_END = re.compile(r"[.!?…:;,][\"'”’)\]]*$")

HEADING_WORDS = 14
"""Most words of a line that can be a heading."""

WIDEST = 110
"""Editors wrap lines at this many characters or fewer; longer lines are whole paragraphs."""

FULL = 0.7
"""A line shorter than this part of the widest one of its run was not broken by wrapping."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text without surrounding white space, by its offsets, and its indentation."""

    text: str
    start: int
    indent: int

    @property
    def end(self) -> int:
        """The offset after the last character."""
        return self.start + len(self.text)


def find_blocks(text: str) -> tuple[Block, ...]:
    """Find the blocks of a plain text, in order and without overlap.

    Blank lines end a block. Within a run of lines, the ones that an editor wrapped are joined;
    otherwise each line is a block of its own: list items and table rows are known by their marks,
    headings by their form. Fenced code and lines of rules are left out.
    """
    blocks: list[Block] = []
    header: tuple[str, ...] = ()
    lead_in = ""
    for run in _runs(text):
        for group in _groups(run):
            first = group[0]
            end = group[-1].end
            if " | " in first.text and len(group) == 1:
                cells = tuple(_cells(first))
                blocks.extend(_row(cells, header, text))
                header = header or tuple(text[start:stop] for start, stop in cells)
                continue
            header = ()
            found = tuple(_blocks(text, first, end, lead_in))
            blocks.extend(found)
            if found[-1].kind is not BlockKind.LIST_ITEM:
                tail = text[found[-1].start : end]
                lead_in = tail.rsplit(". ", 1)[-1] if tail.endswith(":") else ""
    return tuple(blocks)


def _runs(text: str) -> Iterator[list[Line]]:
    """Yield the runs of lines between blank ones."""
    run: list[Line] = []
    start = 0
    fence = ""
    for raw in text.split("\n"):
        stripped = raw.strip()
        mark = _FENCE.match(stripped)
        if mark and fence in {"", mark[1]}:
            fence = "" if fence else mark[1]
            stripped = ""
        if stripped and not fence and not _RULE.match(stripped):
            indent = len(raw) - len(raw.lstrip())
            run.append(Line(stripped, start + indent, indent))
        elif run:
            yield run
            run = []
        start += len(raw) + 1
    if run:
        yield run


def _groups(run: Sequence[Line]) -> Iterator[list[Line]]:
    """Join the lines of a run that an editor wrapped."""
    group: list[Line] = []
    widest = max(len(line.text) for line in run)
    full = FULL * widest if widest <= WIDEST else math.inf
    for line in run:
        if group and not _continues(group[-1], line, full):
            yield group
            group = []
        group.append(line)
    yield group


def _continues(before: Line, line: Line, full: float) -> bool:
    """Say whether a line goes on with the paragraph of the one before it.

    `full` is the length from which a line was broken by wrapping.
    """
    if _opens(line.text) or " | " in line.text or _HASHES.match(before.text):
        return False
    if line.text[0].islower():
        return not _END.search(before.text) or before.text.endswith((",", ";")) or line.indent > 0
    return len(before.text) >= full


def _opens(text: str) -> bool:
    return bool(_MARKER.match(text) or _HASHES.match(text) or _NUMBERED.match(text))


def _blocks(text: str, first: Line, end: int, lead_in: str) -> Iterator[Block]:
    """Yield the block of a group of lines, and before it the heading that runs into it."""
    start, kind = first.start, BlockKind.PARAGRAPH
    for pattern, found in (
        (_HASHES, BlockKind.HEADING),
        (_NUMBERED, BlockKind.HEADING),
        (_MARKER, BlockKind.LIST_ITEM),
    ):
        marker = pattern.match(text, start, end)
        if marker:
            start, kind = marker.end(), found
            break
    if kind is BlockKind.HEADING and not _is_heading(text[start:end]):
        kind = BlockKind.LIST_ITEM
    if kind is BlockKind.PARAGRAPH and _is_heading(text[start:end]):
        kind = BlockKind.HEADING
    label = _LABEL.match(text, start, end) if kind is not BlockKind.HEADING else None
    if label and _is_title(label[0].rstrip(": \t")) and kind is BlockKind.LIST_ITEM:
        stop = start + len(label[0].rstrip())
        yield Block(kind=BlockKind.HEADING, start=start, end=stop)
        start = label.end()
    own = lead_in if kind is BlockKind.LIST_ITEM else ""
    yield Block(kind=kind, start=start, end=end, lead_in=own)


def _is_heading(text: str) -> bool:
    """Say whether a line that stands alone is a heading: short and no whole sentence."""
    words = text.split()
    if len(words) > HEADING_WORDS or text[-1] in ".!;,…" or text.endswith(("...", '."', ".”")):
        return False
    if text[-1] == "?":
        return True
    if text[-1] == ":":
        return len(words) <= 3 and _is_title(text[:-1])  # noqa: PLR2004  a label, no lead-in
    return True


def _is_title(text: str) -> bool:
    """Say whether most of the longer words begin in upper case."""
    words = [w for w in re.findall(r"[^\W\d_][\w'’-]*", text) if len(w) > 3]  # noqa: PLR2004
    upper = sum(w[0].isupper() for w in words)
    return bool(words) and 2 * upper > len(words)


def _cells(line: Line) -> Iterator[tuple[int, int]]:
    """Yield the spans of the cells of a table row."""
    for match in re.finditer(r"[^|]+", line.text):
        cell = match[0].strip()
        if cell:
            start = line.start + match.start() + match[0].index(cell)
            yield start, start + len(cell)


def _row(cells: Sequence[tuple[int, int]], header: Sequence[str], text: str) -> Iterator[Block]:
    for position, (start, end) in enumerate(cells):
        name = header[position] if position < len(header) else ""
        kind = BlockKind.TABLE_CELL if header or not _is_heading(text[start:end]) else None
        yield Block(kind=kind or BlockKind.HEADING, start=start, end=end, lead_in=name)
