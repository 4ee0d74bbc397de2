"""Contradictions and overlaps as tables and records."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from hexapla.cli.gate.finding import collect
from hexapla.cli.output.terminal import clean
from hexapla.cli.reports import contract
from hexapla.cli.reports.quotes import quote, statements_by_id
from hexapla.cli.reports.report import Report, Section, columns, rest
from hexapla.compare import find_nearest, find_quarrels

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from hexapla.cli.reports.report import Choices
    from hexapla.compare import Comparison, Contradiction, Overlap, Quarrel, Reuse, SharedTerm

Relation = TypeVar("Relation", "Overlap", "Contradiction")

RECORD = columns(
    "relation", "id", "type", "grade", "score", "facet", "subject",
    "document_a", "line_a", "statement_a", "text_a",
    "document_b", "line_b", "statement_b", "text_b",
    "cue_a", "cue_b", "why",
    "shared", "only_a", "only_b", "reuse",
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
        data=lambda: {**relation_data(comparison, found, ()), **nearest_data(comparison)},
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


def nearest_data(comparison: Comparison) -> dict[str, Any]:
    """Give the pairs that come nearest where there is no overlap, else nothing."""
    if comparison.overlaps:
        return {}
    return {"nearest": contract.nearest(find_nearest(comparison))}


def contradiction_section(comparison: Comparison, choices: Choices) -> Section:
    """Show each dispute once, the strongest first: who says what, both quotes, and other places."""
    statements = statements_by_id(comparison)
    found = [c for c in comparison.contradictions if c.grade >= choices.min_grade]
    quarrels = find_quarrels(found)
    rows = [
        (
            f"#{number}",
            f"grade {c.grade}",
            f"{c.score:.0f}",
            f"{clean(quarrel.name)} ({c.type.replace('_', ' ')})",
            clean(c.why),
            quote(statements[c.a]),
            quote(statements[c.b]),
            clean(f"{c.cues[0].text} ↔ {c.cues[1].text}"),
            _other_places(quarrel),
        )
        for number, quarrel in enumerate(quarrels[: choices.limit], 1)
        for c in (quarrel.strongest,)
    ]
    headers = ("#", "grade", "score", "on", "why", "one", "other", "clash", "also")
    return Section(
        title="Contradictions",
        columns=columns(*headers, prose=("why", "one", "other", "clash", "also")),
        rows=tuple(rows),
        note=_remaining_quarrels(quarrels[len(rows) :], len(found)),
    )


def _other_places(quarrel: Quarrel) -> str:
    """Name the other pairs of a quarrel, the strongest first; what is left out is counted."""
    others = quarrel.contradictions[1:]
    shown = ", ".join(f"{c.a} ↔ {c.b}" for c in others[:PLACES])
    left = len(others) - PLACES
    return clean(f"{shown} and {left} more" if left > 0 else shown)


PLACES = 6
"""Other pairs that are named; every format for programs has all of them."""


def _remaining_quarrels(left: Sequence[Quarrel], found: int) -> str:
    if not found:
        return "No contradictions found."
    return rest(len(left), "disputes", "hexapla contradictions, or ")


def overlap_section(comparison: Comparison, choices: Choices) -> Section:
    """Show overlaps, the strongest first, with both quotes and the words that carry them."""
    statements = statements_by_id(comparison)
    rows = [
        (
            f"#{number}",
            f"grade {o.grade}",
            f"{o.score:.0f}",
            quote(statements[o.a]),
            quote(statements[o.b]),
            _shared(o),
            _apart(o),
        )
        for number, o in enumerate(graded(comparison.overlaps, choices), 1)
    ]
    headers = ("#", "grade", "score", "one", "other", "shared", "apart")
    note = remaining(len(rows), comparison.overlaps, "overlaps", choices)
    return Section(
        title="Overlaps",
        columns=columns(*headers, prose=("one", "other", "shared", "apart")),
        rows=tuple(rows),
        note=note if comparison.overlaps else f"{note} {describe_nearest(comparison)}",
    )


def _shared(overlap: Overlap) -> str:
    """Show what both sides have: the matched words, and a line a passage that is the same."""
    return "\n".join((_words(overlap.terms), *(describe_reuse(r) for r in overlap.reuse)))


def _words(terms: Sequence[SharedTerm]) -> str:
    return clean(", ".join(t.a if t.a == t.b else f"{t.a}/{t.b}" for t in terms))


def describe_reuse(reuse: Reuse) -> str:
    """Show a passage that is the same on both sides, with its offsets into both documents."""
    places = f"{reuse.start_a}-{reuse.end_a} = {reuse.start_b}-{reuse.end_b}"
    return f"verbatim “{clean(reuse.text)}” ({places})"


def _apart(overlap: Overlap) -> str:
    """Show the words that each side has alone, a line a side."""
    sides = (("one", overlap.only_a), ("other", overlap.only_b))
    return "\n".join(f"{name}: {clean(', '.join(words))}" for name, words in sides if words)


def describe_nearest(comparison: Comparison) -> str:
    """Say which pairs come nearest to an overlap, and how near."""
    found = find_nearest(comparison)
    if not found:
        return "No two statements of different documents share a word."
    cutoff = comparison.settings.weights.cutoff
    pairs = "; ".join(f"{o.a} and {o.b} with {o.score} ({_words(o.terms)})" for o in found)
    return f"The nearest, where it takes a score of {cutoff}: {pairs}."


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
                *_evidence(row),
            )
        )  # fmt: skip
    return Section(title="Relations", columns=RECORD, rows=tuple(rows))


def _evidence(row: Mapping[str, Any]) -> Iterator[str]:
    """Yield the cells of an overlap alone; empty ones for a contradiction."""
    terms = row.get("terms", ())
    yield clean(", ".join(t["a"] if t["a"] == t["b"] else f"{t['a']}/{t['b']}" for t in terms))
    for side in ("only_a", "only_b"):
        yield clean(", ".join(row.get(side, ())))
    places = (
        f"{r['a']['start']}-{r['a']['end']}={r['b']['start']}-{r['b']['end']}"
        for r in row.get("reuse", ())
    )
    yield " ".join(places)
