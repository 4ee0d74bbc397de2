"""Everything that was found: documents, agreement, positions, contradictions, overlaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.cli.gate.finding import collect
from hexapla.cli.reports import contract
from hexapla.cli.reports.documents import agreement_section, document_section
from hexapla.cli.reports.positions import position_section
from hexapla.cli.reports.relations import (
    contradiction_section,
    graded,
    nearest_data,
    overlap_section,
    record_section,
    relation_data,
)
from hexapla.cli.reports.report import Report
from hexapla.cli.reports.rows import rank_rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from hexapla.cli.reports.report import Choices, Section
    from hexapla.compare import Comparison, Contradiction, Overlap


def report_comparison(comparison: Comparison, choices: Choices) -> Report:
    """Report everything that was found."""
    found: tuple[Overlap | Contradiction, ...] = (
        *graded(comparison.contradictions, choices),
        *graded(comparison.overlaps, choices),
    )
    return Report(
        sections=lambda: _sections(comparison, choices),
        records=lambda: record_section(rank_rows(comparison, found)),
        data=lambda: _data(comparison, found),
        findings=lambda: collect(comparison, found),
    )


def _sections(comparison: Comparison, choices: Choices) -> tuple[Section, ...]:
    shared = [p for p in comparison.positions if p.standing != "single"]
    shown = shared[: choices.limit]
    left = len(comparison.positions) - len(shown)
    note = f"{left} more positions: see hexapla positions." if left else ""
    return (
        document_section(comparison),
        agreement_section(comparison),
        position_section(comparison, shown, note),
        contradiction_section(comparison, choices),
        overlap_section(comparison, choices),
    )


def _data(comparison: Comparison, found: Sequence[Overlap | Contradiction]) -> dict[str, Any]:
    """Return the relations that were requested, and a summary of all that were found."""
    return {
        **relation_data(comparison, found),
        "positions": contract.positions(comparison.positions),
        "points": contract.points(comparison, comparison.points),
        "summary": contract.summary(comparison),
        **nearest_data(comparison),
    }
