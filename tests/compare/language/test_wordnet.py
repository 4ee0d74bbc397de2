"""WordNet says how common a word is, and which words are related to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.wordnet import (
    DEFINITIONS,
    find_related,
    lexical_relatedness,
    share_of_definitions,
)
from hexapla.compare.lexicons import read_text

HEADER, *LINES = read_text("wordnet.txt").splitlines()
STEMS = [line.split(" ")[0] for line in LINES]


def test_the_file_says_how_many_definitions_there_are() -> None:
    """Shares are of all definitions of the file."""
    assert f" {DEFINITIONS} definitions" in HEADER


@pytest.mark.parametrize(
    ("stem", "count"),
    [("abandon", 53.5), ("abbati", 0.5), ("no such stem", 0.5), ("#", 0.5)],
)
def test_shares(stem: str, count: float) -> None:
    """A stem has the share of the definitions that use it, and half of one where none does."""
    assert share_of_definitions(stem) == pytest.approx(count / DEFINITIONS)


@pytest.mark.parametrize(
    ("one", "other", "relatedness"),
    [
        ("abbrevi", "abbrevi", 1.0),
        ("abbrevi", "shorten", 0.6),
        ("abbrevi", "short", 0.4),
        ("abbrevi", "lantern", 0.0),
        # opposites, and two of a kind, do not say one another
        ("abaxi", "adaxi", 0.0),
        ("man", "woman", 0.0),
        ("no such stem", "abbrevi", 0.0),
    ],
)
def test_relatedness(one: str, other: str, relatedness: float) -> None:
    """Two words are related as far as the file says, whichever is asked first."""
    assert lexical_relatedness(one, other) == relatedness
    assert lexical_relatedness(other, one) == relatedness


def test_related_words_of_a_vocabulary() -> None:
    """Only words of the vocabulary are given, each for the other."""
    found = find_related(["abbrevi", "shorten", "lantern"])
    assert found == {"abbrevi": {"shorten": 0.6}, "shorten": {"abbrevi": 0.6}}
    assert find_related(["abbrevi"]) == {}


@given(st.sampled_from(STEMS), st.sampled_from(STEMS))
def test_relatedness_is_a_share(one: str, other: str) -> None:
    """Relatedness lies between 0 and 1 and is symmetric where one side is listed."""
    assert 0 <= lexical_relatedness(one, other) <= 1
    assert bool(lexical_relatedness(one, other)) == bool(lexical_relatedness(other, one))
    assert 0 < share_of_definitions(one) < 1
