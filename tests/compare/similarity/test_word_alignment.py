"""Words of one claim are matched with the words of another that say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import make_statement

from hexapla.compare.language.claims import read_claim
from hexapla.compare.language.relatedness import frequency, nearness
from hexapla.compare.language.tokens import statement_tokens
from hexapla.compare.similarity.word_alignment import align_words

if TYPE_CHECKING:
    from hexapla.compare.language.claims import Claim


def read(text: str) -> Claim:
    """Read a text as one claim."""
    statement = make_statement(text)
    return read_claim(statement, statement_tokens(statement))


def test_nearness_is_one_way_for_kinds() -> None:
    """A dog is an animal, but an animal need be no dog."""
    assert nearness("anim", "dog") > nearness("dog", "anim") > 0


@pytest.mark.parametrize(
    ("one", "other"), [("increas", "decreas"), ("man", "woman"), ("boy", "girl"), ("dog", "guitar")]
)
def test_opposites_and_strangers_say_nothing_of_one_another(one: str, other: str) -> None:
    """Opposites, two of a kind and words of other matters are not near."""
    assert nearness(one, other) == nearness(other, one) == 0


def test_same_and_derived_words_are_near() -> None:
    """The same stem is as near as can be, a derived form nearly so."""
    assert nearness("treat", "treat") == 1
    assert 0.8 <= nearness("treat", "treatment") < 1


def test_words_without_a_line_are_known_to_be_rare() -> None:
    """What WordNet doesn't have is used in none of its definitions."""
    assert frequency("xyzzy") == 0
    assert frequency("person") > 100


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
