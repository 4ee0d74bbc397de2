"""The JSON contract: a comparison as plain data. Fields are only ever added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hexapla.cli.version import version
from hexapla.compare import measure_shares

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hexapla.cli.reports.rows import Row
    from hexapla.compare import (
        ClausePair,
        Comparison,
        Contradiction,
        Cue,
        Explanation,
        Overlap,
        Point,
        Position,
        Reuse,
        SharedTerm,
        Unique,
    )
    from hexapla.corpus import Clause, Document, Statement

SCHEMA_VERSION = 1


def head(documents: Sequence[Document], statements: Iterable[Statement]) -> dict[str, Any]:
    """Return what every report has: the schema version, the tool, the documents."""
    counts: dict[str, int] = {}
    for statement in statements:
        if statement.kind == "statement" and not statement.same_as:
            counts[statement.document] = counts.get(statement.document, 0) + 1
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "hexapla", "version": version()},
        "documents": [
            {
                "id": d.id,
                "title": d.title,
                "path": d.path,
                "format": d.format,
                "statements": counts.get(d.id, 0),
            }
            for d in documents
        ],
    }


def pieces(statements: Iterable[Statement]) -> list[dict[str, Any]]:
    """Return statements as data."""
    return [
        {
            "id": s.id,
            "document": s.document,
            "text": s.text,
            "start": s.start,
            "end": s.end,
            "line": s.line,
            "section": s.section,
            "kind": s.kind.value,
            "lead_in": s.lead_in,
            "page": s.page or None,
            "source_line": s.source_line or None,
            "same_as": s.same_as or None,
        }
        for s in statements
    ]


def relations(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """Return overlaps and contradictions as data."""
    return [_relation(row) for row in rows]


def _relation(row: Row) -> dict[str, Any]:
    overlap = row.relation == "overlap"
    return {
        "id": row.id,
        "relation": row.relation,
        "a": row.a.id,
        "b": row.b.id,
        "score": row.score,
        "grade": row.grade,
        "type": row.type or None,
        "cues": [cue_data(c) for c in row.cues],
        "why": row.why,
        **(_overlap_evidence(row) if overlap else {"dispute": row.dispute}),
    }


def _overlap_evidence(row: Row) -> dict[str, Any]:
    return {
        "terms": [term_data(t) for t in row.terms],
        "only_a": list(row.only_a),
        "only_b": list(row.only_b),
        "reuse": [reuse_data(r) for r in row.reuse],
    }


def reuse_data(reuse: Reuse) -> dict[str, Any]:
    """Return a passage that two statements share, with its offsets in both documents."""
    return {
        "text": reuse.text,
        "a": {"start": reuse.start_a, "end": reuse.end_a},
        "b": {"start": reuse.start_b, "end": reuse.end_b},
    }


def nearest(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """Return the most similar pairs as data, for a comparison without overlaps."""
    return [
        {"a": row.a.id, "b": row.b.id, "score": row.score, **_overlap_evidence(row)} for row in rows
    ]


def unique(found: Sequence[Unique]) -> list[dict[str, Any]]:
    """Return the statements found in one document only as data."""
    return [
        {
            "statement": u.statement,
            "nearest": u.nearest,
            "score": u.score,
            "disputed_by": list(u.disputed_by),
        }
        for u in found
    ]


def cue_data(cue: Cue) -> dict[str, Any]:
    """Return a cue as data."""
    return {
        "statement": cue.statement,
        "text": cue.text,
        "start": cue.start,
        "end": cue.end,
        "facet": cue.facet,
        "subject": cue.subject,
        "position": cue.position,
        "direction": cue.direction,
        "negated": cue.negated,
        "hedged": cue.hedged,
        "condition": cue.condition,
        "reported": cue.reported,
    }


def term_data(term: SharedTerm) -> dict[str, Any]:
    """Return a shared term as data."""
    return {"a": term.a, "b": term.b, "weight": term.weight}


def positions(found: Sequence[Position]) -> list[dict[str, Any]]:
    """Return the positions as data."""
    return [
        {
            "subject": p.subject,
            "facet": p.facet,
            "verdict": p.standing.value,
            "documents": {
                document: [
                    {
                        "statement": c.statement,
                        "text": c.text,
                        "start": c.start,
                        "end": c.end,
                        "position": c.position,
                    }
                    for c in cues
                ]
                for document, cues in p.documents.items()
            },
        }
        for p in found
    ]


def points(comparison: Comparison, found: Sequence[Point]) -> list[dict[str, Any]]:
    """Return the alignment as data; each point names the documents that say nothing on it."""
    return [
        {
            "id": p.id,
            "label": p.label,
            "documents": {
                document: {
                    "statements": list(e.statements),
                    "stance": e.stance.value,
                    "against": list(e.against),
                }
                for document, e in p.documents.items()
            },
            "silent": [d.id for d in comparison.documents if d.id not in p.documents],
        }
        for p in found
    ]


def summary(comparison: Comparison) -> dict[str, Any]:
    """Return the counts and the agreement matrix as data."""
    return {
        "documents": len(comparison.documents),
        "statements": len(comparison.compared),
        "overlaps": _by_grade(comparison.overlaps),
        "contradictions": _by_grade(comparison.contradictions),
        "positions": len(comparison.positions),
        "points": len(comparison.points),
        "agreement": [
            {
                "of": a.of,
                "other": a.other,
                "statements": a.statements,
                "shared": a.shared,
                "share": round(a.share, 3),
                "contradictions": a.contradictions,
            }
            for a in measure_shares(comparison)
        ],
    }


def _by_grade(found: Sequence[Overlap] | Sequence[Contradiction]) -> Mapping[str, int]:
    return {str(grade): sum(r.grade == grade for r in found) for grade in (3, 2, 1)}


def explanation(explained: Explanation) -> dict[str, Any]:
    """Return an explanation as data."""
    return {
        "a": explained.a.id,
        "b": explained.b.id,
        "score": explained.score,
        "cutoff": explained.cutoff,
        "terms": [term_data(t) for t in explained.terms],
        "only_a": list(explained.only_a),
        "only_b": list(explained.only_b),
        "clauses": [_clause_pair(explained, pair) for pair in explained.clauses],
        "reuse": [reuse_data(r) for r in explained.reuse],
        "cues": [cue_data(c) for c in explained.cues],
        "points": list(explained.points),
        "reasons": list(explained.reasons),
    }


def _clause_pair(explained: Explanation, pair: ClausePair) -> dict[str, Any]:
    return {
        "a": pair.a and span(explained.a, pair.a),
        "b": pair.b and span(explained.b, pair.b),
        "weight": pair.weight,
        "terms": [term_data(t) for t in pair.terms],
    }


def span(statement: Statement, clause: Clause) -> dict[str, Any]:
    """Return a clause as data."""
    start, end = clause.start - statement.start, clause.end - statement.start
    return {"text": statement.text[start:end], "start": clause.start, "end": clause.end}
