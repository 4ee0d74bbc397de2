"""Abbreviations that a text defines stand for their words."""

from __future__ import annotations

import pytest
from builders import make_statement

from hexapla.compare.language.abbreviations import find_abbreviations


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("Complex regional pain syndrome (CRPS) is rare.", "CRPS", "complex region pain syndrom"),
        ("Multi-factor authentication (MFA) helps.", "MFA", "multi factor authent"),
        (
            "Non-steroidal anti-inflammatory drugs (NSAIDs) help.",
            "NSAID",
            "steroid inflammatori drug",
        ),
        ("It acts on N-methyl-D-aspartate (NMDA) receptors.", "NMDA", "methyl aspart"),
    ],
)
def test_short_form_in_brackets_is_defined_by_the_words_before(
    text: str, short: str, long: str
) -> None:
    """Each letter of the short form is found in the words before the bracket."""
    found = find_abbreviations([make_statement(text)])
    assert set(long.split()) <= set(found[short])


@pytest.mark.parametrize(
    "text",
    [
        "The vendor (see below) was late.",
        "It fell by half (OECD) last year.",
        "Wait for (A) and (B).",
        "NMDA (NMDA) is itself.",
        "Nothing stands here (XYZ).",
    ],
)
def test_other_brackets_define_nothing(text: str) -> None:
    """A bracket whose letters do not run through the words before it is no abbreviation."""
    assert find_abbreviations([make_statement(text)]) == {}


def test_first_definition_holds() -> None:
    """What is defined first holds for all documents."""
    texts = ["Intermittent fasting (IF) works.", "Inverse filters (IF) too."]
    found = find_abbreviations([make_statement(t, document=f"d{i}") for i, t in enumerate(texts)])
    assert found["IF"] == ("intermitt", "fast")
