"""The position of each document on each subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.cli.output.terminal import clean
from hexapla.cli.reports import contract
from hexapla.cli.reports.quotes import summarise_cues
from hexapla.cli.reports.report import Report, Section, columns, rest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.cli.reports.report import Choices
    from hexapla.compare import Comparison, Position

RECORD = columns(
    "subject", "facet", "verdict", "document", "position", "cue", "line", "statement", "text"
)


def report_positions(comparison: Comparison, choices: Choices) -> Report:
    """Report the position table alone."""
    found = comparison.positions[: choices.limit]
    note = rest(len(comparison.positions) - len(found), "positions")
    return Report(
        sections=lambda: (position_section(comparison, found, note),),
        records=lambda: record_section(comparison, found),
        data=lambda: {
            **contract.head(comparison.documents, comparison.statements),
            "statements": contract.pieces(comparison.statements),
            "positions": contract.positions(found),
        },
    )


def position_section(comparison: Comparison, found: Sequence[Position], note: str) -> Section:
    """Show a row for each subject and facet, and what each document says in its own column."""
    statements = comparison.by_id
    documents = [d.id for d in comparison.documents]
    rows = [
        (
            f"{clean(p.subject)}\n{p.facet}",
            p.standing.value,
            *(summarise_cues(p.documents.get(d, ()), statements) for d in documents),
        )
        for p in found
    ]
    return Section(
        title="Positions",
        columns=columns("subject", "verdict", *documents, prose=tuple(documents)),
        rows=tuple(rows),
        note=note if rows else "No positions found: no statement has a cue from the lexicon.",
    )


def record_section(comparison: Comparison, found: Sequence[Position]) -> Section:
    """Build one record per cue."""
    statements = comparison.by_id
    rows = [
        (
            clean(p.subject),
            p.facet,
            p.standing.value,
            document,
            clean(cue.position),
            clean(cue.text),
            str(statements[cue.statement].line),
            cue.statement,
            clean(statements[cue.statement].text),
        )
        for p in found
        for document, cues in p.documents.items()
        for cue in cues
    ]
    return Section(title="Positions", columns=RECORD, rows=tuple(rows))
