"""Claims are the words of a statement, with what is denied, counted and shared out."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from builders import make_reading, read_sentence
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.claims import PERSON, UNKNOWN, Range

if TYPE_CHECKING:
    from hexapla.compare.language.claims import Claim, Word


def read(text: str) -> Claim:
    """Read a text as a claim."""
    return make_reading(text).claim


def only(text: str) -> Word:
    """Read a text that has one word that says something."""
    [word] = read(text).words
    return word


def denied(text: str) -> list[str]:
    """List the words of a text that are denied and carry weight."""
    return [text[w.start : w.end] for w in read(text).words if w.denial >= 0 and w.weight]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dog is running", ""),
        ("The dog is not running", "running"),
        ("The dog isn’t running", "running"),
        ("There is no dog running in the park", "dog running park"),
        ("No dog runs and the cat is asleep", "dog runs"),
        ("The dog is not running and is not barking", "running barking"),
        ("It is not cheap but durable", "cheap"),
        ("It never rains; the ground is dry", "rains"),
        ("Not only dogs bark", ""),
        ("The pie without sugar is cheap", "sugar"),
        ("The pie is not without sugar", ""),
        ("The drug failed to help", "help"),
        ("The drug doesn't fail to help", ""),
        ("The vaccine without an adjuvant failed to help", "adjuvant help"),
        ("Nobody laughed", "Nobody laughed"),
        ("No one laughed", "one laughed"),
        ("One laughed", ""),
        ("There is little evidence of harm", "evidence harm"),
        ("The little dog barks", ""),
        ("The tests are unrelated to weather", "weather"),
        # verbs that prevent are verbs of a claim like others, and what is minimal is only little
        ("Seals prevent leaks", ""),
        ("There is minimal wear", ""),
        # six words
        ("It never rained on the old dirt road", "rained old dirt road"),
        ("It never rained on the old muddy dirt road", "rained old muddy dirt"),
    ],
)
def test_what_is_denied(text: str, expected: str) -> None:
    """A denial reaches six words in its clause; one of meaning takes one of form back."""
    assert denied(text) == expected.split()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("It lasts 90 minutes", Range(90, 90)),
        ("It lasts ninety minutes", Range(90, 90)),
        ("It costs 1,500 euros", Range(1500, 1500)),
        ("It is 22.7 meters long", Range(22.7, 22.7)),
        ("It is 1·7 meters long", Range(1.7, 1.7)),
        ("It lasts up to 12 weeks", Range(0, 12)),
        ("It has at least 8 characters", Range(8, math.inf)),
        ("It lasts 5 to 10 days", Range(5, 10)),
        ("It lasts 5-10 days", Range(5, 10)),
        ("It lasts 5 or 10 days", Range(5, 5)),
        ("It lasts ten to five days", Range(10, 10)),
        ("It lasts twenty-five days", Range(25, 25)),
        ("It lasts three hundred days", Range(300, 300)),
        ("It lasts half an hour", Range(0.5, 0.5)),
        ("It lasts two and a half hours", Range(2.5, 2.5)),
        ("It has 1.5 million lids", Range(1.5e6, 1.5e6)),
        ("It is the treaty of 1951", None),
        ("It is the treaty of 2001", None),
        ("It has 1851 lids", Range(1851, 1851)),
        ("It has 195 lids", Range(195, 195)),
        ("It has 1951 thousand lids", Range(1951000, 1951000)),
        ("COVID-19 spreads", None),
        ("COVID - 19 lids", Range(19, 19)),
        ("One may think so", None),
        ("It is a 16-hour fast", None),
        ("It lasts 16 - roughly - hours", Range(16, 16)),
        ("It lasts 16-", Range(16, 16)),
        ("Version 1.2.3 is out", None),
        ("It is \uff12 meters long", Range(2, 2)),
    ],
)
def test_numerals_of_claims(text: str, number: Range | None) -> None:
    """Numerals are read with decimals, ranges and bounds; years and names are none."""
    numbers = [w.number for w in read(text).words if w.number][:1]
    assert numbers == ([number] if number else [])


@pytest.mark.parametrize(
    ("text", "weight"),
    [("2", 5.5), ("200", 5.5), ("0.2", 5.5), ("23", 7.0), ("55,508", 11.5), ("up to 23", 7.0)],
)
def test_a_number_weighs_by_its_digits(text: str, weight: float) -> None:
    """A number has four nats, and one and a half for each digit that tells it from others."""
    assert only(text).weight == weight


def test_a_denied_number_is_denied() -> None:
    """A negation reaches numbers as it does words."""
    [_, number, _] = read("It has never had 12 lids").words
    assert (number.number, number.denial) == (Range(12, 12), 0)


def test_equal_numbers_are_one_word() -> None:
    """A number is the same word however it is written."""
    assert read("twelve days").words[0].stem == read("12 days").words[0].stem


def test_irregular_forms_are_forms() -> None:
    """Plurals and past forms that follow no rule are those of their words."""
    assert [w.stem for w in read("Men wrote").words] == [w.stem for w in read("A man writes").words]


def test_quantifiers_have_shares() -> None:
    """A quantifier says of what share of a whole something holds, and weighs nothing."""
    most, few, dogs = read("Most few dogs").words
    assert most.share > few.share > UNKNOWN
    assert most.weight == few.weight == 0
    assert dogs.share == UNKNOWN


def test_light_words_weigh_nothing() -> None:
    """Words that are only compared as opposites are kept, and others without content are not."""
    assert [(w.stem, w.weight) for w in read("before and by the").words] == [("before", 0.0)]


@pytest.mark.parametrize("text", ["someone", "everybody", "no one", "people"])
def test_pronouns_for_people_are_persons(text: str) -> None:
    """Whoever is meant, it is a person."""
    assert PERSON in [w.stem for w in read(text).words]


@pytest.mark.parametrize(
    ("text", "indefinite"),
    [
        ("a cat", True),
        ("another cat", True),
        ("the cat", False),
        ("two cats", True),
        ("a big cat", False),
    ],
)
def test_indefinite_words(text: str, indefinite: bool) -> None:  # noqa: FBT001
    """A word is indefinite that an indefinite article or a number stands right before."""
    assert read(text).words[-1].indefinite is indefinite


def test_rare_words_weigh_more() -> None:
    """A word weighs the more the rarer it is in the definitions of WordNet."""
    man, trampoline = read("A man has a trampoline").words
    assert man.weight < trampoline.weight


def test_a_claim_covers_its_whole_statement() -> None:
    """A claim has the words of all clauses; a denial in one denies nothing in another."""
    reading = read_sentence("Cats don't sleep, although dogs are asleep.")
    assert len(reading.clauses) == 2
    claim = reading.claim
    assert [w.stem for w in claim.words] == ["cat", "sleep", "dog", "asleep"]
    assert [w.stem for w in claim.words if w.denial >= 0] == ["sleep"]
    assert claim.statement is reading.statement


def test_a_claim_knows_its_places_and_mass() -> None:
    """The first place of a stem is kept, and the weights are summed up."""
    claim = read("Dogs chase dogs")
    assert dict(claim.places) == {"dog": 0, "chase": 1}
    assert claim.mass == pytest.approx(sum(w.weight for w in claim.words))


def test_long_claims_are_bounded() -> None:
    """Of an endless sentence only the first hundred and fifty words are read."""
    assert len(read("dog " * 150).words) == 150
    assert len(read("dog " * 151).words) == 150


@given(st.text(max_size=200))
def test_words_of_claims_stand_where_they_say(text: str) -> None:
    """Words are in order and apart, and each is denied by a negation of the claim or by none."""
    claim = read_sentence(text).claim
    end = 0
    for number, word in enumerate(claim.words):
        assert (word.place, end <= word.start < word.end <= len(text)) == (number, True)
        assert -1 <= word.denial < len(claim.denials)
        assert word.weight >= 0
        end = word.end
