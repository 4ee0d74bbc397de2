"""Kinship brings words together by spelling and by meaning, and opposites never."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hexapla.compare.language.stems import stem
from hexapla.compare.language.wordnet import look_up
from hexapla.compare.similarity.relatedness import Kinship
from hexapla.compare.similarity.weights import read_weights


def nearness(one: str, other: str, **changes: float) -> float:
    """Give what a match of two words is worth."""
    stems = frozenset((stem(one), stem(other)))
    kinship = Kinship(stems, look_up(stems), replace(read_weights(), **changes))
    return kinship.relatives.get(stem(one), {}).get(stem(other), 0.0)


@pytest.mark.parametrize(
    ("one", "other"),
    [("behavior", "behaviour"), ("tumor", "tumour"), ("organisation", "organization")],
)
def test_spelling_variants_are_kin(one: str, other: str) -> None:
    """British and American spellings match without WordNet."""
    assert stem(one) == stem(other) or nearness(one, other, related=0.0) > 0.5


@pytest.mark.parametrize(
    ("one", "other"),
    [("cure", "remedy"), ("damage", "harm"), ("begin", "start"), ("respond", "responsive")],
)
def test_synonyms_and_derived_forms_are_kin(one: str, other: str) -> None:
    """WordNet relates words of one meaning and of one root."""
    assert stem(one) == stem(other) or nearness(one, other, kindred=0.0) > 0.3


@pytest.mark.parametrize(
    ("one", "other"), [("increase", "decrease"), ("safe", "dangerous"), ("hot", "cold")]
)
def test_antonyms_are_no_kin(one: str, other: str) -> None:
    """Opposites are not counted as shared, however alike they are used."""
    assert nearness(one, other) == 0.0


def test_kinship_is_mutual() -> None:
    """What one word is worth to the other holds the other way round."""
    assert nearness("cure", "remedy") == nearness("remedy", "cure") > 0.0
