"""A comparison: documents in, everything that was found between their statements out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hexapla.compare.point import Point
    from hexapla.compare.position import Position
    from hexapla.compare.relation import Contradiction, Overlap
    from hexapla.compare.settings import Settings
    from hexapla.corpus import Document, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What was found.

    `statements` are all pieces of all documents, of every kind, in their order. Overlaps and
    contradictions are ordered by score, highest first, then by place.
    """

    documents: tuple[Document, ...]
    statements: tuple[Statement, ...]
    overlaps: tuple[Overlap, ...]
    contradictions: tuple[Contradiction, ...]
    positions: tuple[Position, ...]
    points: tuple[Point, ...]
    settings: Settings

    @property
    def compared(self) -> tuple[Statement, ...]:
        """The pieces that took part: those of kind statement."""
        return tuple(s for s in self.statements if s.kind == "statement")
