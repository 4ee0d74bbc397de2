"""Quantities are read with their units and bounds, and clash only when they can't both hold."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.quantities import Quantity, find_measures
from hexapla.compare.language.tokens import find_tokens

MONTH = 30.436875


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
        ("two to four weeks", "time", 14, 28),
        # a range may name its unit twice, or stand between "between" and "and"
        ("20% to 80%", "share", 20, 80),
        ("between 30 and 80 percent", "share", 30, 80),
        # a number may have a point, or marks of thousands
        ("0.5 mg", "mass", 0.0005, 0.0005),
        ("2,000 mg", "mass", 2, 2),
        # what approximates stands between a bound and its number
        ("under ~76 characters", "length", 0, 76),
        # a unit whose zero lies elsewhere
        ("between 50° Fahrenheit and 95° Fahrenheit", "temperature", 10, 35),
        ("35 degrees Celsius", "temperature", 35, 35),
    ],
)
def test_quantities_are_read(text: str, dimension: str, low: float, high: float) -> None:
    """Value, unit, range and bound come out in the base unit of the dimension."""
    [measure] = find_measures(find_tokens(text))
    assert measure.quantity.dimension == dimension
    assert measure.quantity.low == pytest.approx(low)
    assert measure.quantity.high == pytest.approx(high)


@pytest.mark.parametrize("text", ["60 people", "in 2009", "type 1", "one of the most", "12,", "7"])
def test_numbers_without_a_unit_are_no_quantities(text: str) -> None:
    """A number alone measures nothing."""
    assert find_measures(find_tokens(text)) == ()


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("up to two months", "up to 12 weeks", True),
        ("up to two months", "more than 30 days", False),
        ("up to 8 weeks", "up to two months", False),
        ("at least 8 characters", "a minimum of 12 characters", True),
        ("30 days", "60 days", True),
        ("40-60 minutes", "within one hour", False),
        ("within 2 hours", "more than 3 days", True),
        ("8 characters", "8 weeks", False),
    ],
)
def test_clashes(one: str, other: str, clash: bool) -> None:  # noqa: FBT001
    """Different limits and ranges that don't meet clash; other dimensions never do."""
    [first], [second] = (find_measures(find_tokens(text)) for text in (one, other))
    assert first.quantity.clashes(second.quantity) is clash


def test_a_denied_limit_bounds_from_the_other_side() -> None:
    """What must not be less than ten is at least ten; a denied value leaves nothing to compare."""
    least = Quantity(dimension="share", low=10, high=math.inf, bound="least")
    assert least.denied() == Quantity(dimension="share", low=0, high=10, bound="most")
    assert Quantity(dimension="share", low=10, high=10).denied() is None


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [("20-80%", "30-80%", True), ("20-80%", "20-82%", False), ("20-80%", "50%", False)],
)
def test_ranges_differ_by_their_ends(one: str, other: str, differs: bool) -> None:  # noqa: FBT001
    """Two ranges differ where one ends elsewhere; a range and a value in it do not."""
    [first], [second] = (find_measures(find_tokens(text)) for text in (one, other))
    assert first.quantity.differs(second.quantity) is differs
    assert second.quantity.differs(first.quantity) is differs


RANGES = st.tuples(st.floats(0, 1e6), st.floats(0, 1e6), st.sampled_from(["", "most", "least"]))


@given(RANGES, RANGES)
def test_clashing_is_symmetric_and_irreflexive(
    one: tuple[float, float, str], other: tuple[float, float, str]
) -> None:
    """It makes no difference which of two is asked, and nothing clashes with itself."""
    a, b = (
        Quantity(dimension="time", low=min(low, high), high=max(low, high), bound=bound)
        for low, high, bound in (one, other)
    )
    assert a.clashes(b) is b.clashes(a)
    assert not a.clashes(a)
