"""Quantities oppose one another that can't both hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from made_cues import make_quantity, make_surroundings

from hexapla.compare.contradictions.kinds.quantities import oppose
from hexapla.compare.relation import ContradictionType

if TYPE_CHECKING:
    from hexapla.compare.language.cues.quantities import QuantityCue

SIMILAR_PAIR = make_surroundings(similarity=32.0)


def most(days: float, **changes: object) -> QuantityCue:
    """Make an upper limit."""
    return make_quantity(0.0, days, bound="most", **changes)


@pytest.mark.parametrize(
    ("a", "b", "incompatible"),
    [
        (make_quantity(30, 30), make_quantity(60, 60), True),
        (make_quantity(30, 30), make_quantity(30, 30), False),
        (make_quantity(30, 60), make_quantity(45, 90), False),
        (make_quantity(30, 60, is_rule=True), make_quantity(45, 90, is_rule=True), True),
        (make_quantity(30, 60, is_rule=True), make_quantity(45, 90), False),
        (most(30), most(60), True),
        (most(60), make_quantity(30, 30), False),
        (make_quantity(30, 30), make_quantity(30, 30, dimension="length"), False),
    ],
)
def test_what_cannot_both_be_had(
    a: QuantityCue,
    b: QuantityCue,
    incompatible: bool,  # noqa: FBT001
) -> None:
    """Two values, two limits of one side, and two ranges that rules set; turned round as well."""
    assert (oppose(a, b, SIMILAR_PAIR) is not None) is incompatible
    assert (oppose(b, a, SIMILAR_PAIR) is not None) is incompatible


@pytest.mark.parametrize(("similarity", "far"), [(32.0, 0.0), (31.9, 1.0), (32.1, 0.0)])
def test_plain_values_are_compared_in_similar_statements(similarity: float, far: float) -> None:
    """Below the bound there is a veto, from it on none."""
    around = make_surroundings(similarity=similarity)
    found = oppose(make_quantity(30, 30), make_quantity(60, 60), around)
    assert found is not None
    assert (found.features["plain"], found.features["plain and far apart"]) == (1.0, far)
    assert (found.kind, found.type) == ("quantity", ContradictionType.NUMERIC)
    assert found.dispute == "duration of relief"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (most(30), most(60)),
        (make_quantity(30, 30, is_rule=True), make_quantity(60, 60, is_rule=True)),
        (
            make_quantity(30, 30, period=True, is_rule=True),
            make_quantity(365, 365, period=True),
        ),
    ],
)
def test_limits_are_compared_wherever_they_stand(a: QuantityCue, b: QuantityCue) -> None:
    """Limits of one side, values that rules set, and periods of one action are not plain."""
    found = oppose(a, b, make_surroundings(similarity=0.0))
    assert found is not None
    assert (found.features["plain"], found.features["plain and far apart"]) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("a", "b", "parts"),
    [
        (make_quantity(30, 30, dimension="share"), make_quantity(60, 60, dimension="share"), True),
        (make_quantity(30, 30), make_quantity(60, 60), False),
        (most(30, dimension="share"), most(60, dimension="share"), False),
    ],
)
def test_shares_may_be_of_two_parts_of_one_whole(
    a: QuantityCue,
    b: QuantityCue,
    parts: bool,  # noqa: FBT001
) -> None:
    """Shares bar a contradiction unless both are limits."""
    found = oppose(a, b, SIMILAR_PAIR)
    assert found is not None
    assert found.features["parts of a whole"] == parts
