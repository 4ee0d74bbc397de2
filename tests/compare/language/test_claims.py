"""Claims are the words of a sentence, with what is denied, counted and shared out."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from builders import make_statement

from hexapla.compare.language.claims import MOST_WORDS, Range, read_claim, read_claims
from hexapla.compare.language.tokens import statement_tokens
from hexapla.corpus import Clause, ClauseKind, Statement

if TYPE_CHECKING:
    from hexapla.compare.language.claims import Claim


def read(text: str) -> Claim:
    """Read a text as one claim."""
    statement = make_statement(text)
    return read_claim(statement, statement_tokens(statement))


def denied(text: str) -> list[str]:
    """Give the words of a text that are denied and carry weight."""
    claim = read(text)
    return [text[w.start : w.end] for w in claim.words if w.denial >= 0 and w.weight]


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
    ],
)
def test_what_is_denied(text: str, expected: str) -> None:
    """A denial reaches to the end of its clause; two of different kinds cancel."""
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
        ("It is the treaty of 1951", None),
        ("COVID-19 spreads", None),
        ("One may think so", None),
        ("It is a 16-hour fast", None),
        ("It lasts 16 - roughly - hours", Range(16, 16)),
        ("Version 1.2.3 is out", None),
        ("It is \uff12 meters long", Range(2, 2)),
    ],
)
def test_numerals(text: str, number: Range | None) -> None:
    """Numerals are read with decimals, ranges and bounds; years and names are none."""
    numbers = [w.number for w in read(text).words if w.number]
    assert numbers == ([number] if number else [])


def test_equal_numbers_are_one_word() -> None:
    """A number is the same word however it is written."""
    assert read("twelve days").words[0].stem == read("12 days").words[0].stem


def test_irregular_forms_are_forms() -> None:
    """Plurals and past forms that follow no rule are those of their words."""
    assert [w.stem for w in read("Men wrote").words] == [w.stem for w in read("A man writes").words]


def test_quantifiers_have_shares() -> None:
    """A quantifier says of what share of a whole something holds, and weighs nothing."""
    most, few = read("Most dogs bark").words[0], read("Few dogs bark").words[0]
    assert most.share > few.share
    assert most.weight == few.weight == 0


def test_rare_words_weigh_more() -> None:
    """A word weighs the more the rarer it is in the definitions of WordNet."""
    man, trampoline = read("A man has a trampoline").words
    assert man.weight < trampoline.weight


def test_claims_follow_the_clauses() -> None:
    """A statement has a claim for each clause; a denial in one denies nothing in another."""
    text = "Dogs bark, although cats don't bark"
    clauses = (
        Clause(kind=ClauseKind.MAIN, start=0, end=9),
        Clause(kind=ClauseKind.SUBORDINATE, start=11, end=len(text), parent=0),
    )
    whole = make_statement(text)
    statement = Statement(
        **{name: getattr(whole, name) for name in Statement.__slots__} | {"clauses": clauses}
    )
    one, other = read_claims(statement)
    assert [w.stem for w in one.words] == ["dog", "bark"]
    assert {w.stem for w in other.words if w.denial >= 0} == {"bark"}
    assert one.statement.between(0, 4) == "Dogs"


def test_long_claims_are_bounded() -> None:
    """Of an endless sentence only the first words are read."""
    assert len(read("dog " * 1000).words) == MOST_WORDS
