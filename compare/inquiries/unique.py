"""Uniqueness: the statements that only one document makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.compare.inquiries.nearest import find_near
from hexapla.compare.relation import Grade

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.compare.comparison import Comparison
    from hexapla.compare.relation import Overlap


@dataclass(frozen=True, slots=True, kw_only=True)
class Unique:
    """A statement that overlaps with none of another document.

    `nearest` is the statement of another document that comes nearest, `score` how near; None and 0
    where none comes within a quarter of the cut-off. `disputed_by` are the statements of other
    documents that contradict it: they speak of it, but say otherwise.
    """

    statement: str
    nearest: str | None
    score: float
    disputed_by: tuple[str, ...]


def find_unique(comparison: Comparison) -> tuple[Unique, ...]:
    """Find what only one document says, in the order of the documents."""
    shared = {s for o in comparison.overlaps for s in (o.a, o.b)}
    nearest = _nearest(find_near(comparison))
    disputed = _disputed(comparison)
    return tuple(
        Unique(
            statement=s.id,
            nearest=nearest[s.id][0] if s.id in nearest else None,
            score=nearest[s.id][1] if s.id in nearest else 0.0,
            disputed_by=tuple(disputed.get(s.id, ())),
        )
        for s in comparison.compared
        if s.id not in shared
    )


def _nearest(near: Sequence[Overlap]) -> Mapping[str, tuple[str, float]]:
    """Give each statement the best of the pairs that it stands in; the best come first."""
    nearest: dict[str, tuple[str, float]] = {}
    for pair in near:
        nearest.setdefault(pair.a, (pair.b, pair.score))
        nearest.setdefault(pair.b, (pair.a, pair.score))
    return nearest


def _disputed(comparison: Comparison) -> Mapping[str, Sequence[str]]:
    disputed: dict[str, list[str]] = {}
    for found in comparison.contradictions:
        one, other = found.cues
        if found.grade >= Grade.LIKELY and one.document != other.document:
            disputed.setdefault(found.a, []).append(found.b)
            disputed.setdefault(found.b, []).append(found.a)
    return disputed
