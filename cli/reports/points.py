"""The alignment: what every document says on every point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.cli.output.places import number_place
from hexapla.cli.output.terminal import clean
from hexapla.cli.reports import contract
from hexapla.cli.reports.report import Report, Section, columns, rest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.cli.reports.report import Choices
    from hexapla.compare import Comparison, Entry, Point
    from hexapla.corpus import Statement

RECORD = columns("point", "label", "document", "stance", "line", "statement", "text", "against")

SILENT = "—"
"""The cell of a document that says nothing on a point."""


def report_points(comparison: Comparison, choices: Choices) -> Report:
    """Report the alignment."""
    found = comparison.points[: choices.limit]
    return Report(
        sections=lambda: (point_section(comparison, found),),
        records=lambda: record_section(comparison, found),
        data=lambda: {
            **contract.head(comparison.documents, comparison.statements),
            "statements": contract.pieces(comparison.statements),
            "points": contract.points(comparison, found),
        },
    )


def point_section(comparison: Comparison, found: Sequence[Point]) -> Section:
    """Show a row for each point and a column for each document."""
    statements = comparison.by_id
    documents = [d.id for d in comparison.documents]
    rows = [
        (
            f"{p.id} {clean(p.label)}",
            f"{len(p.documents)} of {len(documents)}",
            *(_cell(p.documents.get(d), statements) for d in documents),
        )
        for p in found
    ]
    return Section(
        title="Alignment",
        columns=columns("point", "said by", *documents, prose=("point", *documents)),
        rows=tuple(rows),
        note=_note(comparison, len(found)),
        silent=SILENT,
    )


def _note(comparison: Comparison, shown: int) -> str:
    every = len(comparison.points)
    shared = sum(len(p.documents) > 1 for p in comparison.points)
    shares = f"{shared} of {every} points are shared"
    legend = f"{SILENT} marks a document that says nothing on a point"
    return f"{shares}; {legend}. {rest(every - shown, 'points')}".rstrip()


def _cell(entry: Entry | None, statements: Mapping[str, Statement]) -> str:
    if entry is None:
        return SILENT
    said = [
        f"({number_place(statements[s])}) {clean(statements[s].text)}" for s in entry.statements
    ]
    if entry.stance == "contradicts":
        said.insert(0, f"CONTRADICTS {', '.join(entry.against)}")
    return "\n".join(said)


def record_section(comparison: Comparison, found: Sequence[Point]) -> Section:
    """Build one record per statement of a point."""
    statements = comparison.by_id
    rows = [
        (
            p.id,
            clean(p.label),
            document,
            entry.stance.value,
            str(statements[s].line),
            s,
            clean(statements[s].text),
            " ".join(entry.against),
        )
        for p in found
        for document, entry in p.documents.items()
        for s in entry.statements
    ]
    return Section(title="Alignment", columns=RECORD, rows=tuple(rows))
