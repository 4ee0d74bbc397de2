"""Rows: relations with their statements, from which every view of a report is built."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hexapla.cli.gate.finding import is_contradiction, name_relation
from hexapla.compare import find_nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hexapla.compare import Comparison, Contradiction, Cue, Overlap, Reuse, SharedTerm
    from hexapla.corpus import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An overlap or a contradiction with both of its statements.

    `id` numbers the relations of a report ("r1"). Only a contradiction has a `type`, a `dispute`
    and `cues`; only an overlap has `terms`, `only_a`, `only_b` and `reuse`.
    """

    id: str
    relation: str
    a: Statement
    b: Statement
    score: float
    grade: int
    why: str
    type: str = ""
    dispute: str = ""
    cues: tuple[Cue, ...] = ()
    terms: tuple[SharedTerm, ...] = ()
    only_a: tuple[str, ...] = ()
    only_b: tuple[str, ...] = ()
    reuse: tuple[Reuse, ...] = ()


def make_rows(
    comparison: Comparison, relations: Iterable[Overlap | Contradiction]
) -> tuple[Row, ...]:
    """Build the rows of relations, in the same order."""
    statements = comparison.by_id
    return tuple(_make_row(f"r{n}", r, statements) for n, r in enumerate(relations, 1))


def _make_row(
    own: str, relation: Overlap | Contradiction, statements: Mapping[str, Statement]
) -> Row:
    row = Row(
        id=own,
        relation=name_relation(relation),
        a=statements[relation.a],
        b=statements[relation.b],
        score=relation.score,
        grade=int(relation.grade),
        why=relation.why,
    )
    if is_contradiction(relation):
        return replace(row, type=relation.type.value, dispute=relation.dispute, cues=relation.cues)
    return replace(
        row,
        terms=relation.terms,
        only_a=relation.only_a,
        only_b=relation.only_b,
        reuse=relation.reuse,
    )


def rank_rows(
    comparison: Comparison, relations: Iterable[Overlap | Contradiction]
) -> tuple[Row, ...]:
    """Build the rows of relations, ordered by score, then by their statements."""
    order = {s.id: i for i, s in enumerate(comparison.statements)}
    ranked = sorted(
        relations,
        key=lambda r: (-r.score, order[r.a], order[r.b], is_contradiction(r)),
    )
    return make_rows(comparison, ranked)


def nearest_rows(comparison: Comparison) -> tuple[Row, ...]:
    """Build the rows of the most similar pairs if there is no overlap, otherwise none."""
    return () if comparison.overlaps else make_rows(comparison, find_nearest(comparison))
