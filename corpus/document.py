"""Documents: the decoded text, and the blocks it consists of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is by its layout, whatever its text."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_CELL = "table_cell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of text that no sentence crosses, without its marker (bullet, number, quote sign).

    `start` and `end` are offsets into the text of the document, in Unicode code points. `lead_in`
    is the line that introduces the list, or the header of the column, otherwise empty.
    """

    kind: BlockKind
    start: int
    end: int
    lead_in: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The page or line of the original, from 1, of the text from offset `start` on.

    0 means unknown: a PDF has no lines, a text file no pages.
    """

    start: int
    page: int = 0
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """A comment that hides findings between two offsets of the text.

    `line` is that of the comment in the original, 0 if unknown. The comment covers nothing if `end`
    equals `start`. `reason` is the rest of the comment, which may be empty.
    """

    line: int
    start: int
    end: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    r"""One text to compare.

    `id` is short and unique among the documents loaded together. `text` is decoded, with newlines
    as ``\n``; all offsets count Unicode code points in it. `path` is as the user gave it, or
    ``bundled:<id>``. `origins`, ordered by `start`, map offsets to the original if the text is not
    identical to it; plain text has none. `suppressions` are in document order.
    """

    id: str
    title: str
    path: str
    text: str
    format: str
    blocks: tuple[Block, ...]
    origins: tuple[Origin, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
