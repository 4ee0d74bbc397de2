"""Every kind of cue has its way to be opposed, and names what it is compared by."""

from __future__ import annotations

import pytest
from made_cues import (
    find_cues,
    make_effect,
    make_quantity,
    make_rule,
    make_stance,
    make_surroundings,
)

from hexapla.compare.contradictions.kinds import KINDS
from hexapla.compare.contradictions.logistic import read_judge
from hexapla.compare.language.cues import FINDERS

PAIRS = {
    "stance": (make_stance(1.0), make_stance(-1.0)),
    "denied": (make_effect(1), make_effect(1, negated=True)),
    "opposed": (make_effect(1), make_effect(-1)),
    "rule": (make_rule(1.0), make_rule(-1.0)),
    "quantity": (make_quantity(30, 30), make_quantity(60, 60)),
}


def test_every_kind_that_is_found_can_be_opposed() -> None:
    """The registry has a way for each class of cues that is found in text."""
    found = find_cues(
        "Tea is safe.", "Tea reduces sleep.", "Users must rotate keys.", "Relief lasts 30 days."
    )
    assert {type(cue) for cue in found} == set(KINDS)
    assert len(KINDS) == len(FINDERS)


@pytest.mark.parametrize("kind", PAIRS)
def test_kinds_have_a_model_and_features_that_it_or_a_veto_knows(kind: str) -> None:
    """No feature is measured for nothing, and each kind has weights of its own."""
    a, b = PAIRS[kind]
    judge = read_judge()
    found = KINDS[type(a)](a, b, make_surroundings(topic="tea"))
    assert found is not None
    assert found.kind == kind
    known = {*judge.models[kind], *judge.vetoes}
    unknown = set(found.features) - known
    assert unknown <= UNWEIGHED.get(kind, set())


UNWEIGHED = {"opposed": {"words", "everything"}, "quantity": {"plain"}}
"""Features that a kind shares with another, or whose fitted weight is none."""


@pytest.mark.parametrize("kind", PAIRS)
def test_opposing_is_symmetric(kind: str) -> None:
    """Features, type and dispute do not depend on which cue comes first."""
    a, b = PAIRS[kind]
    around = make_surroundings(topic="tea", weights={"rotat": 3.0, "key": 5.0}, similarity=40.0)
    there, back = KINDS[type(a)](a, b, around), KINDS[type(a)](b, a, around)
    assert there is not None
    assert back is not None
    assert there.features == back.features
    assert (there.type, there.dispute, there.cues) == (back.type, back.dispute, back.cues[::-1])
