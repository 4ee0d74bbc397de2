"""Direct opposition: two claims that say opposite things of the same, in the same words.

Such a pair needs no facet: one claim denies what the other affirms, puts an antonym in the place of
a word, another number or another share of the whole (the types of de Marneffe, Rafferty and
Manning, 2008). The rest of the two must agree, word for word or nearly so.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import islice, product
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.antonyms import opposites_of
from hexapla.compare.language.claims import UNKNOWN, read_claims, read_lists
from hexapla.compare.language.cues.cue import Cue, cite
from hexapla.compare.relation import ContradictionType
from hexapla.compare.language.stems import stem
from hexapla.compare.similarity.word_alignment import align_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hexapla.compare.language.claims import Claim, Range, Word
    from hexapla.compare.similarity.word_alignment import Alignment
    from hexapla.corpus import Statement

ASSERTION = "assertion"
"""The facet of the cues: the claim itself, whatever it is about."""

LEAST = 0.45
"""Lowest strength of an opposition."""

EVIDENCE = 8.0
"""Shared weight, in nats, at which the evidence reaches 1 - 1/e, as in the likeness."""

SAME = 0.7
"""Nearness from which two words say the same."""

FIRM = 0.5
"""Nearness from which a word is evidence of anything: looser kinships are everywhere."""

NEIGHBOURS = 1
"""Words on either side of a word among which its head stands."""

HEADS = 2
"""Words after a numeral or a quantifier among which the thing counted stands."""

FEW, MANY = 0.2, 0.7
"""Shares of quantifiers that can't both hold; "some" and "several" hold where "all" does."""

TOLERANCE = 0.1
"""Relative difference within which two numbers are one."""

SHOWN = 4
"""Most words of a denial that its cue shows."""


