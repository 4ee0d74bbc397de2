"""Find what only one document says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.compare.inquiries.nearest import find_near
from hexapla.compare.points.disputes import find_opponents, is_between

if TYPE_CHECKING:
    from hexapla.compare.comparison import Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class Unique:
    """A statement that overlaps with no statement of another document.

    `nearest` is the statement of another document that comes nearest, and `score` their similarity;
    None and 0 if none reaches three quarters of the cut-off. `disputed_by` has the statements of
    other documents that contradict it.
    """

    statement: str
    nearest: str | None
    score: float
    disputed_by: tuple[str, ...]


def find_unique(comparison: Comparison) -> tuple[Unique, ...]:
    """Find the statements that only one document has, in document order."""
    shared = {s for o in comparison.overlaps for s in (o.a, o.b)}
    nearest: dict[str, tuple[str, float]] = {}
    for a, b, score in find_near(comparison):
        nearest.setdefault(a, (b, score))
        nearest.setdefault(b, (a, score))
    disputed = find_opponents(c for c in comparison.contradictions if is_between(c))
    unique = (s.id for s in comparison.compared if s.id not in shared)
    return tuple(
        Unique(
            statement=statement,
            nearest=nearest.get(statement, (None, 0.0))[0],
            score=nearest.get(statement, (None, 0.0))[1],
            disputed_by=tuple(disputed.get(statement, ())),
        )
        for statement in unique
    )
