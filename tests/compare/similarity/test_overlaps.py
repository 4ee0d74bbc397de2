"""An overlap carries the words that two statements share, and those that one has alone."""

from __future__ import annotations

from itertools import combinations

import pytest
from builders import measure_texts

from hexapla.compare.relation import Grade
from hexapla.compare.similarity.weights import read_weights

FLOOR = read_weights().floor


def test_an_overlap_names_what_is_shared_and_what_is_not() -> None:
    """Shared words are named without the capital of a sentence, others in their order."""
    similarity = measure_texts("Old filters leak at night", "Filters leak when they freeze")
    overlap = similarity.make_overlap("d0:1", "d1:1", 51.5, Grade.LIKELY)
    assert (overlap.a, overlap.b, overlap.score, overlap.grade) == ("d0:1", "d1:1", 51.5, 2)
    assert {(t.a, t.b) for t in overlap.terms} == {("filters", "Filters"), ("leak", "leak")}
    assert overlap.why in {"both speak of filters, leak", "both speak of leak, filters"}
    assert (overlap.only_a, overlap.only_b) == (("Old", "night"), ("freeze",))


@pytest.mark.parametrize(("count", "named"), [(4, 4), (5, 5), (6, 5)])
def test_so_many_words_are_named_and_no_more(count: int, named: int) -> None:
    """The sentence that says what is shared stays short; the terms are all there."""
    words = "copper salt bread hemp tar wool"
    text = " ".join(words.split()[:count])
    similarity = measure_texts(text, f"{text} arrive")
    overlap = similarity.make_overlap("d0:1", "d1:1", 60.0, Grade.CLEAR)
    assert len(overlap.terms) == count
    assert len(overlap.why.removeprefix("both speak of ").split(", ")) == named


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Old filters leak", "Filters leak when old", True),
        ("Filters leak", "Leak filters", False),
        ("Old filters leak", "Old filters leak daily", False),
        ("Old filters leak daily", "Old filters leak", False),
        ("Old behavior helps", "Old behaviour helps", True),
    ],
)
def test_the_same_claim_has_no_word_alone_and_enough_shared(
    one: str,
    other: str,
    same: bool,  # noqa: FBT001
) -> None:
    """Statements with three words matched and none left are the same claim, those with two not."""
    similarity = measure_texts(one, other)
    assert similarity.is_same_claim("d0:1", "d1:1") is same
    assert similarity.is_same_claim("d1:1", "d0:1") is same


def test_two_sentences_alone_can_overlap() -> None:
    """A paraphrase is found where nothing but the two sentences tells what is rare."""
    similarity = measure_texts(
        "The new drug reduces pain in most patients within a week",
        "Most patients had less pain within a week of taking the new drug",
    )
    assert similarity.score("d0:1", "d1:1") > FLOOR


def test_subject_alone_makes_no_overlap_of_two_sentences() -> None:
    """Two short texts that only speak of the same thing do not say the same."""
    similarity = measure_texts("Filter therapy is safe for most people", "Filter therapy is quick")
    assert similarity.score("d0:1", "d1:1") < FLOOR


def test_pairs_are_found_with_their_scores() -> None:
    """What is found down to a score are the pairs of different documents that have it."""
    texts = ["red kites soar", "red kites soar high", "kites dive", "red kites sleep"]
    similarity = measure_texts(*texts)
    found = {(a, b): score for a, b, score in similarity.find_pairs(5.0)}
    ids = [f"d{n}:1" for n in range(len(texts))]
    scores = {pair: similarity.score(*pair) for pair in combinations(ids, 2)}
    assert found == {pair: score for pair, score in scores.items() if score >= 5.0}
    assert len(found) > 2
