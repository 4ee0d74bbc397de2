"""Sameness: how surely two cues speak of the same thing."""

from __future__ import annotations

import math
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from hexapla.compare.language.word_classes import word_classes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hexapla.compare.language.cues.cue import Cue

    Relatives = Mapping[str, Mapping[str, float]]


def match_targets(a: Cue, b: Cue, relatives: Relatives) -> float:
    """Say how surely two cues are on one target, from 0 to 1; symmetric.

    They are where the heads are one; less surely where the head of one only modifies the other
    ("muscle", "muscle protein"), where the heads are related words, or where one speaks of
    everything ("no effect on health").
    """
    if a.key == b.key:
        return 1.0
    if (a.key in b.stems or b.key in a.stems) and not {a.key, b.key} & _general():
        return PART
    related = relatives.get(a.key, {}).get(b.key, 0.0)
    if related >= SYNONYMOUS:
        return RELATED * related
    if covers(a) or covers(b):
        return GENERAL
    return SIDE if a.stems & b.stems else 0.0


SYNONYMOUS = 0.6
"""Nearness in WordNet from which two words may name one thing."""

PART = 0.7
RELATED = 0.6
GENERAL = 0.6
SIDE = 0.3


def covers(cue: Cue) -> bool:
    """Say whether a cue denies every effect, for it speaks of everything or of everyone.

    So do "means nothing to our body" and "no health benefits"; the latter only what is for good.
    """
    denies = cue.scale == "none" or (cue.negated and cue.scale == "value" and cue.sign > 0)
    return denies and cue.key in _general()


@cache
def _general() -> frozenset[str]:
    from hexapla.compare.language.stems import stem

    return frozenset(stem(w) for w in word_classes()["generic_nouns"])


UNRELATED: Relatives = MappingProxyType({})
"""No word is related to another."""


def share_words(a: Cue, b: Cue, relatives: Relatives, weigh: Callable[[str], float]) -> float:
    """Say how much of what two cues are about they share, by weight, from 0 to 1; symmetric.

    What they are about are the words around their actions.
    """
    keys = {a.key, b.key}
    return share_stems(a.stems - keys, b.stems - keys, weigh, relatives)


def share_stems(
    left: frozenset[str],
    right: frozenset[str],
    weigh: Callable[[str], float],
    relatives: Relatives = UNRELATED,
) -> float:
    """Say how much two sets of stems share by weight, from 0 to 1, by the overlap of Ochiai (1957).

    With `relatives` a stem of one side alone counts as far as the nearest of the other is related.
    """
    shared = sum(weigh(s) for s in left & right)
    for s in sorted(left - right) if relatives else ():
        near = max((relatives.get(s, {}).get(t, 0.0) for t in right - left), default=0.0)
        shared += near * weigh(s)
    one, other = (sum(weigh(s) for s in side) for side in (left, right))
    return min(1.0, shared / math.sqrt(max(one, LEAST) * max(other, LEAST)))


def share_clauses(
    a: Cue, b: Cue, relatives: Relatives, weigh: Callable[[str], float], topic: str
) -> float:
    """Say how much of the clauses around two cues is shared, by weight, from 0 to 1; symmetric."""
    return share_stems(a.around - {topic}, b.around - {topic}, weigh, relatives)


LEAST = 2.0
"""Weight that a side is taken to have at least."""


def match_actions(a: Cue, b: Cue, relatives: Relatives) -> float:
    """Say how surely two rules are on one action, from 0 to 1; symmetric."""
    if a.key == b.key:
        return 1.0
    if a.key in b.stems or b.key in a.stems:
        return PART
    return RELATED * relatives.get(a.key, {}).get(b.key, 0.0)


def match_agents(a: Cue, b: Cue, topic: str) -> float:
    """Say how surely two effects have one agent, from 0 to 1; symmetric.

    Where a clause names none it is taken to be what the documents are about.
    """
    one, other = (c.agents or frozenset((topic,)) for c in (a, b))
    if one & other:
        return 1.0 if a.agents and b.agents else INHERITED
    if (topic in one or topic in other) and (a.inherited or b.inherited):
        return LIKELY
    if not (a.agents and b.agents):
        return ELSEWHERE
    return OTHER


INHERITED = 0.9
LIKELY = 0.6
ELSEWHERE = 0.4
OTHER = 0.2
