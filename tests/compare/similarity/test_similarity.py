"""Similarities are measured once, and asked for by the ids of statements."""

from __future__ import annotations

from builders import make_document, measure_texts

from hexapla.compare import compare


def test_a_score_does_not_depend_on_who_is_asked_first() -> None:
    """The score of two ids is that of the two turned round, and the same whenever it is asked."""
    similarity = measure_texts("red kites soar", "red kites soar high", "kites dive")
    first = similarity.score("d0:1", "d1:1")
    assert first == similarity.score("d1:1", "d0:1") == similarity.score("d0:1", "d1:1")


def test_statements_of_one_document_are_scored_and_make_no_pairs() -> None:
    """What one document says twice is alike, and no pair of documents."""
    documents = [make_document("a", "Red kites soar high. Red kites soar high indeed.")]
    similarity = compare(documents).basis.similarity
    assert similarity.score("a:1", "a:2") > 50
    assert list(similarity.find_pairs(1.0)) == []


def test_words_weigh_what_their_rarity_says() -> None:
    """Each term of the statements has a weight, the rarer the heavier."""
    weights = measure_texts("pain neuroplasticity", "pain relief", "pain again").word_weights
    assert weights["neuroplast"] > weights["pain"] > 0


def test_nothing_has_no_pairs() -> None:
    """Without statements there is nothing to find."""
    assert list(measure_texts().find_pairs(1.0)) == []
