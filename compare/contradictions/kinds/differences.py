"""Oppose two statements by their word alignment: a denial, an antonym, a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.contradictions.difference_features import measure_features
from hexapla.compare.contradictions.differences import find_differences, show_difference
from hexapla.compare.contradictions.opposition import DIFFERENCE, Opposition, name_dispute
from hexapla.compare.similarity.word_alignment import align_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hexapla.compare.contradictions.differences import Difference
    from hexapla.compare.language.reading import Reading


def oppose_readings(a: Reading, b: Reading) -> tuple[tuple[Opposition, ...], Mapping[str, float]]:
    """Align two statements and return their strongest difference, if any, as an opposition.

    The second value has the features of the alignment, which also measure how far the two say the
    same. Symmetric except for the order of the cues.
    """
    # ordered by text, so that the order of the arguments does not matter
    turned = (b.statement.text, b.statement.id) < (a.statement.text, a.statement.id)
    alignment = align_words(b.claim, a.claim) if turned else align_words(a.claim, b.claim)
    differences = tuple(find_differences(alignment))
    features = measure_features(alignment, differences)
    real = [d for d in differences if d.surely or features["one denies"]]
    if not real:
        return (), features
    strongest = max(real, key=_rank)
    cues = show_difference(alignment, strongest)
    opposition = Opposition(
        kind=DIFFERENCE,
        cues=(cues[1], cues[0]) if turned else cues,
        type=strongest.type,
        dispute=name_dispute("assertion", (cue.subject for cue in cues), "on"),
        features=features,
    )
    return (opposition,), features


def _rank(difference: Difference) -> tuple[float, ...]:
    """Rank a difference by how surely the words oppose one another and how well the rest agrees."""
    agreement = difference.surely * min(difference.rest, difference.other_rest)
    places = difference.words + difference.others
    return difference.head, round(agreement, 9), -min(places, default=0)
