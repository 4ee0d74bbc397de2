"""Oppose quantities: two values, limits or periods of one thing that exclude one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.contradictions.opposition import Opposition, name_dispute
from hexapla.compare.language.cues.quantities import QuantityCue
from hexapla.compare.relation import ContradictionType

if TYPE_CHECKING:
    from hexapla.compare.contradictions.target_matching import Surroundings

CUE = QuantityCue

SIMILAR = 32.0
"""Similarity (0-100) of two statements from which their values are compared, if these are not
limits. Set by hand, high, because two numbers in different sentences seldom measure the same thing;
a fifth less or a quarter more moves no score by more than 0.007."""


def are_incompatible(a: QuantityCue, b: QuantityCue) -> bool:
    """Check whether two quantities exclude one another, or are different rules; symmetric.

    Two rules are different if both set a range and the ranges end at different values.
    """
    ruled = a.is_rule and b.is_rule
    return a.quantity.excludes(b.quantity) or (ruled and a.quantity.differs(b.quantity))


def oppose(a: QuantityCue, b: QuantityCue, around: Surroundings) -> Opposition | None:
    """Return the opposition of two quantities, None if they are compatible."""
    if not are_incompatible(a, b):
        return None
    plain = not _are_limits(a, b)
    similarity = around.similarity(a.statement, b.statement)
    return Opposition(
        kind="quantity",
        cues=(a, b),
        type=ContradictionType.NUMERIC,
        dispute=name_dispute(a.facet, (a.subject, b.subject)),
        features={
            "plain and far apart": float(plain and similarity < SIMILAR),
            "no shared word": float(not similarity),
            "parts of a whole": float(_are_parts(a, b)),
            "plain": float(plain),
        },
    )


def _are_limits(a: QuantityCue, b: QuantityCue) -> bool:
    """Check whether two quantities are limits of the same side, or parts of rules."""
    one, other = a.quantity, b.quantity
    bounded = bool(one.bound) and one.bound == other.bound
    ruled = a.is_rule or b.is_rule
    periods = one.period and other.period and ruled and a.key == b.key
    return (a.is_rule and b.is_rule) or periods or (bounded and one.dimension in {"time", "length"})


def _are_parts(a: QuantityCue, b: QuantityCue) -> bool:
    """Check whether two shares may be of two parts of one whole: neither limits nor ranges."""
    one, other = a.quantity, b.quantity
    bounded = bool(one.bound) and one.bound == other.bound
    return one.dimension == "share" and not (bounded or one.differs(other))
