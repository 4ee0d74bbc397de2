"""Effects are read with their way, what they fall on, and what denies them."""

from __future__ import annotations

import pytest
from builders import make_document, make_parse

from hexapla.compare.comparison import analyse
from hexapla.compare.language.effect_words import find_effect_words
from hexapla.compare.language.effects import read_effects_of, reversed_places

TOPIC = "Zolamine is an old drug. Zolamine is sold in shops. Zolamine has been studied."


def effects(text: str) -> set[tuple[str, str]]:
    """Give position and target of the effects in a document whose topic is zolamine."""
    cues = analyse([make_document("a", f"{TOPIC}\n\n{text}")]).cues
    return {(c.position, c.subject) for c in cues if c.facet == "effect" and c.statement > "a:3"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # verbs and what follows them, or their subject where nothing does
        ("Zolamine reduces swelling.", {("decreases", "swelling")}),
        ("The swelling is reduced.", {("decreases", "swelling")}),
        ("Appetite drops.", {("decreases", "appetite")}),
        ("Zolamine improves sleep and memory.", {("improves", "sleep"), ("improves", "memory")}),
        # nouns and what stands before them, or after a preposition
        ("Muscle loss", {("decreases", "muscle")}),
        ("Loss of lean muscle mass", {("decreases", "muscle")}),
        ("There is an increase in insulin levels.", {("increases", "insulin")}),
        # phrases, and adjectives
        ("Zolamine can lead to dehydration.", {("causes", "dehydration")}),
        ("Improved insulin sensitivity", {("improves", "sensitivity")}),
        # what denies
        ("Zolamine does not affect weight.", {("does not affect", "weight")}),
        ("Zolamine has nothing to do with weight.", {("no effect", "weight")}),
        # what is denied is that it is greater
        ("Zolamine did not produce greater weight loss than a diet.", set()),
        ("No change in weight was seen.", {("does not affect", "weight")}),
        # an effect on an effect is one
        ("Zolamine prevents muscle loss.", {("increases", "muscle")}),
        ("Zolamine lowers the risk of stroke.", {("prevents", "stroke")}),
        ("Zolamine works without muscle loss.", {("does not decrease", "muscle")}),
        # harm and good that are done, to whom it is said before them or after "to"
        ("Zolamine won't do your heart any long-term harm.", {("does not worsen", "heart")}),
        ("Zolamine does no damage to the liver.", {("does not worsen", "liver")}),
        ("Zolamine wears out the heart.", {("worsens", "heart")}),
        # words that name an effect and what it is on in one
        ("Zolamine is extremely dehydrating.", {("causes", "dehydrating")}),
        ("Most adults take zolamine without dehydration.", {("does not cause", "dehydration")}),
        # a plural is no verb, and a life is that of what lives
        ("There are some health benefits to zolamine.", {("improves", "health")}),
        ("Zolamine shortens cell life.", {("decreases", "cell")}),
        # what is called mistaken is denied; what is asked, supposed or forbidden says nothing
        ("The myth that zolamine harms the heart persists.", {("does not worsen", "heart")}),
        ("That zolamine harms the heart is a myth.", {("does not worsen", "heart")}),
        ("Does zolamine harm the heart?", set()),
        ("Ask your doctor if zolamine harms the heart.", set()),
        ("Zolamine should never be reduced.", set()),
        ("Do not reduce zolamine.", set()),
        # no effects: compounds, and what only modifies a noun
        ("Zolamine is time-restricted.", set()),
        ("Zolamine lacks the side effects often associated with aspirin.", set()),
    ],
)
def test_effects(text: str, expected: set[tuple[str, str]]) -> None:
    """Each effect has a way and a target."""
    assert expected == {e for e in effects(text) if e[1] not in {"side effects", "effects"}}


def test_what_denies_the_first_of_several_denies_all() -> None:
    """A negation reaches through an enumeration."""
    found = effects("There is no proof of changes in weight, improved sleep or reduced swelling.")
    assert found == {
        ("does not affect", "weight"),
        ("does not improve", "sleep"),
        ("does not decrease", "swelling"),
    }


def test_those_who_are_meant_undergo_no_effect() -> None:
    """A relative clause that only says which people are meant says nothing of the topic."""
    assert effects("Zolamine is for people who have lost weight.") == set()


def test_agents_bring_effects_about() -> None:
    """The agent is the subject, what follows "by" in a passive, and a want of it is another."""

    def agents(text: str) -> set[str]:
        cues = analyse([make_document("a", f"{TOPIC}\n\n{text}")]).cues
        return {a for c in cues if c.facet == "effect" for a in c.agents}

    assert agents("Aspirin reduces swelling.") == {"aspirin"}
    assert agents("Swelling is reduced by aspirin.") == {"aspirin"}
    assert agents("A lack of aspirin increases swelling.") == {"-aspirin"}


def test_words_of_effect_are_found_as_phrases_first() -> None:
    """The longest phrase wins over its words."""
    [word] = find_effect_words(make_parse("It will break down fat"))
    assert (word.effect.name, word.first, word.last) == ("decrease", 2, 3)


def test_lowered_things_are_known() -> None:
    """The places of what something lowers are given, and no others."""
    parse = make_parse("It lowers the risk and is cheap")
    words = {parse.tokens[place].word for place in reversed_places(parse)}
    assert "risk" in words
    assert "cheap" not in words


def test_readings_come_in_order() -> None:
    """Effects are given in the order of the text."""
    readings = read_effects_of(make_parse("It reduces pain, improves sleep and raises energy"))
    assert [r.first for r in readings] == sorted(r.first for r in readings)
    assert [r.effect.name for r in readings] == ["decrease", "improve", "increase"]
