"""Tokens give back their text and know function words and forms of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.tokens import find_tokens, same_word


@given(st.text(max_size=200), st.integers(min_value=0, max_value=1000))
def test_offsets_give_back_the_word(text: str, offset: int) -> None:
    """Every token stands where its offsets say, in order and without overlap."""
    end = offset
    for token in find_tokens(text, offset):
        assert end <= token.start < token.end
        shown = text[token.start - offset : token.end - offset]
        assert not any(c.isspace() for c in shown)
        end = token.end


def test_function_words_are_no_content() -> None:
    """Only words that say something count as content."""
    content = [
        t.word for t in find_tokens("It is not the risk of pain, but the 12 weeks.") if t.content
    ]
    assert content == ["risk", "pain", "12", "weeks"]


def test_compounds_are_taken_apart() -> None:
    """A hyphen makes no other word of two words."""
    assert [t.word for t in find_tokens("long-term")] == ["long", "-", "term"]


def test_possessives_and_typographic_apostrophes_are_evened_out() -> None:
    """A possessive is its noun, and both apostrophes are one."""
    assert [t.word for t in find_tokens("the body’s pain doesn’t")] == [
        "the",
        "body",
        "pain",
        "doesn't",
    ]


@pytest.mark.parametrize(
    "written",
    ["Efficacy", "eﬃcacy", "effi\u00adcacy", "effi\u200bcacy", "\ufeffefficacy", "effi\0cacy"],
)
def test_what_is_not_seen_makes_no_other_word(written: str) -> None:
    """Ligatures, soft hyphens, zero-width and control characters are evened out for matching."""
    assert [t.word for t in find_tokens(f"the {written} of")] == ["the", "efficacy", "of"]


@pytest.mark.parametrize(
    ("word", "form", "same"),
    [
        ("risks", "risk", True),
        ("effectively", "effective", True),
        ("proved", "prove", True),
        ("studies", "study", True),
        ("option", "optional", False),
        ("lastly", "lasting", False),
        ("optional", "option", False),
    ],
)
def test_only_inflections_are_forms(word: str, form: str, same: bool) -> None:  # noqa: FBT001
    """An inflected word is the same word, a derived one is another."""
    [token] = find_tokens(word)
    assert same_word(token, form) is same
