"""Find differences: words of two aligned claims that oppose one another.

One claim denies what the other affirms, or replaces a word by an antonym, a number by another, or a
quantifier by an incompatible one (the types of de Marneffe, Rafferty and Manning, 2008). No facet
is needed.
"""

from __future__ import annotations

import math
from itertools import islice, product
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.antonyms import opposites_of
from hexapla.compare.language.claims import UNKNOWN
from hexapla.compare.language.cues.cue import cite
from hexapla.compare.language.negation import read_negators
from hexapla.compare.language.quantities import TOLERANCE, values_differ
from hexapla.compare.relation import ContradictionType, Cue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.compare.language.claims import Claim, Range, Word
    from hexapla.compare.similarity.word_alignment import Alignment

ASSERTION = "assertion"
"""The facet of these cues, which are on the claim itself and not on a facet of the lexicon."""

SAME = 0.6
"""Lexical relatedness (0-1) from which two words say the same: that of synonyms in
`lexicons/wordnet.txt`. A fifth less or a quarter more changes no score."""

FIRM = 0.4
"""Lexical relatedness (0-1) from which a match counts at all: that of similar adjectives, the
weakest relation in `lexicons/wordnet.txt`. A fifth less or a quarter more changes no score."""

NEIGHBOURS = 1
"""Weighted words on either side of a word that may be its head. Set by hand: one finds "big cat"
and "cat is big", and more take in other phrases. One more changes no score."""

HEADS = 2
"""Weighted words after a numeral or quantifier that may be the thing counted ("two large dogs").
Set by hand; one more or less changes no score."""

FEW, MANY = 0.2, 0.7
"""Shares of a whole (`lexicons/opposition.toml`) up to and from which two quantifiers can't both
hold: "few" (0.15) and "many" (0.7). Set by hand, far enough apart that "some" (0.4) and "several"
(0.5) are compatible with "all". A fifth less or a quarter more changes no score."""

SHOWN = 4
"""Most denied words that a cue quotes. Set by hand to keep the quotation short."""


class Difference(NamedTuple):
    """Words of two claims that oppose one another.

    `words` and `others` are their places in the two claims, `negation` is the index of the denying
    word of each (-1 if there is none). `surely` is how surely the words oppose one another, `rest`
    and `other_rest` how much of the other words of each claim is stated by the other claim, all
    from 0 to 1. `head` is true if the opposing words belong to words that say the same.
    """

    type: ContradictionType
    words: tuple[int, ...]
    others: tuple[int, ...]
    surely: float
    rest: float
    other_rest: float
    head: bool = True
    negation: tuple[int, int] = (-1, -1)

    def turned(self) -> Difference:
        """Return the difference with the two claims exchanged."""
        return self._replace(
            words=self.others,
            others=self.words,
            rest=self.other_rest,
            other_rest=self.rest,
            negation=self.negation[::-1],
        )


def find_differences(alignment: Alignment) -> Iterator[Difference]:
    """Find all words of two claims that oppose one another."""
    yield from _find_denials(alignment)
    for denial in _find_denials(alignment.turned()):
        yield denial.turned()
    yield from _find_antonyms(alignment)
    yield from _find_quantities(alignment)


def _find_denials(alignment: Alignment) -> Iterator[Difference]:
    """Find the denials in `one`, and which of the denied words `other` affirms.

    Words that only relate others ("no effect on") need not be in the other claim.
    """
    one, other, matches = alignment.one, alignment.other, alignment.matches
    relations = read_negators().relations
    for number in range(len(one.denials)):
        denied = [w for w in one.words if w.denial == number and w.weight]
        stated = {w.place: w.weight * matches[w.place].degree for w in denied}
        stands = [w for w in denied if matches[w.place].degree >= FIRM]
        affirmed = [w for w in stands if other.words[matches[w.place].place].denial < 0]
        if stands[:1] == denied[:1] != affirmed[:1]:
            affirmed = []  # both deny what the denial is on
        mass = sum([w.weight for w in denied if stated[w.place] or w.stem not in relations])
        shown = affirmed[:SHOWN] or denied[:1]
        yield Difference(
            type=ContradictionType.NEGATION,
            words=tuple(w.place for w in shown),
            others=tuple(matches[w.place].place for w in affirmed[:SHOWN]),
            surely=sum([stated[w.place] for w in affirmed]) / mass if affirmed else 0.0,
            rest=_share(
                alignment.one_covered * one.mass - sum(stated.values()),
                one.mass - sum([w.weight for w in denied]),
            ),
            other_rest=alignment.other_covered,
            negation=(number, -1),
        )


