"""Effects are read with their way, what they fall on, and what denies them."""

from __future__ import annotations

import pytest
from builders import make_reading
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.effects import lowered_places
from hexapla.compare.lexicons import read_data


def effects(text: str) -> list[tuple[int, str, str, bool]]:
    """List the effects of a text: sign, scale, targets, and whether they are denied."""
    return [
        (
            m.effect.sign,
            m.effect.scale,
            "; ".join(" ".join(w.word for w in target.words) for target in m.targets),
            m.negated,
        )
        for m in make_reading(text).effects
    ]


@pytest.mark.parametrize(
    ("text", "sign", "scale", "targets"),
    [
        # verbs and what follows them, or their subject where nothing does
        ("Wool reduces noise", -1, "amount", "noise"),
        ("The noise is reduced", -1, "amount", "noise"),
        ("Noise drops", -1, "amount", "noise"),
        ("The noise drops by half", -1, "amount", "noise"),
        ("Wool improves rest and warmth", 1, "value", "rest; warmth"),
        # nouns and what stands before them, or after a preposition
        ("Heat loss", -1, "amount", "heat"),
        ("Loss of old glass lids", -1, "amount", "old glass lids"),
        ("There is a rise in noise", 1, "amount", "noise"),
        ("There is a noise rise in towns", 1, "amount", "noise"),
        ("Fat burning lids", -1, "amount", "lids"),
        ("Water-cooled lids hurt", -1, "value", "water cooled lids"),
        ("Noise caused by lids", 1, "occurrence", "noise"),
        # phrases, and adjectives
        ("Wool can lead to dust", 1, "occurrence", "dust"),
        ("Improved old lids", 1, "value", "old lids"),
        # an effect on an effect is one
        ("Wool prevents heat loss", 1, "amount", "heat"),
        ("Wool lowers the risk of rust", -1, "occurrence", "rust"),
        ("Wool reduces a significantly greater loss of heat", 1, "amount", "heat"),
        # what denies every effect
        ("Wool has nothing to do with rust", 0, "none", "rust"),
        ("Rust is unchanged", 0, "none", "rust"),
    ],
)
def test_what_effects_fall_on(text: str, sign: int, scale: str, targets: str) -> None:
    """Each effect has a way and the things that it falls on."""
    assert effects(text)[0][:3] == (sign, scale, targets)


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Wool does not reduce noise", True),
        ("Wool never affects noise", True),
        ("No loss of heat was seen", True),
        ("Wool reduces noise", False),
        ("Wool does not fail to reduce noise", False),
        ("The myth that wool reduces noise persists", True),
        ("That wool reduces noise is a myth", True),
        ("It is no myth that wool reduces noise", False),
        ("Wool has nothing to do with noise", True),
        ("Noise is unaffected", True),
    ],
)
def test_denied_effects(text: str, denied: bool) -> None:  # noqa: FBT001
    """An effect is denied by an odd number of negations, or by being none."""
    assert [found[3] for found in effects(text)] == [denied]


def test_what_denies_the_first_of_several_denies_all() -> None:
    """A negation reaches through an enumeration of effects."""
    found = effects("There is no proof of changes in heat, improved rest or reduced noise")
    assert [(targets, denied) for _, _, targets, denied in found] == [
        ("heat", True),
        ("rest", True),
        ("noise", True),
    ]


@pytest.mark.parametrize(
    "text", ["Lids are red", "It causes", "The noise prevents", "The noise-reduced", "Reduces"]
)
def test_no_effects(text: str) -> None:
    """An effect that falls on nothing is none."""
    assert effects(text) == []


@pytest.mark.parametrize(
    ("text", "inchoative"),
    [("Noise drops", True), ("Noise is prevented", True), ("Wool drops noise", False)],
)
def test_what_happens_by_itself_is_known(text: str, inchoative: bool) -> None:  # noqa: FBT001
    """An effect on its own subject has no other agent."""
    assert [m.inchoative for m in make_reading(text).effects] == [inchoative]


def test_lowered_things_are_known() -> None:
    """The places of what something lowers or prevents are given, and no others."""
    reading = make_reading("It lowers the risk, prevents rust, improves rest and is cheap")
    words = set(reading.words_of(lowered_places(reading.effects)))
    assert {"risk", "rust"} <= words
    assert words.isdisjoint({"rest", "cheap"})


def test_effects_come_in_order() -> None:
    """Effects are given in the order of the text."""
    found = make_reading("It reduces noise, improves rest and raises lids").effects
    assert [m.effect.name for m in found] == ["decrease", "improve", "increase"]


EFFECTS = read_data("effects.toml")["effects"].values()
WORDS = sorted(
    {
        "noise",
        "heat",
        "of",
        "in",
        "to",
        "the",
        "no",
        "not",
        "and",
        ",",
        "is",
        "by",
        "-",
        "myth",
        "é",
    }
    | {w for raw in EFFECTS for w in raw["nouns"].split()[:2]}
    | {w for raw in EFFECTS for w in raw["verbs"].split()[:2]}
    | {w for raw in EFFECTS for p in raw["phrases"][:2] for w in p.split()}
)


@given(st.lists(st.sampled_from(WORDS), max_size=20))
def test_effects_stand_in_order(words: list[str]) -> None:
    """Each effect has targets among the tokens, and begins behind the one before."""
    reading = make_reading(" ".join(words))
    before = -1
    for mention in reading.effects:
        assert before < mention.first <= mention.last < len(reading.tokens)
        assert mention.targets
        assert all(0 <= n < len(reading.tokens) for t in mention.targets for n in t.places)
        before = mention.first
