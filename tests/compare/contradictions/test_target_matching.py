"""Target matching says whether two cues speak of the same thing, and how much they share."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_cues import make_effect, make_surroundings, stems

from hexapla.compare.contradictions.target_matching import (
    match_agents,
    match_targets,
)
from hexapla.compare.language.cues.effects import general_stems
from hexapla.compare.language.cues.rules import PERIOD

if TYPE_CHECKING:
    from hexapla.compare.language.cues.effects import EffectCue

HEALTH = min(general_stems())
SLEEP = make_effect(1, stems=stems("sleep deep"))


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (make_effect(-1, stems=stems("sleep light")), True),
        (make_effect(-1, key="qualiti", stems=stems("sleep qualiti")), True),
        (make_effect(0, negated=True, scale="none", key=HEALTH, stems=stems(HEALTH)), True),
        (make_effect(-1, key=HEALTH, stems=stems(f"sleep {HEALTH}")), False),
        (make_effect(-1, key="nap", stems=stems("nap deep")), False),
        (make_effect(-1, key="mood", stems=stems("mood")), False),
    ],
)
def test_targets(other: EffectCue, same: bool) -> None:  # noqa: FBT001
    """One head, a head that modifies, and everything match; a shared modifier does not."""
    assert match_targets(SLEEP, other) is match_targets(other, SLEEP) is same


@pytest.mark.parametrize(
    ("one", "other", "topic", "same"),
    [
        ("tea", "tea", "", True),
        ("tea milk", "tea", "", True),
        ("tea", "", "tea", True),
        ("", "", "tea", True),
        ("tea", "", "coffe", False),
        ("tea", "coffe", "tea", False),
    ],
)
def test_agents(one: str, other: str, topic: str, same: bool) -> None:  # noqa: FBT001
    """Where a clause names none it is the topic; two that are named must have one in common."""
    a, b = (make_effect(1, agents=stems(agents)) for agents in (one, other))
    assert match_agents(a, b, topic) is match_agents(b, a, topic) is same


def test_words_without_a_weight_weigh_what_actions_and_periods_do() -> None:
    """Stems that no document has stand for classes."""
    around = make_surroundings(weights={"tea": 4.5})
    assert [around.weight(s) for s in ("tea", "share-secrets", PERIOD)] == [4.5, 3.0, 6.0]


@pytest.mark.parametrize(
    ("left", "right", "share"),
    [
        ("tea", "tea", 1.0),
        ("tea", "milk", 0.0),
        ("tea milk", "tea", 4.0 / math.sqrt(8.0 * 4.0)),
        ("light", "light", 0.5 / 2.0),
        ("", "", 0.0),
    ],
)
def test_shares_are_weighed(left: str, right: str, share: float) -> None:
    """The shared weight by the geometric mean of both; a light side counts as the least."""
    around = make_surroundings(weights={"tea": 4.0, "milk": 4.0, "light": 0.5})
    assert around.share(stems(left), stems(right)) == pytest.approx(share)


STEMS = st.frozensets(st.sampled_from(["tea", "milk", "light", "other"]))


@given(STEMS, STEMS)
def test_shares_are_symmetric_and_bounded(left: frozenset[str], right: frozenset[str]) -> None:
    """A share lies between 0 and 1 and is the same both ways."""
    around = make_surroundings(weights={"tea": 4.0, "milk": 4.0, "light": 0.5})
    assert 0 <= around.share(left, right) == around.share(right, left) <= 1


def test_clauses_share_nothing_by_what_the_documents_are_about() -> None:
    """The topic is left out on both sides."""
    around = make_surroundings(topic="tea", weights={"tea": 4.0, "milk": 4.0})
    assert around.share_clauses(stems("tea"), stems("tea")) == 0.0
    assert around.share_clauses(stems("tea milk"), stems("milk")) == 1.0
