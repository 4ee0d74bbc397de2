"""Target matching: how surely two cues speak of the same thing."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.compare.language.cues.effects import general_stems
from hexapla.compare.language.cues.rules import PERIOD

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hexapla.compare.language.cues.effects import EffectCue

PERIODIC = 6.0
PLAIN = 3.0
"""Nats that a stem of period weighs, and one of a class of actions."""

LEAST = 2.0
"""Weight in nats that a side is taken to have at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What pairs of cues are matched by beside themselves.

    `topic` is the stem that the documents are about, `weights` weigh stems in nats, `similarity`
    scores two statements, given by id, from 0 to 100.
    """

    topic: str
    weights: Mapping[str, float]
    similarity: Callable[[str, str], float]

    def weight(self, stem: str) -> float:
        """Weigh a stem; one that the documents don't have weighs as much as a period."""
        return self.weights.get(stem, PERIODIC if stem == PERIOD else PLAIN)

    def share(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Measure how much of their weight two sets of stems share, from 0 to 1 (Ochiai, 1957)."""
        shared = sum(map(self.weight, left & right))
        one, other = (max(LEAST, sum(map(self.weight, side))) for side in (left, right))
        return min(1.0, shared / math.sqrt(one * other))

    def share_clauses(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Measure how much two clauses share (0-1), what the documents are about left out."""
        return self.share(left - {self.topic}, right - {self.topic})


def match_targets(a: EffectCue, b: EffectCue) -> bool:
    """Say whether two effects fall on one target; symmetric.

    They do where the heads are one, where the head of one modifies the other ("muscle protein"),
    and where one denies every effect.
    """
    modifies = a.key in b.stems or b.key in a.stems
    within = modifies and general_stems().isdisjoint((a.key, b.key))
    return a.key == b.key or within or a.covers_all or b.covers_all


def match_agents(a: EffectCue, b: EffectCue, topic: str) -> bool:
    """Say whether two effects have one agent, the topic where a clause names none; symmetric."""
    one, other = (cue.agents or frozenset((topic,)) for cue in (a, b))
    return bool(one & other)
