"""The statements of documents, or all their pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.cli.output.places import number_place
from hexapla.cli.output.terminal import clean
from hexapla.cli.reports import contract
from hexapla.cli.reports.report import Report, Section, columns, rest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.cli.reports.report import Choices
    from hexapla.corpus import Document, Statement


def report_statements(
    documents: Sequence[Document], found: Sequence[Statement], choices: Choices
) -> Report:
    """Report pieces of documents, each with its location and kind."""
    shown = found[: choices.limit]
    return Report(
        sections=lambda: (_section(shown, len(found) - len(shown)),),
        records=lambda: _records(shown),
        data=lambda: {**contract.head(documents, found), "statements": contract.pieces(shown)},
    )


def _section(shown: Sequence[Statement], left: int) -> Section:
    return Section(
        title="Statements",
        columns=columns("id", "line", "kind", "section", "text", prose=("section", "text")),
        rows=tuple(
            (s.id, number_place(s), _name_kind(s), clean(s.section), clean(s.text)) for s in shown
        ),
        note=rest(left, "pieces")
        if shown
        else "No statements: run 'hexapla statements --all' to see what was left out.",
    )


def _name_kind(statement: Statement) -> str:
    kind = statement.kind.value
    return f"{kind}, same as {statement.same_as}" if statement.same_as else kind


def _records(found: Sequence[Statement]) -> Section:
    headers = ("id", "document", "line", "start", "end", "kind", "section", "text", "same_as")
    rows = tuple(
        (
            s.id,
            s.document,
            str(s.line),
            str(s.start),
            str(s.end),
            s.kind.value,
            clean(s.section),
            clean(s.text),
            s.same_as,
        )
        for s in found
    )
    return Section(title="Statements", columns=columns(*headers), rows=rows)
