"""Effects that oppose one another: opposite ways, or one that is said and one that is denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.contradictions.opposition import Opposition
from hexapla.compare.contradictions.target_matching import match_agents, match_targets
from hexapla.compare.language.cues.effects import EffectCue
from hexapla.compare.relation import ContradictionType

if TYPE_CHECKING:
    from hexapla.compare.contradictions.target_matching import Surroundings

CUE = EffectCue

FOR_GOOD = 0.8
"""How far an effect for good is from what denies all of them ("no health benefits")."""

UNSIGNED = 0.4
"""How far "affects" is from what denies one way of it ("does not improve")."""

OCCURRENCE, ACROSS = 0.85, 0.7
"""How far apart opposites are between an amount and an occurrence, and between a value and either:
what improves need not rise."""

SURE_TARGET, SURE_AGENT = 0.5, 0.85
"""How sure the target of two effects must be, and the agent where they are only opposed, or where
one denies every effect."""


def measure_incompatibility(a: EffectCue, b: EffectCue) -> float:
    """Measure how far two effects on one target are apart, from 0 (both can hold) to 1; symmetric.

    Opposite ways are, less so on different scales. An effect is apart from what denies it, and from
    what denies every effect.
    """
    if a.negated and b.negated:
        return 0.0
    if not (a.negated or b.negated):
        return _compare_scales(a.scale, b.scale) if a.sign * b.sign < 0 else 0.0
    denied, said = (a, b) if a.negated else (b, a)
    if denied.scale == "none" or not denied.sign:
        return 1.0
    if denied.covers_all and _is_for_good(said):
        return FOR_GOOD
    if not said.sign:
        return UNSIGNED
    return _compare_scales(a.scale, b.scale) if denied.sign == said.sign else 0.0


def _is_for_good(cue: EffectCue) -> bool:
    """Say whether an effect betters or prevents something."""
    return cue.sign > 0 if cue.scale == "value" else cue.sign < 0 and cue.scale == "occurrence"


def _compare_scales(a: str, b: str) -> float:
    if a == b:
        return 1.0
    return ACROSS if "value" in (a, b) else OCCURRENCE


def oppose(a: EffectCue, b: EffectCue, around: Surroundings) -> Opposition | None:
    """Oppose two effects, None where both can hold."""
    apart = measure_incompatibility(a, b)
    if not apart:
        return None
    target, agents = match_targets(a, b), match_agents(a, b, around.topic)
    denied = a.negated != b.negated
    broad = not denied or a.covers_all or b.covers_all
    keys = {a.key, b.key}
    return Opposition(
        kind="denied" if denied else "opposed",
        cues=(a, b),
        type=ContradictionType.NEGATION if denied else ContradictionType.ANTONYM,
        dispute=f"{a.facet} on {min(a.subject, b.subject)}",
        features={
            "target unsure": float(target < SURE_TARGET),
            "agent unsure": float(broad and agents < SURE_AGENT),
            "apart": apart,
            "target": target,
            "agents": agents,
            "words": around.share(a.stems - keys, b.stems - keys),
            "clauses": around.share_clauses(a.around, b.around),
            "everything": float("none" in (a.scale, b.scale)),
            "plain": float(_are_plain(a, b)),
        },
    )


def _are_plain(a: EffectCue, b: EffectCue) -> bool:
    """Say whether two clauses plainly say opposite things of the same agent and the same target."""
    same = (a.agents, a.stems, a.scale) == (b.agents, b.stems, b.scale)
    plain = a.predicate and b.predicate and not (a.condition or b.condition)
    return same and plain and bool(a.agents)
