"""Tables for terminals and text files; stacked where columns would be too narrow to read."""

from __future__ import annotations

from itertools import chain
from textwrap import wrap
from typing import TYPE_CHECKING

from tabulate import tabulate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.cli.report import Report, Section

NARROWEST = 20
"""Columns that prose takes at least to be read with ease; with fewer, rows are stacked."""

GUTTER = 3
"""Columns that a border and its padding take for each column of a table."""


HEADER_PADDING = 2
"""Columns that tabulate adds to a header."""


def render(report: Report, width: int) -> str:
    """Render the sections one below the other, no line wider than `width` but for long words."""
    return "\n\n".join(_section(section, width) for section in report.sections()) + "\n"


def _section(section: Section, width: int) -> str:
    heading = f"{section.title}\n{'─' * min(width, len(section.title))}"
    body = _body(section, width) if section.rows else ""
    note = "\n".join(wrap(section.note, width))
    return "\n".join(part for part in (heading, body, note) if part)


def _body(section: Section, width: int) -> str:
    widths = _widths(section, width)
    if widths is None:
        return "\n".join(_stacked(section, width)).rstrip("\n")
    rows = [
        ["\n".join(_wrapped(cell, size)) for cell, size in zip(row, widths, strict=True)]
        for row in section.rows
    ]
    tall = any("\n" in cell for cell in chain.from_iterable(rows))
    return tabulate(
        rows,
        headers=[
            "\n".join(_wrapped(c.header, w)) for c, w in zip(section.columns, widths, strict=True)
        ],
        tablefmt="simple_grid" if tall else "simple",
        disable_numparse=True,
    )


def _wrapped(cell: str, width: int) -> Iterator[str]:
    for line in cell.split("\n"):
        if len(line) <= width:
            yield line
        else:
            yield from wrap(line, width, break_on_hyphens=False)


def _widths(section: Section, width: int) -> list[int] | None:
    """Share the width out among the columns; None where prose would get too little.

    A column without prose takes what it needs; the columns of prose share the rest evenly, but
    none takes more than it needs.
    """
    needed = [
        max(len(line) for cell in cells for line in cell.split("\n"))
        for cells in zip(
            [c.header + " " * HEADER_PADDING for c in section.columns], *section.rows, strict=True
        )
    ]
    free = width - 1 - GUTTER * len(needed)
    free -= sum(n for n, c in zip(needed, section.columns, strict=True) if not c.prose)
    prose = sorted(n for n, c in zip(needed, section.columns, strict=True) if c.prose)
    share = free
    for position, need in enumerate(prose):
        share = free // (len(prose) - position)
        if need > share:
            break
        free -= need
    if free < 0 or (prose and prose[-1] > share < NARROWEST):
        return None
    return [min(n, share) if c.prose else n for n, c in zip(needed, section.columns, strict=True)]


def _stacked(section: Section, width: int) -> Iterator[str]:
    """Yield one row below the other, each cell with its header."""
    headers = [c.header for c in section.columns]
    indent = max(len(h) for h in headers) + 4
    narrow = width < indent + NARROWEST
    for row in section.rows:
        yield _opening(section, row, width)
        for column, cell in zip(section.columns, row, strict=True):
            if not column.prose or not cell:
                continue
            first = f"  {column.header}" if narrow else f"  {column.header:{indent - 2}}"
            if narrow:
                yield first
                first = "    "
            rest = " " * (4 if narrow else indent)
            for line in cell.split("\n"):
                pieces = wrap(
                    line,
                    width,
                    initial_indent=first,
                    subsequent_indent=rest,
                    break_on_hyphens=False,
                )
                yield from pieces
                first = rest
        yield ""


def _opening(section: Section, row: Sequence[str], width: int) -> str:
    """Give the cells that are no prose on one line."""
    cells = [cell for c, cell in zip(section.columns, row, strict=True) if not c.prose and cell]
    return "\n".join(wrap("  ".join(cells).replace("\n", " "), width, subsequent_indent="  "))
