"""Indicators: what speaks for and against two claims contradicting one another, as numbers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.contradictions.differences import FIRM
from hexapla.compare.relation import ContradictionType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hexapla.compare.language.claims import Claim
    from hexapla.compare.contradictions.differences import Clash
    from hexapla.compare.similarity.word_alignment import Alignment, Match

COMMON = 5.0
"""Nats below which a word is in every text ("man", "show") and says nothing of the topic."""

TOPIC, CHANCE = 5.0, 1 / 24
"""Nats of shared words above COMMON at which the evidence for one topic reaches 1 - 1/e: so many,
and so much of the shorter claim, for long ones share some words by chance."""

GAP = 2.0
"""Nats that a word may weigh to be wanting and the rest still to count as whole, times 1/e."""

BRIEF = 44.0
"""Nats of a claim of six or seven content words: what is shorter must agree word for word."""

STATED = 0.6
"""Share of the denied words from which the other claim begins to state what is denied."""


class Indicators(NamedTuple):
    """What two claims have in common and where they clash, each from 0 to 1.

    `topic` is the evidence that both are about one thing, from the rarity of the shared words;
    `lesser` and `greater` the stated shares of the two claims; `whole` and `same` how nearly every
    word of the better stated one, and of both, is stated.

    `one_denies` is set where one claim alone denies something, the more the shorter it is beside
    the other; `denied` is how far the other states what is denied, `intact` how nearly every word
    of the denying claim is stated, `denied_topic` what is denied together with the topic. `antonym`
    says how surely words oppose one another anywhere, `opposite`, `number` and `quantifier` how
    surely they do of things that say the same and how nearly all else is the same.

    Against a contradiction speak `wanting`, what the other claim doesn't state of a brief denial;
    `kinds`, an antonym before a noun not spoken of before ("a big cat", "a small cat"); and
    `agreed`, the share of denied words that both deny.
    """

    topic: float
    lesser: float
    greater: float
    whole: float
    same: float
    one_denies: float
    denied: float
    denied_topic: float
    intact: float
    antonym: float
    antonym_topic: float
    opposite: float
    number: float
    quantifier: float
    wanting: float
    kinds: float
    agreed: float


def measure_indicators(alignment: Alignment, clashes: Iterable[Clash]) -> Indicators:
    """Measure the indicators of two claims whose clashes are known; symmetric."""
    one, other = alignment.one, alignment.other
    by_type: dict[ContradictionType, list[Clash]] = {}
    for clash in clashes:
        by_type.setdefault(clash.type, []).append(clash)
    topic = _measure_topic(alignment)
    gaps = (_gap(one, alignment.matches), _gap(other, alignment.reverse))
    lesser, greater = sorted((alignment.one_covered, alignment.other_covered))
    denials = by_type.get(ContradictionType.NEGATION, [])
    denial = max(denials, key=_rank_denial, default=None)
    stated = denial.surely if denial else 0.0
    antonyms = by_type.get(ContradictionType.ANTONYM, [])
    antonym = max([c.surely for c in antonyms], default=0.0)
    alone = _measure_lone_denial(one, other)
    brief = math.exp(-((min(one.mass, other.mass) / BRIEF) ** 4))
    agreement = stated * denial.rest * denial.other_rest if denial else 0.0
    return Indicators(
        topic=topic,
        lesser=lesser,
        greater=greater,
        whole=math.exp(-min(gaps) / GAP) if alignment.shared else 0.0,
        same=math.exp(-max(gaps) / GAP) if alignment.shared else 0.0,
        one_denies=alone,
        denied=max(0.0, stated - STATED) / (1 - STATED),
        denied_topic=stated * topic,
        intact=max([_measure_intact(alignment, c) for c in denials if c.surely], default=0.0),
        antonym=antonym,
        antonym_topic=antonym * topic,
        opposite=_strongest(alignment, [c for c in antonyms if not _of_kinds(alignment, c)]),
        number=_strongest(alignment, by_type.get(ContradictionType.NUMERIC, ())),
        quantifier=_strongest(alignment, by_type.get(ContradictionType.QUANTIFIER_SCOPE, ())),
        wanting=brief * (1 - agreement) if alone else 0.0,
        kinds=brief * max([c.surely for c in antonyms if _of_kinds(alignment, c)], default=0.0),
        agreed=_measure_agreed(alignment),
    )


def _measure_topic(alignment: Alignment) -> float:
    sides = ((alignment.one, alignment.matches), (alignment.other, alignment.reverse))
    telling = [
        sum(
            [
                max(0.0, word.weight - COMMON) * match.near
                for word, match in zip(claim.words, matches, strict=True)
                if match.near >= FIRM
            ]
        )
        for claim, matches in sides
    ]
    expected = TOPIC + CHANCE * min(alignment.one.mass, alignment.other.mass)
    return 1 - math.exp(-min(telling) / expected)


def _measure_intact(alignment: Alignment, clash: Clash) -> float:
    if clash.negation[0] >= 0:
        return math.exp(-_gap(alignment.one, alignment.matches) / GAP)
    return math.exp(-_gap(alignment.other, alignment.reverse) / GAP)


def _gap(claim: Claim, matches: tuple[Match, ...], without: tuple[int, ...] = ()) -> float:
    """Give the weight of the heaviest word that the other claim doesn't state, but for some."""
    return max(
        [
            w.weight * (1 - m.near)
            for w, m in zip(claim.words, matches, strict=True)
            if w.place not in without
        ],
        default=0.0,
    )


def _measure_lone_denial(one: Claim, other: Claim) -> float:
    """Give how much shorter the one claim that denies something is, 0 where both do or neither."""
    denies, other_denies = (any(w.denial >= 0 and w.weight for w in c.words) for c in (one, other))
    if denies == other_denies:
        return 0.0
    against = other.mass if denies else one.mass
    return against / (one.mass + other.mass)


def _measure_agreed(alignment: Alignment) -> float:
    denied = agreed = 0.0
    for claim, other, matches in (
        (alignment.one, alignment.other, alignment.matches),
        (alignment.other, alignment.one, alignment.reverse),
    ):
        for word, match in zip(claim.words, matches, strict=True):
            if word.denial >= 0 and word.weight:
                denied += word.weight
                if match.near and other.words[match.place].denial >= 0:
                    agreed += word.weight * match.near
    return agreed / denied if denied else 0.0


def _rank_denial(clash: Clash) -> tuple[float, ...]:
    """Rank a denial by what the other claim states of the denying one, then of both."""
    own = clash.rest if clash.negation[0] >= 0 else clash.other_rest
    return (clash.surely * own, clash.surely * clash.rest * clash.other_rest, clash.surely)


def _strongest(alignment: Alignment, clashes: Iterable[Clash]) -> float:
    """Weigh the clashes of words that belong to the same, by how nearly all else is the same."""
    return max(
        [
            clash.surely
            * math.exp(
                -max(
                    _gap(alignment.one, alignment.matches, clash.words),
                    _gap(alignment.other, alignment.reverse, clash.others),
                )
                / GAP
            )
            for clash in clashes
            if clash.head
        ],
        default=0.0,
    )


def _of_kinds(alignment: Alignment, clash: Clash) -> bool:
    one, other = alignment.one.words[clash.words[0]], alignment.other.words[clash.others[0]]
    return one.indefinite and other.indefinite
