"""Candidates: the pairs of statements that can share enough, found without comparing all."""

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
    """Yield the pairs (i < j), of different documents, that may score `cutoff` or more.

    Each comes with how far the trigrams of the two are the same.

    What a statement can share with those before it is summed up over an inverted index, from above:
    a term that matches another only by relatedness counts once for each term that it is related to,
    and the function words of the one that has less of them count as shared. No pair that scores as
    much is lost. Statements of the same words are candidates whatever they weigh.
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
"""Weight, in nats, up to which it is not kept which term that two statements share is heaviest."""

FINE = 4
"""Entries of the table of what is needed for each nat of the mean of two masses."""

TINY = 1e-9
"""More than any error of rounding in a sum of weights, in nats."""


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
        """Yield for each term, and each related to it, what it can share, and with which."""
        for term, weight in profile.terms.items():
            if places := self._places.get(term):
                yield weight, places
            for other, worth in self._related.get(term, {}).items():
                if places := self._places.get(other):
                    yield worth * min(weight, self._weights[other]), places


class _Needed:
    """The least shared weights for a score, where the heaviest term shared weighs `heaviest`.

    Entry n of a table holds from n parts of a nat on, of which there are `FINE` in one; `by_mean`
    is by the geometric mean of two masses, `by_root` by the root of one alone: the mass of the
    other is at least what is shared.
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
    """Find for each part of a nat up to `largest` the least weight that suffices, from below."""
    table: list[float] = []
    shared = 0.0
    for part in range(int(FINE * largest) + 1):
        while not suffices(shared + STEP, max(LIGHTEST, part / FINE)):
            shared += STEP
        table.append(shared)
    return table


STEP = 0.1
"""How closely the least shared weights are found, in nats."""
