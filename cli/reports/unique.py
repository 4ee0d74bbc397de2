"""Statements found in one document only."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hexapla.cli.output.places import number_place
from hexapla.cli.output.terminal import clean
from hexapla.cli.reports import contract
from hexapla.cli.reports.report import Report, Section, columns, rest
from hexapla.compare import find_unique

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.cli.reports.report import Choices
    from hexapla.compare import Comparison, Unique

RECORD = columns("document", "line", "statement", "text", "nearest", "score", "disputed_by")


def report_unique(comparison: Comparison, choices: Choices) -> Report:
    """Report the statements found in one document only."""
    every = find_unique(comparison)
    found = every[: choices.limit]
    return Report(
        sections=lambda: (unique_section(comparison, every, found),),
        records=lambda: record_section(comparison, found),
        data=lambda: {
            **contract.head(comparison.documents, comparison.statements),
            "statements": contract.pieces(comparison.statements),
            "unique": contract.unique(found),
        },
    )


def unique_section(
    comparison: Comparison, every: Sequence[Unique], found: Sequence[Unique]
) -> Section:
    """Show each with its line, the most similar statement elsewhere, and what contradicts it."""
    statements = comparison.by_id
    return Section(
        title="Statements in one document only",
        columns=columns("statement", "line", "text", "elsewhere", prose=("text", "elsewhere")),
        rows=tuple(
            (u.statement, number_place(own), clean(own.text), _elsewhere(u))
            for u in found
            for own in (statements[u.statement],)
        ),
        note=_note(comparison, every, len(found)),
    )


def _elsewhere(unique: Unique) -> str:
    disputed = f"contradicted by {', '.join(unique.disputed_by)}" if unique.disputed_by else ""
    nearest = f"most similar: {unique.nearest} ({unique.score})" if unique.nearest else ""
    return "\n".join(part for part in (disputed, nearest) if part)


def _note(comparison: Comparison, every: Sequence[Unique], shown: int) -> str:
    if not every:
        return "Every statement has a counterpart in another document."
    statements = comparison.by_id
    all_of = Counter(s.document for s in comparison.compared)
    alone = Counter(statements[u.statement].document for u in every)
    parts = ", ".join(f"{d.id} {alone[d.id]} of {all_of[d.id]}" for d in comparison.documents)
    return f"In one document only: {parts}. {rest(len(every) - shown, 'statements')}".rstrip()


def record_section(comparison: Comparison, found: Sequence[Unique]) -> Section:
    """Build one record per statement."""
    statements = comparison.by_id
    rows = [
        (
            statements[u.statement].document,
            str(statements[u.statement].line),
            u.statement,
            clean(statements[u.statement].text),
            u.nearest or "",
            str(u.score),
            " ".join(u.disputed_by),
        )
        for u in found
    ]
    return Section(title="Unique", columns=RECORD, rows=tuple(rows))
