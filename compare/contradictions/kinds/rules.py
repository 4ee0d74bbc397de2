"""Oppose rules: one requires what another forbids or leaves optional."""

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
"""Difference of two opposed forces (see `lexicons/rules.toml`) up to which the rules are
compatible. Set by hand between "may" and "need not" (0.8), which are, and "may" and "should not"
(1.2), which are not; a quarter more, which loses these, costs 0.005 of contradiction F1."""

BARRED = -0.7
"""Force below which a rule forbids what it names: between "should not" (-0.8) and "not advised"
(-0.6) in `lexicons/rules.toml`. It decides only the type of a contradiction."""


def are_incompatible(a: RuleCue, b: RuleCue) -> bool:
    """Check whether one rule requires what the other forbids or leaves optional; symmetric."""
    opposed = a.direction * b.direction < 0
    return opposed and abs(a.direction - b.direction) > NEAR


def oppose(a: RuleCue, b: RuleCue, around: Surroundings) -> Opposition | None:
    """Return the opposition of two rules, None if they are compatible."""
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
