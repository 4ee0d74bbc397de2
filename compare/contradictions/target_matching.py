"""Match the targets of cues: how surely two of them are about the same thing."""

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
"""Weights in nats of the stem that marks periodic rules, and of any other stem that the documents
don't have, as a class of actions. Set by hand: `PERIODIC` is that of a rare word, and a fifth less
lowers the precision of the first 20 by 0.021; `PLAIN` is that of a common one, and a fifth less or
a quarter more changes no score."""

LEAST = 2.0
"""Least weight of a side, in nats, so that one common stem is not a complete match. Set by hand; a
fifth less or a quarter more changes no score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What pairs of cues are matched by, apart from their own fields.

    `topic` is the stem that the documents are about, `weights` has the weight of stems in nats,
    `similarity` scores two statements, given by id, from 0 to 100.
    """

    topic: str
    weights: Mapping[str, float]
    similarity: Callable[[str, str], float]

    def weight(self, stem: str) -> float:
        """Return the weight of a stem in nats, a default for one that the documents don't have."""
        return self.weights.get(stem, PERIODIC if stem == PERIOD else PLAIN)

    def share(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Measure the overlap of two weighted sets of stems, from 0 to 1 (Ochiai, 1957)."""
        shared = sum(map(self.weight, left & right))
        one, other = (max(LEAST, sum(map(self.weight, side))) for side in (left, right))
        return min(1.0, shared / math.sqrt(one * other))

    def share_clauses(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Measure the overlap of two clauses (0-1) without the topic of the documents."""
        return self.share(left - {self.topic}, right - {self.topic})


def match_targets(a: EffectCue, b: EffectCue) -> bool:
    """Check whether two effects have the same target; symmetric.

    They do if the heads are the same, if the head of one modifies the other ("muscle protein"), or
    if one of them denies every effect.
    """
    modifies = a.key in b.stems or b.key in a.stems
    within = modifies and general_stems().isdisjoint((a.key, b.key))
    return a.key == b.key or within or a.covers_all or b.covers_all


def match_agents(a: EffectCue, b: EffectCue, topic: str) -> bool:
    """Check whether two effects share an agent, by default the topic; symmetric."""
    one, other = (cue.agents or frozenset((topic,)) for cue in (a, b))
    return bool(one & other)
