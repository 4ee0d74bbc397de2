"""The score of a pair is symmetric, bounded, and counts what is rare."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import make_reading, measure_texts
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.similarity.scoring import (
    highest_score,
    match_terms,
    score_pair,
    share_function_words,
    share_trigrams,
    shared_terms,
)
from hexapla.compare.similarity.similarity import measure_similarity
from hexapla.compare.similarity.weights import read_weights

WORDS = st.sampled_from(
    ["pain", "relief", "behavior", "behaviour", "opioid", "opioids", "respond", "weeks", "safe"]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)


def score(one: str, other: str, *others: str, **changes: float) -> float:
    """Score two statements among others, with the weights of the package but for some changes."""
    readings = [
        make_reading(text, document=f"d{n}") for n, text in enumerate((one, other, *others))
    ]
    similarity = measure_similarity(readings, {}, replace(read_weights(), **changes))
    return similarity.score("d0:1", "d1:1")


@given(st.lists(SENTENCES, min_size=2, max_size=6))
def test_score_is_symmetric_and_bounded(texts: list[str]) -> None:
    """The score of a pair is between 0 and 100 and the same both ways."""
    similarity = measure_texts(*texts)
    a, b, *_ = similarity.profiles.values()
    found = score_pair(a, b, similarity.relatedness)
    assert 0 <= found <= 100
    assert found == score_pair(b, a, similarity.relatedness)


@given(st.lists(SENTENCES, min_size=2, max_size=6))
def test_no_match_shares_more_than_either_side_has(texts: list[str]) -> None:
    """Terms are matched one to one, and none carries more than it weighs."""
    similarity = measure_texts(*texts)
    a, b, *_ = similarity.profiles.values()
    matches = match_terms(a, b, similarity.relatedness)
    assert len({t for t, _ in matches}) == len({u for _, u in matches}) == len(matches)
    for (t, u), weight in matches.items():
        assert weight <= min(a.terms[t], b.terms[u])


@given(st.lists(SENTENCES, min_size=2, max_size=6), st.floats(min_value=1, max_value=99))
def test_a_cutoff_changes_no_score_that_reaches_it(texts: list[str], cutoff: float) -> None:
    """What is said sooner is only that a score stays below the cut-off."""
    similarity = measure_texts(*texts)
    a, b, *_ = similarity.profiles.values()
    whole = score_pair(a, b, similarity.relatedness)
    cut = score_pair(a, b, similarity.relatedness, cutoff=cutoff)
    assert cut == (whole if whole >= cutoff else cut)
    assert cut in {whole, 0.0}


@given(st.lists(SENTENCES, min_size=2, max_size=6))
def test_no_score_is_above_its_bound(texts: list[str]) -> None:
    """What bounds a score from above is at least the score."""
    similarity = measure_texts(*texts)
    a, b, *_ = similarity.profiles.values()
    shared = match_terms(a, b, similarity.relatedness)
    if shared and a.wording != b.wording:
        total = sum(shared.values()) + share_function_words(a, b)
        mean, heaviest = a.mass_root * b.mass_root, max(shared.values())
        bound = highest_score(total, mean, share_trigrams(a, b), heaviest, similarity.weights)
        assert score_pair(a, b, similarity.relatedness) <= bound


def test_rare_words_weigh_more_than_common_ones() -> None:
    """A pair that shares a rare word is nearer than one that shares a word of every statement."""
    similarity = measure_texts(
        "pain relief neuroplasticity",
        "pain patches neuroplasticity",
        "pain relief surgery",
        "pain relief diet",
        "pain relief exercise",
    )
    assert similarity.score("d0:1", "d1:1") > similarity.score("d0:1", "d2:1")


def test_spelling_variants_match_at_a_discount() -> None:
    """Words spelled alike are matched, for less than the same word."""
    similarity = measure_texts("behavior", "behaviour")
    a, b = similarity.profiles.values()
    [((left, right), weight)] = match_terms(a, b, similarity.relatedness).items()
    assert (left, right) == ("behavior", "behaviour")
    assert 0 < weight < a.terms["behavior"]


def test_short_words_match_only_themselves() -> None:
    """Words of three letters match no other: "fat" is not "fate"."""
    similarity = measure_texts("fat", "fate")
    a, b = similarity.profiles.values()
    assert match_terms(a, b, similarity.relatedness) == {}


def test_shared_terms_are_shown_as_written_heaviest_first() -> None:
    """The shared terms carry the words of both sides."""
    similarity = measure_texts("Opioids dull pain", "pain beats opioid", "pain", "pain again")
    a, b, *_ = similarity.profiles.values()
    terms = shared_terms(a, b, similarity.relatedness)
    assert [(t.a, t.b) for t in terms] == [("Opioids", "opioid"), ("pain", "pain")]
    assert terms[0].weight > terms[1].weight


def test_an_abbreviation_is_shown_once() -> None:
    """It stands for several stems, and is one shared term of their weight together."""
    readings = [make_reading(text, document=text[-1]) for text in ("MRI works a", "An MRI b")]
    abbreviations = {"MRI": ("magnet", "reson", "imag")}
    similarity = measure_similarity(readings, abbreviations, read_weights())
    a, b = similarity.profiles.values()
    matched = match_terms(a, b, similarity.relatedness)
    assert len(matched) == 3
    [term] = shared_terms(a, b, similarity.relatedness)
    assert (term.a, term.b) == ("MRI", "MRI")
    assert term.weight == pytest.approx(sum(matched.values()) / min(a.mass, b.mass), abs=0.001)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It is what it is", "It is what it is"),
        ("They will have been there", "They will have been here before"),
        ("Dogs bark", "Tea cools"),
    ],
)
def test_what_shares_no_term_scores_nothing(one: str, other: str) -> None:
    """Function words alone make no similarity."""
    assert score(one, other) == 0


def test_same_words_score_most_even_where_none_is_rare() -> None:
    """Two statements of the same words score 100, whatever the case and marks."""
    assert score("Pain is pain", "pain is pain.", "pain is pain") == 100


def test_function_words_count_beside_the_others() -> None:
    """Two statements that say it in one way are nearer than two that don't."""
    similarity = measure_texts(
        "Store them before it rains", "Keep them dry before it rains", "Rains after storage"
    )
    a, b, c = similarity.profiles.values()
    assert share_function_words(a, b) > share_function_words(a, c) == 0


