"""Effects oppose one another that go opposite ways, or of which one is denied."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from made_cues import make_effect, make_surroundings, stems

from hexapla.compare.contradictions.kinds.effects import oppose
from hexapla.compare.language.cues.effects import general_stems
from hexapla.compare.relation import ContradictionType

if TYPE_CHECKING:
    from hexapla.compare.language.cues.effects import EffectCue

AROUND = make_surroundings(topic="tea")
EVERYTHING = min(general_stems())
NO_EFFECT = make_effect(0, negated=True, scale="none")
NO_BENEFIT = make_effect(
    1, negated=True, scale="value", key=EVERYTHING, stems=stems(EVERYTHING), subject=EVERYTHING
)


@pytest.mark.parametrize(
    ("a", "b", "incompatible"),
    [
        (make_effect(1), make_effect(-1), True),
        (make_effect(1), make_effect(1), False),
        (make_effect(1, negated=True), make_effect(1), True),
        (make_effect(1, negated=True), make_effect(-1), False),
        (make_effect(1, negated=True), make_effect(-1, negated=True), False),
        (NO_EFFECT, make_effect(1), True),
        (NO_EFFECT, make_effect(-1), True),
        (NO_EFFECT, make_effect(0), True),
        (NO_BENEFIT, make_effect(1, scale="value"), True),
        (NO_BENEFIT, make_effect(-1, scale="value"), False),
        (NO_BENEFIT, make_effect(-1, scale="occurrence"), True),
        (NO_BENEFIT, make_effect(-1, scale="amount"), False),
    ],
)
def test_what_cannot_both_be_had(
    a: EffectCue,
    b: EffectCue,
    incompatible: bool,  # noqa: FBT001
) -> None:
    """Opposite ways, an effect and its denial, and no effect at all; turned round as well."""
    assert (oppose(a, b, AROUND) is not None) is incompatible
    assert (oppose(b, a, AROUND) is not None) is incompatible


def test_opposite_ways_are_antonyms_and_denials_negations() -> None:
    """The kind says which model weighs an opposition, the type what readers are told."""
    opposed = oppose(make_effect(1), make_effect(-1, subject="deep sleep"), AROUND)
    denied = oppose(make_effect(1), make_effect(1, negated=True), AROUND)
    assert opposed is not None
    assert denied is not None
    assert (opposed.kind, opposed.type) == ("opposed", ContradictionType.ANTONYM)
    assert (denied.kind, denied.type) == ("denied", ContradictionType.NEGATION)
    assert opposed.dispute == "effect on deep sleep"
    assert denied.features["everything"] == 0.0


def test_denying_every_effect_is_said() -> None:
    """A denial of all effects is weaker evidence than that of one, and has a feature."""
    found = oppose(make_effect(1), NO_EFFECT, AROUND)
    assert found is not None
    assert found.features["everything"] == 1.0


@pytest.mark.parametrize(
    ("other", "unsure"),
    [
        (make_effect(-1, key="qualiti", stems=stems("sleep qualiti")), False),
        (make_effect(-1, key="nap", stems=stems("nap deep")), True),
        (make_effect(-1, key="mood", stems=stems("mood")), True),
    ],
)
def test_a_target_that_does_not_match_is_unsure(other: EffectCue, unsure: bool) -> None:  # noqa: FBT001
    """A part of a thing is sure enough, and a thing that shares a modifier is not."""
    found = oppose(make_effect(1, stems=stems("sleep deep")), other, AROUND)
    assert found is not None
    assert found.features["target unsure"] == unsure


def test_everything_is_sure_enough_a_target() -> None:
    """What denies all benefits is about any effect for good."""
    found = oppose(NO_BENEFIT, make_effect(1, scale="value"), AROUND)
    assert found is not None
    assert found.features["target unsure"] == 0.0


AGENTS = {"tea": False, "": False, "coffe": True}
"""Agents beside tea, where tea is the topic: whether it is unsure that the two are one."""


@pytest.mark.parametrize(("agents", "denied"), list(product(AGENTS, (False, True))))
def test_an_agent_that_does_not_match_is_unsure_where_effects_are_only_opposed(
    agents: str,
    denied: bool,  # noqa: FBT001
) -> None:
    """Where one denies what the other says, another agent is no veto."""
    sign = 1 if denied else -1
    other = make_effect(sign, negated=denied, agents=stems(agents))
    found = oppose(make_effect(1), other, AROUND)
    assert found is not None
    assert found.features["agent unsure"] == (AGENTS[agents] and not denied)


def test_an_unnamed_agent_of_another_topic_is_unsure() -> None:
    """It is taken to be the topic, which is another thing here."""
    around = make_surroundings(topic="coffe")
    found = oppose(make_effect(1), make_effect(-1, agents=frozenset()), around)
    assert found is not None
    assert found.features["agent unsure"] == 1.0


def test_the_agent_of_a_denial_of_everything_counts() -> None:
    """What denies all benefits must be about the same agent."""
    said = make_effect(1, scale="value", agents=stems("coffe"))
    found = oppose(NO_BENEFIT, said, AROUND)
    assert found is not None
    assert (found.kind, found.features["agent unsure"]) == ("denied", 1.0)


@pytest.mark.parametrize(
    ("changes", "plain"),
    [
        ({}, True),
        ({"condition": "if it is hot"}, False),
        ({"predicate": False}, False),
        ({"agents": stems("coffe")}, False),
        ({"scale": "value"}, False),
        ({"stems": stems("sleep deep")}, False),
    ],
)
def test_plain_opposites_are_of_one_agent_and_one_target(
    changes: dict[str, object],
    plain: bool,  # noqa: FBT001
) -> None:
    """Clauses that differ in nothing but the way are plain; anything else takes that away."""
    found = oppose(make_effect(1), make_effect(-1, **changes), AROUND)
    assert found is not None
    assert found.features["plain"] == plain


def test_effects_without_agents_are_not_plain() -> None:
    """Where no clause says what does it, nothing is known to be the same."""
    a, b = (make_effect(sign, agents=frozenset()) for sign in (1, -1))
    found = oppose(a, b, AROUND)
    assert found is not None
    assert found.features["plain"] == 0.0
