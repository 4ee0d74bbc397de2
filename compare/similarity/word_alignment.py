"""Align the words of two claims: which word of one is stated by which word of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.wordnet import lexical_relatedness

if TYPE_CHECKING:
    from hexapla.compare.language.claims import Claim, Word


class Match(NamedTuple):
    """How far the other claim states a word (0-1), and at which place (-1 if it does not)."""

    degree: float
    place: int


class Alignment(NamedTuple):
    """Two claims with the match of each word of `one` in `other`, and the reverse.

    `one_covered` is the weighted share of the words of `one` that `other` states (0-1),
    `other_covered` the reverse; `shared` is the lesser of the two stated weights, in nats.
    """

    one: Claim
    other: Claim
    matches: tuple[Match, ...]
    reverse: tuple[Match, ...]
    one_covered: float
    other_covered: float
    shared: float

    def turned(self) -> Alignment:
        """Return the alignment with the two claims exchanged."""
        return Alignment(
            one=self.other,
            other=self.one,
            matches=self.reverse,
            reverse=self.matches,
            one_covered=self.other_covered,
            other_covered=self.one_covered,
            shared=self.shared,
        )


UNMATCHED = Match(0.0, -1)


def align_words(one: Claim, other: Claim) -> Alignment:
    """Find for each word of two claims the word of the other claim that states it best."""
    matches = tuple([_match(word, other) for word in one.words])
    reverse = tuple([_match(word, one) for word in other.words])
    stated, stated_back = _stated(one, matches), _stated(other, reverse)
    return Alignment(
        one=one,
        other=other,
        matches=matches,
        reverse=reverse,
        one_covered=stated / one.mass if one.mass else 0.0,
        other_covered=stated_back / other.mass if other.mass else 0.0,
        shared=min(stated, stated_back),
    )


def _match(word: Word, other: Claim) -> Match:
    place = other.places.get(word.stem, -1)
    if place >= 0:
        return Match(1.0, place)
    if not word.weight:
        return UNMATCHED
    best = 0.0
    for candidate in other.words:
        if candidate.weight:
            degree = lexical_relatedness(word.stem, candidate.stem)
            if degree > best:
                best, place = degree, candidate.place
    return Match(best, place) if best else UNMATCHED


def _stated(claim: Claim, matches: tuple[Match, ...]) -> float:
    return sum([w.weight * m.degree for w, m in zip(claim.words, matches, strict=True)])
