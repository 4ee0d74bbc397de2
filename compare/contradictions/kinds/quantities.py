"""Quantities that exclude one another: two values, limits or periods of one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.contradictions.opposition import Opposition, name_dispute
from hexapla.compare.language.cues.quantities import QuantityCue
from hexapla.compare.relation import ContradictionType

if TYPE_CHECKING:
    from hexapla.compare.contradictions.target_matching import Surroundings

CUE = QuantityCue

SIMILAR = 32.0
"""Similarity (0-100) from which two plain values are compared."""


def are_incompatible(a: QuantityCue, b: QuantityCue) -> bool:
    """Say whether two quantities can't both be had, or are two ranges that rules set; symmetric."""
    ruled = a.is_rule and b.is_rule
    return a.quantity.excludes(b.quantity) or (ruled and a.quantity.differs(b.quantity))


def oppose(a: QuantityCue, b: QuantityCue, around: Surroundings) -> Opposition | None:
    """Oppose two quantities, None where both can hold."""
    if not are_incompatible(a, b):
        return None
    plain = not _are_limits(a, b)
    similarity = around.similarity(a.statement, b.statement) if plain else 0.0
    return Opposition(
        kind="quantity",
        cues=(a, b),
        type=ContradictionType.NUMERIC,
        dispute=name_dispute(a.facet, (a.subject, b.subject)),
        features={
            "plain and far apart": float(plain and similarity < SIMILAR),
            "parts of a whole": float(_are_parts(a, b)),
            "plain": float(plain),
        },
    )


def _are_limits(a: QuantityCue, b: QuantityCue) -> bool:
    """Say whether two quantities are limits of one side, or parts of rules."""
    one, other = a.quantity, b.quantity
    bounded = bool(one.bound) and one.bound == other.bound
    ruled = a.is_rule or b.is_rule
    periods = one.period and other.period and ruled and a.key == b.key
    return (a.is_rule and b.is_rule) or periods or (bounded and one.dimension in {"time", "length"})


def _are_parts(a: QuantityCue, b: QuantityCue) -> bool:
    """Say whether two shares may be of two parts of one whole: no limits, and no ranges."""
    one, other = a.quantity, b.quantity
    bounded = bool(one.bound) and one.bound == other.bound
    return one.dimension == "share" and not (bounded or one.differs(other))
