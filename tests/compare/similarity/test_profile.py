"""A profile holds what a statement is matched by, and how much each of it weighs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import make_reading, measure_texts

from hexapla.compare.similarity.profile import LIGHTEST, build_profiles
from hexapla.compare.similarity.weights import read_weights


def test_the_mass_is_the_sum_of_all_words() -> None:
    """Terms and function words add up to the mass, trigrams to their own."""
    [profile] = measure_texts("The old filters of the pump leak").profiles.values()
    assert profile.mass == pytest.approx(
        sum(profile.terms.values()) + sum(profile.function.values())
    )
    assert profile.trigram_mass == pytest.approx(sum(profile.trigrams.values()))
    assert profile.function_mass == pytest.approx(sum(profile.function.values()))
    assert profile.function_mass > 0


def test_a_statement_without_content_weighs_the_least_and_says_nothing() -> None:
    """No wording is compared, and nothing is divided by nothing."""
    weights = replace(read_weights(), function=0.0)
    [profile] = build_profiles([make_reading("It was so.")], {}, weights)
    assert (profile.wording, profile.opening, profile.terms) == ("", "", {})
    assert profile.mass_root == LIGHTEST


def test_case_and_marks_do_not_change_the_wording() -> None:
    """Two statements of the same words in one order have one wording."""
    one, other, turned = measure_texts("Pumps leak!", "pumps, leak", "leak pumps").profiles.values()
    assert one.wording == other.wording != turned.wording


def test_the_opening_is_the_first_term() -> None:
    """A sentence opens with what it is about, an article aside."""
    [profile] = measure_texts("The pumps leak").profiles.values()
    assert profile.opening == "pump"


def test_context_is_shown_in_brackets_and_discounted() -> None:
    """A term of the statement next to it weighs a part of what it weighs there."""
    readings = [make_reading("Red kites"), make_reading("They soar", number=2)]
    weights = read_weights()
    first, second = build_profiles(readings, {}, weights)
    assert second.words["kite"] == "[kites]"
    assert second.context["kite"] == pytest.approx(weights.context * first.terms["kite"])
    assert "kite" not in second.terms
