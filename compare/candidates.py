"""Candidates: the pairs of statements that can share enough, found without comparing all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.likeness import least_shared

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.compare.kinship import Kinship
    from hexapla.compare.profile import Profile


def find_candidates(
    profiles: Sequence[Profile], kinship: Kinship, cutoff: float
) -> Iterator[tuple[int, int]]:
    """Yield the index pairs (i < j), of different documents, that may score `cutoff` or more.

    A prefix filter (Chaudhuri, Ganti and Kaushik, 2006): the commonest terms of a statement that
    together weigh less than the score takes can't make a pair by themselves, so the heaviest match
    of a pair is among the other terms, the prefix, of both sides if it is the same term, and of one
    side if it is a kindred one. Terms of the context count at most as their matches are worth. No
    pair that scores as much is lost.
    """
    least = least_shared(cutoff, kinship.weights)
    relatives = kinship.relatives
    own: dict[str, list[int]] = {}
    own_prefix: dict[str, list[int]] = {}
    context_prefix: dict[str, list[int]] = {}
    for place, profile in enumerate(profiles):
        prefix, around = _prefix(profile, least, kinship.weights.context)
        found: set[int] = set()
        for term in prefix:
            found.update(own_prefix.get(term, ()), context_prefix.get(term, ()))
            for relative in relatives.get(term, ()):
                found.update(own.get(relative, ()))
        for term in around:
            found.update(own_prefix.get(term, ()))
        for term in profile.terms.keys() & relatives.keys():
            for relative in relatives[term]:
                found.update(own_prefix.get(relative, ()))
        document = profile.statement.document
        yield from (
            (other, place)
            for other in sorted(found)
            if profiles[other].statement.document != document
        )
        for index, terms in (
            (own, profile.terms), (own_prefix, prefix), (context_prefix, around),
        ):  # fmt: skip
            for term in terms:
                index.setdefault(term, []).append(place)


def _prefix(profile: Profile, least: float, worth: float) -> tuple[list[str], list[str]]:
    """Give the terms, own and of the context, but for the lightest that can't make a pair."""
    own, context = profile.terms, profile.context if worth else {}
    by_weight = sorted([*own.items(), *context.items()], key=lambda item: (item[1], item[0]))
    spared = 0.0
    for position, (term, weight) in enumerate(by_weight):
        spared += weight if term in own else worth * weight
        if spared >= least:
            kept = [term for term, _ in by_weight[position:]]
            return [t for t in kept if t in own], [t for t in kept if t not in own]
    return [], []
