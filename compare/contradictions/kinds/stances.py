"""Oppose stances: two sides of a facet, taken on one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.contradictions.opposition import Opposition, name_dispute
from hexapla.compare.language.cues.stances import StanceCue
from hexapla.compare.relation import ContradictionType

if TYPE_CHECKING:
    from hexapla.compare.contradictions.target_matching import Surroundings

CUE = StanceCue


def measure_incompatibility(a: StanceCue, b: StanceCue) -> float:
    """Measure the incompatibility of two stances, from 0 (compatible) to 1; symmetric."""
    if a.direction * b.direction >= 0:
        return 0.0
    return abs(a.direction - b.direction) / 2


def oppose(a: StanceCue, b: StanceCue, around: Surroundings) -> Opposition | None:
    """Return the opposition of two stances under one facet, None if they are compatible."""
    apart = measure_incompatibility(a, b)
    if not apart:
        return None
    denied = a.facet_type is ContradictionType.POLARITY and a.negated != b.negated
    return Opposition(
        kind="stance",
        cues=(a, b),
        type=ContradictionType.NEGATION if denied else a.facet_type,
        dispute=name_dispute(a.facet, (a.subject, b.subject)),
        features={
            "apart": apart,
            "same": float(a.key == b.key),
            "clauses": around.share_clauses(a.around, b.around),
            "inherited": float(a.inherited) + float(b.inherited),
        },
    )
