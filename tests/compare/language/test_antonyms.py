"""Antonyms are known by their stems, each with how surely two words oppose one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.antonyms import opposites_of
from hexapla.compare.language.stems import stem
from hexapla.compare.lexicons import read_data, read_text

SCALES = read_data("opposition.toml")["scales"]
LISTED = sorted(
    {w for line in read_text("antonyms.txt").splitlines()[1:] for w in line.split()[1:]}
)


@pytest.mark.parametrize(
    ("one", "other", "surely"),
    [
        ("cheap", "expensive", 1.0),
        ("cheaper", "costly", None),
        ("abolish", "establish", 0.7),
        ("black", "white", 0.0),
        ("cheap", "inexpensive", None),
        ("lantern", "bridge", None),
    ],
)
def test_opposites(one: str, other: str, surely: float | None) -> None:
    """Poles of a scale oppose surely, listed antonyms less so, and two of a kind do not."""
    assert opposites_of(stem(one)).get(stem(other)) == surely


def test_scales_win_over_the_list() -> None:
    """Every pole opposes each word of the other, whatever the list says, but for two of a kind."""
    kept = {frozenset(map(stem, pair)) for pair in SCALES["beside"]}
    for left, right in SCALES["poles"]:
        for one in map(stem, left.split()):
            for other in map(stem, right.split()):
                expected = 0.0 if frozenset((one, other)) in kept else 1.0
                assert opposites_of(one)[other] == expected


@given(st.sampled_from(LISTED))
def test_opposition_is_symmetric(one: str) -> None:
    """What a stem opposes opposes it as surely."""
    opposites = opposites_of(one)
    assert opposites
    for other, surely in opposites.items():
        assert opposites_of(other)[one] == surely
