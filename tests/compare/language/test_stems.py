"""Stems bring the forms of a word together."""

from __future__ import annotations

import pytest

from hexapla.compare.language.stems import stem


@pytest.mark.parametrize(
    ("words", "stemmed"),
    [
        ("bridge bridges bridged bridging", "bridg"),
        ("harvest harvests harvester harvesting", "harvest"),
        ("lantern lanterns", "lantern"),
    ],
)
def test_forms_have_one_stem(words: str, stemmed: str) -> None:
    """All regular forms of a word have the same stem."""
    assert {stem(word) for word in words.split()} <= {stemmed, f"{stemmed}er"}


@pytest.mark.parametrize("word", ["", "7", "é", "don't"])
def test_what_has_no_ending_is_its_own_stem(word: str) -> None:
    """What is no English word with an ending is left as it is."""
    assert stem(word) == word
