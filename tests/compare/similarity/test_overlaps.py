"""Overlaps are graded by score, and a third statement can vouch for a pair."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from builders import make_parse

from hexapla.compare.relation import Grade
from hexapla.compare.similarity.overlaps import find_overlaps, grade_overlap
from hexapla.compare.similarity.profile import build_profiles
from hexapla.compare.similarity.similarity import score_likeness
from hexapla.compare.similarity.weights import read_weights

WEIGHTS = read_weights()


@pytest.mark.parametrize(
    ("score", "grade"),
    [
        (WEIGHTS.cutoff, Grade.PARTLY),
        (WEIGHTS.likely, Grade.LIKELY),
        (WEIGHTS.clear, Grade.CLEAR),
        (100.0, Grade.CLEAR),
    ],
)
def test_grade_follows_the_score(score: float, grade: Grade) -> None:
    """Each grade starts at its score."""
    assert grade_overlap(score, WEIGHTS) is grade


def test_third_statement_vouches_for_a_pair() -> None:
    """Two statements that are both like a third one score more than by themselves."""
    texts = [
        "Turbines spin when the reservoir opens its sluices",
        "Turbines spin and generators hum when sluices of the reservoir open at night",
        "Generators hum at night beside the river",
        "Nobody met the mayor",
    ]
    parses = [make_parse(t, document=f"d{i}") for i, t in enumerate(texts)]
    weights = replace(WEIGHTS, cutoff=12.0)
    profiles, kinship = build_profiles(parses, weights)
    alone = score_likeness(profiles[0], profiles[2], kinship)
    lifted = {(o.a, o.b): o.score for o in find_overlaps(profiles, kinship, weights)}
    plain = {
        (o.a, o.b): o.score for o in find_overlaps(profiles, kinship, replace(weights, support=0.0))
    }
    chained = min(plain["d0:1", "d1:1"], plain["d1:1", "d2:1"])
    assert alone < 12.0 < chained
    assert ("d0:1", "d2:1") not in plain
    assert lifted["d0:1", "d2:1"] == pytest.approx((alone + chained) / 2, abs=0.1)


def test_overlaps_come_by_score() -> None:
    """The likest pair is first."""
    texts = ["red kites soar", "red kites soar high", "kites dive", "red kites sleep"]
    parses = [make_parse(t, document=f"d{i}") for i, t in enumerate(texts)]
    profiles, kinship = build_profiles(parses, WEIGHTS)
    found = find_overlaps(profiles, kinship, replace(WEIGHTS, cutoff=5.0))
    assert len(found) > 2
    assert all(one.score >= other.score for one, other in pairwise(found))


def test_two_sentences_alone_can_overlap() -> None:
    """A paraphrase is found where nothing but the two sentences tells what is rare."""
    texts = (
        "The new drug reduces pain in most patients within a week",
        "Most patients had less pain within a week of taking the new drug",
    )
    parses = [make_parse(t, document=f"d{i}") for i, t in enumerate(texts)]
    profiles, kinship = build_profiles(parses, WEIGHTS)
    [overlap] = find_overlaps(profiles, kinship, WEIGHTS)
    assert overlap.score > WEIGHTS.cutoff


def test_subject_alone_makes_no_overlap_of_two_sentences() -> None:
    """Two short texts that only speak of the same thing do not say the same."""
    texts = ("Filter therapy is safe for most people", "Filter therapy is quick")
    parses = [make_parse(t, document=f"d{i}") for i, t in enumerate(texts)]
    profiles, kinship = build_profiles(parses, WEIGHTS)
    assert not find_overlaps(profiles, kinship, WEIGHTS)
