"""Candidates: the pairs of statements that can share enough, found without comparing all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.compare.likeness import Kinship
    from hexapla.compare.profile import Profile


def find_candidates(
    profiles: Sequence[Profile], kinship: Kinship, least: float
) -> Iterator[tuple[int, int]]:
    """Yield the index pairs (i < j), of different documents, that may share a weight of `least`.

    A prefix filter (Chaudhuri, Ganti and Kaushik, 2006): the commonest terms of a statement that
    together weigh less than `least` can't make a pair by themselves, so only the rest is looked
    up. No pair that shares as much is lost.
    """
    index: dict[str, list[int]] = {}
    for place, profile in enumerate(profiles):
        found: set[int] = set()
        for term in _prefix(profile, least):
            found.update(index.get(term, ()))
            for relative in kinship.relatives.get(term, ()):
                found.update(index.get(relative, ()))
        document = profile.statement.document
        yield from (
            (other, place)
            for other in sorted(found)
            if profiles[other].statement.document != document
        )
        for term in profile.terms:
            index.setdefault(term, []).append(place)


def _prefix(profile: Profile, least: float) -> list[str]:
    by_weight = sorted(profile.terms.items(), key=lambda item: (item[1], item[0]))
    spared = 0.0
    for position, (_, weight) in enumerate(by_weight):
        spared += weight
        if spared >= least:
            return [term for term, _ in by_weight[position:]]
    return []
