"""Tables for terminals and text files; stacked where columns would be too narrow to read."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from textwrap import TextWrapper
from typing import TYPE_CHECKING

import tabulate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.cli.report import Report, Section

NARROWEST = 20
"""Columns that prose takes at least to be read with ease; with fewer, rows are stacked."""

GUTTER = 3
"""Columns that a border and its padding take for each column of a grid."""

SPACES = 2
"""Columns between two columns of a table without a grid."""


def render(report: Report, width: int) -> str:
    """Render the sections one below the other, no line wider than `width` but for long words."""
    return "\n\n".join(_section(section, width) for section in report.sections()) + "\n"


def _section(section: Section, width: int) -> str:
    heading = f"{section.title}\n{'─' * min(width, len(section.title))}"
    body = _body(section, width) if section.rows else ""
    note = "\n".join(line for part in section.note.split("\n") for line in _wrap(part, width))
    return "\n".join(part for part in (heading, body, note) if part)


def _body(section: Section, width: int) -> str:
    needed = _needed(section)
    if sum(needed) + SPACES * (len(needed) - 1) <= width:
        return _draw(section, needed, "simple")
    if not any(column.prose for column in section.columns):
        return "\n\n".join(_draw(part, _needed(part), "simple") for part in _split(section, width))
    widths = _share_out(section, needed, width)
    if widths is None:
        return "\n".join(_stacked(section, width)).rstrip("\n")
    return _draw(section, widths, "simple_grid")


def _split(section: Section, width: int) -> Iterator[Section]:
    """Yield the columns of a table without prose in as many tables as it takes.

    Each begins with the first column, for it says what the rows are.
    """
    needed = _needed(section)
    places: list[int] = []
    for place in range(1, len(needed)):
        taken = sum(needed[p] + SPACES for p in places)
        if places and needed[0] + SPACES + taken + needed[place] > width:
            yield _take(section, [0, *places])
            places = []
        places.append(place)
    yield _take(section, [0, *places])


def _take(section: Section, places: Sequence[int]) -> Section:
    return replace(
        section,
        columns=tuple(section.columns[p] for p in places),
        rows=tuple(tuple(row[p] for p in places) for row in section.rows),
    )


def _draw(section: Section, widths: Sequence[int], style: str) -> str:
    rows = [
        ["\n".join(_wrapped(cell, size)) for cell, size in zip(row, widths, strict=True)]
        for row in ([c.header for c in section.columns], *section.rows)
    ]
    tabulate.MIN_PADDING = 0  # headers need no more room than cells
    tabulate.WIDE_CHARS_MODE = False  # the same bytes whether wcwidth is installed or not
    text: str = tabulate.tabulate(
        rows[1:], headers=rows[0], tablefmt=style, disable_numparse=True, stralign="left"
    )
    return text


def _needed(section: Section) -> list[int]:
    """Give the columns that each column of a table takes without wrapping."""
    return [
        max(len(line) for cell in cells for line in cell.split("\n"))
        for cells in zip([c.header for c in section.columns], *section.rows, strict=True)
    ]


def _wrapped(cell: str, width: int) -> Iterator[str]:
    for line in cell.split("\n"):
        if len(line) <= width:
            yield line
        else:
            yield from _wrap(line, width)


def _share_out(section: Section, needed: Sequence[int], width: int) -> list[int] | None:
    """Share the width out among the columns; None where prose would get too little.

    A column without prose takes what it needs; the columns of prose share the rest evenly, but
    none takes more than it needs.
    """
    free = width - 1 - GUTTER * len(needed)
    free -= sum(n for n, c in zip(needed, section.columns, strict=True) if not c.prose)
    prose = sorted(n for n, c in zip(needed, section.columns, strict=True) if c.prose)
    share = free
    for position, need in enumerate(prose):
        share = free // (len(prose) - position)
        if need > share:
            break
        free -= need
    if free < 0 or not prose or prose[-1] > share < NARROWEST:
        return None
    return [min(n, share) if c.prose else n for n, c in zip(needed, section.columns, strict=True)]


def _stacked(section: Section, width: int) -> Iterator[str]:
    """Yield the rows one below the other: the first and all short cells, the others by header.

    The columns that are silent in a row share one line at its end, unless one alone speaks.
    """
    opening = [c for place, c in enumerate(section.columns) if place == 0 or not c.prose]
    others = [c for c in section.columns if c not in opening]
    indent = 4 + max(len(c.header) for c in others)
    if width < indent + NARROWEST:
        indent = 4
    for row in section.rows:
        cells = dict(zip(section.columns, row, strict=True))
        line = "  ".join(cells[c].replace("\n", " ") for c in opening if cells[c])
        yield from _wrap(line, width, "", "  ")
        speaking = [c for c in others if cells[c] != section.silent]
        for column in speaking:
            yield from _labelled(column.header, cells[column], indent, width)
        if section.silent and 1 < len(speaking) < len(others):
            names = ", ".join(c.header for c in others if c not in speaking)
            yield from _labelled(section.silent, names, indent, width)
        yield ""


def _labelled(header: str, cell: str, indent: int, width: int) -> Iterator[str]:
    """Yield a cell with its header before it, or above it where there is no room."""
    label = f"  {header:{indent - 2}}"
    if len(label) > indent:
        yield label
        label = " " * indent
    for line in cell.split("\n"):
        if len(label) + len(line) <= width:
            yield label + line
            label = " " * indent
            continue
        yield from _wrap(line, width, label, " " * indent)
        label = " " * indent


@cache
def _wrap(line: str, width: int, first: str = "", rest: str = "") -> tuple[str, ...]:
    """Wrap a line; a statement stands in many rows, and is wrapped once."""
    return tuple(_wrapper(width, first, rest).wrap(line))


@cache
def _wrapper(width: int, first: str, rest: str) -> TextWrapper:
    """Give a wrapper for lines whose white space is single spaces already."""
    return TextWrapper(
        width,
        initial_indent=first,
        subsequent_indent=rest,
        expand_tabs=False,
        replace_whitespace=False,
        break_on_hyphens=False,
    )
