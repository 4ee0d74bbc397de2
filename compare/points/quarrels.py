"""Quarrels: contradictions brought together that are at odds on the same thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hexapla.compare.relation import Contradiction


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarrel:
    """What statements are at odds on, and the contradictions that say so, strongest first."""

    name: str
    contradictions: tuple[Contradiction, ...]

    @property
    def strongest(self) -> Contradiction:
        """The contradiction that shows the quarrel best."""
        return self.contradictions[0]


def find_quarrels(contradictions: Iterable[Contradiction]) -> tuple[Quarrel, ...]:
    """Group contradictions, given in their order, by what they are at odds on."""
    groups: dict[str, list[Contradiction]] = {}
    for contradiction in contradictions:
        groups.setdefault(contradiction.dispute, []).append(contradiction)
    return tuple(Quarrel(name=n, contradictions=tuple(g)) for n, g in groups.items())
