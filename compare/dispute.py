"""Disputes: the statements that contradict one another on one matter, on two sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.compare.relation import Grade

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hexapla.compare.relation import Contradiction

    Opposed = Mapping[str, set[str]]

MOST = 1 / 2
"""Part of the other side that a statement must contradict to take a side in a dispute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Statements on one subject under one facet, of which those of one side oppose the other's."""

    subject: str
    facet: str
    sides: tuple[tuple[str, ...], tuple[str, ...]]

    @property
    def statements(self) -> tuple[str, ...]:
        """Those of both sides."""
        return self.sides[0] + self.sides[1]


def find_disputes(contradictions: Iterable[Contradiction]) -> tuple[Dispute, ...]:
    """Bring together the contradictions between documents that are on one subject and facet.

    A dispute starts with the strongest contradiction that none holds yet, and takes in the
    statements that contradict at least half of one of its sides. Tensions (grade 1) make none.
    """
    matters: dict[tuple[str, str], list[Contradiction]] = {}
    for found in contradictions:
        one, other = found.cues
        if found.grade >= Grade.LIKELY and one.document != other.document:
            matters.setdefault((one.subject, one.facet), []).append(found)
    return tuple(
        Dispute(subject=subject, facet=facet, sides=sides)
        for (subject, facet), own in matters.items()
        for sides in _split(own)
    )


def _split(
    contradictions: Sequence[Contradiction],
) -> Iterable[tuple[tuple[str, ...], tuple[str, ...]]]:
    opposed: dict[str, set[str]] = {}
    for found in contradictions:
        opposed.setdefault(found.a, set()).add(found.b)
        opposed.setdefault(found.b, set()).add(found.a)
    held: set[str] = set()
    for found in contradictions:
        if found.a not in held and found.b not in held:
            sides = _take_sides(found, opposed, held)
            held.update(*sides)
            yield tuple(sides[0]), tuple(sides[1])


def _take_sides(
    first: Contradiction, opposed: Opposed, held: set[str]
) -> tuple[dict[str, None], dict[str, None]]:
    """Grow both sides from the first pair, each statement once, in the order they are met."""
    sides: tuple[dict[str, None], dict[str, None]] = ({first.a: None}, {first.b: None})
    met = [(first.a, 0), (first.b, 1)]
    for statement, side in met:
        for other in sorted(opposed[statement] - held):
            if other in sides[0] or other in sides[1]:
                continue
            if len(opposed[other] & sides[side].keys()) >= MOST * len(sides[side]):
                sides[1 - side][other] = None
                met.append((other, 1 - side))
    return sides