class Clash(NamedTuple):
    """Words of two claims that oppose one another.

    `words` and `others` are their places in either claim, `negation` is the denying word of either
    (its index, -1 where there is none). `surely` says how surely the words oppose one another,
    `rest` and `other_rest` how much of the other words of either claim the other one states, all
    from 0 to 1; `missing` is the weight of the denied words that it doesn't, in nats. `head` says
    whether the opposing words belong to words that say the same.
    """

    type: ContradictionType
    words: tuple[int, ...]
    others: tuple[int, ...]
    surely: float
    rest: float
    other_rest: float
    missing: float = 0.0
    head: bool = True
    negation: tuple[int, int] = (-1, -1)

    def turned(self) -> Clash:
        """Give the same clash as seen from the other claim."""
        return self._replace(
            words=self.others,
            others=self.words,
            rest=self.other_rest,
            other_rest=self.rest,
            negation=self.negation[::-1],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposition:
    """Two claims that oppose one another directly.

    `strength` runs from 0 to 1; `cues` are the words of the one and of the other that clash.
    """

    type: ContradictionType
    strength: float
    cues: tuple[Cue, Cue]


def oppose_statements(a: Statement, b: Statement, *, alike: bool = False) -> Opposition | None:
    """Find the strongest opposition between a clause of one statement and a clause of another.

    `alike` says that the two are known to be the same in all else: few words are evidence enough.
    """
    found = [
        opposition
        for one in read_claims(a)
        for other in read_claims(b)
        if (opposition := find_opposition(one, other, alike=alike))
    ]
    return max(found, key=lambda o: o.strength, default=None)


def find_opposition(one: Claim, other: Claim, *, alike: bool = False) -> Opposition | None:
    """Find how two claims oppose one another directly, None where they don't.

    Symmetric: the claims are taken in the order of their places, and the cues turned back.
    """
    if _place(other) < _place(one):
        found = find_opposition(other, one, alike=alike)
        return found and replace(found, cues=(found.cues[1], found.cues[0]))
    alignment = align_words(one, other)
    direct = [clash for clash in find_clashes(alignment) if clash.surely]
    best = max(direct, key=_rank(alignment), default=None)
    if best is None or (strength := weigh_clash(alignment, best, alike=alike)) < LEAST:
        return None
    return Opposition(
        type=best.type,
        strength=round(strength, 3),
        cues=show_clash(alignment, best),
    )


def _place(claim: Claim) -> tuple[str, str, int]:
    statement = claim.statement
    first = claim.words[0].start if claim.words else statement.start
    return (statement.document, statement.id, first)


def _rank(alignment: Alignment) -> Callable[[Clash], tuple[float, ...]]:
    return lambda clash: (
        round(weigh_clash(alignment, clash), 9),
        -min(clash.words[0], clash.others[0]),
        -max(clash.words[0], clash.others[0]),
    )


def weigh_clash(alignment: Alignment, clash: Clash, *, alike: bool = False) -> float:
    """Weigh a clash, from 0 to 1: how surely it is one, and of claims that agree in the rest."""
    if not clash.head:
        return 0.0
    rest = math.sqrt(clash.rest * clash.other_rest)
    evidence = 1.0 if alike else 1 - math.exp(-alignment.shared / EVIDENCE)
    return clash.surely * rest * evidence


def find_clashes(alignment: Alignment) -> Iterator[Clash]:
    """Find all words of two claims that oppose one another."""
    for denial in _find_denials(alignment):
        yield denial
    for denial in _find_denials(alignment.turned()):
        yield denial.turned()
    yield from _find_antonyms(alignment)
    yield from _find_quantities(alignment)


def _find_denials(alignment: Alignment) -> Iterator[Clash]:
    """Find the denials of `one`, and what of the denied words `other` affirms.

    A word that only relates others ("no effect on") need not be said by the other claim.
    """
    one, other, matches = alignment.one, alignment.other, alignment.matches
    relations = read_lists().relations
    for number in range(len(one.denials)):
        denied = [w for w in one.words if w.denial == number and w.weight]
        stated = {w.place: w.weight * matches[w.place].near for w in denied}
        affirmed = [
            w
            for w in denied
            if matches[w.place].near >= FIRM and other.words[matches[w.place].place].denial < 0
        ]
        mass = sum([w.weight for w in denied if stated[w.place] or w.stem not in relations])
        shown = affirmed[:SHOWN] or denied[:1]
        yield Clash(
            type=ContradictionType.NEGATION,
            words=tuple(w.place for w in shown),
            others=tuple(matches[w.place].place for w in affirmed[:SHOWN]),
            surely=sum([stated[w.place] for w in affirmed]) / mass if affirmed else 0.0,
            rest=_share(
                alignment.one_covered * one.mass - sum(stated.values()),
                one.mass - sum([w.weight for w in denied]),
            ),
            other_rest=alignment.other_covered,
            missing=sum([w.weight - stated[w.place] for w in denied]),
            negation=(number, -1),
        )


def _share(stated: float, mass: float) -> float:
    """Give the stated share of some words, 1 where there are none."""
    return min(1.0, max(0.0, stated / mass)) if mass > ROUNDING else 1.0


ROUNDING = 1e-6
"""Weights below this are sums of nothing."""


def _find_antonyms(alignment: Alignment) -> Iterator[Clash]:
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
                    yield _word_clash(alignment, ContradictionType.ANTONYM, word, against, surely)


def _find_quantities(alignment: Alignment) -> Iterator[Clash]:
    """Find numerals and quantifiers that can't both hold of one thing."""
    one, other = alignment.one, alignment.other
    for word in one.words:
        if (not word.number and word.share == UNKNOWN) or word.stem in other.places:
            continue
        for against in other.words:
            alike = (word.denial < 0) == (against.denial < 0)
            if not alike or against.stem in one.places:
                continue
            if word.number and against.number and _disjoint(word.number, against.number):
                yield _word_clash(alignment, ContradictionType.NUMERIC, word, against, 1.0)
            elif UNKNOWN not in (word.share, against.share):
                fewer, more = sorted((word.share, against.share))
                if fewer <= FEW and more >= MANY:
                    kind = ContradictionType.QUANTIFIER_SCOPE
                    yield _word_clash(alignment, kind, word, against, 1.0)


def _disjoint(one: Range, other: Range) -> bool:
    """Say whether two numbers can't both hold: they don't meet, or are two limits of one side."""
    if one.high == other.high == math.inf:
        return _differ(one.low, other.low)
    if one.low == other.low == 0:
        return _differ(one.high, other.high)
    return one.high * (1 + TOLERANCE) < other.low or other.high * (1 + TOLERANCE) < one.low


def _differ(one: float, other: float) -> bool:
    return abs(one - other) > TOLERANCE * max(one, other)


def _word_clash(
    alignment: Alignment, kind: ContradictionType, word: Word, against: Word, surely: float
) -> Clash:
    one, other = alignment.one, alignment.other
    stated = word.weight * alignment.matches[word.place].near
    stated_back = against.weight * alignment.reverse[against.place].near
    if kind is ContradictionType.ANTONYM:
        head = _share_neighbour(alignment, word, against)
    else:
        head = _share_head(alignment, word, against)
    return Clash(
        type=kind,
        words=(word.place,),
        others=(against.place,),
        surely=surely,
        rest=_share(alignment.one_covered * one.mass - stated, one.mass - word.weight),
        other_rest=_share(
            alignment.other_covered * other.mass - stated_back, other.mass - against.weight
        ),
        head=head,
    )


def _share_neighbour(alignment: Alignment, word: Word, against: Word) -> bool:
    """Say whether a word near the one and a word near the other say the same."""
    return any(
        _say_same(alignment, one, other)
        for one, other in product(
            _neighbours(alignment.one, word.place), _neighbours(alignment.other, against.place)
        )
    )


def _say_same(alignment: Alignment, one: Word, other: Word) -> bool:
    """Say whether two words say the same, each being the best match of the other or of its kind."""
    there, back = alignment.matches[one.place], alignment.reverse[other.place]
    return one.stem == other.stem or (
        max(there.near, back.near) >= SAME
        and (there.place == other.place or back.place == one.place)
    )


def _neighbours(claim: Claim, place: int) -> Iterator[Word]:
    before = (w for w in reversed(claim.words[:place]) if w.weight)
    after = (w for w in claim.words[place + 1 :] if w.weight)
    yield from islice(before, NEIGHBOURS)
    yield from islice(after, NEIGHBOURS)


def _share_head(alignment: Alignment, word: Word, against: Word) -> bool:
    """Say whether two quantities are of things that say the same: words close after them."""
    return any(
        _say_same(alignment, one, other)
        for one, other in product(
            _heads(alignment.one, word.place), _heads(alignment.other, against.place)
        )
    )


def _heads(claim: Claim, place: int) -> Iterator[Word]:
    """Give the words close after a place, or before it where none follow ("starts at 9")."""
    following = [w for w in claim.words[place + 1 :] if w.weight and not w.number]
    before = [w for w in claim.words[:place] if w.weight and not w.number]
    return islice(following or reversed(before), HEADS)


def show_clash(alignment: Alignment, clash: Clash) -> tuple[Cue, Cue]:
    """Make the cues of a clash: the words of the one claim and those of the other."""
    return _cue(alignment, clash), _cue(alignment.turned(), clash.turned())


def _cue(alignment: Alignment, clash: Clash) -> Cue:
    """Make the cue of `one`: from the denial, or the first clashing word, to the last."""
    claim = alignment.one
    words = [claim.words[place] for place in clash.words] or _stated(alignment)
    if clash.type in (ContradictionType.NUMERIC, ContradictionType.QUANTIFIER_SCOPE):
        words += islice(_heads(claim, words[0].place), 1)
    denial = clash.negation[0] if clash.negation != (-1, -1) else words[0].denial
    first = [claim.denials[denial].start] if denial >= 0 else []
    start = min([*first, *(w.start for w in words)], default=claim.statement.start)
    end = max([w.end for w in words], default=claim.statement.end)
    text = claim.statement.between(start, end)
    subject = _subject(alignment, clash)
    return Cue(
        **cite(claim.statement, start, end),
        facet=ASSERTION,
        subject=subject,
        key=stem(subject),
        says=f"says “{text}”",
        position=text,
        direction=-1.0 if denial >= 0 else 1.0,
        negated=denial >= 0,
    )


def _stated(alignment: Alignment) -> list[Word]:
    """Give the words of `one` that say the same as some of `other`, where none of them clashes."""
    same = {m.place for m in alignment.reverse if m.near >= SAME}
    words = alignment.one.words
    return [w for w in words if w.place in same or alignment.matches[w.place].near >= SAME]


def _subject(alignment: Alignment, clash: Clash) -> str:
    """Name what both claims speak of: the first words that say the same.

    Where a word is opposed they are the nearest to it, its head rather than its neighbour.
    """
    one, other = alignment.one, alignment.other
    pairs = {(place, m.place) for place, m in enumerate(alignment.matches) if m.near >= SAME}
    pairs |= {(m.place, place) for place, m in enumerate(alignment.reverse) if m.near >= SAME}
    ranked = [
        (
            clash.type is not ContradictionType.NEGATION
            and (place in clash.words or across in clash.others),
            _distance(clash, clash.words, place) + _distance(clash, clash.others, across),
            min(_shown(one, place), _shown(other, across)),
            place,
        )
        for place, across in pairs
        if _names(one, place) and _names(other, across)
    ]
    return min(ranked)[2] if ranked else ""


def _distance(clash: Clash, words: tuple[int, ...], place: int) -> int:
    if clash.type is not ContradictionType.ANTONYM:
        return place
    return place - words[0] if place > words[0] else words[0] - place + NEIGHBOURS


def _names(claim: Claim, place: int) -> bool:
    """Say whether a word can name a thing: no function word and no number."""
    return claim.words[place].weight > 0 and not claim.words[place].stem.isdigit()


def _shown(claim: Claim, place: int) -> str:
    return claim.statement.between(claim.words[place].start, claim.words[place].end).casefold()
