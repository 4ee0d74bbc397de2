"""What a clause claims is told from what it asks or supposes, and conditions are kept in words."""

from __future__ import annotations

import pytest
from builders import analyse_text, make_reading, place_of, read_sentence

from hexapla.compare.language.circumstances import condition_of, is_asserted


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Tea is safe if it is weak.", "if it is weak"),
        ("Unless it is strong, tea is safe.", "Unless it is strong"),
        ("Upon request, tea is safe.", "Upon request"),
        ("In the event of rain, tea is safe.", "In the event of rain"),
        ("Once upon request, tea is safe.", ""),
        ("Uponrequest, tea is safe.", ""),
        ("Tea is safe because it is weak.", ""),
        ("Tea is safe.", ""),
    ],
)
def test_conditions(text: str, condition: str) -> None:
    """The words of a condition are kept; a reason is none."""
    reading = read_sentence(text)
    place = place_of(reading, "safe")
    assert condition_of(reading, place) == condition
    cues = analyse_text(text).cues
    assert {c.condition for c in cues if c.facet == "safety"} == {condition}


def test_a_condition_is_not_its_own() -> None:
    """What stands in a condition holds under no other."""
    reading = read_sentence("Tea is safe if it is weak.")
    assert condition_of(reading, place_of(reading, "weak")) == ""


def test_a_condition_of_another_clause_is_none() -> None:
    """The condition of one of two clauses says nothing of the other."""
    reading = read_sentence("Tea is red, and coffee is safe if it is weak.")
    assert condition_of(reading, place_of(reading, "safe")) == "if it is weak"
    assert condition_of(reading, place_of(reading, "red")) == ""


@pytest.mark.parametrize(
    ("text", "asserted"),
    [
        ("Tea is safe.", True),
        ("Is tea safe?", False),
        ("“Is tea safe?”", False),
        ("Is tea safe? ", False),
        ("Ask whether tea is safe.", False),
        ("If tea is safe, drink it.", False),
    ],
)
def test_claims_are_told_from_questions_and_suppositions(text: str, asserted: bool) -> None:  # noqa: FBT001
    """What is asked or supposed is no claim."""
    reading = read_sentence(text)
    assert is_asserted(reading, place_of(reading, "safe")) is asserted


@pytest.mark.parametrize(
    ("text", "asserted"),
    [("Especially if tea is safe", False), ("And especially if tea is safe", True)],
)
def test_a_supposition_opens_its_clause(text: str, asserted: bool) -> None:  # noqa: FBT001
    """What supposes stands among the first two words of a clause."""
    reading = make_reading(text)
    assert is_asserted(reading, place_of(reading, "safe")) is asserted


def test_a_case_that_no_comma_ends_is_the_whole_statement() -> None:
    """Without a comma nothing shows where the condition ends."""
    reading = read_sentence("Upon request tea is safe")
    assert condition_of(reading, place_of(reading, "safe")) == "Upon request tea is safe"


@pytest.mark.parametrize(
    ("text", "word", "asserted"),
    [
        ("It draws less power than it needs to maintain heat.", "maintain", False),
        ("It cools the room rather than drying it.", "drying", False),
        ("More than half of the lids lost colour.", "lost", True),
        ("It holds more heat than a stove.", "holds", True),
    ],
)
def test_what_something_is_compared_with_is_no_claim(
    text: str,
    word: str,
    asserted: bool,  # noqa: FBT001  a parameter of the test
) -> None:
    """A "than" opens what is compared with, unless it belongs to a number ("more than")."""
    reading = make_reading(text)
    assert is_asserted(reading, place_of(reading, word)) is asserted
