"""Disputes: the contradictions on one matter, and the statements on either side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.compare.relation import Grade

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from hexapla.compare.relation import Contradiction

MOST = 1 / 2
"""Part of one side that a statement must contradict to take the other in a dispute, and of the
statements of a dispute that another must share to be the same one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """What statements are at odds on, and the contradictions that say so, strongest first."""

    name: str
    contradictions: tuple[Contradiction, ...]

    @property
    def strongest(self) -> Contradiction:
        """The contradiction that shows the dispute best."""
        return self.contradictions[0]

    @property
    def statements(self) -> tuple[str, ...]:
        """The ids of the statements of either side."""
        return tuple(dict.fromkeys(s for found in self.contradictions for s in (found.a, found.b)))

    @property
    def facet(self) -> str:
        """The facet that the dispute is on."""
        return self.strongest.cues[0].facet


def group_contradictions(contradictions: Iterable[Contradiction]) -> tuple[Dispute, ...]:
    """Group contradictions, given in their order, by the name of what they are at odds on."""
    groups: dict[str, list[Contradiction]] = {}
    for contradiction in contradictions:
        groups.setdefault(contradiction.dispute, []).append(contradiction)
    return tuple(Dispute(name=n, contradictions=tuple(g)) for n, g in groups.items())


def find_disputes(contradictions: Iterable[Contradiction]) -> tuple[Dispute, ...]:
    """Find the disputes between documents: contradictions of grade 2 or more on one matter.

    Positions on a subject itself are one dispute. Rules, quantities and effects speak of different
    matters under one name: there a dispute starts with the strongest contradiction that none holds
    yet, and takes in the statements that contradict at least half of one of its sides. Where two of
    these share half of their statements they are one matter under two names, and one dispute under
    the name that more statements give it.
    """
    whole: list[Dispute] = []
    parted: list[Dispute] = []
    named: dict[str, int] = {}
    for dispute in group_contradictions(c for c in contradictions if is_between(c)):
        named[dispute.name] = len(dispute.statements)
        if all(cue.on_subject for found in dispute.contradictions for cue in found.cues):
            whole.append(dispute)
        else:
            parted += _split(dispute)
    return (*whole, *_merge(parted, named))


def is_between(found: Contradiction) -> bool:
    """Say whether a contradiction is one between documents, and no mere tension (grade 1)."""
    one, other = found.cues
    return found.grade >= Grade.LIKELY and one.document != other.document


def find_opponents(contradictions: Iterable[Contradiction]) -> Mapping[str, Sequence[str]]:
    """Map each statement to those that it contradicts, in the order of the contradictions."""
    opponents: dict[str, list[str]] = {}
    for found in contradictions:
        opponents.setdefault(found.a, []).append(found.b)
        opponents.setdefault(found.b, []).append(found.a)
    return opponents


def _merge(disputes: Iterable[Dispute], named: Mapping[str, int]) -> Iterator[Dispute]:
    """Make one dispute of those of one facet that share at least half of the statements of one.

    `named` says how many statements go by a name.
    """
    left = sorted(disputes, key=lambda d: -len(d.statements))
    while left:
        group = [left.pop(0)]
        statements = set(group[0].statements)
        for other in tuple(left):
            shared = statements.intersection(other.statements)
            if other.facet == group[0].facet and len(shared) >= MOST * len(other.statements):
                statements.update(other.statements)
                group.append(other)
                left.remove(other)
        found = dict.fromkeys(c for d in group for c in d.contradictions)
        yield Dispute(
            name=max((d.name for d in group), key=named.__getitem__),
            contradictions=tuple(sorted(found, key=lambda c: -c.score)),
        )


def _split(dispute: Dispute) -> Iterator[Dispute]:
    opponents = find_opponents(dispute.contradictions)
    opposed = {statement: set(others) for statement, others in opponents.items()}
    held: set[str] = set()
    for found in dispute.contradictions:
        if found.a not in held and found.b not in held:
            own = _take_sides(found, opposed, held)
            held |= own
            within = (c for c in dispute.contradictions if c.a in own and c.b in own)
            yield Dispute(name=dispute.name, contradictions=tuple(within))


def _take_sides(first: Contradiction, opposed: Mapping[str, set[str]], held: set[str]) -> set[str]:
    """Grow both sides from the first pair, and bring them together."""
    sides: Sequence[set[str]] = ({first.a}, {first.b})
    met = [(first.a, 0), (first.b, 1)]
    for statement, side in met:
        for other in sorted(opposed[statement] - held - sides[0] - sides[1]):
            if len(opposed[other] & sides[side]) >= MOST * len(sides[side]):
                sides[1 - side].add(other)
                met.append((other, 1 - side))
    return sides[0] | sides[1]
