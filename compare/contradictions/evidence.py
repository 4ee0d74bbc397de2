"""Oppositions: what speaks for it that two cues contradict one another, and how strongly.

Each kind of opposition has its own evidence, whose weights are in `lexicons/evidence.toml`; the
chance is their logistic sum. `tests/fitting/contradictions.py` fits them on labelled relations.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from hexapla.compare.contradictions.incompatibility import measure_clash
from hexapla.compare.language.cues.rules import PERIOD
from hexapla.compare.lexicons import read_data
from hexapla.compare.language.rarity import HEAVY
from hexapla.compare.contradictions.target_matching import (
    covers,
    match_actions,
    match_agents,
    match_targets,
    share_clauses,
    share_stems,
    share_words,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hexapla.compare.language.cues.cue import Cue

    Relatives = Mapping[str, Mapping[str, float]]
    Likeness = Callable[[str, str], float]
    Reader = Callable[[Cue, Cue, "Surroundings"], Mapping[str, float] | None]

NOTHING: Mapping[str, float] = MappingProxyType({})
NOBODY: Relatives = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What pairs of cues are judged by beside themselves.

    `topic` is the stem that the documents are about, `relatives` give for a stem related ones and
    how near they are (0-1), `rarity` weighs stems in nats.
    """

    topic: str = ""
    relatives: Relatives = field(default_factory=lambda: NOBODY)
    rarity: Mapping[str, float] = field(default_factory=lambda: NOTHING)

    def weight(self, stem: str) -> float:
        """Weigh a stem; one that the documents don't have weighs as much as a period."""
        return self.rarity.get(stem, PERIODIC if stem == PERIOD else PLAIN)


PERIODIC = 6.0
PLAIN = 3.0
"""Nats that a stem of period weighs, and one of a class of actions."""


def kind_of(a: Cue, b: Cue) -> str:
    """Name the kind of opposition that two cues on one field can have."""
    if a.facet == "effect":
        return "denied" if a.negated != b.negated else "opposed"
    if a.facet == "rule":
        return "rule"
    return "quantity" if a.quantity else "stance"


def weigh_evidence(
    a: Cue, b: Cue, likeness: Likeness, around: Surroundings
) -> Mapping[str, float] | None:
    """Give the evidence for a contradiction of two cues, by name; None where there can't be any.

    `likeness` scores two statements, given by id, from 0 to 100; it is asked for last, for it costs
    most. Symmetric.
    """
    clash = measure_clash(a, b)
    found = READERS.get(kind_of(a, b), _of_stances)(a, b, around) if clash else None
    if found is None:
        return None
    within = float(a.document == b.document)
    if a.facet == "rule":
        return {"within": within, **found}
    alike = likeness(a.statement, b.statement)
    if a.quantity:
        return {"within": within, **found} if alike >= CLOSE or not found["plain"] else None
    return {
        "alike": min(alike / 100, SIMILAR),
        "very alike": min(max(0.0, alike / 100 - SIMILAR), SIMILAR),
        "within": within,
        "condition": float(bool(a.condition) != bool(b.condition)),
        "strength": math.log(max(FAINT, a.strength * b.strength)),
        "clash": clash,
        **found,
    }


SIMILAR = 0.3
"""Likeness from which more of it counts apart."""

FAINT = 0.05


def _is_unlike(a: Cue, b: Cue) -> bool:
    """Say whether the subjects of two cues are each of another sort: "NiCd", "Li-ion batteries"."""
    shared = a.named & b.named
    return bool(shared and a.named - shared and b.named - shared)


def _of_effects(a: Cue, b: Cue, around: Surroundings) -> Mapping[str, float] | None:
    target = match_targets(a, b, around.relatives)
    if target < SURE_TARGET and a.stems & b.stems:
        target = share_stems(a.stems, b.stems, around.weight)
    agents = match_agents(a, b, around.topic)
    broad = a.negated == b.negated or covers(a) or covers(b)
    if target < SURE_TARGET or (broad and agents < SURE_AGENT):
        return None
    return {
        "target": target,
        "agents": agents,
        "telling": around.weight(a.key) / PERIODIC if a.key == b.key else 0.0,
        "words": share_words(a, b, around.relatives, around.weight),
        "clauses": share_clauses(a, b, around.relatives, around.weight, around.topic),
        "everything": float("none" in (a.scale, b.scale)),
        "mention": float(a.manner == "mention") + float(b.manner == "mention"),
        "unlike": float(_is_unlike(a, b)),
        "direct": float(_is_direct(a, b)),
    }


