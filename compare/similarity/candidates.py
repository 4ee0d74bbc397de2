"""Find the pairs of statements that may be similar enough, without comparing every pair."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from hexapla.compare.language.word_weights import HEAVY
from hexapla.compare.similarity.profile import LIGHTEST
from hexapla.compare.similarity.scoring import (
    highest_score,
    share_function_words,
    share_trigrams,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from hexapla.compare.similarity.profile import Profile
    from hexapla.compare.similarity.relatedness import Relatedness
    from hexapla.compare.similarity.weights import Weights


def find_candidates(
    profiles: Sequence[Profile], relatedness: Relatedness, cutoff: float
) -> Iterator[tuple[int, int, float]]:
    """Yield the index pairs (i < j), of different documents, that may score `cutoff` or more.

    Each comes with the Dice coefficient of the trigrams of the two.

    An inverted index gives an upper bound on the weight that a statement can share with each
    earlier one: a term that matches others only by relatedness counts once for each of them, and
    the function words of the statement that has less of them all count as shared. No pair that
    scores `cutoff` or more is missed. Statements with the same words are candidates whatever they
    weigh.
    """
    weights = relatedness.weights
    index = _Index(profiles, relatedness)
    heavy, light = (_Needed(profiles, weights, cutoff, most) for most in (HEAVY, LIGHT))
    roots = [FINE * p.mass_root for p in profiles]
    plains = [p.function_mass + TINY for p in profiles]
    for place, profile in enumerate(profiles):
        plain, root = plains[place], profile.mass_root
        document = profile.statement.document
        reached, heaviest = index.reach(profile)
        least, most = (needed.by_root[int(roots[place])] - plain for needed in (heavy, light))
        found = {
            n
            for n, shared in reached.items()
            if shared >= most
            and shared + (plain if plain < plains[n] else plains[n])  # noqa: FURB136  min() is slow
            >= light.by_mean[int(root * roots[n])]
        }
        found.update(
            n
            for n in heaviest
            if (shared := reached[n]) >= least
            and shared + (plain if plain < plains[n] else plains[n])  # noqa: FURB136  min() is slow
            >= heavy.by_mean[int(root * roots[n])]
        )
        for other in sorted(found):
            near = profiles[other]
            shared = reached[other] + share_function_words(profile, near) + TINY
            enough = (heavy if other in heaviest else light).by_mean[int(root * roots[other])]
            if shared < enough or near.statement.document == document:
                continue
            dice = share_trigrams(profile, near)
            mean, top = root * near.mass_root, heaviest.get(other, LIGHT)
            if highest_score(shared, mean, dice, top, weights) >= cutoff:
                yield other, place, dice
        index.add(place, profile)


LIGHT = 3.0
"""Weight in nats up to which it is not recorded which shared term is the heaviest. A pair without
such a record is bounded as if its heaviest term weighed this much: more saves time and memory here
and lets more pairs through to be scored; no result depends on it."""

FINE = 4
"""Table entries per nat of the mean of two masses. Finer tables rule out more pairs early and take
longer to build; no result depends on it."""

TINY = 1e-9
"""Nats added to a bound, more than the rounding error of any sum of weights, so that none is too
low."""


class _Index:
    """The statements so far, by their terms."""

    def __init__(self, profiles: Sequence[Profile], relatedness: Relatedness) -> None:
        self._weights = {t: w for p in profiles for t, w in p.terms.items()}
        self._places: dict[str, list[int]] = {t: [] for t in self._weights}
        self._wordings: dict[str, list[int]] = {}
        self._related = relatedness.related

    def add(self, place: int, profile: Profile) -> None:
        for term in profile.terms:
            self._places[term].append(place)
        if profile.wording:
            self._wordings.setdefault(profile.wording, []).append(place)

    def reach(self, profile: Profile) -> tuple[Mapping[int, float], Mapping[int, float]]:
        """Find the largest weight that a statement can share with each earlier one, in nats.

        The second value is the weight of the heaviest shared term, for statements where it is above
        `LIGHT`.
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
        """Yield for each term, and each related one, the most it can share and where it occurs."""
        for term, weight in profile.terms.items():
            if places := self._places.get(term):
                yield weight, places
            for other, worth in self._related.get(term, {}).items():
                if places := self._places.get(other):
                    yield worth * min(weight, self._weights[other]), places


class _Needed:
    """The least shared weight (nats) that may reach a cut-off; the heaviest term weighs `heaviest`.

    Entry n of a table holds from n / `FINE` nats on. `by_mean` is indexed by the geometric mean of
    two masses, `by_root` by the root of one mass alone, as the other is at least what is shared.
    """

    def __init__(
        self, profiles: Sequence[Profile], weights: Weights, cutoff: float, heaviest: float
    ) -> None:
        root = max((p.mass_root for p in profiles), default=LIGHTEST)
        most = root**2

        def suffices(shared: float, mean: float) -> bool:
            return shared > most or highest_score(shared, mean, 1.0, heaviest, weights) >= cutoff

        self.by_mean = _tabulate(most, suffices)
        self.by_root = _tabulate(root, lambda s, r: suffices(s, r * max(LIGHTEST, math.sqrt(s))))


def _tabulate(largest: float, suffices: Callable[[float, float], bool]) -> Sequence[float]:
    """Tabulate the least weight that suffices up to `largest`, each entry rounded down."""
    table: list[float] = []
    shared = 0.0
    for part in range(int(FINE * largest) + 1):
        while not suffices(shared + STEP, max(LIGHTEST, part / FINE)):
            shared += STEP
        table.append(shared)
    return table


STEP = 0.1
"""Step, in nats, in which the least shared weights are searched. A larger one only lets more pairs
through to be scored; no result depends on it."""
