"""Rules that oppose one another: what one requires, another leaves free or bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.contradictions.opposition import Opposition, name_dispute
from hexapla.compare.language.cues.rules import RuleCue
from hexapla.compare.language.word_weights import HEAVY
from hexapla.compare.relation import ContradictionType

if TYPE_CHECKING:
    from hexapla.compare.contradictions.target_matching import Surroundings

CUE = RuleCue

NEAR = 1.1
"""How far apart two forces are up to which both can hold: "should" and "may", "must not" and
"need not"."""

BARRED = -0.7
"""Force below which a rule bars what it names."""


def are_incompatible(a: RuleCue, b: RuleCue) -> bool:
    """Say whether what one rule demands another leaves free or bars; symmetric."""
    opposed = a.direction * b.direction < 0
    return opposed and abs(a.direction - b.direction) > NEAR


def oppose(a: RuleCue, b: RuleCue, around: Surroundings) -> Opposition | None:
    """Oppose two rules, None where both can hold."""
    if not are_incompatible(a, b):
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
        dispute=name_dispute(a.facet, (a.subject, b.subject), "on"),
        features={
            "one shared word": float(not second),
            "words": around.share(a.stems - keys, b.stems - keys),
            "rarest": first,
            "second": second,
        },
    )