def _is_direct(a: Cue, b: Cue) -> bool:
    """Say whether two clauses plainly say opposite things of the same agent and the same target."""
    same = a.agents == b.agents and a.stems == b.stems and a.scale == b.scale
    plain = {a.manner, b.manner} == {"predicate"} and not (a.condition or b.condition)
    return same and plain and bool(a.agents)


SURE_TARGET = 0.5
SURE_AGENT = 0.85
"""How sure the target of two effects must be, and the agent where they are only opposed, or where
one denies every effect."""


def _of_rules(a: Cue, b: Cue, around: Surroundings) -> Mapping[str, float] | None:
    action = match_actions(a, b, around.relatives)
    words = share_words(a, b, around.relatives, around.weight)
    shared = sorted((around.weight(s) / HEAVY for s in a.stems & b.stems), reverse=True)
    first, second = [*shared, 0.0, 0.0][:2]
    if not second:
        return None
    if a.stems == b.stems and not (a.condition or b.condition):
        first = second = 1.0  # all words are shared, and their rarity says nothing
    return {"action": action, "words": words, "rarest": first, "second": second}


BARRED = -0.7
"""Forces below this are alike for what they clash with."""


def _of_quantities(a: Cue, b: Cue, around: Surroundings) -> Mapping[str, float] | None:
    one, other = a.quantity, b.quantity
    if not one or not other:
        return None
    rules = bool(a.scale) + bool(b.scale)
    bound = bool(one.bound) and one.bound == other.bound
    thing = _same_thing(a, b, around)
    limits = bound and (bool(thing) or one.dimension in {"time", "length"})
    if one.dimension == "share" and not (bound or one.differs(other)):
        return None
    limits |= one.period and other.period and bool(rules) and a.key == b.key
    return {"plain": float(not (rules > 1 or limits)), "rules": float(rules)}


def _same_thing(a: Cue, b: Cue, around: Surroundings) -> float:
    """Say whether two quantities are of one thing; that both are of the topic says little."""
    return float(bool((a.matter & b.matter) - {around.topic}))


CLOSE = 32.0
"""Likeness from which two plain values are compared."""


def _of_stances(a: Cue, b: Cue, around: Surroundings) -> Mapping[str, float] | None:
    return {
        "same": float(a.key == b.key),
        "clauses": share_clauses(a, b, around.relatives, around.weight, around.topic),
        "inherited": float(a.inherited) + float(b.inherited),
        "reported": float(a.reported or b.reported),
        "loose": float(a.facet in LOOSE),
    }


LOOSE = frozenset(("scope", "prevalence", "onset", "sufficiency"))
"""Facets whose words are often said by the way."""


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "denied": _of_effects,
        "opposed": _of_effects,
        "rule": _of_rules,
        "quantity": _of_quantities,
    }
)
"""What reads the evidence of a kind; `_of_stances` does for all others."""


@cache
def read_weights() -> Mapping[str, Mapping[str, float]]:
    """Read the fitted weights, by kind and evidence; "base" is what holds without any evidence."""
    return read_data("evidence.toml")


def judge(a: Cue, b: Cue, likeness: Likeness, around: Surroundings) -> float:
    """Give the chance (0-1) that a reader would list two statements for these cues; symmetric."""
    evidence = weigh_evidence(a, b, likeness, around)
    weights = read_weights().get(kind_of(a, b))
    if evidence is None or weights is None:
        return 0.0
    total = weights["base"] + sum(weights.get(name, 0.0) * v for name, v in evidence.items())
    return 1 / (1 + math.exp(-total))
