"""Decide which findings count, which are hidden and why, and whether the check fails."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hexapla.cli.gate.finding import collect

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.cli.gate.baseline import Baseline, Entry
    from hexapla.cli.gate.finding import Finding, Findings
    from hexapla.compare import Comparison, Contradiction, Overlap
    from hexapla.corpus import Document, Statement, Suppression


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What makes a check fail.

    `fail_on` is "contradiction", "overlap" (either relation) or "never"; findings of a lower grade
    than `min_grade` don't count, and up to `max_contradictions` are tolerated.
    """

    fail_on: str = "contradiction"
    min_grade: int = 2
    max_contradictions: int = 0

    @property
    def relations(self) -> tuple[str, ...]:
        """The relations that are examined."""
        return ("contradiction", "overlap") if self.fail_on == "overlap" else ("contradiction",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The result of a check.

    `comparison` has the relations that count and are not hidden, `findings` also the hidden ones.
    `stale` has the entries of the baseline whose findings no longer occur, `unused` the comments
    that hide nothing, each with its document.
    """

    gate: Gate
    comparison: Comparison
    findings: Findings
    stale: tuple[Entry, ...] = ()
    unused: tuple[tuple[Document, Suppression], ...] = ()

    @property
    def hidden(self) -> int:
        """The number of findings that the baseline hides."""
        return sum(f.hidden == "baseline" for f in self.findings.found)

    @property
    def ignored(self) -> int:
        """The number of findings that comments in the documents hide."""
        return sum(f.hidden == "inline" for f in self.findings.found)

    @property
    def shown(self) -> tuple[Finding, ...]:
        """The findings that are not hidden."""
        return tuple(f for f in self.findings.found if not f.hidden)

    @property
    def failed(self) -> bool:
        """Whether the check fails."""
        if self.gate.fail_on == "never":
            return False
        over = len(self.comparison.contradictions) > self.gate.max_contradictions
        return over or bool(self.comparison.overlaps)


def check(comparison: Comparison, gate: Gate, baseline: Baseline | None) -> Outcome:
    """Apply a gate to a comparison, without what a baseline or a comment in a document accepts."""
    overlaps = comparison.overlaps if "overlap" in gate.relations else ()
    relations: list[Overlap | Contradiction] = [*comparison.contradictions, *overlaps]
    collected = collect(comparison, relations, baseline.root if baseline else "")
    ignoring = _Ignoring(comparison)
    known = baseline.by_identity() if baseline else None
    found = [_judge(finding, ignoring, known) for finding in collected.found]
    counted = [
        (relation, finding)
        for relation, finding in zip(relations, found, strict=True)
        if finding.grade >= gate.min_grade
    ]
    shown = {id(relation) for relation, finding in counted if not finding.hidden}
    return Outcome(
        gate=gate,
        comparison=replace(
            comparison,
            contradictions=tuple(c for c in comparison.contradictions if id(c) in shown),
            overlaps=tuple(o for o in overlaps if id(o) in shown),
        ),
        findings=replace(collected, found=tuple(finding for _, finding in counted)),
        stale=_find_stale(found, comparison, gate, baseline),
        unused=ignoring.unused(),
    )


def _find_stale(
    found: Sequence[Finding], comparison: Comparison, gate: Gate, baseline: Baseline | None
) -> tuple[Entry, ...]:
    if baseline is None:
        return ()
    return baseline.find_stale((f.identity for f in found), comparison.documents, gate.relations)


def _judge(finding: Finding, ignoring: _Ignoring, baseline: Mapping[str, Entry] | None) -> Finding:
    """Mark a finding as known or new, and as hidden by the baseline or by a comment."""
    entry = baseline.get(finding.identity) if baseline else None
    if baseline is not None:
        finding = replace(finding, known=entry is not None)
    by = ignoring.find(finding.a.statement) or ignoring.find(finding.b.statement)
    if by is not None:
        return replace(finding, hidden="inline", reason=by.reason)
    if entry is not None:
        return replace(finding, hidden="baseline", reason=entry.get("reason", ""))
    return finding


class _Ignoring:
    """The suppressions of all documents, and which of them hide a finding."""

    def __init__(self, comparison: Comparison) -> None:
        self.documents = comparison.documents
        self.statements = comparison.by_id
        self.by_document = {d.id: d.suppressions for d in comparison.documents}
        self.used: set[tuple[str, Suppression]] = set()

    def find(self, statement: str) -> Suppression | None:
        """Find a suppression that covers a statement and all its repeats, and mark it as used."""
        own = self.statements[statement]
        by = [self._cover(place) for place in (own, *own.repeats)]
        return next((s for s in by if s and s.reason), by[0]) if all(by) else None

    def _cover(self, place: Statement) -> Suppression | None:
        for suppression in self.by_document[place.document]:
            if suppression.start <= place.start < suppression.end:
                self.used.add((place.document, suppression))
                return suppression
        return None

    def unused(self) -> tuple[tuple[Document, Suppression], ...]:
        """List the suppressions that hide nothing, with their documents."""
        return tuple(
            (document, suppression)
            for document in self.documents
            for suppression in document.suppressions
            if (document.id, suppression) not in self.used
        )
