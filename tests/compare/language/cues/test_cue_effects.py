"""Effects become cues with their agents, one a target."""

from __future__ import annotations

import pytest
from builders import analyse_text

from hexapla.compare.language.cues.effects import EffectCue, general_stems

TOPIC = "Zolamine is an old drug. Zolamine is sold in shops. Zolamine has been studied."


def effects(text: str) -> list[EffectCue]:
    """List the effects of a text in a document whose topic is zolamine."""
    cues = analyse_text(f"{TOPIC}\n\n{text}").cues
    return [c for c in cues if isinstance(c, EffectCue) and c.statement > "a:3"]


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
        ("No change in weight was seen.", {("does not affect", "weight")}),
        # what is denied is that it is greater
        ("Zolamine did not produce greater weight loss than a diet.", set()),
        ("Zolamine did not produce weight loss.", {("does not decrease", "weight")}),
        ("Zolamine produces greater weight loss than a diet.", {("decreases", "weight")}),
        # an effect on an effect is one
        ("Zolamine prevents muscle loss.", {("increases", "muscle")}),
        ("Zolamine lowers the risk of stroke.", {("prevents", "stroke")}),
        ("Zolamine works without muscle loss.", {("does not decrease", "muscle")}),
        # harm that is done, and parts that are worn
        ("Zolamine does no damage to the liver.", {("does not worsen", "liver")}),
        ("Zolamine wears out the heart.", {("worsens", "heart")}),
        ("Zolamine takes a toll on the heart.", {("worsens", "heart")}),
        # a plural is no verb, and a life is that of what lives
        ("There are some health benefits to zolamine.", {("improves", "health")}),
        ("Zolamine shortens cell life.", {("decreases", "cell")}),
        # what is called mistaken is denied; what is asked or supposed says nothing
        ("The myth that zolamine harms the heart persists.", {("does not worsen", "heart")}),
        ("That zolamine harms the heart is a myth.", {("does not worsen", "heart")}),
        ("Does zolamine harm the heart?", set()),
        ("Ask your doctor if zolamine harms the heart.", set()),
        ("Do not reduce zolamine.", set()),
        # a change that a rule is on is no effect
        ("Lids may be changed.", set()),
        ("Lids are changed.", {("affects", "lids")}),
        # no effects: compounds, what only modifies a noun, who is meant, and numbers
        ("Zolamine is time-restricted.", set()),
        ("Zolamine lacks the side effects often associated with aspirin.", set()),
        ("Zolamine is for people who have lost weight.", set()),
        ("Zolamine reduces 12.", set()),
    ],
)
def test_effects_are_cues(text: str, expected: set[tuple[str, str]]) -> None:
    """Each effect has a way and a target."""
    assert {(c.position, c.subject) for c in effects(text)} == expected


def test_what_denies_the_first_of_several_denies_all() -> None:
    """A negation reaches through an enumeration."""
    found = effects("There is no proof of changes in weight, improved sleep or reduced swelling.")
    assert {(c.position, c.subject) for c in found} == {
        ("does not affect", "weight"),
        ("does not improve", "sleep"),
        ("does not decrease", "swelling"),
    }


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Aspirin reduces swelling.", {"aspirin"}),
        ("Aspirin and pills reduce swelling.", {"aspirin", "pill"}),
        ("It reduces swelling.", {"zolamin"}),
        ("Swelling drops.", set()),
        ("The swelling is reduced.", set()),
        ("Less swelling of aspirin is good.", None),
    ],
)
def test_agents_bring_effects_about(text: str, agents: set[str] | None) -> None:
    """The agent is the subject, and what happens by itself has none."""
    found = [c.agents for c in effects(text)]
    assert found == ([agents] if agents is not None else [])


@pytest.mark.parametrize(
    ("text", "direction", "says"),
    [
        ("Zolamine reduces swelling.", -1.0, "says that zolamine decreases swelling"),
        (
            "Zolamine does not reduce swelling.",
            0.5,
            "says that zolamine does not decrease swelling",
        ),
        ("Zolamine raises swelling.", 1.0, "says that zolamine increases swelling"),
        ("Zolamine affects swelling.", 0.0, "says that zolamine affects swelling"),
        ("Swelling drops.", -1.0, "says that swelling decreases"),
        (
            "Zolamine means nothing to swelling.",
            0.0,
            "says that zolamine has no effect on swelling",
        ),
    ],
)
def test_a_denied_effect_has_half_its_direction(text: str, direction: float, says: str) -> None:
    """What does not rise need not fall, so that it goes half the way."""
    assert [(c.direction, c.says) for c in effects(text)] == [(direction, says)]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Zolamine reduces swelling.", True),
        ("Zolamine surely reduces swelling.", True),
        ("Swelling drops.", True),
        ("Zolamine is used to reduce swelling.", False),
        ("Zolamine is used to quickly reduce swelling.", False),
        ("Loss of weight was seen.", False),
    ],
)
def test_predicates_are_known(text: str, predicate: bool) -> None:  # noqa: FBT001
    """An effect is the predicate where it is the finite verb of its clause."""
    assert [c.predicate for c in effects(text)] == [predicate]


@pytest.mark.parametrize(
    ("text", "covers"),
    [
        ("Zolamine means nothing to our body.", True),
        ("Zolamine has no benefit for health.", True),
        ("Zolamine does not improve health.", True),
        ("Zolamine improves health.", False),
        ("Zolamine does not worsen health.", False),
        ("Zolamine does not raise health.", False),
        ("Zolamine means nothing to swelling.", False),
    ],
)
def test_what_denies_every_effect_covers_all(text: str, covers: bool) -> None:  # noqa: FBT001
    """Where no effect at all is left of what is general, the cue is on everything."""
    assert [c.covers_all for c in effects(text)] == [covers]
    assert "bodi" in general_stems()


def test_an_effect_knows_what_it_is_matched_by() -> None:
    """A cue has its words, the stems of its target, and those of its clause."""
    [cue] = effects("Aspirin may not reduce old swelling, if it is red.")
    assert (cue.text, cue.hedged, cue.negated) == ("not reduce old swelling", True, True)
    assert (cue.key, cue.scale, cue.sign) == ("swell", "amount", -1)
    assert cue.stems == {"swell"}
    assert cue.around == {"aspirin", "old", "swell"}
    assert cue.condition == "if it is red"
    assert (cue.reported, cue.on_subject) == (False, False)
