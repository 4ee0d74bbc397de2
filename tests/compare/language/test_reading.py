"""A reading is a parse with everything that its words say, each thing found once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import pytest
from builders import make_reading, place_of, read_sentence
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language import reading as module
from hexapla.compare.language.parse import Parse
from hexapla.compare.language.reading import Reading
from hexapla.compare.language.word_classes import word_class
from hexapla.compare.lexicons import read_data

if TYPE_CHECKING:
    from collections.abc import Callable

PARTS = sorted(
    name
    for kind in (Parse, Reading)
    for name, value in vars(kind).items()
    if isinstance(value, cached_property)
)
FINDERS = {
    "find_negations": "negations",
    "find_hedged": "hedged",
    "find_numerals": "numerals",
    "find_measures": "measures",
    "find_modals": "modals",
    "find_rules": "rules",
    "find_effect_words": "effect_words",
    "find_effects": "effects",
    "read_claim": "claim",
}
TEXT = "Users must not reduce noise by more than 12 decibels, if lids may be old."


@pytest.mark.parametrize("name", PARTS)
def test_each_part_is_kept(name: str) -> None:
    """What was asked for twice is one thing."""
    reading = read_sentence(TEXT)
    assert getattr(reading, name) is getattr(reading, name)


@pytest.mark.parametrize("name", sorted(FINDERS))
def test_each_thing_is_found_once(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However the parts depend on one another, each finder runs once a statement."""
    calls: list[int] = []
    find: Callable[..., Any] = getattr(module, name)

    def count(*arguments: object, **options: object) -> object:
        calls.append(1)
        return find(*arguments, **options)

    monkeypatch.setattr(module, name, count)
    reading = read_sentence(TEXT)
    assert not calls
    for part in (*FINDERS.values(), *FINDERS.values()):
        getattr(reading, part)
    assert len(calls) == 1


def test_negations_of_a_place() -> None:
    """The negations that reach a token are given by their places."""
    reading = make_reading("It is not without lids")
    assert reading.negations_of(place_of(reading, "lids")) == (2, 3)
    assert reading.negations_of(0) == ()


@pytest.mark.parametrize(
    ("text", "pronoun"), [("one", True), ("one hundred", False), ("1", False), ("two", False)]
)
def test_a_lone_one_is_a_pronoun(text: str, pronoun: bool) -> None:  # noqa: FBT001
    """The numerals of a reading hold a lone "one", which a claim leaves out."""
    reading = make_reading(text)
    [numeral] = reading.numerals
    assert reading.is_pronoun(numeral) is pronoun
    assert any(word.number for word in reading.claim.words) is not pronoun


def test_a_reading_takes_abbreviations() -> None:
    """What documents define holds in the reading of a statement."""
    statement = make_reading("MRI helps").statement
    reading = Reading.read(statement, {"MRI": ("magnet", "imag")})
    assert reading.tokens[0].stem == "imag"


WORDS = sorted(
    {
        "lids",
        "-",
        ",",
        ";",
        "(",
        ")",
        "?",
        "“",
        "5",
        "12.5",
        "%",
        "half",
        "an",
        "days",
        "é",
        "ﬁ",
    }
    | {"\u200b", "\u2011", "’", "'s", "$", "_", "1.2.3", "٣", "日本"}
    | word_class("auxiliaries")
    | word_class("conditions")
    | word_class("experiencers")
    | set(" ".join(read_data("negation.toml")["negators"].values()).split())
    | set(read_data("rules.toml")["forces"]["prohibited"]["phrases"])
    | set(read_data("effects.toml")["effects"]["decrease"]["phrases"])
    | set(read_data("units.toml")["bounds"]["most"])
    | {"such as", "which", "that", "and", "of", "to", "by", "than", "more", "myth", "lack of"}
)


def check(text: str) -> None:
    """Check that all parts of a reading can be found, and lie among its tokens."""
    reading = read_sentence(text)
    for name in PARTS:
        getattr(reading, name)
    size = len(reading.tokens)
    assert reading.verbs | reading.hedged <= set(range(size))
    spans = [(found.first, found.last) for found in reading.modals]
    spans += [(found.first, found.last) for found in reading.rules]
    spans += [(found.first, found.last) for found in reading.measures]
    spans += [(found.first, found.last) for found in reading.effects]
    assert all(0 <= first <= last < size for first, last in spans)


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    """No text raises."""
    check(text)


@given(st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from((" ", " ", "-", "")))
def test_any_order_of_telling_words_is_read(words: list[str], joint: str) -> None:
    """No mixture of words of the lists, marks and letters of other scripts raises."""
    check(joint.join(words))
