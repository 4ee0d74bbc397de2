"""Oppose effects: opposite directions, or one that is affirmed and one that is denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.contradictions.opposition import Opposition, name_dispute
from hexapla.compare.contradictions.target_matching import match_agents, match_targets
from hexapla.compare.language.cues.effects import EffectCue
from hexapla.compare.relation import ContradictionType

if TYPE_CHECKING:
    from hexapla.compare.contradictions.target_matching import Surroundings

CUE = EffectCue


def are_incompatible(a: EffectCue, b: EffectCue) -> bool:
    """Check whether two effects are incompatible; symmetric.

    Opposite directions are, and so are an effect and its denial, or the denial of every effect.
    """
    if a.negated == b.negated:
        return not a.negated and a.sign * b.sign < 0
    denied, said = (a, b) if a.negated else (b, a)
    if denied.scale == "none" or not denied.sign:
        return True
    if denied.covers_all:
        improves = said.scale == "value" and said.sign > 0
        return improves or (said.scale == "occurrence" and said.sign < 0)
    return said.sign in (0, denied.sign)


def oppose(a: EffectCue, b: EffectCue, around: Surroundings) -> Opposition | None:
    """Return the opposition of two effects, None if they are compatible."""
    if not are_incompatible(a, b):
        return None
    denied = a.negated != b.negated
    broad = not denied or a.covers_all or b.covers_all
    keys = {a.key, b.key}
    return Opposition(
        kind="denied" if denied else "opposed",
        cues=(a, b),
        type=ContradictionType.NEGATION if denied else ContradictionType.ANTONYM,
        dispute=name_dispute(a.facet, (a.subject, b.subject), "on"),
        features={
            "target unsure": float(not match_targets(a, b)),
            "agent unsure": float(broad and not match_agents(a, b, around.topic)),
            "words": around.share(a.stems - keys, b.stems - keys),
            "clauses": around.share_clauses(a.around, b.around),
            "everything": float("none" in (a.scale, b.scale)),
            "plain": float(_are_plain(a, b)),
        },
    )


def _are_plain(a: EffectCue, b: EffectCue) -> bool:
    """Check whether two unconditional clauses say opposite things of the same agent and target."""
    same = (a.agents, a.stems, a.scale) == (b.agents, b.stems, b.scale)
    plain = a.predicate and b.predicate and not (a.condition or b.condition)
    return same and plain and bool(a.agents)
