"""Disputes: the statements that contradict one another on one matter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.compare.cues.effects import FACET
from hexapla.compare.relation import Grade

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from hexapla.compare.relation import Contradiction

MOST = 1 / 2
"""Part of one side that a statement must contradict to take the other in a dispute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Statements of which some contradict others on one subject under one facet."""

    subject: str
    facet: str
    statements: tuple[str, ...]


def name_matter(facet: str, subject: str) -> str:
    """Name what statements are at odds on: "effect on muscle", "safety of ketamine"."""
    return f"{facet} {JOINS.get(facet, 'of')} {subject}"


JOINS = {"assertion": "on", "effect": "on", "rule": "on"}
"""The word between a facet and its subject, where it is not "of"."""


def find_disputes(contradictions: Iterable[Contradiction]) -> tuple[Dispute, ...]:
    """Bring together the contradictions between documents that are on one subject and facet.

    Positions on a subject itself are one dispute. Rules, quantities and effects speak of different
    matters under one subject: there a dispute starts with the strongest contradiction that none
    holds yet, and takes in the statements that contradict at least half of one of its sides.
    Tensions (grade 1) make no dispute.
    """
    matters: dict[tuple[str, str], list[Contradiction]] = {}
    for found in contradictions:
        one, other = found.cues
        if found.grade >= Grade.LIKELY and one.document != other.document:
            matters.setdefault((one.subject, one.facet), []).append(found)
    return tuple(
        Dispute(subject=subject, facet=facet, statements=statements)
        for (subject, facet), own in matters.items()
        for statements in _split(own)
    )


def _split(contradictions: Sequence[Contradiction]) -> Iterator[tuple[str, ...]]:
    cues = [cue for found in contradictions for cue in found.cues]
    if not any(cue.matter or cue.quantity or cue.facet == FACET for cue in cues):
        yield tuple(dict.fromkeys(s for found in contradictions for s in (found.a, found.b)))
        return
    opposed: dict[str, set[str]] = {}
    for found in contradictions:
        opposed.setdefault(found.a, set()).add(found.b)
        opposed.setdefault(found.b, set()).add(found.a)
    held: set[str] = set()
    for found in contradictions:
        if found.a not in held and found.b not in held:
            sides = _take_sides(found, opposed, held)
            held |= sides[0] | sides[1]
            yield tuple(sorted(sides[0] | sides[1]))


def _take_sides(
    first: Contradiction, opposed: Mapping[str, set[str]], held: set[str]
) -> tuple[set[str], set[str]]:
    """Grow both sides from the first pair."""
    sides = ({first.a}, {first.b})
    met = [(first.a, 0), (first.b, 1)]
    for statement, side in met:
        for other in sorted(opposed[statement] - held - sides[0] - sides[1]):
            if len(opposed[other] & sides[side]) >= MOST * len(sides[side]):
                sides[1 - side].add(other)
                met.append((other, 1 - side))
    return sides
