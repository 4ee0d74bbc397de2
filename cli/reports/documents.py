"""The documents, and how much each pair of them shares and contradicts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hexapla.cli.output.terminal import clean
from hexapla.cli.reports import contract
from hexapla.cli.reports.report import Report, Section, columns
from hexapla.compare import measure_shares

if TYPE_CHECKING:
    from hexapla.compare import Comparison, Share


RECORD = columns("of", "other", "statements", "shared", "share", "contradictions")


def report_agreement(comparison: Comparison) -> Report:
    """Report the matrix alone."""
    return Report(
        sections=lambda: (agreement_section(comparison),),
        records=lambda: record_section(comparison),
        data=lambda: {
            **contract.head(comparison.documents, comparison.statements),
            "summary": contract.summary(comparison),
        },
    )


def document_section(comparison: Comparison) -> Section:
    """Show the documents and how many statements each has."""
    counts = Counter(s.document for s in comparison.compared)
    return Section(
        title="Documents",
        columns=columns("document", "statements", "title", "path", prose=("title", "path")),
        rows=tuple(
            (d.id, str(counts[d.id]), clean(d.title), clean(d.path)) for d in comparison.documents
        ),
    )


def agreement_section(comparison: Comparison) -> Section:
    """Show for each pair the share of statements with a counterpart, and the contradictions.

    If there are more documents than `NAMED`, columns are numbered to keep the matrix narrow.
    """
    ids = [d.id for d in comparison.documents]
    cells = {(a.of, a.other): _cell(a) for a in measure_shares(comparison)}
    numbered = len(ids) > NAMED
    headers = [str(n) for n in range(1, len(ids) + 1)] if numbered else ids
    names = [f"{n} {own}" for n, own in enumerate(ids, 1)] if numbered else ids
    return Section(
        title="Agreement",
        columns=columns("document", *headers),
        rows=tuple(
            (name, *(cells.get((of, other), "·") for other in ids))
            for name, of in zip(names, ids, strict=True)
        ),
        note="Share of statements in the row's document that have a counterpart in the column's; "
        "≠ is followed by the number of contradictions between the two.",
    )


def record_section(comparison: Comparison) -> Section:
    """Build one record per ordered pair of documents."""
    rows = [
        (
            a.of,
            a.other,
            str(a.statements),
            str(a.shared),
            f"{a.share:.3f}",
            str(a.contradictions),
        )
        for a in measure_shares(comparison)
    ]
    return Section(title="Agreement", columns=RECORD, rows=tuple(rows))


NAMED = 6
"""Most documents whose names are the headers of the matrix. Set by hand for the width of a
terminal."""


def _cell(agreement: Share) -> str:
    conflicts = f" ≠{agreement.contradictions}" if agreement.contradictions else ""
    return f"{agreement.share:.0%}{conflicts}"
