"""Weights are high for what few statements have, and not for every word of two texts."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.word_weights import FEW, HEAVY, weigh, weigh_terms
from hexapla.compare.language.wordnet import DEFINITIONS

BAGS = [frozenset(b.split()) for b in ("pain relief", "pain sleep", "pain diet", "pain work")]


def test_a_stem_weighs_its_information_in_general_english() -> None:
    """The rarer a stem is in the definitions of WordNet, the more it weighs."""
    assert weigh("no such stem") == pytest.approx(math.log(DEFINITIONS / 0.5))
    assert weigh("man") < weigh("abdomin") < weigh("no such stem")


def test_a_term_of_every_statement_weighs_least() -> None:
    """The commonest term has the lowest weight, and still some."""
    weights = weigh_terms(BAGS)
    assert 0 < weights["pain"] < weights["sleep"]
    assert weights["pain"] == pytest.approx(math.log(2))
    assert weights["sleep"] == pytest.approx(math.log(5))


def test_general_english_tells_common_words_from_rare_ones() -> None:
    """Of two words in one statement each, the one that English uses often weighs less."""
    weights = weigh_terms(BAGS, 5.0, lambda term: 0.1 if term == "work" else 0.0001)
    assert weights["work"] < weights["sleep"]


def test_a_background_counts_as_forty_statements_more() -> None:
    """General English is there beside the fewest statements, where there is a background."""
    with_background = weigh_terms(BAGS, 1.0)["sleep"]
    assert FEW == 40
    assert with_background == pytest.approx(math.log(1 + 4 + 4 + 40))


def test_a_contrast_takes_from_common_terms() -> None:
    """A contrast makes the common term lighter beside the rare one, and leaves the heavy one."""
    flat, sharp = weigh_terms(BAGS), weigh_terms(BAGS, contrast=1.5)
    assert sharp["pain"] / sharp["sleep"] < flat["pain"] / flat["sleep"]
    count = round(math.exp(HEAVY)) - 1
    bags = [frozenset(["rare"]), *([frozenset(["common"])] * (count - 1))]
    assert weigh_terms(bags, contrast=2.0)["rare"] == pytest.approx(HEAVY, rel=1e-3)


@given(st.lists(st.frozensets(st.sampled_from("abcde")), max_size=8))
def test_rarer_terms_never_weigh_less(bags: list[frozenset[str]]) -> None:
    """A term in fewer statements weighs more, and each term of some statement weighs."""
    weights = weigh_terms(bags)
    counts = {term: sum(term in bag for bag in bags) for term in weights}
    assert set(weights) == frozenset().union(*bags)
    for one in weights:
        assert weights[one] > 0
        for other in weights:
            assert counts[one] >= counts[other] or weights[one] > weights[other]
