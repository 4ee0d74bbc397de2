"""Circumstances weaken what a clause says, and conditions are kept in words."""

from __future__ import annotations

import pytest
from builders import make_document, make_parse

from hexapla.compare.comparison import analyse
from hexapla.compare.language.cues.circumstance import circumstance_of, is_asserted, is_reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Some people believe that tea is safe", True),
        ("It is a myth that tea is safe", True),
        ("Contrary to what you read, tea is safe", True),
        ("Tea is safe", False),
    ],
)
def test_reports(text: str, reported: bool) -> None:  # noqa: FBT001
    """Views that the writer reports or rejects are told from the writer's own."""
    assert is_reported(make_parse(text)) == reported


def test_hedges_and_reports_weaken() -> None:
    """What is hedged or reported has less strength than what is plainly said."""
    plain = circumstance_of(make_parse("Tea is safe"), 2)
    hedged = circumstance_of(make_parse("Tea may be safe"), 3)
    assert plain.strength == 1.0
    assert hedged.hedged
    assert hedged.strength < plain.strength


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Tea is safe if it is weak.", "if it is weak"),
        ("Unless it is strong, tea is safe.", "Unless it is strong"),
        ("Upon request, tea is safe.", "Upon request"),
        ("Tea is safe because it is weak.", ""),
    ],
)
def test_conditions(text: str, condition: str) -> None:
    """The words of a condition are kept; a reason is none."""
    cues = analyse([make_document("a", text)]).cues
    assert {c.condition for c in cues if c.facet == "safety"} == {condition}


@pytest.mark.parametrize(
    ("text", "asserted"),
    [
        ("Tea is safe.", True),
        ("Is tea safe?", False),
        ("Ask whether tea is safe.", False),
        ("If tea is safe, drink it.", False),
    ],
)
def test_claims(text: str, asserted: bool) -> None:  # noqa: FBT001
    """What is asked or supposed is no claim."""
    parse = make_parse(text)
    place = next(i for i, t in enumerate(parse.tokens) if t.word == "safe")
    assert is_asserted(parse, place) == asserted
