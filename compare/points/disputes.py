"""Disputes: the statements that contradict one another on one matter."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.compare.language.cues.effects import FACET
from hexapla.compare.relation import Grade

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from hexapla.compare.relation import Contradiction

MOST = 1 / 2
"""Part of one side that a statement must contradict to take the other in a dispute, and of the
statements of a dispute that another must share to be the same one."""


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
    holds yet, and takes in the statements that contradict at least half of one of its sides. Where
    two of these share half of their statements they are one matter under two names, and one dispute
    under the name that more statements give it. Tensions (grade 1) make no dispute.
    """
    matters: dict[tuple[str, str], list[Contradiction]] = {}
    named: set[tuple[str, str, str]] = set()
    for found in contradictions:
        one, other = found.cues
        if found.grade >= Grade.LIKELY and one.document != other.document:
            matters.setdefault((one.subject, one.facet), []).append(found)
            named.update((cue.facet, cue.subject, cue.statement) for cue in found.cues)
    whole: list[Dispute] = []
    parted: list[Dispute] = []
    for (subject, facet), own in matters.items():
        if _speak_of_matters(own):
            parted += [Dispute(subject=subject, facet=facet, statements=s) for s in _split(own)]
        else:
            statements = tuple(dict.fromkeys(s for found in own for s in (found.a, found.b)))
            whole.append(Dispute(subject=subject, facet=facet, statements=statements))
    return (*whole, *_merge(parted, Counter((facet, subject) for facet, subject, _ in named)))


def _speak_of_matters(contradictions: Iterable[Contradiction]) -> bool:
    """Say whether some are rules, quantities or effects."""
    cues = (cue for found in contradictions for cue in found.cues)
    return any(cue.matter or cue.quantity or cue.facet == FACET for cue in cues)


def _merge(disputes: Iterable[Dispute], named: Mapping[tuple[str, str], int]) -> Iterator[Dispute]:
    """Make one dispute of those of one facet that share at least half of the statements of one.

    `named` says how many statements name a subject under a facet.
    """
    left = sorted(disputes, key=lambda d: -len(d.statements))
    while left:
        first = left.pop(0)
        statements = set(first.statements)
        subjects = [first.subject]
        for other in tuple(left):
            shared = statements.intersection(other.statements)
            if other.facet == first.facet and len(shared) >= MOST * len(other.statements):
                statements.update(other.statements)
                subjects.append(other.subject)
                left.remove(other)
        yield Dispute(
            subject=max(subjects, key=lambda s: named[first.facet, s]),
            facet=first.facet,
            statements=tuple(sorted(statements)),
        )


def _split(contradictions: Sequence[Contradiction]) -> Iterator[tuple[str, ...]]:
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
