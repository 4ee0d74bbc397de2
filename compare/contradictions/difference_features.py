"""Features of two aligned claims: what they have in common, and where they differ, as numbers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from hexapla.compare.contradictions.differences import FIRM
from hexapla.compare.relation import ContradictionType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hexapla.compare.contradictions.differences import Difference
    from hexapla.compare.language.claims import Claim
    from hexapla.compare.similarity.word_alignment import Alignment, Match

COMMON = 5.0
"""Nats below which a word is in every text ("man", "show") and says nothing of the topic."""

TOPIC, CHANCE = 5.0, 1 / 24
"""Nats of shared words above COMMON at which the evidence for one topic reaches 1 - 1/e: so many,
and so much of the shorter claim, for long ones share some words by chance."""

GAP = 2.0
"""Nats that a word without a match may weigh and the rest still count as whole, times 1/e."""

BRIEF = 44.0
"""Nats of a claim of six or seven content words: what is shorter must agree word for word."""


def measure_features(
    alignment: Alignment, differences: Iterable[Difference]
) -> Mapping[str, float]:
    """Measure two claims whose differences are known: features by name, from 0 to 1; symmetric.

    "topic" is the evidence that both are about one thing, from the weights of the shared words;
    "whole" and "same" say how nearly every word of the better stated claim, and of both, is stated.

    "one denies" is set where one claim alone denies something, the more the shorter it is beside
    the other; "denied topic" is what the other states of it, together with the topic, "intact" how
    nearly every word of the denying claim is stated. "antonym topic" says how surely words oppose
    one another anywhere, together with the topic; "opposite", "number" and "quantifier" how surely
    they do of things that say the same and how nearly all else is the same.

    Against a contradiction speak "missing", what the other claim doesn't state of a brief denial,
    "kinds", an antonym before a noun not spoken of before ("a big cat", "a small cat"), and
    "agreed", the share of denied words that both deny.
    """
    by_type: dict[ContradictionType, list[Difference]] = {}
    for difference in differences:
        by_type.setdefault(difference.type, []).append(difference)
    denials = by_type.get(ContradictionType.NEGATION, [])
    antonyms = by_type.get(ContradictionType.ANTONYM, [])
    kinds = [d for d in antonyms if _of_kinds(alignment, d)]
    opposites = [d for d in antonyms if d not in kinds]
    topic = _measure_topic(alignment)
    return {
        "topic": topic,
        **_measure_whole(alignment),
        **_measure_denial(alignment, denials, topic),
        "antonym topic": topic * _most(d.surely for d in antonyms),
        "opposite": _strongest(alignment, opposites),
        "number": _strongest(alignment, by_type.get(ContradictionType.NUMERIC, ())),
        "quantifier": _strongest(alignment, by_type.get(ContradictionType.QUANTIFIER_SCOPE, ())),
        "kinds": _measure_brevity(alignment) * _most(d.surely for d in kinds),
        "agreed": _measure_agreed(alignment),
    }


def _most(values: Iterable[float]) -> float:
    return max(values, default=0.0)


def _measure_topic(alignment: Alignment) -> float:
    sides = ((alignment.one, alignment.matches), (alignment.other, alignment.reverse))
    telling = [
        sum(
            [
                max(0.0, word.weight - COMMON) * match.degree
                for word, match in zip(claim.words, matches, strict=True)
                if match.degree >= FIRM
            ]
        )
        for claim, matches in sides
    ]
    expected = TOPIC + CHANCE * min(alignment.one.mass, alignment.other.mass)
    return 1 - math.exp(-min(telling) / expected)


def _measure_whole(alignment: Alignment) -> Mapping[str, float]:
    if not alignment.shared:
        return {"whole": 0.0, "same": 0.0}
    gaps = (
        _gap(alignment.one, alignment.matches),
        _gap(alignment.other, alignment.reverse),
    )
    return {"whole": math.exp(-min(gaps) / GAP), "same": math.exp(-max(gaps) / GAP)}


def _measure_denial(
    alignment: Alignment, denials: Sequence[Difference], topic: float
) -> Mapping[str, float]:
    alone = _measure_lone_denial(alignment.one, alignment.other)
    denial = max(denials, key=_rank_denial, default=None)
    stated = denial.surely if denial else 0.0
    agreement = stated * denial.rest * denial.other_rest if denial else 0.0
    return {
        "one denies": alone,
        "denied topic": stated * topic,
        "intact": _most(_measure_intact(alignment, d) for d in denials if d.surely),
        "missing": _measure_brevity(alignment) * (1 - agreement) if alone else 0.0,
    }


def _measure_brevity(alignment: Alignment) -> float:
    return math.exp(-((min(alignment.one.mass, alignment.other.mass) / BRIEF) ** 4))


def _measure_intact(alignment: Alignment, difference: Difference) -> float:
    if difference.negation[0] >= 0:
        return math.exp(-_gap(alignment.one, alignment.matches) / GAP)
    return math.exp(-_gap(alignment.other, alignment.reverse) / GAP)


def _gap(claim: Claim, matches: tuple[Match, ...], without: tuple[int, ...] = ()) -> float:
    """Find the weight of the heaviest word that the other claim doesn't state, but for some."""
    return max(
        [
            w.weight * (1 - m.degree)
            for w, m in zip(claim.words, matches, strict=True)
            if w.place not in without
        ],
        default=0.0,
    )


def _measure_lone_denial(one: Claim, other: Claim) -> float:
    """Measure how much shorter the one claim that denies is, 0 where both do or neither."""
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
                if match.degree and other.words[match.place].denial >= 0:
                    agreed += word.weight * match.degree
    return agreed / denied if denied else 0.0


def _rank_denial(difference: Difference) -> tuple[float, ...]:
    """Rank a denial by what the other claim states of the denying one, then of both."""
    own = difference.rest if difference.negation[0] >= 0 else difference.other_rest
    both = difference.rest * difference.other_rest
    return difference.surely * own, difference.surely * both, difference.surely


def _strongest(alignment: Alignment, differences: Iterable[Difference]) -> float:
    """Weigh differences between words of the same, by how nearly all else is the same."""
    return _most(weigh_difference(alignment, d) for d in differences if d.head)


def weigh_difference(alignment: Alignment, difference: Difference) -> float:
    """Weigh a difference (0-1): how surely words oppose one another, and how nearly all else agrees."""
    gap = max(
        _gap(alignment.one, alignment.matches, difference.words),
        _gap(alignment.other, alignment.reverse, difference.others),
    )
    return difference.surely * math.exp(-gap / GAP)


def _of_kinds(alignment: Alignment, difference: Difference) -> bool:
    one = alignment.one.words[difference.words[0]]
    other = alignment.other.words[difference.others[0]]
    return one.indefinite and other.indefinite
