"""Stances on two sides of a facet oppose one another, the more the further apart they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_cues import make_stance, make_surroundings, stems

from hexapla.compare.contradictions.kinds.stances import measure_incompatibility, oppose
from hexapla.compare.relation import ContradictionType

AROUND = make_surroundings(topic="tea")
DIRECTIONS = st.floats(min_value=-1, max_value=1)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (1.0, -1.0, 1.0),
        (1.0, -0.5, 0.75),
        (0.1, -0.1, 0.1),
        (1.0, 0.0, 0.0),
        (0.5, 1.0, 0.0),
        (-1.0, -0.2, 0.0),
    ],
)
def test_only_two_sides_are_apart(one: float, other: float, apart: float) -> None:
    """Half of the way between two sides is how far they are apart; one side is not apart at all."""
    found = measure_incompatibility(make_stance(one), make_stance(other))
    assert found == pytest.approx(apart)
    opposition = oppose(make_stance(one), make_stance(other), AROUND)
    assert (opposition is None) is (apart == 0)


@given(DIRECTIONS, DIRECTIONS)
def test_incompatibility_is_symmetric_and_a_share(one: float, other: float) -> None:
    """It does not depend on which stance comes first, and lies between 0 and 1."""
    a, b = make_stance(one), make_stance(other)
    assert 0 <= measure_incompatibility(a, b) == measure_incompatibility(b, a) <= 1


def test_an_opposition_says_what_both_are_at_odds_on() -> None:
    """It names the facet and the subject that comes first in the alphabet."""
    a = make_stance(1.0, subject="tea", around=stems("kettl"))
    b = make_stance(-0.8, subject="green tea", inherited=True, around=stems("kettl"))
    found = oppose(a, b, AROUND)
    assert found is not None
    assert (found.kind, found.cues) == ("stance", (a, b))
    assert found.dispute == "safety of green tea"
    assert found.features["apart"] == pytest.approx(0.9)
    assert (found.features["same"], found.features["inherited"]) == (1.0, 1.0)
    assert found.features["clauses"] == 1.0


def test_another_subject_is_not_the_same() -> None:
    """A stance on what is known by a common stem alone counts as on another subject."""
    found = oppose(make_stance(1.0), make_stance(-1.0, key="green tea"), AROUND)
    assert found is not None
    assert found.features["same"] == 0.0


@pytest.mark.parametrize(
    ("facet_type", "negated", "other_negated", "expected"),
    [
        (ContradictionType.POLARITY, False, False, ContradictionType.POLARITY),
        (ContradictionType.POLARITY, True, True, ContradictionType.POLARITY),
        (ContradictionType.POLARITY, True, False, ContradictionType.NEGATION),
        (ContradictionType.MODALITY, True, False, ContradictionType.MODALITY),
    ],
)
def test_a_denied_side_of_a_facet_of_worth_is_a_negation(
    facet_type: ContradictionType,
    negated: bool,  # noqa: FBT001
    other_negated: bool,  # noqa: FBT001
    expected: ContradictionType,
) -> None:
    """Other facets keep their type, whichever side is denied."""
    found = oppose(
        make_stance(1.0, facet_type=facet_type, negated=other_negated),
        make_stance(-1.0, facet_type=facet_type, negated=negated),
        AROUND,
    )
    assert found is not None
    assert found.type is expected
