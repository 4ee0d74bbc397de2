"""Candidates: the pairs of statements that can share enough, found without comparing all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.likeness import least_shared

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.compare.likeness import Kinship
    from hexapla.compare.profile import Profile


def find_candidates(
    profiles: Sequence[Profile], kinship: Kinship, cutoff: float
) -> Iterator[tuple[int, int]]:
    """Yield the index pairs (i < j), of different documents, that may score `cutoff` or more.

    A prefix filter (Chaudhuri, Ganti and Kaushik, 2006): the commonest terms of a statement that
    together weigh less than the score takes can't make a pair by themselves, so the heaviest match
    of a pair is among the other terms, the prefix, of both sides if it is the same term, and of one
    side if it is a kindred one. No pair that scores as much is lost.
    """
    whole: dict[str, list[int]] = {}
    prefixes: dict[str, list[int]] = {}
    for place, profile in enumerate(profiles):
        prefix = _prefix(profile, cutoff)
        found: set[int] = set()
        for term in prefix:
            found.update(prefixes.get(term, ()))
            for relative in kinship.relatives.get(term, ()):
                found.update(whole.get(relative, ()))
        for term in profile.terms.keys() & kinship.relatives.keys():
            for relative in kinship.relatives[term]:
                found.update(prefixes.get(relative, ()))
        document = profile.statement.document
        yield from (
            (other, place)
            for other in sorted(found)
            if profiles[other].statement.document != document
        )
        for index, terms in ((whole, profile.terms), (prefixes, prefix)):
            for term in terms:
                index.setdefault(term, []).append(place)


def _prefix(profile: Profile, cutoff: float) -> list[str]:
    if not profile.mass:
        return []
    least = least_shared(cutoff, profile.mass)
    by_weight = sorted(profile.terms.items(), key=lambda item: (item[1], item[0]))
    spared = 0.0
    for position, (_, weight) in enumerate(by_weight):
        spared += weight
        if spared >= least:
            return [term for term, _ in by_weight[position:]]
    return []
