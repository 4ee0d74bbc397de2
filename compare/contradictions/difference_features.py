"""Measure features of two aligned claims: what they share and where they differ."""

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
"""Weight in nats up to which a word says nothing about the topic, as "man" and "show" do. Set by
hand; a quarter more costs 0.017 of F1 on pairs."""

TOPIC, CHANCE = 5.0, 1 / 24
"""`TOPIC` is the weight of shared words above `COMMON`, in nats, at which the evidence for one
topic reaches 1 - 1/e; set by hand, and a quarter more costs 0.008 of F1 on pairs. `CHANCE` is added
to it for each nat of the shorter claim, as long claims share some words by chance: 1 nat in 24. Set
by hand; a fifth less or a quarter more changes no score."""

GAP = 2.0
"""Weight in nats of an unmatched word at which a claim counts as matched only by 1/e. Set by hand,
low, so that one unmatched content word breaks the match; a fifth less or a quarter more moves F1 on
pairs by 0.008."""

BRIEF = 44.0
"""Mass in nats at which a claim stops being brief: that of six or seven content words. Brief claims
must agree word for word to contradict. Set by hand; a fifth less costs 0.037 of F1 on pairs."""


def measure_features(
    alignment: Alignment, differences: Iterable[Difference]
) -> Mapping[str, float]:
    """Measure the features (0-1) of two claims with known differences, by name; symmetric.

    "topic" is the evidence that both are on one topic, from the weights of the shared words;
    "whole" and "same" measure how completely the words of the better matched claim, and of both,
    are stated.

    "one denies" is above 0 if only one claim denies something, and higher the shorter that claim is
    relative to the other; "denied topic" is how much of the denied words the other claim states,
    times the topic; "intact" is how completely the denying claim is stated. "antonym topic" is how
    surely words oppose one another anywhere, times the topic; "opposite", "number" and "quantifier"
    are how surely they do so of words that say the same, times how completely the rest is the same.

    Evidence against a contradiction: "missing", what the other claim does not state of a brief
    denial; "kinds", an antonym before a noun that is new in the text ("a big cat", "a small cat");
    and "agreed", the share of denied words that both claims deny.
    """
    by_type: dict[ContradictionType, list[Difference]] = {}
    for difference in differences:
        by_type.setdefault(difference.type, []).append(difference)
    denials = by_type.get(ContradictionType.NEGATION, [])
    antonyms = by_type.get(ContradictionType.ANTONYM, [])
    kinds = [d for d in antonyms if _names_kinds(alignment, d)]
    opposites = [d for d in antonyms if d not in kinds]
    topic = _measure_topic(alignment)
    brevity = math.exp(-((min(alignment.one.mass, alignment.other.mass) / BRIEF) ** 4))
    gaps = _gap(alignment.one, alignment.matches), _gap(alignment.other, alignment.reverse)
    return {
        "topic": topic,
        "whole": math.exp(-min(gaps) / GAP) if alignment.shared else 0.0,
        "same": math.exp(-max(gaps) / GAP) if alignment.shared else 0.0,
        **_measure_denial(alignment, denials, topic, gaps, brevity),
        "antonym topic": topic * max((d.surely for d in antonyms), default=0.0),
        "opposite": _weigh_strongest(alignment, opposites),
        "number": _weigh_strongest(alignment, by_type.get(ContradictionType.NUMERIC, ())),
        "quantifier": _weigh_strongest(
            alignment, by_type.get(ContradictionType.QUANTIFIER_SCOPE, ())
        ),
        "kinds": brevity * max((d.surely for d in kinds), default=0.0),
        "agreed": _measure_agreed(alignment),
    }


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


def _measure_denial(
    alignment: Alignment,
    denials: Sequence[Difference],
    topic: float,
    gaps: tuple[float, float],
    brevity: float,
) -> Mapping[str, float]:
    alone = _measure_lone_denial(alignment.one, alignment.other)
    denial = max(denials, key=_rank_denial, default=None)
    stated = denial.surely if denial else 0.0
    agreement = stated * denial.rest * denial.other_rest if denial else 0.0
    denying = [gaps[0] if d.negation[0] >= 0 else gaps[1] for d in denials if d.surely]
    return {
        "one denies": alone,
        "denied topic": stated * topic,
        "intact": math.exp(-min(denying) / GAP) if denying else 0.0,
        "missing": brevity * (1 - agreement) if alone else 0.0,
    }


def _gap(claim: Claim, matches: Sequence[Match], without: Sequence[int] = ()) -> float:
    """Find the weight of the heaviest word that the other claim doesn't state, except `without`."""
    unstated = [
        word.weight * (1 - match.degree)
        for word, match in zip(claim.words, matches, strict=True)
        if word.place not in without
    ]
    return max(unstated, default=0.0)


def _measure_lone_denial(one: Claim, other: Claim) -> float:
    """Measure how much shorter the only claim that denies is, 0 if both or neither do."""
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
    """Rank a denial by how much of the denying claim the other states, then of both."""
    own = difference.rest if difference.negation[0] >= 0 else difference.other_rest
    both = difference.rest * difference.other_rest
    return difference.surely * own, difference.surely * both, difference.surely


def _weigh_strongest(alignment: Alignment, differences: Iterable[Difference]) -> float:
    """Weigh the strongest difference between words with the same head, from 0 to 1.

    The weight is how surely they oppose one another, times how completely the rest is the same.
    """
    strongest = 0.0
    for difference in differences:
        if difference.head:
            gap = _gap(alignment.one, alignment.matches, difference.words)
            other_gap = _gap(alignment.other, alignment.reverse, difference.others)
            weight = difference.surely * math.exp(-max(gap, other_gap) / GAP)
            strongest = max(strongest, weight)
    return strongest


def _names_kinds(alignment: Alignment, difference: Difference) -> bool:
    one = alignment.one.words[difference.words[0]]
    other = alignment.other.words[difference.others[0]]
    return one.indefinite and other.indefinite
