"""Candidates: the pairs of statements that can share enough, found without comparing all."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from hexapla.compare.likeness import most_likeness, share_trigrams
from hexapla.compare.profile import LIGHTEST
from hexapla.compare.rarity import HEAVY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from hexapla.compare.kinship import Kinship
    from hexapla.compare.profile import Profile
    from hexapla.compare.weights import Weights


def find_candidates(
    profiles: Sequence[Profile], kinship: Kinship, cutoff: float
) -> Iterator[tuple[int, int, float]]:
    """Yield the pairs (i < j), of different documents, that may score `cutoff` or more.

    Each comes with how far the trigrams of the two are the same.

    What a statement can share with those before it is summed up over an inverted index, from above:
    a term that matches another only by kinship counts once for each of its relatives, and the
    function words of the one that has less of them count as shared. No pair that scores as much is
    lost. Statements of the same words are candidates whatever they weigh.
    """
    weights = kinship.weights
    index = _Index(profiles, kinship)
    needed, needed_light = (_needed(profiles, weights, cutoff, most) for most in (HEAVY, LIGHT))
    anywhere = _needed_anywhere(profiles, weights, cutoff)
    for place, profile in enumerate(profiles):
        plain, root = profile.function_mass, profile.mass_root
        document = profile.statement.document
        reached, heaviest = index.reach(profile)
        least = anywhere[int(FINE * root)] - plain - TINY
        for other in sorted([n for n, shared in reached.items() if shared >= least]):
            near = profiles[other]
            mean = root * near.mass_root
            shared = reached[other] + min(plain, near.function_mass) + TINY
            most = heaviest.get(other, LIGHT)
            enough = (needed if most > LIGHT else needed_light)[int(FINE * mean)]
            if shared < enough or near.statement.document == document:
                continue
            dice = share_trigrams(profile, near)
            if most_likeness(shared, mean, dice, most, weights) >= cutoff:
                yield other, place, dice
        index.add(place, profile)


LIGHT = 3.0
"""Weight, in nats, up to which it is not kept which term that two statements share is heaviest."""

FINE = 8
"""Entries of the table of what is needed for each nat of the mean of two masses."""

TINY = 1e-9
"""More than any error of rounding in a sum of weights, in nats."""


class _Index:
    """The statements so far, by their terms."""

    def __init__(self, profiles: Sequence[Profile], kinship: Kinship) -> None:
        self._places: dict[str, list[int]] = {t: [] for p in profiles for t in p.terms}
        self._wordings: dict[str, list[int]] = {}
        self._relatives = kinship.relatives

    def add(self, place: int, profile: Profile) -> None:
        for term in profile.terms:
            self._places[term].append(place)
        if profile.wording:
            self._wordings.setdefault(profile.wording, []).append(place)

    def reach(self, profile: Profile) -> tuple[Mapping[int, float], Mapping[int, float]]:
        """Sum up the weight of terms that a statement can share with each before it, at most.

        Gives with it the weight of the heaviest of these terms, where it is above `LIGHT`.
        """
        reached: dict[int, float] = {}
        get = reached.get
        heavy: list[tuple[float, Sequence[int]]] = []
        for weight, places in self._look_up(profile):
            for place in places:
                reached[place] = get(place, 0.0) + weight
            if weight > LIGHT:
                heavy.append((weight, places))
        heaviest: dict[int, float] = {}
        for weight, places in sorted(heavy):
            heaviest |= dict.fromkeys(places, weight)
        for place in self._wordings.get(profile.wording, ()):
            reached[place] = heaviest[place] = math.inf
        return reached, heaviest

    def _look_up(self, profile: Profile) -> Iterator[tuple[float, Sequence[int]]]:
        """Yield for each term, and each of its relatives, what it can share, and with which."""
        for term, weight in profile.terms.items():
            if places := self._places.get(term):
                yield weight, places
            for relative, nearness in self._relatives.get(term, {}).items():
                if places := self._places.get(relative):
                    yield nearness * weight, places


def _needed(
    profiles: Sequence[Profile], weights: Weights, cutoff: float, heaviest: float
) -> Sequence[float]:
    """Tabulate the least shared weight for a score by the geometric mean of two masses.

    Entry n holds for means from n parts on, of which there are `FINE` in a nat; `heaviest` is the
    weight of the heaviest term among what is shared.
    """
    largest = max((p.mass_root for p in profiles), default=1.0) ** 2

    def suffices(shared: float, mean: float) -> bool:
        return shared > largest or most_likeness(shared, mean, 1.0, heaviest, weights) >= cutoff

    return _tabulate(largest, suffices)


def _needed_anywhere(
    profiles: Sequence[Profile], weights: Weights, cutoff: float
) -> Sequence[float]:
    """Tabulate the least shared weight for a score by the root of one mass, as above.

    The mass of the other statement is at least what is shared.
    """
    largest = max((p.mass_root for p in profiles), default=1.0)

    def suffices(shared: float, root: float) -> bool:
        mean = root * max(LIGHTEST, math.sqrt(shared))
        return shared > largest**2 or most_likeness(shared, mean, 1.0, HEAVY, weights) >= cutoff

    return _tabulate(largest, suffices)


def _tabulate(largest: float, suffices: Callable[[float, float], bool]) -> Sequence[float]:
    """Find for each part of a nat up to `largest` the least weight that suffices, from below."""
    table: list[float] = []
    step = 0.05
    shared = 0.0
    for parts in range(int(FINE * largest) + 1):
        while not suffices(shared + step, max(LIGHTEST, parts / FINE)):
            shared += step
        table.append(shared)
    return table
