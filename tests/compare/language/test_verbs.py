"""Verbs are told from the nouns that look like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.tokens import find_tokens
from hexapla.compare.language.verbs import is_verb
from hexapla.compare.language.word_classes import word_class


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("The filter blocks the light", ["blocks"]),
        ("Filters block the light", ["block"]),
        ("It may last for a year", ["may", "last"]),
        ("The use of filters is growing", ["is", "growing"]),
        ("Some users report a delay", ["report"]),
        ("The change was small", ["was"]),
        ("Many different types of filters are used", ["are", "used"]),
        ("We want to reduce noise", ["want", "reduce"]),
        # a noun and a verb agree: one of them has an s
        ("The pump block", []),
        ("The pumps blocks", []),
        ("The glass blocks light", ["blocks"]),
        ("The pumps reducing noise", ["reducing"]),
        ("The pump reducing noise", []),
        ("The pump reduced noise", ["reduced"]),
        # adverbs stand between, and make a verb of the word after them
        ("The pump also block", ["block"]),
        ("The pump never reduces noise", ["reduces"]),
        ("The pump also reducing", []),
        # what opens a clause, or stands after a mark or a determiner, is none
        ("Block the light", []),
        ("Also block the light", []),
        ("The lid, block the light", []),
        ("The block", []),
        ("This blocks light", ["blocks"]),
        # what follows makes a noun of it
        ("The pump blocks of wood", []),
        ("The pump blocks are red", ["are"]),
        ("They want do", ["want", "do"]),
        ("The pump benefits", []),
        ("The pump benefits from it", []),
        ("The pump benefits the town", ["benefits"]),
        ("The pump benefits them", ["benefits"]),
    ],
)
def test_verbs(text: str, verbs: list[str]) -> None:
    """A word is a verb by its class, its ending and its neighbours."""
    tokens = find_tokens(text)
    assert [t.word for i, t in enumerate(tokens) if is_verb(tokens, i)] == verbs


@given(st.text(max_size=30), st.text(max_size=30))
def test_auxiliaries_are_always_verbs(before: str, after: str) -> None:
    """Whatever stands around an auxiliary, it is a verb."""
    tokens = find_tokens(f"{before} should {after}")
    for place, token in enumerate(tokens):
        assert token.word not in word_class("auxiliaries") or is_verb(tokens, place)
