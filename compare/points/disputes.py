"""Group contradictions into disputes: those on one matter, with the statements on either side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.compare.relation import Grade

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from hexapla.compare.relation import Contradiction

MOST = 1 / 2
"""Share of one side that a statement must contradict to join the other side of a dispute, and share
of its statements that a dispute must have in another to be merged with it. Set by hand at one half:
less joins different matters, more splits one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """The matter that statements disagree on, with their contradictions, strongest first."""

    name: str
    contradictions: tuple[Contradiction, ...]

    @property
    def strongest(self) -> Contradiction:
        """The contradiction with the highest score."""
        return self.contradictions[0]

    @property
    def statements(self) -> tuple[str, ...]:
        """The ids of the statements on both sides."""
        return tuple(dict.fromkeys(s for found in self.contradictions for s in (found.a, found.b)))

    @property
    def facet(self) -> str:
        """The facet of the strongest contradiction."""
        return self.strongest.cues[0].facet


def group_contradictions(contradictions: Iterable[Contradiction]) -> tuple[Dispute, ...]:
    """Group contradictions by the name of their dispute, keeping their order."""
    groups: dict[str, list[Contradiction]] = {}
    for contradiction in contradictions:
        groups.setdefault(contradiction.dispute, []).append(contradiction)
    return tuple(Dispute(name=n, contradictions=tuple(g)) for n, g in groups.items())


def find_disputes(contradictions: Iterable[Contradiction]) -> tuple[Dispute, ...]:
    """Find the disputes between documents: contradictions of grade 2 or more on one matter.

    Positions on a subject itself form one dispute per name. Rules, quantities and effects may be
    about different matters under one name: there a dispute starts with the strongest contradiction
    that is in none yet, and adds the statements that contradict at least half of one of its sides.
    Two of these that share half of their statements are one matter under two names; they are merged
    under the name that more statements have.
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
    """Check whether a contradiction is between two documents and of grade 2 or more."""
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
    """Merge disputes of one facet that share at least half of the statements of the smaller one.

    `named` has the number of statements of each name.
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
    """Grow both sides from the first pair, and return their statements together."""
    sides: Sequence[set[str]] = ({first.a}, {first.b})
    met = [(first.a, 0), (first.b, 1)]
    for statement, side in met:
        for other in sorted(opposed[statement] - held - sides[0] - sides[1]):
            if len(opposed[other] & sides[side]) >= MOST * len(sides[side]):
                sides[1 - side].add(other)
                met.append((other, 1 - side))
    return sides[0] | sides[1]
