"""Words that name effects are found in all their forms, as phrases first."""

from __future__ import annotations

import pytest
from builders import make_parse
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.effect_words import effect_list, find_effect_words, read_effects
from hexapla.compare.lexicons import read_data

EFFECTS = read_data("effects.toml")["effects"]


def words(text: str) -> list[tuple[str, str]]:
    """List the words of a text that name effects, each with the name of the effect."""
    parse = make_parse(text)
    return [
        (" ".join(parse.words_of(range(w.first, w.last + 1))), w.effect.name)
        for w in find_effect_words(parse)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It will break down fat", [("break down", "decrease")]),
        ("It broke down", [("broke down", "decrease")]),
        ("It leads directly to rust", [("leads directly to", "cause")]),
        ("It leads quickly to rust", []),
        ("It takes a toll on lids", [("takes a toll on", "worsen")]),
        ("It reduces and improves it", [("reduces", "decrease"), ("improves", "improve")]),
        ("The losses grew", [("losses", "decrease"), ("grew", "increase")]),
        # what is no effect: side effects, compounds, and "no longer"
        ("It has side effects", []),
        ("It has effects", [("effects", "affect")]),
        ("A cut-down lid", []),
        ("It is no longer red", []),
        ("A longer lid", [("longer", "increase")]),
        # a participle that modifies the noun before it opens no phrase
        ("Lids often associated with rust", []),
        ("It is often associated with rust", [("associated with", "cause")]),
        ("Surely associated with rust", [("associated with", "cause")]),
        ("Associated with rust", [("associated with", "cause")]),
        ("", []),
    ],
)
def test_words_of_effect(text: str, expected: list[tuple[str, str]]) -> None:
    """Words name effects in any form, and the longest phrase wins over its words."""
    assert words(text) == expected


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("reduce", {"verb"}),
        ("reduction", {"noun"}),
        ("reduced", {"verb", "adjective"}),
        ("drops", {"verb", "noun"}),
        ("go up", {"phrase"}),
    ],
)
def test_a_word_knows_its_parts_of_speech(word: str, parts: set[str]) -> None:
    """A word that can be a verb and a noun is both."""
    [found] = find_effect_words(make_parse(word))
    assert found.parts == parts


@pytest.mark.parametrize("name", sorted(EFFECTS))
def test_each_word_of_an_effect_is_read(name: str) -> None:
    """A new word of an effect is one word of the data file; of two effects it names the first."""
    raw = EFFECTS[name]
    for word in " ".join((raw["verbs"], raw["nouns"], raw["words"])).split():
        [found] = find_effect_words(make_parse(word))
        assert found.effect.sign == raw["sign"] or word in {"drop", "drain", "minimal"}
    for phrase in raw["phrases"]:
        assert words(phrase)[0][0] == phrase


def test_effects_have_signs_and_scales() -> None:
    """Each effect goes one way or none on a scale that has names."""
    names = read_data("effects.toml")["names"]
    for effect in read_effects().words["verb"].values():
        assert effect.sign in {-1, 0, 1}
        assert effect.scale in {*names, "", "none"}
    assert "of" in effect_list("links")


WORDS = sorted(
    {"lids", "no", "-", "side", "also", "the", ",", "é"}
    | {w for raw in EFFECTS.values() for p in raw["phrases"] for w in p.split()}
)


@given(st.lists(st.sampled_from(WORDS), max_size=20))
def test_words_of_effect_stand_in_order_and_apart(chosen: list[str]) -> None:
    """No token is part of two words of effect."""
    parse = make_parse(" ".join(chosen))
    after = 0
    for word in find_effect_words(parse):
        assert after <= word.first <= word.last < len(parse.tokens)
        after = word.last + 1
