"""Passages that two statements share word for word are found with their places."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from builders import measure_texts
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.tokens import find_tokens
from hexapla.compare.similarity.reuse import find_reuse

if TYPE_CHECKING:
    from hexapla.compare.relation import Reuse


def reuse(a: str, b: str) -> tuple[Reuse, ...]:
    """Find what two statements share word for word."""
    return find_reuse(*measure_texts(a, b).profiles.values())


def test_a_passage_is_found_on_both_sides() -> None:
    """Its offsets give back the words on either side, in the case and spacing of each."""
    a = "Today Water filters remove chlorine and heavy metals, we think."
    b = "All water filters  remove chlorine and heavy metals."
    [found] = reuse(a, b)
    assert a[found.start_a : found.end_a] == found.text
    assert found.text == "Water filters remove chlorine and heavy metals"
    assert b[found.start_b : found.end_b] == "water filters  remove chlorine and heavy metals"


def test_several_passages_are_kept_apart() -> None:
    """What differs in the middle parts a passage in two."""
    a = "The filter removes chlorine from the water quickly and lasts about ninety days at home."
    found = reuse(a, a.replace("quickly", "slowly"))
    assert [r.text for r in found] == [
        "The filter removes chlorine from the water",
        "and lasts about ninety days at home",
    ]


def test_short_and_empty_runs_are_no_reuse() -> None:
    """Four words, or five that carry nothing, are met by chance."""
    assert reuse("Filters remove heavy metals.", "Filters remove heavy metals.") == ()
    assert reuse("It is one of the many.", "It is one of the others.") == ()
    assert reuse("Use N-methyl-D-aspartate (NMDA) now.", "N-methyl-D-aspartate (NMDA) acts.") == ()


@pytest.mark.parametrize(
    ("shared", "found"),
    [
        ("the red kites of Wales", True),
        ("red kites of Wales", False),
        ("the kites of our Wales", False),
        ("the red kites of our Wales", True),
    ],
)
def test_a_passage_has_five_words_and_three_that_tell(shared: str, found: bool) -> None:  # noqa: FBT001
    """Either side of both bounds: one word less, or one that tells less, is no reuse."""
    assert (
        bool(reuse(f"We saw {shared} today.", f"They saw {shared} once.".replace("saw", "met")))
        is found
    )


WORDS = st.lists(st.sampled_from(["filters", "remove", "some", "heavy", "metals", "of", "the"]))


@given(WORDS, WORDS)
def test_passages_hold_the_same_words(one: list[str], other: list[str]) -> None:
    """Passages have the same words on both sides, don't overlap, and are found both ways."""
    a, b = " ".join(["A", *one]), " ".join(["B", *other])
    found = reuse(a, b)
    for passage in found:
        sides = (a[passage.start_a : passage.end_a], b[passage.start_b : passage.end_b])
        assert [t.word for t in find_tokens(sides[0])] == [t.word for t in find_tokens(sides[1])]
    ends = [(r.start_a, r.end_a) for r in found]
    assert all(end <= start for (_, end), (start, _) in pairwise(ends))
    assert bool(found) == bool(reuse(b, a))
