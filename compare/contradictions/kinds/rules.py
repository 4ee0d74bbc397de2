"""Rules that oppose one another: what one requires, another leaves free or bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.contradictions.opposition import Opposition
from hexapla.compare.contradictions.target_matching import match_keys
from hexapla.compare.language.cues.rules import RuleCue
from hexapla.compare.language.word_weights import HEAVY
from hexapla.compare.relation import ContradictionType

if TYPE_CHECKING:
    from hexapla.compare.contradictions.target_matching import Surroundings

CUE = RuleCue

FAR, NEAR = 1.6, 1.1
"""How far apart two forces are at which one excludes the other, and at which both can hold."""

BARRED = -0.7
"""Force below which a rule bars what it names."""


def measure_incompatibility(a: RuleCue, b: RuleCue) -> float:
    """Measure how far two forces are apart, from 0 (both can hold) to 1; symmetric."""
    apart = abs(a.direction - b.direction)
    opposed = a.direction * b.direction < 0
    return min(1.0, apart / FAR) if opposed and apart > NEAR else 0.0


def oppose(a: RuleCue, b: RuleCue, around: Surroundings) -> Opposition | None:
    """Oppose two rules, None where both can hold."""
    if not measure_incompatibility(a, b):
        return None
    keys = {a.key, b.key}
    weights = sorted((around.weight(s) / HEAVY for s in a.stems & b.stems), reverse=True)
    first, second = [*weights, 0.0, 0.0][:2]
    if a.stems == b.stems and not (a.condition or b.condition):
        first = second = 1.0  # all words are shared, and their weights say nothing
    barred = min(a.direction, b.direction) < BARRED
    return Opposition(
        kind="rule",
        cues=(a, b),
        type=ContradictionType.NEGATION if barred else ContradictionType.MODALITY,
        dispute=f"{a.facet} on {min(a.subject, b.subject)}",
        features={
            "one shared word": float(not second),
            "action": match_keys(a.key, a.stems, b.key, b.stems),
            "words": around.share(a.stems - keys, b.stems - keys),
            "rarest": first,
            "second": second,
        },
    )
