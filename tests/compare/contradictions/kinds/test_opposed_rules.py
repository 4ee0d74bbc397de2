"""Rules oppose one another of which one requires what the other leaves free or bars."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_cues import make_rule, make_surroundings, stems

from hexapla.compare.contradictions.kinds.rules import oppose
from hexapla.compare.language.word_weights import HEAVY
from hexapla.compare.relation import ContradictionType

AROUND = make_surroundings(weights={"rotat": HEAVY / 2, "key": HEAVY, "van": HEAVY})
FORCES = st.floats(min_value=-1, max_value=1)


@pytest.mark.parametrize(
    ("one", "other", "incompatible"),
    [
        (1.0, -1.0, True),
        (1.0, -0.5, True),
        (1.0, -0.11, True),
        (1.0, -0.09, False),
        (0.5, -0.5, False),
        (1.0, 0.0, False),
        (-1.0, -0.1, False),
    ],
)
def test_forces_apart_by_more_than_the_bound_oppose_one_another(
    one: float,
    other: float,
    incompatible: bool,  # noqa: FBT001
) -> None:
    """They must lie on two sides, and further apart than "should" and "may"."""
    a, b = make_rule(one), make_rule(other)
    assert (oppose(a, b, AROUND) is not None) is incompatible
    assert (oppose(b, a, AROUND) is not None) is incompatible


@given(FORCES, FORCES)
def test_incompatibility_is_symmetric(one: float, other: float) -> None:
    """It does not depend on which rule comes first."""
    a, b = make_rule(one), make_rule(other)
    assert (oppose(a, b, AROUND) is None) is (oppose(b, a, AROUND) is None)


@pytest.mark.parametrize(
    ("force", "expected"),
    [
        (-0.71, ContradictionType.NEGATION),
        (-0.7, ContradictionType.MODALITY),
        (-0.69, ContradictionType.MODALITY),
    ],
)
def test_what_one_bars_is_a_negation(force: float, expected: ContradictionType) -> None:
    """What one leaves free is a matter of modality."""
    found = oppose(make_rule(1.0), make_rule(force), AROUND)
    assert found is not None
    assert found.type is expected


@pytest.mark.parametrize(("shared", "one_word"), [("key van", 0.0), ("key", 1.0), ("", 1.0)])
def test_rules_that_share_one_word_are_vetoed(shared: str, one_word: float) -> None:
    """With two shared words they may be about one thing."""
    a = make_rule(1.0, stems=stems(f"{shared} lock"))
    b = make_rule(-1.0, stems=stems(f"{shared} open"))
    found = oppose(a, b, AROUND)
    assert found is not None
    assert found.features["one shared word"] == one_word


def test_shared_words_count_by_their_weight() -> None:
    """The rarest and the second have features of their own."""
    a = make_rule(1.0, stems=stems("rotat key lock"))
    found = oppose(a, make_rule(-1.0, stems=stems("rotat key open")), AROUND)
    assert found is not None
    assert (found.features["rarest"], found.features["second"]) == (1.0, 0.5)
    assert found.dispute == "rule on rotate"


@pytest.mark.parametrize(("condition", "whole"), [("", True), ("if it rains", False)])
def test_the_same_words_are_surely_one_rule(condition: str, whole: bool) -> None:  # noqa: FBT001
    """Where all words are shared their weights say nothing, unless one sets a condition."""
    light = make_surroundings(weights={"rotat": 1.0, "key": 1.0})
    found = oppose(make_rule(1.0), make_rule(-1.0, condition=condition), light)
    assert found is not None
    assert (found.features["rarest"] == found.features["second"] == 1.0) is whole
