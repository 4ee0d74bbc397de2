"""CSV (RFC 4180): one flat table, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hexapla.cli.report import Report

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell must not begin with: a spreadsheet would run it (CWE-1236)."""


def render(report: Report, width: int) -> str:  # noqa: ARG001
    """Render the records with a header line."""
    table = report.records()
    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([c.header for c in table.columns])
    writer.writerows([neutralise(cell) for cell in row] for row in table.rows)
    return buffer.getvalue()


def neutralise(cell: str) -> str:
    """Put an apostrophe in front of what a spreadsheet would take for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
