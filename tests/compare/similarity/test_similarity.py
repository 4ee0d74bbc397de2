"""Likeness is symmetric, bounded, and counts what is rare."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from builders import make_parse
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.similarity.profile import build_profiles
from hexapla.compare.similarity.similarity import (
    match_terms,
    score_likeness,
    share_function_words,
    shared_terms,
)
from hexapla.compare.similarity.weights import read_weights

if TYPE_CHECKING:
    from hexapla.compare.similarity.profile import Profile
    from hexapla.compare.similarity.relatedness import Kinship

WORDS = st.sampled_from(
    ["pain", "relief", "behavior", "behaviour", "opioid", "opioids", "respond", "weeks", "safe"]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)


def profiles_of(*texts: str) -> tuple[tuple[Profile, ...], Kinship]:
    """Build profiles of one statement a document."""
    parses = [make_parse(t, document=f"d{i}") for i, t in enumerate(texts)]
    return build_profiles(parses, read_weights())


@given(st.lists(SENTENCES, min_size=2, max_size=6))
def test_score_is_symmetric_and_bounded(texts: list[str]) -> None:
    """The score of a pair is between 0 and 100 and the same both ways."""
    (a, b, *_), kinship = profiles_of(*texts)
    score = score_likeness(a, b, kinship)
    assert 0 <= score <= 100
    assert score == score_likeness(b, a, kinship)


@given(st.lists(SENTENCES, min_size=2, max_size=6))
def test_no_match_shares_more_than_either_side_has(texts: list[str]) -> None:
    """Terms are matched one to one, and none carries more than it weighs."""
    (a, b, *_), kinship = profiles_of(*texts)
    matches = match_terms(a, b, kinship)
    assert len({t for t, _ in matches}) == len({u for _, u in matches}) == len(matches)
    for (t, u), weight in matches.items():
        assert weight <= min(a.terms[t], b.terms[u])


@given(st.lists(SENTENCES, min_size=2, max_size=6), st.floats(min_value=1, max_value=99))
def test_a_cutoff_changes_no_score_that_reaches_it(texts: list[str], cutoff: float) -> None:
    """What is told sooner is only that a score stays below the cut-off."""
    (a, b, *_), kinship = profiles_of(*texts)
    score = score_likeness(a, b, kinship)
    assert score_likeness(a, b, kinship, cutoff=cutoff) == (score if score >= cutoff else 0) or (
        score < cutoff
    )


def test_rare_words_weigh_more_than_common_ones() -> None:
    """A pair that shares a rare word is nearer than one that shares a word of every statement."""
    (a, b, c, *_), kinship = profiles_of(
        "pain relief neuroplasticity", "pain patches neuroplasticity", "pain relief surgery",
        "pain relief diet", "pain relief exercise",
    )  # fmt: skip
    assert score_likeness(a, b, kinship) > score_likeness(a, c, kinship)


def test_spelling_variants_match_at_a_discount() -> None:
    """Kindred words are matched, for less than the same word."""
    (a, b), kinship = profiles_of("behavior", "behaviour")
    [((left, right), weight)] = match_terms(a, b, kinship).items()
    assert (left, right) == ("behavior", "behaviour")
    assert 0 < weight < a.terms["behavior"]


def test_short_words_match_only_themselves() -> None:
    """Words of three letters have no kin: "fat" is not "fate"."""
    (a, b), kinship = profiles_of("fat", "fate")
    assert match_terms(a, b, kinship) == {}


def test_shared_terms_are_shown_as_written_heaviest_first() -> None:
    """The shared terms carry the words of both sides."""
    (a, b, *_), kinship = profiles_of(
        "Opioids dull pain", "pain beats opioid", "pain", "pain again"
    )
    terms = shared_terms(a, b, kinship)
    assert [(t.a, t.b) for t in terms] == [("Opioids", "opioid"), ("pain", "pain")]
    assert terms[0].weight > terms[1].weight


def test_statement_without_content_is_like_nothing() -> None:
    """A statement of function words alone scores 0."""
    (a, b), kinship = profiles_of("It is what it is", "It is what it is")
    assert score_likeness(a, b, kinship) == 0


def test_same_words_score_most_even_where_none_is_rare() -> None:
    """Two statements of the same words score 100, whatever the case and marks."""
    (a, b, *_), kinship = profiles_of("Pain is pain", "pain is pain.", "pain is pain")
    assert score_likeness(a, b, kinship) == 100


def test_an_abbreviation_is_shown_once() -> None:
    """It stands for several stems, and is one shared term of their weight together."""
    parses = [make_parse(text, document=text[-1]) for text in ("MRI works a", "An MRI b")]
    (a, b), kinship = build_profiles(
        parses, read_weights(), abbreviations={"MRI": ("magnet", "reson", "imag")}
    )
    matched = match_terms(a, b, kinship)
    assert len(matched) == 3
    [term] = shared_terms(a, b, kinship)
    assert (term.a, term.b) == ("MRI", "MRI")
    assert term.weight == pytest.approx(sum(matched.values()) / min(a.mass, b.mass), abs=0.001)


def test_function_words_count_beside_the_others() -> None:
    """Two statements that say it in one way are nearer than two that don't."""
    (a, b, c), _ = profiles_of(
        "Store them before it rains", "Keep them dry before it rains", "Rains after storage"
    )
    assert share_function_words(a, b) > share_function_words(a, c) == 0


def test_function_words_alone_are_no_likeness() -> None:
    """What shares no term scores 0."""
    (a, b), kinship = profiles_of("They will have been there", "They will have been here before")
    assert score_likeness(a, b, kinship) == 0


@pytest.mark.parametrize("other", ["The old pump never leaks", "The old pump may leak"])
def test_denying_or_hedging_alone_takes_from_the_score(other: str) -> None:
    """The same words score less where only one of the two asserts them."""
    (a, b), kinship = profiles_of("The old pump leaks", other)
    whole = replace(kinship.weights, denied=0.0, hedged=0.0)
    assert score_likeness(a, b, kinship) < score_likeness(a, b, replace(kinship, weights=whole))


def test_what_both_open_with_counts() -> None:
    """Of two pairs that share a word, the one that opens with it is the nearer."""
    (a, b, c), kinship = profiles_of("Pumps hum", "Pumps sing", "Owners buy pumps")
    flat = replace(kinship, weights=replace(kinship.weights, opening=0.0))
    assert score_likeness(a, b, kinship) == score_likeness(a, b, flat)
    assert score_likeness(a, c, kinship) < score_likeness(a, c, flat)
