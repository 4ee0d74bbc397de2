"""Hedges reach as far as negations do, and reported views are told from the writer's own."""

from __future__ import annotations

import pytest
from builders import make_parse, read_sentence
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.hedging import find_hedged, is_reported
from hexapla.compare.lexicons import read_data

HEDGES: list[str] = read_data("negation.toml")["hedges"]["words"].split()


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("It may help", "help"),
        ("It helps", ""),
        ("It is thought to help", "to help"),
        ("It helps, perhaps", ""),
        ("It may help but drips", "help"),
        ("It may help; it drips", "help"),
        ("It may help, and it drips", "help , and it drips"),
        # six words
        ("It may go there by the old dirt road", "go there by the old dirt"),
        ("It may go there by the old road", "go there by the old road"),
        # a hedge in the reach of another goes on
        (
            "It may go there and often by the old dirt road",
            "go there and often by the old dirt road",
        ),
    ],
)
def test_hedges(text: str, hedged: str) -> None:
    """A hedge weakens the six words after it, to a terminator."""
    parse = make_parse(text)
    assert " ".join(parse.words_of(sorted(find_hedged(parse)))) == hedged


@pytest.mark.parametrize("hedge", HEDGES)
def test_each_hedge_of_the_list_is_read(hedge: str) -> None:
    """A new hedge is one word of the data file."""
    assert find_hedged(make_parse(f"{hedge} red")) == {1}


def test_a_hedge_stays_in_its_clause() -> None:
    """What is possible in a condition is no hedge on what follows from it."""
    reading = read_sentence("If the pump may be old, the lid is red.")
    assert "red" not in reading.words_of(reading.hedged)
    assert "old" in reading.words_of(reading.hedged)


@given(st.lists(st.sampled_from([*HEDGES, "lids", ",", ";", "which", "is", "and"]), max_size=20))
def test_what_is_hedged_follows_a_hedge(words: list[str]) -> None:
    """Before each place that is hedged stands a hedge in the same clause."""
    reading = read_sentence(" ".join(words))
    for place in reading.hedged:
        own = reading.clauses[reading.clause_of[place]]
        assert not set(HEDGES).isdisjoint(reading.words_of(n for n in own if n < place))


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Some people believe that tea is safe", True),
        ("It is a myth that tea is safe", True),
        ("Contrary to what you read, tea is safe", True),
        ("CRITICS SAY that tea is safe", True),
        ("Tea is safe", False),
        ("Critics of tea say so", False),
    ],
)
def test_reports(text: str, reported: bool) -> None:  # noqa: FBT001
    """Views that the writer reports or rejects are told from the writer's own."""
    assert is_reported(text) is reported
