"""Rarity is high for what few statements have, and does not make every word of two texts rare."""

from __future__ import annotations

from hexapla.compare.language.rarity import measure_rarity

BAGS = [frozenset(b.split()) for b in ("pain relief", "pain sleep", "pain diet", "pain work")]


def test_term_of_every_statement_weighs_least() -> None:
    """The commonest term has the lowest weight, and still some."""
    rarity = measure_rarity(BAGS)
    assert 0 < rarity["pain"] < rarity["sleep"]


def test_general_english_tells_common_words_from_rare_ones() -> None:
    """Of two words in one statement each, the one that English uses often weighs less."""
    rarity = measure_rarity(BAGS, 5.0, lambda term: 0.1 if term == "work" else 0.0001)
    assert rarity["work"] < rarity["sleep"]


def test_contrast_takes_from_common_terms() -> None:
    """A contrast makes the common term lighter beside the rare one."""
    flat, sharp = measure_rarity(BAGS), measure_rarity(BAGS, contrast=1.5)
    assert sharp["pain"] / sharp["sleep"] < flat["pain"] / flat["sleep"]
