"""Measure for each pair of documents how much they share and how often they contradict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hexapla.compare.comparison import Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How much of document `of` has a counterpart in document `other`.

    `statements` is the number of statements in `of`, `shared` the number of those that overlap with
    a statement of `other`, `contradictions` the number of contradictions between the two documents.
    """

    of: str
    other: str
    statements: int
    shared: int
    contradictions: int

    @property
    def share(self) -> float:
        """The share that overlaps, from 0 to 1; 0 for a document without statements."""
        return self.shared / self.statements if self.statements else 0.0


def measure_shares(comparison: Comparison) -> tuple[Share, ...]:
    """Measure every ordered pair of different documents, in document order."""
    document_of = {own: s.document for own, s in comparison.by_id.items()}
    counterparts: dict[tuple[str, str], set[str]] = {}
    for overlap in comparison.overlaps:
        for one, other in ((overlap.a, overlap.b), (overlap.b, overlap.a)):
            counterparts.setdefault((document_of[one], document_of[other]), set()).add(one)
    conflicts: dict[frozenset[str], int] = {}
    for contradiction in comparison.contradictions:
        pair = frozenset((document_of[contradiction.a], document_of[contradiction.b]))
        conflicts[pair] = conflicts.get(pair, 0) + 1
    sizes: dict[str, int] = {}
    for statement in comparison.compared:
        sizes[statement.document] = sizes.get(statement.document, 0) + 1
    ids = [d.id for d in comparison.documents]
    return tuple(
        Share(
            of=of,
            other=other,
            statements=sizes.get(of, 0),
            shared=len(counterparts.get((of, other), ())),
            contradictions=conflicts.get(frozenset((of, other)), 0),
        )
        for of in ids
        for other in ids
        if of != other
    )
