"""Negation and hedges reach what they govern and no further."""

from __future__ import annotations

import pytest
from builders import make_parse

from hexapla.compare.language.negation import find_negations, find_rejection, is_hedged


@pytest.mark.parametrize(
    ("text", "word", "negated"),
    [
        ("The drug is safe", "safe", False),
        ("The drug is not safe", "safe", True),
        ("The drug isn't very safe", "safe", True),
        ("The drug lacks side effects", "side", True),
        ("There are no known risks", "risks", True),
        ("It works without serious risks", "risks", True),
        ("It is not without risks", "risks", False),
        ("It is not only safe", "safe", False),
        ("It is not cheap but safe", "safe", False),
        ("It rarely causes harm", "harm", True),
        ("Nobody has tried the one that they say all the others call safe", "safe", False),
        ("It is safe and not cheap", "safe", False),
        ("It should not be safe", "should", True),
        ("It should be safe and not cheap", "should", False),
    ],
)
def test_negation_scope(text: str, word: str, negated: bool) -> None:  # noqa: FBT001
    """A negation turns what follows it in its clause, up to a terminator or six words."""
    parse = make_parse(text)
    place = next(i for i, t in enumerate(parse.tokens) if t.word == word)
    assert len(find_negations(parse, place)) % 2 == negated


@pytest.mark.parametrize(
    ("text", "hedged"),
    [("It may help", True), ("It helps", False), ("It is thought to help", True)],
)
def test_hedges(text: str, hedged: bool) -> None:  # noqa: FBT001
    """A hedge before a word weakens it."""
    parse = make_parse(text)
    place = next(i for i, t in enumerate(parse.tokens) if t.stem == "help")
    assert is_hedged(parse, place) is hedged


@pytest.mark.parametrize(
    ("text", "rejecting"),
    [
        ("Contrary to old fears that tea harms, it is loved", "fears"),
        ("The misconception that tea harms is old", "misconception"),
        ("That tea harms is a myth", "myth"),
        ("Contrary to what you read, tea harms", None),
        ("Tea harms, and the story of it is a myth", None),
        ("Tea harms", None),
    ],
)
def test_rejections(text: str, rejecting: str | None) -> None:
    """A view is mistaken where a word says so before it, with no comma between, or after it."""
    parse = make_parse(text)
    place = find_rejection(parse, next(i for i, t in enumerate(parse.tokens) if t.word == "harms"))
    assert (None if place is None else parse.word_at(place)) == rejecting
