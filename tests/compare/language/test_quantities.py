"""Quantities are read with their units and bounds, and exclude one another if both can't hold."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from builders import make_reading
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.quantities import (
    Quantity,
    bound_before,
    find_measures,
    find_unit,
)
from hexapla.compare.language.tokens import find_tokens
from hexapla.compare.lexicons import read_data

if TYPE_CHECKING:
    from hexapla.compare.language.quantities import (
        Measure,
    )

MONTH = 30.436875
UNITS = {
    unit: (dimension, factor)
    for dimension, raw in read_data("units.toml").items()
    for unit, factor in raw.get("units", {}).items()
}


def read(text: str) -> Measure:
    """Read the only quantity of a text."""
    [measure] = find_measures(find_tokens(text))
    return measure


@pytest.mark.parametrize(
    ("text", "dimension", "low", "high"),
    [
        ("up to two months", "time", 0, 2 * MONTH),
        ("up to 12 weeks", "time", 0, 84),
        ("more than 30 days", "time", 30, math.inf),
        ("at least 8 characters", "length", 8, math.inf),
        ("40-60 minutes", "time", 40 / 1440, 60 / 1440),
        ("a 60-day limit", "time", 60, 60),
        ("within 3 hours", "time", 0, 3 / 24),
        ("50% of them", "share", 50, 50),
        ("no more than 5 mg", "mass", 0, 0.005),
        ("not more than 5 mg", "mass", 0, 0.005),
        ("not less than 5 mg", "mass", 0.005, math.inf),
        ("two to four weeks", "time", 14, 28),
        ("two or four weeks", "time", 14, 28),
        # a range may name its unit twice, or stand between "between" and "and"
        ("20% to 80%", "share", 20, 80),
        ("between 30 and 80 percent", "share", 30, 80),
        ("between 30 days and 80 days", "time", 30, 80),
        # a number may have a point, or marks of thousands, or be written in words
        ("0.5 mg", "mass", 0.0005, 0.0005),
        ("2,000 mg", "mass", 2, 2),
        ("twenty-five days", "time", 25, 25),
        ("three hundred days", "time", 300, 300),
        ("half an hour", "time", 0.5 / 24, 0.5 / 24),
        ("two and a half days", "time", 2.5, 2.5),
        ("1.5 million days", "time", 1.5e6, 1.5e6),
        ("twenty-five to thirty days", "time", 25, 30),
        ("at most twenty-five days", "time", 0, 25),
        ("one day", "time", 1, 1),
        # what approximates stands between a bound and its number
        ("under ~76 characters", "length", 0, 76),
        ("under about 76 characters", "length", 0, 76),
        # words between a number and its unit
        ("60 consecutive days", "time", 60, 60),
        ("30+ days", "time", 30, math.inf),
        # a bound may follow
        ("two weeks or more", "time", 14, math.inf),
        ("two weeks or less", "time", 0, 14),
        ("two weeks max", "time", 0, 14),
        # a sign of a currency stands before its number
        ("$40", "money", 40, 40),
        ("up to €40", "euro", 0, 40),
        ("$2.5m", "money", 2.5e6, 2.5e6),
        # a unit whose zero lies elsewhere
        ("between 50° Fahrenheit and 95° Fahrenheit", "temperature", 10, 35),
        ("35 degrees Celsius", "temperature", 35, 35),
        # what falls short is said of it within seven words: then it is too little
        ("under 8 characters is considered weak", "length", 8, math.inf),
        ("under 8 characters it is by all of us rejected", "length", 8, math.inf),
        ("under 8 characters it is by all of us now rejected", "length", 0, 8),
        ("over 8 characters is weak", "length", 8, math.inf),
    ],
)
def test_quantities_are_read(text: str, dimension: str, low: float, high: float) -> None:
    """Value, unit, range and bound come out in the base unit of the dimension."""
    quantity = read(text).quantity
    assert quantity.dimension == dimension
    assert quantity.low == pytest.approx(low)
    assert quantity.high == pytest.approx(high)
    assert not quantity.period


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It is cleaned quarterly", 91.310625),
        ("It is cleaned twice a week", 3.5),
        ("It is cleaned once per day", 1),
        ("It is cleaned 3 times per month", MONTH / 3),
        ("It is cleaned one time each week", 7),
        ("It is cleaned every 90 days", 90),
        ("It is cleaned every twenty-five days", 25),
    ],
)
def test_periods_are_read(text: str, days: float) -> None:
    """How often something comes back is a period in days."""
    quantity = read(text).quantity
    assert (quantity.dimension, quantity.period, quantity.bound) == ("time", True, "")
    assert (quantity.low, quantity.high) == pytest.approx((days, days))


@pytest.mark.parametrize(
    "text",
    [
        "60 people",
        "in 2009",
        "type 1",
        "one of the most",
        "12,",
        "7",
        "",
        "twice a lid",
        "twice a mile",
        "twice",
        "3 times",
        "3 times the days",
        "days",
    ],
)
def test_numbers_without_a_unit_are_no_quantities(text: str) -> None:
    """A number alone measures nothing, nor does a unit alone."""
    assert find_measures(find_tokens(text)) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It lasts up to two months here", "up to two months"),
        ("It lasts twenty-five days here", "twenty-five days"),
        ("It lasts half an hour here", "half an hour"),
        ("It lasts 40-60 minutes here", "40-60 minutes"),
        ("It costs up to $40 here", "up to $40"),
        ("It is cleaned twice a week here", "twice a week"),
        # two values that make no range
        ("It lasts 80 to 40 days", "40 days"),
        ("It lasts 20 days to 80 hours", "20 days"),
    ],
)
def test_a_quantity_knows_its_words(text: str, words: str) -> None:
    """The words of a quantity reach from its bound to its unit."""
    tokens = find_tokens(text)
    first, last = find_measures(tokens)[0][1:]
    assert text[tokens[first].start : tokens[last].end] == words


def test_a_reading_takes_its_numerals_as_they_are() -> None:
    """Known numerals are not read again."""
    tokens = find_tokens("up to two months")
    assert find_measures(tokens, ()) == ()


@pytest.mark.parametrize("unit", sorted(UNITS))
def test_each_unit_of_the_list_is_read(unit: str) -> None:
    """A new unit is one entry of the data file: with its number it is a quantity."""
    dimension, factor = UNITS[unit]
    text = f"{unit}2" if unit in "$€£" else f"2 {unit}"
    quantity = read(text).quantity
    found = find_unit(unit)
    assert found
    assert (quantity.dimension, found.factor) == (dimension, factor)
    assert quantity.low == pytest.approx(2 * factor + found.zero)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        (phrase, bound)
        for bound, phrases in read_data("units.toml")["bounds"].items()
        for phrase in phrases
    ],
)
def test_each_bound_of_the_list_is_read(text: str, bound: str) -> None:
    """A new bound is one phrase of the data file."""
    words = text.split()
    assert bound_before(words, len(words))[1] == bound


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("it lasts up to", (2, "most")),
        ("it lasts up to about", (2, "most")),
        ("a minimum length of", (1, "least")),
        ("it lasts about", (3, "")),
        ("", (0, "")),
    ],
)
def test_a_bound_begins_at_its_longest_phrase(words: str, found: tuple[int, str]) -> None:
    """The longest phrase wins, and without one the bound begins at the number."""
    split = words.split()
    assert bound_before(split, len(split)) == found


@pytest.mark.parametrize(
    ("one", "other", "excludes"),
    [
        ("up to two months", "up to 12 weeks", True),
        ("up to two months", "more than 30 days", False),
        ("up to 8 weeks", "up to two months", False),
        ("at least 8 characters", "a minimum of 12 characters", True),
        ("30 days", "60 days", True),
        ("40-60 minutes", "within one hour", False),
        ("within 2 hours", "more than 3 days", True),
        ("8 characters", "8 weeks", False),
        # a tenth either way is the same value
        ("90 days", "100 days", False),
        ("89 days", "100 days", True),
        ("up to 90 days", "up to 100 days", False),
        ("up to 89 days", "up to 100 days", True),
    ],
)
def test_exclusion(one: str, other: str, excludes: bool) -> None:  # noqa: FBT001
    """Different limits and ranges that don't meet exclude one another within a dimension."""
    first, second = read(one).quantity, read(other).quantity
    assert first.excludes(second) is excludes
    assert second.excludes(first) is excludes


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ("20-80%", "30-80%", True),
        ("20-80%", "20-60%", True),
        ("20-80%", "20-82%", False),
        ("20-80%", "50%", False),
        ("20-80%", "up to 50%", False),
        ("20-80%", "20-30 days", False),
        ("20-90%", "20-100%", False),
        ("20-89%", "20-100%", True),
    ],
)
def test_ranges_differ_by_their_ends(one: str, other: str, differs: bool) -> None:  # noqa: FBT001
    """Two ranges differ where one ends elsewhere; a range and a value in it do not."""
    first, second = read(one).quantity, read(other).quantity
    assert first.differs(second) is differs
    assert second.differs(first) is differs


