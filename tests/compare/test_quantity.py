"""Quantities are read with their units and bounds, and clash only when they can't both hold."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.quantity import Quantity, find_measures
from hexapla.compare.tokens import find_tokens

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
