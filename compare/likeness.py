"""Likeness: how far two statements share what is rare in them.

The score is sqrt(agreement) x evidence. Agreement is the mean of the fuzzy geometric overlap of the
weighted terms (Ochiai, 1957) and the Dice coefficient of the weighted character trigrams; evidence
is 1 - exp(-shared/10), shared being the weight of the matched terms in nats. Two statements that
share one telling word and nothing else are alike in that, but there is little to go by
(`tests/benchmarks/scorers.py` measures on labelled documents what each part adds).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from hexapla.compare.relation import SharedTerm

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from hexapla.compare.profile import Profile

EVIDENCE = 10.0
"""Nats of shared weight at which the evidence reaches 1 - 1/e."""

KINDRED = 75.0
"""Lowest rapidfuzz ratio (0-100) of two stems of one family ("behavior", "behaviour")."""

SHORTEST = 4
"""Stems shorter than this match only themselves: "pain" is not "paint"."""

DISCOUNT = 0.8
"""What a match of kindred stems is worth beside one of the same stem."""


@dataclass(frozen=True)
class Kinship:
    """Which stems of a vocabulary are written so alike that they are of one family."""

    vocabulary: frozenset[str]

    @cached_property
    def relatives(self) -> Mapping[str, Mapping[str, float]]:
        """For each stem its relatives and how near they are (0-1).

        Only stems that begin alike are compared, so the cost grows with the families and not
        with the square of the vocabulary.
        """
        from rapidfuzz.fuzz import ratio

        families: dict[str, list[str]] = {}
        for stem in sorted(self.vocabulary):
            if len(stem) >= SHORTEST:
                families.setdefault(stem[:SHORTEST], []).append(stem)
        relatives: dict[str, dict[str, float]] = {}
        for family in families.values():
            for i, one in enumerate(family):
                for other in family[i + 1 :]:
                    likeness = ratio(one, other, score_cutoff=KINDRED)
                    if likeness:
                        nearness = DISCOUNT * likeness / 100
                        relatives.setdefault(one, {})[other] = nearness
                        relatives.setdefault(other, {})[one] = nearness
        return relatives


def match_terms(a: Profile, b: Profile, kinship: Kinship) -> dict[tuple[str, str], float]:
    """Match the terms of two statements one to one, each with the weight that it shares.

    The same stem is matched first, then kindred stems, heaviest first. A kindred match shares the
    smaller of the two weights, discounted, so that no match shares more than either side has.
    """
    both = a.terms.keys() & b.terms.keys()
    return {(t, t): a.terms[t] for t in both} | _match_kin(a, b, both, kinship)


def _match_kin(
    a: Profile, b: Profile, both: AbstractSet[str], kinship: Kinship
) -> dict[tuple[str, str], float]:
    left = (a.terms.keys() & kinship.relatives.keys()) - both
    if not left:
        return {}
    near = [
        (nearness * min(a.terms[t], b.terms[u]), t, u)
        for t in left
        for u, nearness in kinship.relatives[t].items()
        if u in b.terms and u not in both
    ]
    shared: dict[tuple[str, str], float] = {}
    taken: set[tuple[str, str]] = set()
    for weight, t, u in sorted(near, key=lambda n: (-n[0], n[1], n[2])):
        if not {("a", t), ("b", u)} & taken:
            shared[t, u] = weight
            taken |= {("a", t), ("b", u)}
    return shared


def score_likeness(a: Profile, b: Profile, kinship: Kinship, *, cutoff: float = 0.0) -> float:
    """Score two statements from 0 (nothing shared) to 100; symmetric.

    With a `cutoff`, a score that can't reach it is given as 0, sooner.
    """
    if not a.mass or not b.mass:
        return 0.0
    both = a.terms.keys() & b.terms.keys()
    kindred = _match_kin(a, b, both, kinship).values()
    shared = math.fsum([*map(a.terms.__getitem__, both), *kindred])
    overlap = shared / math.sqrt(a.mass * b.mass)
    evidence = 1 - math.exp(-shared / EVIDENCE)
    if 100 * math.sqrt(min(1.0, (overlap + 1) / 2)) * evidence < cutoff - ROUNDING:
        return 0.0
    common = a.trigrams.keys() & b.trigrams.keys()
    grams = math.fsum(map(a.trigrams.__getitem__, common))
    dice = 2 * grams / (a.trigram_mass + b.trigram_mass)
    return round(100 * math.sqrt(min(1.0, (overlap + dice) / 2)) * evidence, 1)


ROUNDING = 0.05
"""Half of the last digit of a score."""


def least_shared(cutoff: float, mass: float) -> float:
    """Give a weight that a statement of `mass` shares at least in a score of `cutoff` or more.

    The other statement weighs at least what is shared, so the overlap is at most sqrt(shared/mass),
    and no Dice coefficient is above 1. Put into the score, that is an equation whose two sides
    move against one another: its second iterate is a lower bound of its solution.
    """
    wanted = max(0.0, cutoff - ROUNDING) / 100
    shared = math.inf
    for _ in range(3):
        agreement = math.sqrt((min(1.0, math.sqrt(shared / mass)) + 1) / 2)
        shared = -EVIDENCE * math.log(max(1 - wanted / agreement, TINY))
    return shared


TINY = 1e-9
"""Stands for 0 in a logarithm."""


def shared_terms(a: Profile, b: Profile, kinship: Kinship) -> tuple[SharedTerm, ...]:
    """List the matched terms as written, heaviest first, with their part of the lighter side."""
    whole = min(a.mass, b.mass) or 1.0
    return _ordered(
        SharedTerm(a=a.words[t], b=b.words[u], weight=round(weight / whole, 3))
        for (t, u), weight in match_terms(a, b, kinship).items()
    )


def _ordered(terms: Iterable[SharedTerm]) -> tuple[SharedTerm, ...]:
    return tuple(sorted(terms, key=lambda t: (-t.weight, t.a, t.b)))