def test_a_quantity_can_be_bounded_otherwise() -> None:
    """A bound opens a range to one side, and no bound leaves it."""
    plain = Quantity(dimension="time", low=5, high=10)
    assert (plain.bounded("most").low, plain.bounded("most").high) == (0, 10)
    assert (plain.bounded("least").low, plain.bounded("least").high) == (5, math.inf)
    assert plain.bounded("") == plain


RANGES = st.tuples(st.floats(0, 1e6), st.floats(0, 1e6), st.sampled_from(["", "most", "least"]))


@given(RANGES, RANGES)
def test_exclusion_is_symmetric_and_irreflexive(
    one: tuple[float, float, str], other: tuple[float, float, str]
) -> None:
    """It makes no difference which of two is asked, and nothing excludes itself."""
    a, b = (
        Quantity(dimension="time", low=min(low, high), high=max(low, high), bound=bound)
        for low, high, bound in (one, other)
    )
    assert a.excludes(b) is b.excludes(a)
    assert a.differs(b) is b.differs(a)
    assert not a.excludes(a)


WORDS = sorted(
    {"5", "ten", "half", "an", "1.5", "one", "times", "twice", "weak", "quarterly", "$", "é"}
    | set(read_data("units.toml")["words"]["between"].split())
    | set(read_data("units.toml")["words"]["joints"].split())
    | set(" ".join(read_data("units.toml")["bounds"]["most"]).split())
    | {"days", "%", "mg", "and", "between", "or", "more"}
)


@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_quantities_stand_in_order(words: list[str]) -> None:
    """Each quantity lies among the tokens, ends behind the one before, and runs upwards."""
    reading = make_reading(" ".join(words))
    last = -1
    for measure in reading.measures:
        assert 0 <= measure.first <= measure.last < len(reading.tokens)
        assert last < measure.last
        assert measure.quantity.low <= measure.quantity.high
        last = measure.last


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        ("below 20 percent", 20.0, math.inf, "least"),
        ("at least 8 percent", 0.0, 8.0, "most"),
        ("20 percent", 20.0, 20.0, ""),
    ],
)
def test_a_denied_limit_is_on_the_other_side(
    text: str, low: float, high: float, bound: str
) -> None:
    """What must not be below 20% is at least that; what is no limit stays as it is."""
    denied = read(text).quantity.denied()
    assert (denied.low, denied.high, denied.bound) == (low, high, bound)
