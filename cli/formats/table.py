"""Tables for terminals and text files; rows are stacked if columns would be too narrow to read."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import wcwidth

from hexapla.cli.output.display import measure, wrap
from hexapla.cli.output.paint import paint_cell, paint_nothing, paint_title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from hexapla.cli.output.style import Style
    from hexapla.cli.reports.report import Report, Section

    Paint = Callable[[str], str]

NARROWEST = 20
"""The narrowest column in which prose is readable; with less room, rows are stacked."""

GUTTER = 3
"""Columns that a border and its padding take for each column of a grid."""

SPACES = 2
"""Columns between two columns of a table without a grid."""

TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("“”„", '"'),
        **dict.fromkeys("\u2018\u2019", "'"),
        **dict.fromkeys("–—─", "-"),
        "↔": "<->",
        "≠": "!=",
        "·": ".",
        "…": "...",
        "→": "->",
        "×": "x",
    }
)
"""ASCII replacements for the marks that reports and documents commonly use."""

COMMAND = re.compile(r"^(\s*):(?=:)|#(?=#\w*\[)", re.MULTILINE)
"""What the log of a CI system would take for a command: `::name::` at the start of a line,
`##[name]`."""


def render(report: Report, style: Style) -> str:
    """Render the sections one below the other, no line wider than the style allows."""
    text = "\n\n".join(_section(section, style) for section in report.sections()) + "\n"
    return guard_commands(text)


def guard_commands(text: str) -> str:
    """Break up what the log of a CI system would run as a command."""
    return COMMAND.sub(lambda match: f"{match[0]} ", text)


def _section(section: Section, style: Style) -> str:
    if not style.unicode:
        section = _in_ascii(section)
    line = "─" if style.unicode else "-"
    title = paint_title if style.colour else paint_nothing
    words = "\n".join(map(title, _wrapped(section.title, style.width)))
    heading = f"{words}\n{line * min(style.width, measure(section.title))}"
    body = "\n".join(_body(section, style)) if section.rows else ""
    note = "\n".join(line for part in section.note.split("\n") for line in wrap(part, style.width))
    return "\n".join(part for part in (heading, body, note) if part)


def _in_ascii(section: Section) -> Section:
    return replace(
        section,
        title=section.title.translate(TYPOGRAPHY),
        columns=tuple(replace(c, header=c.header.translate(TYPOGRAPHY)) for c in section.columns),
        rows=tuple(tuple(cell.translate(TYPOGRAPHY) for cell in row) for row in section.rows),
        note=section.note.translate(TYPOGRAPHY),
        silent=section.silent.translate(TYPOGRAPHY),
    )


def _body(section: Section, style: Style) -> Iterator[str]:
    paint = paint_cell if style.colour else paint_nothing
    needed = _needed(section)
    if sum(needed) + SPACES * (len(needed) - 1) <= style.width:
        return _draw(section, needed, paint, "simple")
    if not any(column.prose for column in section.columns):
        return _several(section, style.width, paint)
    widths = _share_out(section, needed, style.width)
    if widths is None:
        return _stacked(section, style.width, paint)
    return _draw(section, widths, paint, "simple_grid" if style.unicode else "grid")


def _several(section: Section, width: int, paint: Paint) -> Iterator[str]:
    for number, part in enumerate(_split(section, width)):
        if number:
            yield ""
        yield from _draw(part, _needed(part), paint, "simple")


def _split(section: Section, width: int) -> Iterator[Section]:
    """Split a table without prose into as many tables as the width requires.

    Each begins with the first column, which identifies the rows.
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


def _draw(section: Section, widths: Sequence[int], paint: Paint, name: str) -> Iterator[str]:
    """Yield the lines of a table in a format of tabulate, cells wrapped to their widths."""
    import tabulate

    headers, *rows = (
        [
            "\n".join(map(paint, _wrapped(cell, size)))
            for cell, size in zip(row, widths, strict=True)
        ]
        for row in ([c.header for c in section.columns], *section.rows)
    )
    padding = tabulate.MIN_PADDING
    tabulate.MIN_PADDING = 0  # headers need no more room than cells
    try:
        text = tabulate.tabulate(rows, headers, name, disable_numparse=True, stralign="left")
    finally:
        tabulate.MIN_PADDING = padding
    yield from text.split("\n")


def _needed(section: Section) -> list[int]:
    return [
        max(measure(line) for cell in cells for line in cell.split("\n"))
        for cells in zip([c.header for c in section.columns], *section.rows, strict=True)
    ]


def _wrapped(cell: str, width: int) -> Iterator[str]:
    for line in cell.split("\n"):
        if measure(line) <= width:
            yield line
        else:
            yield from wrap(line, width)


def _share_out(section: Section, needed: Sequence[int], width: int) -> list[int] | None:
    """Distribute the width among the columns; None if prose would get too little.

    A column without prose gets what it needs; the columns of prose share the rest evenly, but none
    gets more than it needs.
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


def _stacked(section: Section, width: int, paint: Paint) -> Iterator[str]:
    """Yield the rows one below the other: the first and all short cells, the others by header.

    The columns without an entry in a row share one line at its end, unless only one has an entry.
    """
    opening = [c for place, c in enumerate(section.columns) if place == 0 or not c.prose]
    others = [c for c in section.columns if c not in opening]
    indent = 4 + max(measure(c.header) for c in others)
    if width < indent + NARROWEST:
        indent = 4
    for number, row in enumerate(section.rows):
        if number:
            yield ""
        cells = dict(zip(section.columns, row, strict=True))
        yield from _opening([cells[c] for c in opening if cells[c]], width, paint)
        speaking = [c for c in others if cells[c] != section.silent]
        for column in speaking:
            yield from show_labelled(column.header, cells[column], indent, width)
        if section.silent and 1 < len(speaking) < len(others):
            names = ", ".join(c.header for c in others if c not in speaking)
            yield from show_labelled(section.silent, names, indent, width)


def _opening(cells: Sequence[str], width: int, paint: Paint) -> Iterator[str]:
    """Yield the short cells of a row in one line, in colour if they fit."""
    short = [cell.replace("\n", " ") for cell in cells]
    line = "  ".join(short)
    if measure(line) <= width:
        yield "  ".join(map(paint, short))
    else:
        yield "\n  ".join(wrap(line, width - 2))


def show_labelled(header: str, cell: str, indent: int, width: int) -> Iterator[str]:
    """Yield a cell with its header before it, or above it if the line is too short."""
    label = f"  {wcwidth.ljust(header, indent - 2)}"
    if measure(label) > indent:
        yield label
        label = " " * indent
    for line in _wrapped(cell, width - indent):
        yield label + line
        label = " " * indent
