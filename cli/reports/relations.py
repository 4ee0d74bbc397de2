"""Contradictions and overlaps as tables and records."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from hexapla.cli import contract
from hexapla.cli.finding import collect
from hexapla.cli.report import Report, Section, columns, rest
from hexapla.cli.reports.quotes import quote, statements_by_id
from hexapla.cli.terminal import clean

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from hexapla.cli.report import Choices
    from hexapla.compare import Comparison, Contradiction, Overlap

Relation = TypeVar("Relation", "Overlap", "Contradiction")

RECORD = columns(
    "relation", "id", "type", "grade", "score", "facet", "subject",
    "document_a", "line_a", "statement_a", "text_a",
    "document_b", "line_b", "statement_b", "text_b",
    "cue_a", "cue_b", "why",
)  # fmt: skip


def report_contradictions(comparison: Comparison, choices: Choices) -> Report:
    """Report the contradictions alone."""
    found = graded(comparison.contradictions, choices)
    return Report(
        sections=lambda: (contradiction_section(comparison, choices),),
        records=lambda: record_section(comparison, (), found),
        data=lambda: relation_data(comparison, (), found),
        findings=lambda: collect(comparison, found),
    )


def report_overlaps(comparison: Comparison, choices: Choices) -> Report:
    """Report the overlaps alone."""
    found = graded(comparison.overlaps, choices)
    return Report(
        sections=lambda: (overlap_section(comparison, choices),),
        records=lambda: record_section(comparison, found, ()),
        data=lambda: relation_data(comparison, found, ()),
        findings=lambda: collect(comparison, found),
    )


def graded(found: Sequence[Relation], choices: Choices) -> tuple[Relation, ...]:
    """Keep what has the grade that was asked for, and no more rows than that."""
    return tuple(r for r in found if r.grade >= choices.min_grade)[: choices.limit]


def relation_data(
    comparison: Comparison, overlaps: Sequence[Overlap], contradictions: Sequence[Contradiction]
) -> dict[str, Any]:
    """Give relations as the JSON contract has them."""
    return {
        **contract.head(comparison.documents, comparison.statements),
        "statements": contract.pieces(comparison.statements),
        "relations": contract.relations(comparison, overlaps, contradictions),
    }


def contradiction_section(comparison: Comparison, choices: Choices) -> Section:
    """Show contradictions, the strongest first, with both quotes and the words that clash."""
    statements = statements_by_id(comparison)
    rows = [
        (
            f"#{number}",
            f"grade {c.grade}",
            f"{c.score:.0f}",
            f"{c.cues[0].facet} of {clean(c.cues[0].subject)}",
            quote(statements[c.a]),
            quote(statements[c.b]),
            clean(f"{c.cues[0].text} ↔ {c.cues[1].text}"),
        )
        for number, c in enumerate(graded(comparison.contradictions, choices), 1)
    ]
    headers = ("#", "grade", "score", "on", "one", "other", "clash")
    return Section(
        title="Contradictions",
        columns=columns(*headers, prose=("one", "other", "clash")),
        rows=tuple(rows),
        note=remaining(len(rows), comparison.contradictions, "contradictions", choices),
    )


def overlap_section(comparison: Comparison, choices: Choices) -> Section:
    """Show overlaps, the strongest first, with both quotes and the words that they share."""
    statements = statements_by_id(comparison)
    rows = [
        (
            f"#{number}",
            f"grade {o.grade}",
            f"{o.score:.0f}",
            quote(statements[o.a]),
            quote(statements[o.b]),
            clean(", ".join(t.a if t.a == t.b else f"{t.a}/{t.b}" for t in o.terms)),
        )
        for number, o in enumerate(graded(comparison.overlaps, choices), 1)
    ]
    headers = ("#", "grade", "score", "one", "other", "shared")
    return Section(
        title="Overlaps",
        columns=columns(*headers, prose=("one", "other", "shared")),
        rows=tuple(rows),
        note=remaining(len(rows), comparison.overlaps, "overlaps", choices),
    )


def remaining(
    shown: int, found: Sequence[Overlap] | Sequence[Contradiction], name: str, choices: Choices
) -> str:
    """Say how many there are beyond those shown."""
    every = sum(r.grade >= choices.min_grade for r in found)
    if not every:
        return f"No {name} found."
    return rest(every - shown, name, f"hexapla {name}, or ")


def record_section(
    comparison: Comparison, overlaps: Sequence[Overlap], contradictions: Sequence[Contradiction]
) -> Section:
    """Give one record a relation."""
    statements = statements_by_id(comparison)
    rows = []
    for row in contract.relations(comparison, overlaps, contradictions):
        sides = [statements[row[side]] for side in "ab"]
        cues = row["cues"] or [{"text": ""}] * 2
        first = cues[0]
        rows.append(
            (
                row["relation"], row["id"], row["type"] or "", str(row["grade"]), str(row["score"]),
                first.get("facet", ""), clean(first.get("subject", "")),
                *(
                    cell
                    for s in sides
                    for cell in (s.document, str(s.line), s.id, clean(s.text))
                ),
                *(clean(cue["text"]) for cue in cues),
                clean(row["why"]),
            )
        )  # fmt: skip
    return Section(title="Relations", columns=RECORD, rows=tuple(rows))
