"""Read tables drawn with vertical bars, one row per line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hexapla.corpus.document import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.corpus.lines import Line

_BAR = re.compile(r"(?<!\\)\|")
_DRAWN = re.compile(r"[|:+=\s-]+$")
# Most words of a cell in a header, and fewest rows of a table. Set by hand.
LONGEST_HEADER = 5
LEAST_ROWS = 2


def is_row(line: Line) -> bool:
    """Check whether a line may be a row of a table."""
    return " | " in line.text or (line.text.startswith("|") and line.text.endswith("|"))


def is_drawn(line: Line) -> bool:
    """Check whether a row only draws the line below a header."""
    return "|" in line.text and _DRAWN.match(line.text) is not None


def count_cells(line: Line) -> int:
    """Count the cells of a row."""
    return len(_BAR.findall(line.text.strip("|"))) + 1


def find_cells(rows: Sequence[Line]) -> list[Block]:
    """Split rows into cells, each with the header of its column as its lead-in.

    The first row is the header if a drawn line follows it or all its cells are short; its cells are
    headings with themselves as lead-in.
    """
    drawn = len(rows) > 1 and is_drawn(rows[1])
    body = [_cut_row(row) for row in rows if not is_drawn(row)]
    if not body:
        return []
    headed = drawn or all(_is_short(text) for _, text in body[0])
    header = [text for _, text in body[0]] if headed else []
    blocks: list[Block] = []
    for number, row in enumerate(body):
        for column, (start, text) in enumerate(row):
            lead_in = header[column] if column < len(header) else ""
            if text:
                kind = BlockKind.HEADING if headed and not number else BlockKind.TABLE_CELL
                blocks.append(Block(kind=kind, start=start, end=start + len(text), lead_in=lead_in))
    return blocks


def _is_short(text: str) -> bool:
    return len(text.split()) <= LONGEST_HEADER and not text.endswith((".", "!", ";"))


def _cut_row(row: Line) -> list[tuple[int, str]]:
    text = row.text.removesuffix("|")
    begin = 1 if text.startswith("|") else 0
    cells: list[tuple[int, str]] = []
    for bar in [*(match.start() for match in _BAR.finditer(text, begin)), len(text)]:
        cell = text[begin:bar]
        lead = len(cell) - len(cell.lstrip())
        cells.append((row.start + begin + lead, cell.strip()))
        begin = bar + 1
    return cells
