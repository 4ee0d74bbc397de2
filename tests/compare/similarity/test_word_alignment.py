"""Words of one claim are matched with the words of another that say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import make_reading

from hexapla.compare.similarity.word_alignment import align_words

if TYPE_CHECKING:
    from hexapla.compare.language.claims import Claim


def read(text: str) -> Claim:
    """Read a text as one claim."""
    return make_reading(text).claim


@pytest.mark.parametrize(
    ("one", "other"),
    [("increase", "decrease"), ("man", "woman"), ("boy", "girl"), ("dog", "guitar")],
)
def test_opposites_and_strangers_say_nothing_of_one_another(one: str, other: str) -> None:
    """Opposites, two of a kind and words of other matters are not matched."""
    alignment = align_words(read(one), read(other))
    assert [m.degree for m in (*alignment.matches, *alignment.reverse)] == [0.0, 0.0]
    assert alignment.matches[0].place == -1


def test_same_and_derived_words_are_matched() -> None:
    """The same word is stated whole, a derived form nearly so."""
    [same] = align_words(read("treat"), read("treats")).matches
    [derived] = align_words(read("treat"), read("treatment")).matches
    assert same == (1.0, 0)
    assert 0.8 <= derived.degree < 1


def test_alignment_covers_both_ways() -> None:
    """What is stated of the one claim and of the other is measured apart."""
    alignment = align_words(read("A terrier barks"), read("A brown terrier barks in the park"))
    assert alignment.one_covered == 1
    assert 0 < alignment.other_covered < 1
    turned = alignment.turned()
    assert (turned.one_covered, turned.other_covered) == (alignment.other_covered, 1)
    assert turned.turned() == alignment


def test_nothing_covers_nothing() -> None:
    """Claims without words share nothing."""
    alignment = align_words(read(""), read("A dog"))
    assert (alignment.one_covered, alignment.other_covered, alignment.shared) == (0, 0, 0)
