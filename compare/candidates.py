"""Candidates: the pairs of statements that can share enough, found without comparing all."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from hexapla.compare.likeness import TINY, least_shared, most_likeness

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hexapla.compare.kinship import Kinship
    from hexapla.compare.profile import Profile


def find_candidates(
    profiles: Sequence[Profile], kinship: Kinship, cutoff: float
) -> Iterator[tuple[int, int]]:
    """Yield the index pairs (i < j), of different documents, that may score `cutoff` or more.

    What a statement can share with those before it is summed up over an inverted index, from above:
    a term that matches another only by kinship counts once for each of its relatives. The lightest
    terms of a statement, which weigh less than any pair must share, are not looked up but taken as
    shared, as in a prefix filter (Chaudhuri, Ganti and Kaushik, 2006). No pair that scores as much
    is lost. Statements of the same words are candidates whatever they weigh.
    """
    index = _Index(profiles, kinship)
    least = least_shared(cutoff, kinship.weights)
    needed = _needed(profiles, kinship, cutoff)
    for place, profile in enumerate(profiles):
        reached, spared = index.reach(profile, least)
        root = profile.mass_root
        document = profile.statement.document
        for other in sorted(reached):
            near = profiles[other]
            enough = needed[int(root * near.mass_root)] - spared - TINY
            if reached[other] >= enough and near.statement.document != document:
                yield other, place
        index.add(place, profile)


class _Index:
    """The statements so far: by their own terms, and by those of their context."""

    def __init__(self, profiles: Sequence[Profile], kinship: Kinship) -> None:
        self._own: dict[str, list[int]] = {t: [] for p in profiles for t in p.terms}
        self._context: dict[str, list[int]] = {}
        self._wordings: dict[str, list[int]] = {}
        self._relatives = kinship.relatives
        self._worth = kinship.weights.context

    def add(self, place: int, profile: Profile) -> None:
        for term in profile.terms:
            self._own[term].append(place)
        if self._worth:
            for term in profile.context:
                self._context.setdefault(term, []).append(place)
        if profile.wording:
            self._wordings.setdefault(profile.wording, []).append(place)

    def reach(self, profile: Profile, least: float) -> tuple[Mapping[int, float], float]:
        """Sum up the weight that a statement can share with each before it, at the most.

        Gives with it the weight of the terms that were not looked up, less than `least`.
        """
        spared = 0.0
        reached: dict[int, float] = {}
        get = reached.get
        for weight, term, own in sorted(self._terms(profile)):
            if spared + weight < least:
                spared += weight
                continue
            for place in self._own.get(term, ()):
                reached[place] = get(place, 0.0) + weight
            if not own:
                continue
            for place in self._context.get(term, ()):
                reached[place] = get(place, 0.0) + self._worth * weight
            for relative, nearness in self._relatives.get(term, {}).items():
                kin = nearness * weight
                for place in self._own.get(relative, ()):
                    reached[place] = get(place, 0.0) + kin
        for place in self._wordings.get(profile.wording, ()):
            reached[place] = math.inf
        return reached, spared

    def _terms(self, profile: Profile) -> Iterator[tuple[float, str, bool]]:
        for term, weight in profile.terms.items():
            yield weight, term, True
        if self._worth:
            for term, weight in profile.context.items():
                yield self._worth * weight, term, False


def _needed(profiles: Sequence[Profile], kinship: Kinship, cutoff: float) -> Sequence[float]:
    """Tabulate the least shared weight for a score by the geometric mean of two masses.

    Entry n holds for means from n to n + 1.
    """
    largest = max((p.mass_root for p in profiles), default=1.0) ** 2
    needed: list[float] = []
    step = 0.05
    shared = 0.0
    for mean in range(int(largest) + 1):
        while most_likeness(shared + step, max(1, mean), kinship.weights) < cutoff:
            shared += step
        needed.append(shared)
    return needed
