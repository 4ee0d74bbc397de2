"""Numerals are read whole, in digits and in words, and what only looks like one is left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.numerals import find_numerals
from hexapla.compare.language.tokens import find_tokens
from hexapla.compare.lexicons import read_data

LEXICON: dict[str, list[str]] = {
    name: words.split() for name, words in read_data("numerals.toml")["words"].items()
}
UNITS = ["zero", *LEXICON["units"]]
TENS = ["ten", *LEXICON["tens"]]
SCALES = ((10**6, "million"), (10**3, "thousand"), (100, "hundred"))


def spell(number: int, joint: str, hyphen: str) -> str:
    """Write a number in English words: the plain reference that the reader is held against."""
    if number < 20:
        return UNITS[number]
    if number < 100:
        tens, unit = divmod(number, 10)
        return TENS[tens - 1] + (hyphen + UNITS[unit] if unit else "")
    size, scale = next((size, scale) for size, scale in SCALES if number >= size)
    count, rest = divmod(number, size)
    words = f"{spell(count, joint, hyphen)} {scale}"
    if not rest:
        return words
    return words + (joint if rest < 100 else " ") + spell(rest, joint, hyphen)


def read(text: str, *, one: bool = False) -> list[tuple[float, str]]:
    """Give each numeral of a text as its value and the words that state it."""
    tokens = find_tokens(text)
    return [
        (numeral.value, text[tokens[numeral.first].start : tokens[numeral.last].end])
        for numeral in find_numerals(tokens, one=one)
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8", 8),
        ("0.5", 0.5),
        ("22.7", 22.7),
        ("3·14", 3.14),
        (".05", 0.05),
        ("1,500", 1500),
        ("12,000,000", 12e6),
        ("999,999,999,999", 999_999_999_999),
        ("10k", 10e3),
        ("2.5k", 2500),
        ("5bn", 5e9),
        ("1.5 million", 1.5e6),
        ("5-million", 5e6),
        ("5 hundred thousand", 500e3),
        ("3 trillion", 3e12),
        ("2 and a half", 2.5),
        ("twenty-five", 25),
        ("twenty\u2011five", 25),
        ("Twenty Five", 25),
        ("seventeen", 17),
        ("three hundred", 300),
        ("one-hundred-and-five", 105),
        ("one hundred and twenty", 120),
        ("fifteen hundred", 1500),
        ("two thousand", 2000),
        ("fifty-five thousand", 55e3),
        ("two trillion", 2e12),
        ("a hundred", 100),
        ("a hundred and five", 105),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half an", 0.5),
        ("half a", 0.5),
        ("half a million", 500e3),
        ("half-a-dozen", 6),
        ("half dozen", 6),
        ("one and a half", 1.5),
        ("two-and-a-half", 2.5),
        ("two and a half million", 2.5e6),
        ("two million and a half", 2.5e6),
        ("a dozen and a half", 18),
        ("zero", 0),
        # European forms are read as before: the comma never marks decimals
        ("0,5", 5),
        ("1.000,50", 1.0005),
    ],
)
def test_a_numeral_is_read_whole(text: str, value: float) -> None:
    """One number is one numeral, from its first token to its last."""
    assert read(text) == [(value, text)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("5 to 10 days", [5, 10]),
        ("5-10 days", [5, 10]),
        ("10k–20k", [10e3, 20e3]),
        ("two-three", [2, 3]),
        ("five - ten", [5, 10]),
        ("twenty - five", [20, 5]),
        ("twenty–five", [20, 5]),
        ("twenty-twenty-five", [20, 25]),
        ("twenty-five-thirty", [25, 30]),
        ("one hundred-two hundred", [100, 200]),
        ("two, three and five", [2, 3, 5]),
        ("twenty and five", [20, 5]),
        ("two thousand, five hundred", [2000, 500]),
        ("one hundred and two hundred", [100, 200]),
        ("one hundred and one hundred and fifty", [100, 150]),
        ("between one hundred and two thousand", [100, 2000]),
        ("between one hundred and fifty and two hundred", [150, 200]),
        ("between two hundred and five and 300", [205, 300]),
        ("zero five", [0, 5]),
        # a year in words is not put together
        ("nineteen eighty-four", [19, 84]),
        ("twenty twenty", [20, 20]),
    ],
)
def test_several_numbers_are_several_numerals(text: str, values: list[float]) -> None:
    """A range or a list gives a numeral for each of its numbers."""
    assert [value for value, _ in read(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "version 1.2.3",
        "v1.2",
        "v1.2.3",
        "0.5mg",
        "5mg",
        "3rd",
        "1234567890123",
        "third party",
        "a second",
        "the twenty-third day",
        "the twenty third day",
        "the hundredth",
        "the one hundred and first",
        "two hundredths",
        "two-thirds",
        "half the dose",
        "the first half",
        "a couple of days",
        "several hundred",
        "a few thousand and five",
        "a couple of dozen",
        "hundreds of thousands",
        "an hour and a half",
        "a quarter of it",
        "",
    ],
)
def test_what_is_no_cardinal_number_is_no_numeral(text: str) -> None:
    """Versions, codes, ordinals, shares and unknown numbers give no numeral, nor do their parts."""
    assert read(text, one=True) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("$2.5M", [(2.5e6, "2.5M")]),
        ("€5m", [(5e6, "5m")]),
        ("2.5M", []),
        ("5m", []),
    ],
)
def test_m_is_million_after_a_currency_alone(text: str, found: list[tuple[float, str]]) -> None:
    """Written together, "m" is the unit of metres but for money."""
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("twenty-second timeout", [(20, "twenty")]),
        ("twenty third-party tools", [(20, "twenty")]),
        ("five first steps", [(5, "five")]),
        ("half an hour", [(0.5, "half an")]),
        ("a five-day week", [(5, "five")]),
        ("p<.05", [(0.05, ".05")]),
        ("ends...5", [(5, "5")]),
    ],
)
def test_a_numeral_ends_where_its_number_ends(text: str, found: list[tuple[float, str]]) -> None:
    """The words around a number stay out of its numeral."""
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "alone", "asked"),
    [
        ("one week", [], [1]),
        ("the other one", [], [1]),
        ("one hundred", [100], [100]),
        ("one dozen", [12], [12]),
        ("one and a half", [1.5], [1.5]),
        ("one to three", [3], [1, 3]),
        ("one third", [], []),
        ("one-half", [], []),
    ],
)
def test_one_alone_counts_where_it_is_asked_for(
    text: str, alone: list[float], asked: list[float]
) -> None:
    """A lone "one" is a pronoun unless the caller says otherwise; in a number it always counts."""
    assert [value for value, _ in read(text)] == alone
    assert [value for value, _ in read(text, one=True)] == asked


@given(
    st.integers(0, 999_999_999),
    st.sampled_from((" and ", " ")),
    st.sampled_from(("-", " ", "\u2010")),
)
def test_every_number_in_words_is_read_back(number: int, joint: str, hyphen: str) -> None:
    """Each integer below a billion, spelled out in any usual way, is one numeral of its value."""
    words = spell(number, joint, hyphen)
    assert read(words, one=True) == [(number, words)]


@given(st.integers(0, 999_999_999_999))
def test_every_number_in_digits_is_read_back(number: int) -> None:
    """Each integer of up to twelve digits is one numeral, with marks of thousands or without."""
    for text in (f"{number}", f"{number:,}"):
        assert read(text) == [(number, text)]


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    """No text raises, and numerals stand in order and apart."""
    check_places(text)


MIXTURE = sorted(
    {"zero", "dozen", "trillion", "a", "half", "and", "between", "5", "1.5", "10k", "-", ",", "."}
    | {word for words in LEXICON.values() for word in words}
)


@given(st.lists(st.sampled_from(MIXTURE), max_size=30), st.sampled_from(("", " ", "-")))
def test_any_order_of_number_words_is_read(words: list[str], joint: str) -> None:
    """No mixture of number words and marks raises, and numerals stand in order and apart."""
    check_places(joint.join(words))


def check_places(text: str) -> None:
    """Check that the numerals of a text lie among its tokens, in order and apart."""
    tokens = find_tokens(text)
    after = 0
    for numeral in find_numerals(tokens, one=True):
        assert after <= numeral.first <= numeral.last < len(tokens)
        assert 0 <= numeral.value < float("inf")
        after = numeral.last + 1


@pytest.mark.parametrize("kind", ["units", "tens", "powers"])
def test_the_library_knows_every_number_word(kind: str) -> None:
    """Each number word of the lexicon has a value by itself."""
    for word in LEXICON[kind]:
        assert [written for _, written in read(word, one=True)] == [word]
