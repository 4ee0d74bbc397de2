"""Contradictions and overlaps as tables, records and data."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from hexapla.cli.gate.finding import collect, quote_conflict
from hexapla.cli.output.terminal import clean
from hexapla.cli.reports import contract
from hexapla.cli.reports.quotes import list_words, quote, quote_reuse, quote_terms
from hexapla.cli.reports.report import Report, Section, columns, rest
from hexapla.cli.reports.rows import make_rows, nearest_rows, rank_rows
from hexapla.compare import Relation, group_contradictions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from hexapla.cli.reports.report import Choices
    from hexapla.cli.reports.rows import Row
    from hexapla.compare import Comparison, Contradiction, Overlap

AnyRelation = TypeVar("AnyRelation", "Overlap", "Contradiction")

RECORD = columns(
    "relation", "id", "type", "grade", "score", "facet", "subject",
    "document_a", "line_a", "statement_a", "text_a",
    "document_b", "line_b", "statement_b", "text_b",
    "cue_a", "cue_b", "why",
    "shared", "only_a", "only_b", "reuse",
)  # fmt: skip

PLACES = 6
"""Most other pairs of a dispute that are listed; JSON, CSV and similar formats have all of them."""


def report_contradictions(comparison: Comparison, choices: Choices) -> Report:
    """Report the contradictions alone."""
    found = graded(comparison.contradictions, choices)
    return Report(
        sections=lambda: (contradiction_section(comparison, choices),),
        records=lambda: record_section(rank_rows(comparison, found)),
        data=lambda: relation_data(comparison, found),
        findings=lambda: collect(comparison, found),
    )


def report_overlaps(comparison: Comparison, choices: Choices) -> Report:
    """Report the overlaps alone."""
    found = graded(comparison.overlaps, choices)
    return Report(
        sections=lambda: (overlap_section(comparison, choices),),
        records=lambda: record_section(rank_rows(comparison, found)),
        data=lambda: {**relation_data(comparison, found), **nearest_data(comparison)},
        findings=lambda: collect(comparison, found),
    )


def graded(found: Sequence[AnyRelation], choices: Choices) -> tuple[AnyRelation, ...]:
    """Keep relations of the chosen grade or higher, up to the limit."""
    return tuple(r for r in found if r.grade >= choices.min_grade)[: choices.limit]


def relation_data(
    comparison: Comparison, found: Iterable[Overlap | Contradiction]
) -> dict[str, Any]:
    """Return relations in the form of the JSON contract."""
    return {
        **contract.head(comparison.documents, comparison.statements),
        "statements": contract.pieces(comparison.statements),
        "relations": contract.relations(rank_rows(comparison, found)),
    }


def nearest_data(comparison: Comparison) -> dict[str, Any]:
    """Return the most similar pairs if there is no overlap, otherwise nothing."""
    if comparison.overlaps:
        return {}
    return {"nearest": contract.nearest(nearest_rows(comparison))}


def contradiction_section(comparison: Comparison, choices: Choices) -> Section:
    """Show each dispute once, strongest first, with its strongest pair."""
    found = [c for c in comparison.contradictions if c.grade >= choices.min_grade]
    disputes = group_contradictions(found)
    shown = disputes[: choices.limit]
    strongest = make_rows(comparison, (dispute.strongest for dispute in shown))
    prose = ("why", "A", "B", "conflicting words", "also between")
    note = rest(len(disputes) - len(shown), "disputes", "contradictions")
    return Section(
        title="Contradictions",
        columns=columns("#", "grade", "score", "dispute", *prose, prose=prose),
        rows=tuple(
            (
                *_rank(number, row),
                f"{clean(dispute.name)} ({row.type.replace('_', ' ')})",
                clean(row.why),
                quote(row.a),
                quote(row.b),
                quote_conflict(row.cues),
                _other_places(dispute.contradictions[1:]),
            )
            for number, (dispute, row) in enumerate(zip(shown, strongest, strict=True), 1)
        ),
        note=note if found else "No contradictions found.",
    )


def _rank(number: int, row: Row) -> tuple[str, str, str]:
    return f"#{number}", f"grade {row.grade}", f"{row.score:.0f}"


def _other_places(others: Sequence[Contradiction]) -> str:
    """List the other pairs of a dispute, strongest first, and count those beyond `PLACES`."""
    shown = ", ".join(f"{c.a} ↔ {c.b}" for c in others[:PLACES])
    left = len(others) - PLACES
    return clean(f"{shown} and {left} more" if left > 0 else shown)


def overlap_section(comparison: Comparison, choices: Choices) -> Section:
    """Show overlaps, strongest first, with both quotes, the shared and the other words."""
    rows = make_rows(comparison, graded(comparison.overlaps, choices))
    prose = ("A", "B", "shared", "only in A", "only in B")
    return Section(
        title="Overlaps",
        columns=columns("#", "grade", "score", *prose, prose=prose),
        rows=tuple(
            (
                *_rank(number, row),
                quote(row.a),
                quote(row.b),
                _shared(row),
                list_words(row.only_a),
                list_words(row.only_b),
            )
            for number, row in enumerate(rows, 1)
        ),
        note=_overlap_note(comparison, choices, len(rows)),
    )


def _shared(row: Row) -> str:
    """Show what both sides share: the matched words, and each verbatim passage on a line."""
    return "\n".join((quote_terms(row.terms), *map(quote_reuse, row.reuse)))


def _overlap_note(comparison: Comparison, choices: Choices, shown: int) -> str:
    """Describe how many are not shown or, if there is no overlap, the most similar pairs."""
    every = sum(o.grade >= choices.min_grade for o in comparison.overlaps)
    if every:
        return rest(every - shown, "overlaps", "overlaps")
    none = "No overlaps found."
    return none if _overlap(comparison) else f"{none} {_describe_nearest(comparison)}"


def _overlap(comparison: Comparison) -> bool:
    """Whether anything overlaps, shown or hidden by a baseline or a comment."""
    return any(v.relation is Relation.OVERLAP for v in comparison.basis.verdicts.values())


def _describe_nearest(comparison: Comparison) -> str:
    found = nearest_rows(comparison)
    if not found and comparison.contradictions:
        return "The statements that are similar contradict one another."
    if not found:
        return "No two statements of different documents share a word."
    cutoff = comparison.cutoff
    pairs = "; ".join(
        f"{row.a.id} and {row.b.id} with {row.score} ({quote_terms(row.terms)})" for row in found
    )
    return f"An overlap scores {cutoff} or more; the most similar pairs: {pairs}."


def record_section(rows: Iterable[Row]) -> Section:
    """Build one record per relation."""
    return Section(title="Relations", columns=RECORD, rows=tuple(map(_record, rows)))


def _record(row: Row) -> tuple[str, ...]:
    cue = row.cues[0] if row.cues else None
    return (
        *(row.relation, row.id, row.type, str(row.grade), str(row.score)),
        *((cue.facet, clean(cue.subject)) if cue else ("", "")),
        *(cell for s in (row.a, row.b) for cell in (s.document, str(s.line), s.id, clean(s.text))),
        *([clean(c.text) for c in row.cues] or ("", "")),
        clean(row.why),
        quote_terms(row.terms),
        list_words(row.only_a),
        list_words(row.only_b),
        " ".join(f"{r.start_a}-{r.end_a}={r.start_b}-{r.end_b}" for r in row.reuse),
    )
