"""Effects oppose one another that go opposite ways, or of which one is denied."""

from __future__ import annotations

from itertools import product

import pytest
from made_cues import make_effect, make_surroundings, stems

from hexapla.compare.contradictions.kinds.effects import (
    SURE_AGENT,
    SURE_TARGET,
    are_incompatible,
    oppose,
)
from hexapla.compare.contradictions.target_matching import (
    GENERAL,
    INHERITED,
    LIKELY,
    PART,
    SIDE,
    match_agents,
    match_targets,
)
from hexapla.compare.language.cues.effects import general_stems
from hexapla.compare.relation import ContradictionType

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
def test_what_cannot_both_be_had(a: object, b: object, incompatible: bool) -> None:  # noqa: FBT001
    """Opposite ways, an effect and its denial, and no effect at all; turned round as well."""
    assert isinstance(a, type(NO_EFFECT))
    assert isinstance(b, type(NO_EFFECT))
    assert are_incompatible(a, b) is are_incompatible(b, a) is incompatible
    assert (oppose(a, b, AROUND) is not None) is incompatible


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


TARGETS = {
    PART: make_effect(-1, key="qualiti", stems=stems("sleep qualiti")),
    SIDE: make_effect(-1, key="nap", stems=stems("nap deep")),
    0.0: make_effect(-1, key="mood", stems=stems("mood")),
}


@pytest.mark.parametrize("sure", [PART, SIDE, 0.0])
def test_a_target_below_the_bound_is_unsure(sure: float) -> None:
    """A part of a thing is sure enough, and a thing that shares a modifier is not."""
    a = make_effect(1, stems=stems("sleep deep"))
    assert match_targets(a, TARGETS[sure]) == sure
    found = oppose(a, TARGETS[sure], AROUND)
    assert found is not None
    assert found.features["target unsure"] == (sure < SURE_TARGET)


def test_everything_is_sure_enough_a_target() -> None:
    """What denies all benefits is about any effect for good."""
    said = make_effect(1, scale="value")
    assert match_targets(NO_BENEFIT, said) == GENERAL >= SURE_TARGET
    found = oppose(NO_BENEFIT, said, AROUND)
    assert found is not None
    assert found.features["target unsure"] == 0.0


AGENTS = {
    1.0: stems("tea"),
    INHERITED: frozenset[str](),
    0.2: stems("coffe"),
}


@pytest.mark.parametrize(("sure", "denied"), list(product(AGENTS, (False, True))))
def test_an_agent_below_the_bound_is_unsure_where_effects_are_only_opposed(
    sure: float,
    denied: bool,  # noqa: FBT001
) -> None:
    """Where one denies what the other says, another agent is no veto."""
    a, b = make_effect(1), make_effect(1 if denied else -1, negated=denied, agents=AGENTS[sure])
    assert match_agents(a, b, "tea") == sure
    found = oppose(a, b, AROUND)
    assert found is not None
    assert found.features["agent unsure"] == (sure < SURE_AGENT and not denied)


def test_an_unnamed_agent_of_another_topic_is_unsure() -> None:
    """It is likely the topic, which is not sure enough where that is another thing."""
    a, b = make_effect(1), make_effect(-1, agents=frozenset())
    assert match_agents(a, b, "coffe") == LIKELY < SURE_AGENT
    found = oppose(a, b, make_surroundings(topic="coffe"))
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