def _share(stated: float, mass: float) -> float:
    """Return the stated share of some words, 1 if they have no weight."""
    return min(1.0, max(0.0, stated / mass)) if mass > ROUNDING else 1.0


ROUNDING = 1e-6
"""Weight in nats up to which a difference of sums counts as 0. Technical: above the rounding error
of the sums, below the weight of any word."""


def _find_antonyms(alignment: Alignment) -> Iterator[Difference]:
    one, other = alignment.one, alignment.other
    for word in one.words:
        if word.stem in other.places:
            continue
        opposites = opposites_of(word.stem)
        for opposite in sorted(opposites.keys() & other.places.keys()):
            surely = opposites[opposite]
            if not surely or opposite in one.places:
                continue
            for against in other.words:
                shares = UNKNOWN not in (word.share, against.share)
                alike = (word.denial < 0) == (against.denial < 0)
                if against.stem == opposite and alike and not shares:
                    yield _word_difference(
                        alignment, ContradictionType.ANTONYM, word, against, surely
                    )


def _find_quantities(alignment: Alignment) -> Iterator[Difference]:
    """Find numerals and quantifiers that can't both be true of one thing."""
    one, other = alignment.one, alignment.other
    for word in one.words:
        if (not word.number and word.share == UNKNOWN) or word.stem in other.places:
            continue
        for against in other.words:
            alike = (word.denial < 0) == (against.denial < 0)
            if not alike or against.stem in one.places:
                continue
            if word.number and against.number and _disjoint(word.number, against.number):
                yield _word_difference(alignment, ContradictionType.NUMERIC, word, against, 1.0)
            elif UNKNOWN not in (word.share, against.share) and word.denial < 0:
                fewer, more = sorted((word.share, against.share))
                if fewer <= FEW and more >= MANY:
                    kind = ContradictionType.QUANTIFIER_SCOPE
                    yield _word_difference(alignment, kind, word, against, 1.0)


def _disjoint(one: Range, other: Range) -> bool:
    """Check whether two ranges don't meet, or are different limits of the same side."""
    if one.high == other.high == math.inf:
        return values_differ(one.low, other.low)
    if one.low == other.low == 0:
        return values_differ(one.high, other.high)
    return one.high * (1 + TOLERANCE) < other.low or other.high * (1 + TOLERANCE) < one.low


def _word_difference(
    alignment: Alignment, kind: ContradictionType, word: Word, against: Word, surely: float
) -> Difference:
    one, other = alignment.one, alignment.other
    stated = word.weight * alignment.matches[word.place].degree
    stated_back = against.weight * alignment.reverse[against.place].degree
    near = _find_neighbours if kind is ContradictionType.ANTONYM else _find_heads
    pairs = product(near(one, word.place), near(other, against.place))
    return Difference(
        type=kind,
        words=(word.place,),
        others=(against.place,),
        surely=surely,
        rest=_share(alignment.one_covered * one.mass - stated, one.mass - word.weight),
        other_rest=_share(
            alignment.other_covered * other.mass - stated_back, other.mass - against.weight
        ),
        head=any(_say_same(alignment, w, v) for w, v in pairs),
    )


