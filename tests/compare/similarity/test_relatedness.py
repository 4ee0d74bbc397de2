"""Relatedness brings words together by spelling and by meaning, and opposites never."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rapidfuzz.fuzz import ratio

from hexapla.compare.language.stems import stem
from hexapla.compare.similarity.relatedness import SHORTEST, SPELLED_ALIKE, Relatedness
from hexapla.compare.similarity.weights import read_weights


def worth(one: str, other: str, **changes: float) -> float:
    """Give what a match of two stems is worth."""
    related = Relatedness(frozenset((one, other)), replace(read_weights(), **changes)).related
    return related.get(one, {}).get(other, 0.0)


def worth_of_words(one: str, other: str, **changes: float) -> float:
    """Give what a match of two words is worth, 1 where their stem is one."""
    return 1.0 if stem(one) == stem(other) else worth(stem(one), stem(other), **changes)


@pytest.mark.parametrize(
    ("one", "other"),
    [("behavior", "behaviour"), ("tumor", "tumour"), ("organisation", "organization")],
)
def test_spelling_variants_match(one: str, other: str) -> None:
    """British and American spellings match without WordNet."""
    assert worth_of_words(one, other, related=0.0) > 0.5


@pytest.mark.parametrize(
    ("one", "other"),
    [("cure", "remedy"), ("damage", "harm"), ("begin", "start"), ("respond", "responsive")],
)
def test_synonyms_and_derived_forms_are_related(one: str, other: str) -> None:
    """WordNet relates words of one meaning and of one root."""
    assert worth_of_words(one, other, spelling=0.0) > 0.3


@pytest.mark.parametrize(
    ("one", "other"), [("increase", "decrease"), ("safe", "dangerous"), ("hot", "cold")]
)
def test_opposites_are_not_related(one: str, other: str) -> None:
    """Opposites are not counted as shared, however alike they are used."""
    assert worth(stem(one), stem(other)) == 0.0


def test_relatedness_is_mutual() -> None:
    """What one word is worth to the other holds the other way round."""
    assert worth("cure", "remedi") == worth("remedi", "cure") > 0.0


@pytest.mark.parametrize(("one", "other"), [("abcd", "abcde"), ("abc", "abcd")])
def test_short_stems_match_only_themselves(one: str, other: str) -> None:
    """Stems of four letters are compared by spelling, those of three are not."""
    assert ratio(one, other) >= SPELLED_ALIKE
    assert (worth(one, other, related=0.0) > 0) is (len(one) >= SHORTEST)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [("qzabcdefgh", "qzabcdefgx", True), ("qzabcd", "qzabcx", False)],
)
def test_spelling_counts_from_its_ratio_on(one: str, other: str, alike: bool) -> None:  # noqa: FBT001
    """One letter in ten may differ, and one in six may not; the worth falls with the ratio."""
    assert (ratio(one, other) >= SPELLED_ALIKE) is alike
    expected = read_weights().spelling * ratio(one, other) / 100 if alike else 0.0
    assert worth(one, other) == pytest.approx(expected)


def test_parts_can_be_switched_off() -> None:
    """A weight of nothing leaves its relations out."""
    assert worth("cure", "remedi", related=0.0) == 0.0
    assert worth("behavior", "behaviour", spelling=0.0, related=0.0) == 0.0
