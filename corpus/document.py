"""A document: its decoded text and the blocks that the text is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is by its layout, whatever it says."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_CELL = "table_cell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of text that no sentence crosses, without its marker (bullet, number, quote sign).

    `start` and `end` are offsets into the text of the document, in Unicode code points.
    `lead_in` is the line that introduces the list, or the header of the column; else empty.
    """

    kind: BlockKind
    start: int
    end: int
    lead_in: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where the text from offset `start` on stands in the original: its page or line, from 1.

    0 stands for unknown, as the line of a PDF and the page of a text file are.
    """

    start: int
    page: int = 0
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """A comment that asks not to be told of what is found between two offsets of the text.

    `line` is that of the comment in the original, 0 where unknown. It covers nothing where `end` is
    `start`. `reason` is what the comment says besides, empty where it says nothing.
    """

    line: int
    start: int
    end: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    r"""One text to compare.

    `id` is short and unique among the documents loaded together. `text` is decoded, with newlines
    as ``\n``; all offsets of the project count Unicode code points in it. `path` is as the user
    gave it, or ``bundled:<id>``. `origins`, ordered by `start`, lead back to the original where
    the text is not just its lines; plain text has none. `suppressions` are in their order.
    """

    id: str
    title: str
    path: str
    text: str
    format: str
    blocks: tuple[Block, ...]
    origins: tuple[Origin, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