def _say_same(alignment: Alignment, one: Word, other: Word) -> bool:
    """Check whether two words have the same stem, or match one another best and mean the same."""
    there, back = alignment.matches[one.place], alignment.reverse[other.place]
    return one.stem == other.stem or (
        max(there.degree, back.degree) >= SAME
        and (there.place == other.place or back.place == one.place)
    )


def _find_neighbours(claim: Claim, place: int) -> Iterator[Word]:
    before = (w for w in reversed(claim.words[:place]) if w.weight)
    after = (w for w in claim.words[place + 1 :] if w.weight)
    yield from islice(before, NEIGHBOURS)
    yield from islice(after, NEIGHBOURS)


def _find_heads(claim: Claim, place: int) -> Iterator[Word]:
    """Find what a quantity counts: the next words after it, or those before it ("starts at 9")."""
    following = [w for w in claim.words[place + 1 :] if w.weight and not w.number]
    before = [w for w in claim.words[:place] if w.weight and not w.number]
    return islice(following or reversed(before), HEADS)


def show_difference(alignment: Alignment, difference: Difference) -> tuple[Cue, Cue]:
    """Return the cues of a difference, one for each claim."""
    return _cue(alignment, difference), _cue(alignment.turned(), difference.turned())


def _cue(alignment: Alignment, difference: Difference) -> Cue:
    """Build the cue of `one`: from the denial, or the first opposing word, to the last."""
    claim = alignment.one
    words = [claim.words[place] for place in difference.words] or _stated(alignment)
    if difference.type in (ContradictionType.NUMERIC, ContradictionType.QUANTIFIER_SCOPE):
        words += islice(_find_heads(claim, words[0].place), 1)
    denial = difference.negation[0] if difference.negation != (-1, -1) else words[0].denial
    first = [claim.denials[denial].start] if denial >= 0 else []
    start = min([*first, *(w.start for w in words)], default=claim.statement.start)
    end = max([w.end for w in words], default=claim.statement.end)
    text = claim.statement.between(start, end)
    subject = _subject(alignment, difference)
    return Cue(
        **cite(claim.statement, start, end),
        facet=ASSERTION,
        subject=subject,
        says=f"says “{text}”",
        position=text,
        direction=-1.0 if denial >= 0 else 1.0,
        negated=denial >= 0,
    )


def _stated(alignment: Alignment) -> list[Word]:
    """List the words of `one` that say the same as a word of `other`."""
    same = {m.place for m in alignment.reverse if m.degree >= SAME}
    words = alignment.one.words
    return [w for w in words if w.place in same or alignment.matches[w.place].degree >= SAME]


def _subject(alignment: Alignment, difference: Difference) -> str:
    """Name what both claims are about: the first word that says the same in both.

    For an opposed word it is the nearest such word, preferably its head.
    """
    one, other = alignment.one, alignment.other
    pairs = {(place, m.place) for place, m in enumerate(alignment.matches) if m.degree >= SAME}
    pairs |= {(m.place, place) for place, m in enumerate(alignment.reverse) if m.degree >= SAME}
    denied = difference.type is ContradictionType.NEGATION
    ranked = []
    for place, across in pairs:
        names = _name(one, place), _name(other, across)
        if all(names):
            opposed = place in difference.words or across in difference.others
            distance = _distance(difference, difference.words, place)
            distance += _distance(difference, difference.others, across)
            ranked.append((opposed and not denied, distance, min(names), place))
    return min(ranked)[2] if ranked else ""


def _distance(difference: Difference, words: tuple[int, ...], place: int) -> int:
    if difference.type is not ContradictionType.ANTONYM:
        return place
    return place - words[0] if place > words[0] else words[0] - place + NEIGHBOURS


def _name(claim: Claim, place: int) -> str:
    """Return the word at a place, "" for a function word or a number."""
    word = claim.words[place]
    if not word.weight or word.stem.isdigit():
        return ""
    return claim.statement.between(word.start, word.end).casefold()
