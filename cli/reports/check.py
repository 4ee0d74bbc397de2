"""Report a check: the findings that count, and the verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.cli.reports.relations import (
    contradiction_section,
    overlap_section,
    record_section,
    relation_data,
)
from hexapla.cli.reports.report import Choices, Report, Section, columns
from hexapla.cli.reports.rows import rank_rows

if TYPE_CHECKING:
    from hexapla.cli.gate.check import Outcome
    from hexapla.compare import Contradiction, Overlap

ALL = Choices()


def report_check(outcome: Outcome, *, accepted: bool = False) -> Report:
    """Report the findings that are not hidden, and the verdict unless they are now `accepted`."""
    comparison = outcome.comparison
    verdict = "accepted" if accepted else "failed" if outcome.failed else "passed"
    found: tuple[Overlap | Contradiction, ...] = (
        *comparison.contradictions,
        *comparison.overlaps,
    )
    return Report(
        sections=lambda: _sections(outcome, verdict),
        records=lambda: record_section(rank_rows(comparison, found)),
        data=lambda: {**relation_data(comparison, found), "check": _data(outcome, verdict)},
        findings=lambda: outcome.findings,
    )


def _data(outcome: Outcome, verdict: str) -> dict[str, int | str]:
    return {
        "verdict": verdict,
        "fail_on": outcome.gate.fail_on,
        "min_grade": outcome.gate.min_grade,
        "max_contradictions": outcome.gate.max_contradictions,
        "contradictions": len(outcome.comparison.contradictions),
        "overlaps": len(outcome.comparison.overlaps),
        "hidden": outcome.hidden,
        "ignored": outcome.ignored,
        "stale": len(outcome.stale),
    }


def _sections(outcome: Outcome, verdict: str) -> tuple[Section, ...]:
    comparison, gate = outcome.comparison, outcome.gate
    sections = [contradiction_section(comparison, ALL)]
    if "overlap" in gate.relations:
        sections.append(overlap_section(comparison, ALL))
    counts = (len(comparison.contradictions), len(comparison.overlaps), outcome.hidden)
    verdict_section = Section(
        title="Check",
        columns=columns("verdict", "contradictions", "overlaps", "in the baseline", "ignored"),
        rows=((verdict, *map(str, (*counts, outcome.ignored))),),
        note=f"Fails on: {gate.fail_on}, grade {gate.min_grade} or higher; contradictions "
        f"tolerated: {gate.max_contradictions}.",
    )
    return (*sections, verdict_section)
