"""Likeness: how far two statements share what is rare in them.

The score is sqrt(agreement) x evidence x salience. Agreement is the weighted mean of the geometric
overlap of the weighted terms (Ochiai, 1957) and the Dice coefficient of the weighted character
trigrams, which says at most half as much again as the terms do; evidence is 1 - exp(-shared/e),
shared being the weight of the matched terms; and salience is a power of the heaviest match, for two
statements that share one telling word are nearer than two that share several common ones. The
numbers are in `weights.py`; `tests/benchmarks/ablation.py` measures on labelled documents what each
part adds.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from hexapla.compare.profile import LIGHTEST
from hexapla.compare.rarity import HEAVY
from hexapla.compare.relation import SharedTerm

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from hexapla.compare.kinship import Kinship
    from hexapla.compare.profile import Profile
    from hexapla.compare.weights import Weights

BEYOND = 1.5
"""How many times the overlap of the terms that of the trigrams may be."""

Match = tuple[str, str]


def match_terms(a: Profile, b: Profile, kinship: Kinship) -> dict[Match, float]:
    """Match the terms of two statements one to one, each with the weight that it shares.

    The same stem is matched first, then a stem with the context of the other statement, then
    kindred and related stems, heaviest first. These share the smaller of the two weights,
    discounted, so that no match shares more than either side has.
    """
    both = a.terms.keys() & b.terms.keys()
    matches = {(t, t): a.terms[t] for t in both}
    worth = kinship.weights.context
    if worth:
        for terms, context in ((a.terms, b.context), (b.terms, a.context)):
            matches |= {(t, t): worth * terms[t] for t in terms.keys() & context.keys()}
            both |= terms.keys() & context.keys()
    return matches | _match_kin(a, b, both, kinship)


def _match_kin(
    a: Profile, b: Profile, both: AbstractSet[str], kinship: Kinship
) -> dict[Match, float]:
    within_reach = (kinship.reach(a) & b.terms.keys()) - both
    if not within_reach:
        return {}
    near = [
        (-nearness * min(a.terms[t], b.terms[u]), t, u)
        for u in within_reach
        for t, nearness in kinship.relatives[u].items()
        if t in a.terms and t not in both
    ]
    near.sort()
    shared: dict[Match, float] = {}
    taken: tuple[set[str], set[str]] = (set(), set())
    for weight, t, u in near:
        if t not in taken[0] and u not in taken[1]:
            shared[t, u] = -weight
            taken[0].add(t)
            taken[1].add(u)
    return shared


def score_likeness(a: Profile, b: Profile, kinship: Kinship, *, cutoff: float = 0.0) -> float:
    """Score two statements from 0 (nothing shared) to 100 (the same words); symmetric.

    With a `cutoff`, a score that can't reach it is given as 0, sooner.
    """
    if a.wording and a.wording == b.wording:
        return 100.0
    values = match_terms(a, b, kinship).values()
    if not values:
        return 0.0
    weights = kinship.weights
    shared = math.fsum(values)
    overlap = min(1.0, shared / (a.mass_root * b.mass_root))
    strength = _strength(shared, max(values), weights)
    if _score(overlap, 1.0, strength, weights) < cutoff - ROUNDING:
        return 0.0
    common = math.fsum(map(a.trigrams.__getitem__, a.trigrams.keys() & b.trigrams.keys()))
    dice = 2 * common / (a.trigram_mass + b.trigram_mass)
    return round(_score(overlap, dice, strength, weights), 1)


def _strength(shared: float, heaviest: float, weights: Weights) -> float:
    evidence = 1 - math.exp(-shared / weights.evidence)
    return evidence * math.pow(min(1.0, heaviest / HEAVY), weights.salience)


def _score(overlap: float, dice: float, strength: float, weights: Weights) -> float:
    bounded = min(dice, BEYOND * overlap)
    agreement = (overlap + weights.trigrams * bounded) / (1 + weights.trigrams)
    return 100 * math.sqrt(agreement) * strength


ROUNDING = 0.05
"""Half of the last digit of a score."""


def most_likeness(shared: float, mean: float, weights: Weights) -> float:
    """Give the highest score of two statements that share a weight, from 0 to 100.

    `mean` is the geometric mean of their masses.
    """
    overlap = min(1.0, shared / mean)
    return _score(overlap, 1.0, _strength(shared, HEAVY, weights), weights) + ROUNDING


def least_shared(cutoff: float, weights: Weights) -> float:
    """Give a weight, in nats, that two statements share at least in a score of `cutoff` or more.

    Neither agreement nor salience is above 1, so the evidence must reach the score by itself.
    """
    wanted = max(0.0, cutoff - ROUNDING) / 100
    return -weights.evidence * math.log(max(1 - wanted, TINY))


TINY = 1e-9
"""Stands for 0 in a logarithm."""


def shared_terms(a: Profile, b: Profile, kinship: Kinship) -> tuple[SharedTerm, ...]:
    """List the matched terms as written, heaviest first, with their part of the lighter side."""
    whole = max(LIGHTEST, min(a.mass, b.mass))
    return _ordered(
        SharedTerm(a=a.words[t], b=b.words[u], weight=round(weight / whole, 3))
        for (t, u), weight in match_terms(a, b, kinship).items()
    )


def _ordered(terms: Iterable[SharedTerm]) -> tuple[SharedTerm, ...]:
    return tuple(sorted(terms, key=lambda t: (-t.weight, t.a, t.b)))
