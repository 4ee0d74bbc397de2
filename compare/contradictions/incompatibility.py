"""Clashes: how far the positions of two cues on one thing pull apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.contradictions.target_matching import covers

if TYPE_CHECKING:
    from hexapla.compare.language.cues.cue import Cue


def measure_clash(a: Cue, b: Cue) -> float:
    """Measure how far two positions are apart, from 0 (both can hold) to 1; symmetric."""
    if a.quantity or b.quantity:
        return _clash_quantities(a, b)
    if a.facet == "effect" and b.facet == "effect":
        return _clash_effects(a, b)
    if a.facet == "rule" and b.facet == "rule":
        return _clash_rules(a.direction, b.direction)
    if a.direction * b.direction >= 0:
        return 0.0
    return abs(a.direction - b.direction) / 2


def _clash_quantities(a: Cue, b: Cue) -> float:
    """Measure two quantities: two ranges that rules set clash in part where they only differ."""
    if not a.quantity or not b.quantity:
        return 0.0
    if a.quantity.clashes(b.quantity):
        return 1.0
    return DIFFERENT if a.scale and b.scale and a.quantity.differs(b.quantity) else 0.0


DIFFERENT = 0.5
"""What a clash is worth between two ranges that overlap ("20-80%", "30-80%")."""


def _clash_rules(one: float, other: float) -> float:
    """Measure two forces: what is required clashes with what is free or barred."""
    apart = abs(one - other)
    return min(1.0, apart / FAR) if one * other < 0 and apart > NEAR else 0.0


FAR = 1.6
NEAR = 1.1
"""How far apart two forces are at which the clash is whole, and at which both can hold."""


def _clash_effects(a: Cue, b: Cue) -> float:
    """Measure two effects on one target.

    Opposite ways clash, less so on different scales: what improves need not rise. An effect clashes
    with what denies it, and with what denies every effect.
    """
    if a.negated and b.negated:
        return 0.0
    if a.negated or b.negated:
        denied, said = (a, b) if a.negated else (b, a)
        if denied.scale == "none" or not denied.sign:
            return 1.0
        if covers(denied) and _is_for_good(said):
            return COVERED
        if not said.sign:
            return UNSIGNED
        return _nearness(a.scale, b.scale) if denied.sign == said.sign else 0.0
    return _nearness(a.scale, b.scale) if a.sign * b.sign < 0 else 0.0


def _is_for_good(cue: Cue) -> bool:
    """Say whether an effect betters or prevents something."""
    return cue.sign > 0 if cue.scale == "value" else cue.sign < 0 and cue.scale == "occurrence"


COVERED = 0.8
"""How far an effect for good is from what denies all of them ("no health benefits")."""

UNSIGNED = 0.4
"""How far "affects" is from what denies one way of it ("does not improve")."""


def _nearness(a: str, b: str) -> float:
    if a == b:
        return 1.0
    return OCCURRENCE if "value" not in (a, b) else ACROSS


OCCURRENCE = 0.85
ACROSS = 0.7
"""What a clash is worth between an amount and an occurrence, and between a value and either."""
