"""Entries of a baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.cli.output.terminal import clean
from hexapla.cli.reports import contract
from hexapla.cli.reports.report import Report, Section, columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.cli.gate.baseline import Entry
    from hexapla.corpus import Document

PROSE = ("one", "other", "reason")


def report_entries(entries: Sequence[Entry], documents: Sequence[Document]) -> Report:
    """Report entries that are stale."""
    section = Section(
        title="Stale entries",
        columns=columns("id", "relation", "one", "other", "reason", prose=PROSE),
        rows=tuple(
            (
                clean(e["id"]),
                clean(e["relation"]),
                *(clean(f"{e[side]['document']}: “{e[side].get('quote', '')}”") for side in "ab"),
                clean(e.get("reason", "")),
            )
            for e in entries
        ),
        note="" if entries else "No stale entries.",
    )
    return Report(
        sections=lambda: (section,),
        records=lambda: section,
        data=lambda: {**contract.head(documents, ()), "stale": list(entries)},
    )
