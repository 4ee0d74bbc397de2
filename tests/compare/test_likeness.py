"""Likeness is symmetric, bounded, and counts what is rare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builders import make_statement
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.likeness import (
    least_shared,
    match_terms,
    score_likeness,
    shared_terms,
)
from hexapla.compare.profile import build_profiles
from hexapla.compare.weights import read_weights

if TYPE_CHECKING:
    from hexapla.compare.kinship import Kinship
    from hexapla.compare.profile import Profile

WORDS = st.sampled_from(
    ["pain", "relief", "behavior", "behaviour", "opioid", "opioids", "respond", "weeks", "safe"]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)


def profiles_of(*texts: str) -> tuple[tuple[Profile, ...], Kinship]:
    """Build profiles of one statement a document."""
    statements = [make_statement(t, document=f"d{i}") for i, t in enumerate(texts)]
    return build_profiles(statements, read_weights())


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
def test_least_shared_is_a_bound(texts: list[str], cutoff: float) -> None:
    """No pair of other words reaches a score without the shared weight that the score takes."""
    (a, b, *_), kinship = profiles_of(*texts)
    if a.wording != b.wording and score_likeness(a, b, kinship) >= cutoff:
        shared = sum(match_terms(a, b, kinship).values()) + 1e-9
        assert shared >= least_shared(cutoff, kinship.weights)
        assert score_likeness(a, b, kinship, cutoff=cutoff) == score_likeness(a, b, kinship)


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
