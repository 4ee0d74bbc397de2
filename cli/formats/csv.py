"""CSV (RFC 4180): one flat table, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.cli.output.style import Style
    from hexapla.cli.reports.report import Report

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001  fullwidth
"""Characters that a cell must not begin with, as a spreadsheet would run it (CWE-1236)."""


def render(report: Report, style: Style) -> str:
    """Render the records with a header line."""
    return write_records(report, style, delimiter=",")


def write_records(report: Report, style: Style, *, delimiter: str) -> str:
    """Return the records, one per line, quoted where necessary."""
    table = report.records()
    shown = neutralise if style.guarded else str
    rows = ([shown(cell) for cell in row] for row in table.rows)
    header = [c.header for c in table.columns]
    return "".join(write_row(row, delimiter) for row in (header, *rows))


def write_row(cells: Sequence[str], delimiter: str) -> str:
    """Return cells as one line of CSV, quoted where necessary."""
    buffer = StringIO()
    csv.writer(buffer, delimiter=delimiter, lineterminator="\n").writerow(cells)
    return buffer.getvalue()


def neutralise(cell: str) -> str:
    """Prefix a cell that a spreadsheet would take for a formula with an apostrophe."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
