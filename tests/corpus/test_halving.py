"""Sentences too long for one statement are cut where a clause begins."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hexapla.corpus.halving import SHORTEST_PART, cut_long_sentence
from hexapla.corpus.sentences import LONGEST_SENTENCE

CLAUSE = "the committee has weighed every report that the districts sent in during the spring"
LONG = f"{CLAUSE}, and {CLAUSE}, but {CLAUSE}; {CLAUSE}, and {CLAUSE}, because {CLAUSE}."


def parts_of(text: str) -> list[str]:
    """Give the parts of a text that is one sentence."""
    return [text[start:end] for start, end in cut_long_sentence(text, 0, len(text))]


def test_sentence_of_ordinary_length_is_one_part() -> None:
    """What is short enough stays whole."""
    assert parts_of(f"{CLAUSE}; {CLAUSE}.") == [f"{CLAUSE}; {CLAUSE}."]


def test_long_sentence_is_cut_after_its_semicolon() -> None:
    """A semicolon is the first place to cut at."""
    first, *_ = parts_of(LONG)
    assert len(LONG) > LONGEST_SENTENCE
    assert first.endswith(";")
    assert all(len(part) <= LONGEST_SENTENCE for part in parts_of(LONG))


def test_what_stands_in_brackets_is_not_torn() -> None:
    """No cut falls between two brackets."""
    text = f"The board ({CLAUSE}, and {CLAUSE}; {CLAUSE}, and {CLAUSE}, but {CLAUSE}) agreed."
    assert len(text) > LONGEST_SENTENCE
    assert parts_of(text) == [text]


def test_long_sentence_without_clauses_stays() -> None:
    """Where no clause begins, nothing is cut."""
    text = "Apples " + "apples pears " * 40 + "plums."
    assert parts_of(text) == [text]


@given(
    st.lists(
        st.sampled_from(
            ["it works", "(it fails", "it holds)", ";", ", but", ", and", "which he saw"]
        ),
        min_size=1,
        max_size=90,
    ).map(" ".join)
)
def test_parts_lose_nothing_but_white_space(text: str) -> None:
    """The parts follow one another and hold every letter."""
    stripped = text.strip()
    spans = list(cut_long_sentence(stripped, 0, len(stripped)))
    assert "".join(stripped[a:b] for a, b in spans).replace(" ", "") == stripped.replace(" ", "")
    assert len(spans) == 1 or all(b - a >= SHORTEST_PART - 2 for a, b in spans)
