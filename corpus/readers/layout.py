"""Write the parts of a marked-up document as plain text.

Rich formats are converted to plain text with the marks of headings, lists and tables, and then
processed like any plain text, so that the same words give the same statements.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from hexapla.corpus.blocks import find_blocks
from hexapla.corpus.document import Origin, Suppression
from hexapla.corpus.errors import UnreadableError
from hexapla.corpus.readers.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hexapla.corpus.suppressions import Mark


class Form(Enum):
    """The type of a part."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    HEADER = "header"


class Part(NamedTuple):
    """One part of a document.

    `depth` is the level of a heading from 1, or of a nested list from 0. The text of a ROW or
    HEADER is its cells, joined by `BAR`; a newline in other text is the end of a line of the
    original. `page` and `line` are those of the original, 0 if unknown. `marks` are suppressions of
    the part, or of the next one; those of a part without text apply to the next one as well.
    """

    form: Form
    text: str
    depth: int = 0
    page: int = 0
    line: int = 0
    marks: tuple[Mark, ...] = ()


BAR = " | "
"""The separator between two cells."""

DEEPEST = 6
"""Deepest level of headings and lists that is written; deeper ones are written like it."""


def join_cells(cells: Iterable[str]) -> str:
    """Join the cells of a row; a bar inside a cell becomes a broken one."""
    return BAR.join(" ".join(cell.replace("|", "¦").split()) for cell in cells)


def lay_out(parts: Iterable[Part], *, name: str, notices: Sequence[str] = ()) -> Reading:
    """Write parts as plain text and find its blocks.

    Raises UnreadableError if there is no text; `name` is for the message.
    """
    written: list[str] = []
    origins: list[Origin] = []
    suppressions: list[Suppression] = []
    pending: list[Mark] = []
    size = 0
    before: Form | None = None
    for part in parts:
        lines = [" ".join(line.split()) for line in part.text.split("\n")]
        if not any(lines):
            pending += part.marks
            continue
        begin = size
        covering = [*pending, *(mark for mark in part.marks if not mark.next)]
        pending = [mark for mark in part.marks if mark.next]
        opening = _gap(before, part.form) + _sign(part)
        for number, line in enumerate(lines):
            text = (opening if number == 0 else " ") + line if line or not number else ""
            place = part.line + number if part.line else 0
            origins.append(Origin(start=size, page=part.page, line=place))
            written.append(text)
            size += len(text)
        if part.form is Form.HEADER:
            written.append("\n" + BAR.join("---" for _ in part.text.split(BAR)))
            size += len(written[-1])
        suppressions += (_suppress(mark, begin, size) for mark in covering)
        before = part.form
    suppressions += (_suppress(mark, size, size) for mark in pending)
    content = "".join(written)
    if not content:
        message = f"{name} holds no text to compare; leave it out"
        raise UnreadableError(message)
    return Reading(
        text=content,
        blocks=find_blocks(content),
        origins=tuple(origins),
        notices=tuple(notices),
        suppressions=tuple(suppressions),
    )


def _suppress(mark: Mark, start: int, end: int) -> Suppression:
    return Suppression(line=mark.line, start=start, end=end, reason=mark.reason)


TOGETHER = {(Form.ITEM, Form.ITEM), (Form.ROW, Form.ROW), (Form.HEADER, Form.ROW)}
"""Parts that are written on consecutive lines."""


def _gap(before: Form | None, form: Form) -> str:
    if before is None:
        return ""
    return "\n" if (before, form) in TOGETHER else "\n\n"


def _sign(part: Part) -> str:
    if part.form is Form.HEADING:
        return "#" * max(1, min(part.depth, DEEPEST)) + " "
    return "  " * min(part.depth, DEEPEST) + "- " if part.form is Form.ITEM else ""