def test_what_both_open_with_counts() -> None:
    """Of two pairs that share a word, the one that opens with it is the nearer."""
    texts = ("Pumps hum", "Pumps sing", "Owners buy pumps")
    opened, flat = score(*texts), score(*texts, opening=0.0)
    assert opened == flat
    turned = (texts[0], texts[2], texts[1])
    assert score(*turned) < score(*turned, opening=0.0)


def test_trigrams_say_no_more_than_half_as_much_again_as_the_words() -> None:
    """Beyond the bound, more of the same letters adds nothing; below it, it does."""
    shared, mean = 2.0, 10.0
    below, bound, beyond = (
        highest_score(shared, mean, dice, 2.0, read_weights()) for dice in (0.29, 0.3, 1.0)
    )
    assert below < bound
    assert beyond == pytest.approx(bound)


@pytest.mark.parametrize(
    "part", ["context", "function", "related", "spelling", "trigrams", "salience", "opening"]
)
def test_every_part_changes_some_score(part: str) -> None:
    """No weight can be set to nothing without a score that moves."""
    texts = (
        ("a", "Old pumps damage the zolamidrine of many fish before it rains"),
        ("a", "Pumps are sold in the port when it stops"),
        ("b", "Fish harm their zolamydrine when the old pumping stops before it snows"),
    )
    readings = [make_reading(text, document=d, number=n) for n, (d, text) in enumerate(texts)]
    whole, without = (
        measure_similarity(readings, {}, weights)
        for weights in (read_weights(), replace(read_weights(), **{part: 0.0}))
    )
    pairs = [("a:0", "b:2"), ("a:1", "b:2")]
    assert [whole.score(*p) for p in pairs] != [without.score(*p) for p in pairs]
