"""Entries of a baseline."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hexapla.cli.output.terminal import clean
from hexapla.cli.reports import contract
from hexapla.cli.reports.report import Report, Section, columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.cli.gate.baseline import Entry
    from hexapla.corpus import Document

RECORD = columns("id", "relation", "one", "other", "reason")


def report_entries(entries: Sequence[Entry], documents: Sequence[Document]) -> Report:
    """Report entries that are stale."""
    table = Section(
        title="Stale entries",
        columns=columns("id", "relation", "A", "B", "reason", prose=("A", "B", "reason")),
        rows=tuple(_row(entry) for entry in entries),
        note="" if entries else "No stale entries.",
    )
    return Report(
        sections=lambda: (table,),
        records=lambda: replace(table, columns=RECORD),
        data=lambda: {**contract.head(documents, ()), "stale": list(entries)},
    )


def _row(entry: Entry) -> tuple[str, ...]:
    a, b = (f"{entry[side]['document']}: “{entry[side].get('quote', '')}”" for side in "ab")
    cells = (entry["id"], entry["relation"], a, b, entry.get("reason", ""))
    return tuple(clean(cell) for cell in cells)
