"""Tokens give back their text and know function words and forms of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.tokens import INFLECTIONS, find_tokens, same_word


@given(st.text(max_size=200), st.integers(min_value=0, max_value=1000))
def test_offsets_give_back_the_word(text: str, offset: int) -> None:
    """Every token stands where its offsets say, in order and without overlap."""
    end = offset
    for token in find_tokens(text, offset):
        assert end <= token.start < token.end
        shown = text[token.start - offset : token.end - offset]
        assert not any(c.isspace() for c in shown)
        end = token.end


@given(st.text(max_size=200))
def test_every_letter_and_digit_is_in_a_token(text: str) -> None:
    """No letter and no digit is lost between the tokens."""
    covered = {n for token in find_tokens(text) for n in range(token.start, token.end)}
    assert not [c for n, c in enumerate(text) if c.isalnum() and n not in covered]


@given(st.text(max_size=200))
def test_marks_carry_no_content(text: str) -> None:
    """A mark is no content, and has no other stem than itself."""
    for token in find_tokens(text):
        assert token.word
        assert not (token.mark and token.content)
        assert token.content or token.stem == token.word


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("It is not the risk of pain, but the 12 weeks.", ["risk", "pain", "12", "weeks"]),
        # a single letter tells nothing, a single digit does
        ("Plan b has 7 steps", ["plan", "7", "steps"]),
        ("Fig. x and xy", ["fig", "xy"]),
    ],
)
def test_function_words_are_no_content(text: str, content: list[str]) -> None:
    """Only words that say something count as content."""
    assert [t.word for t in find_tokens(text) if t.content] == content


def test_only_content_is_stemmed() -> None:
    """A content word has a stem, a function word is its own."""
    assert [t.stem for t in find_tokens("during the harvests")] == ["during", "the", "harvest"]


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
        ("option", "option", True),
        ("option", "optional", False),
        ("lastly", "lasting", False),
        ("optional", "option", False),
        # endings that fit make no form where the stems are apart
        ("besting", "best", True),
        ("wings", "wing", True),
        ("wing", "w", False),
        ("sing", "wing", False),
    ],
)
def test_only_inflections_are_forms(word: str, form: str, same: bool) -> None:  # noqa: FBT001
    """An inflected word is the same word, a derived one is another."""
    [token] = find_tokens(word)
    assert same_word(token, form) is same


@given(st.sampled_from(sorted(INFLECTIONS[0])), st.sampled_from(sorted(INFLECTIONS[0])))
def test_being_a_form_is_symmetric(one: str, other: str) -> None:
    """Where one word is a form of another, that is a form of the first."""
    [first], [second] = find_tokens(f"harvest{one}"), find_tokens(f"harvest{other}")
    assert same_word(first, second.word) is same_word(second, first.word)
