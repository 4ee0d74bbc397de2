"""Abbreviations that a text defines stand for their words."""

from __future__ import annotations

import pytest
from builders import make_statement
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.abbreviations import find_abbreviations, stands_for


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
        ("Water treatment plants (“WTP”) are old.", "WTP", "water treatment plant"),
        ("Water treatment plants (WTP; old) are there.", "WTP", "water treatment plant"),
        ("Water treatment plants (W-TP) are there.", "W-TP", "water treatment plant"),
        # twice as many words as letters are looked at, and five more at most
        ("Water of the plants (WP) are old.", "WP", "water plant"),
        ("Ab of the of the of the of the of cdef (ABCDEF) is old.", "ABCDEF", "ab cdef"),
        # two letters are the fewest, ten the most
        ("Water plants (WP) are old.", "WP", "water plant"),
        ("Wa te rt rea tm en tp la nt so (WTRTEPLNSO) are old.", "WTRTEPLNSO", "wa te rt rea"),
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
        # one capital is a name, and eleven letters are a word
        "Water plants (Wp) are old.",
        "Wa te rt rea tm en tp la nt so up (WTRTEPLNSOU) are old.",
        # more content words than letters
        "Water and old iron plants (WP) are old.",
        # twice as many words as letters are looked at, and five more at most
        "Water of the of plants (WP) are old.",
        "Ab of the of the of the of the of the cdef (ABCDEF) is old.",
        "(WP) is old.",
        "Of the (OT) nothing is left.",
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


@pytest.mark.parametrize(
    ("written", "stems"), [("WP", ("water", "plant")), ("WPs", ("water", "plant")), ("Wp", ())]
)
def test_a_plural_stands_for_the_same(written: str, stems: tuple[str, ...]) -> None:
    """An abbreviation is looked up as it is written, with a plural s as without."""
    assert stands_for(written, {"WP": ("water", "plant")}) == stems


@given(st.text(alphabet="(WPps -)AB;,", max_size=60))
def test_any_text_is_searched(text: str) -> None:
    """No text raises, and what is found has two capitals and stems, no more than it has letters."""
    for short, stems in find_abbreviations([make_statement(text)]).items():
        assert sum(letter.isupper() for letter in short) > 1
        assert 0 < len(stems) <= len(short)
