"""Grids: rows of cells drawn with spaces or with borders, each cell as wide as it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hexapla.cli.display import measure, pad

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Cell = Sequence[str]
    Paint = Callable[[str], str]


class Borders(NamedTuple):
    """The characters of a grid: lines, and what stands where they meet, from left to right."""

    across: str
    down: str
    top: str
    middle: str
    bottom: str


BOX = Borders("─", "│", "┌┬┐", "├┼┤", "└┴┘")
ASCII = Borders("-", "|", "+++", "+++", "+++")


def draw_spaced(rows: Sequence[Sequence[Cell]], paint: Paint) -> Iterator[str]:
    """Yield the lines of a table without borders; the first row is the header."""
    widths = _widths(rows)
    for number, row in enumerate(rows):
        for cells in _lines(row):
            padded = [paint_padded(c, w, paint) for c, w in zip(cells, widths, strict=True)]
            yield "  ".join(padded).rstrip()
        if number == 0:
            yield "  ".join("-" * width for width in widths)


def draw_boxed(rows: Sequence[Sequence[Cell]], borders: Borders, paint: Paint) -> Iterator[str]:
    """Yield the lines of a table with borders; the first row is the header."""
    widths = _widths(rows)
    yield _rule(widths, borders.across, borders.top)
    for number, row in enumerate(rows):
        if number:
            yield _rule(widths, borders.across, borders.middle)
        for cells in _lines(row):
            padded = [paint_padded(c, w, paint) for c, w in zip(cells, widths, strict=True)]
            inner = f" {borders.down} ".join(padded)
            yield f"{borders.down} {inner} {borders.down}"
    yield _rule(widths, borders.across, borders.bottom)


def paint_padded(line: str, width: int, paint: Paint) -> str:
    """Fill a line of a cell with spaces; colour takes no column."""
    return paint(line) + pad(line, width)[len(line) :]


def _widths(rows: Sequence[Sequence[Cell]]) -> list[int]:
    return [
        max((measure(line) for cell in column for line in cell), default=0)
        for column in zip(*rows, strict=True)
    ]


def _lines(row: Sequence[Cell]) -> Iterator[tuple[str, ...]]:
    """Yield the lines of a row, a line of each cell in each."""
    for number in range(max(len(cell) for cell in row)):
        yield tuple(cell[number] if number < len(cell) else "" for cell in row)


def _rule(widths: Sequence[int], across: str, meets: str) -> str:
    line = meets[1].join(across * (width + 2) for width in widths)
    return meets[0] + line + meets[2]
