"""TSV: the table of CSV with tabs between cells, one record per line, for `cut` and others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hexapla.cli.formats.csv import write_records

if TYPE_CHECKING:
    from hexapla.cli.output.style import Style
    from hexapla.cli.reports.report import Report


def render(report: Report, style: Style) -> str:
    """Render the records with a header line; tabs and line breaks in cells become spaces."""
    table = report.records()
    rows = tuple(tuple(" ".join(cell.split()) for cell in row) for row in table.rows)
    flat = replace(report, records=lambda: replace(table, rows=rows))
    return write_records(flat, style, delimiter="\t")
