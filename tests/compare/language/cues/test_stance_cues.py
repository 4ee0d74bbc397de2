"""Stances are read by the expressions of the lexicon, in whatever form their words take."""

from __future__ import annotations

import pytest
from builders import analyse_text, make_reading

from hexapla.compare.language.cues.stances import StanceCue, find_expressions
from hexapla.compare.language.facets import extend_lexicon, read_lexicon
from hexapla.compare.relation import ContradictionType

TOPIC = "Zolamine is an old drug. Zolamine is sold in many shops. Zolamine is red."


def stances(text: str) -> list[StanceCue]:
    """List the stances of a text in a document whose topic is zolamine."""
    cues = analyse_text(f"{TOPIC}\n\n{text}").cues
    return [c for c in cues if isinstance(c, StanceCue) and c.statement > "a:3"]


def found_in(text: str, *expressions: str) -> list[str]:
    """List the expressions of a facet that stand in a text."""
    group = {"direction": 1, "about": "subject", "expressions": list(expressions)}
    lexicon = extend_lexicon([{"shape": {"poles": ["fit", "unfit"], "cues": [group]}}])
    matches = find_expressions(make_reading(text), lexicon)
    return [match.expression.text for match in matches if match.expression.facet == "shape"]


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("Data on zolamine is limited.", None),
        ("The data is limited.", "data is limited"),
        ("The data are limited.", "data is limited"),
        ("The data remain limited.", "data is limited"),
        ("The data seem unlimited.", None),
        ("The evidence was weak.", "evidence is weak"),
        ("It relieved the pain.", "relieve"),
    ],
)
def test_forms_of_words(text: str, expression: str | None) -> None:
    """Inflections count, and "is" stands for its forms and for "remains"."""
    found = {
        match.expression.text for match in find_expressions(make_reading(text), read_lexicon())
    }
    assert (expression in found) if expression else not {e for e in found if "data" in e}


@pytest.mark.parametrize(
    ("text", "expressions", "found"),
    [
        # two words may stand between two words of an expression, articles and marks aside
        ("It fits walls tight", ["fit tight"], ["fit tight"]),
        ("It fits old walls tight", ["fit tight"], ["fit tight"]),
        ("It fits the old the walls tight", ["fit tight"], ["fit tight"]),
        ("It fits old glass walls tight", ["fit tight"], []),
        ("It fits, tight", ["fit tight"], []),
        ("It fits-tight", ["fit tight"], ["fit tight"]),
        ("It fits", ["fit tight"], []),
        # function words follow at once, articles aside
        ("It fits to the walls", ["fit to walls"], ["fit to walls"]),
        ("It fits the to walls", ["fit to"], ["fit to"]),
        ("It fits old to walls", ["fit to"], []),
        # the longest of two wins
        ("It fits tight", ["fit", "fit tight"], ["fit tight"]),
        ("It fits tight and fits", ["fit", "fit tight"], ["fit tight", "fit"]),
        # participles stand for themselves
        ("It fits", ["fitting"], []),
        ("It is fitting", ["fitting"], ["fitting"]),
        # what a quantity follows is left to it
        ("It fits 12 weeks", ["fit"], []),
        ("It fits within 12 weeks", ["fit"], []),
        ("It fits for 12 weeks", ["fit"], ["fit"]),
    ],
)
def test_expressions_have_gaps(text: str, expressions: list[str], found: list[str]) -> None:
    """The words of an expression stand in order, with small gaps."""
    assert found_in(text, *expressions) == found


@pytest.mark.parametrize(
    ("text", "subject", "direction"),
    [
        ("Zolamine is safe.", "zolamine", 1.0),
        ("Zolamine is not safe.", "zolamine", -1.0),
        ("Zolamine is not unsafe.", "zolamine", 1.0),
        ("Zolamine is never not safe.", "zolamine", -1.0),
        # hedged, taken from elsewhere, or said of some only
        ("Zolamine may be safe.", "zolamine", 0.85),
        ("It is safe.", "zolamine", 0.85),
        ("Zolamine, which is safe, is red.", "zolamine", 0.6),
        ("It may be safe.", "zolamine", 0.722),
        # a view that is called mistaken is denied
        ("It is a myth that zolamine is safe.", "zolamine", -0.6),
        # what is against and lowered is for
        ("Zolamine lowers the danger.", "zolamine", 0.8),
        # objects, agents and what is modified
        ("The pain is resistant to aspirin.", "aspirin", -0.7),
        ("The pain was alleviated by aspirin.", "aspirin", 0.7),
        ("Zolamine is an alternative to dangerous lids.", "lids", -0.8),
    ],
)
def test_directions(text: str, subject: str, direction: float) -> None:
    """A side is weaker where it is hedged, inherited or restricted, and turned if it is denied."""
    cues = [c for c in stances(text) if c.facet in {"safety", "efficacy"}]
    assert [(c.subject, c.direction > 0) for c in cues] == [(subject, direction > 0)]
    if cues[0].facet == "safety" and "unsafe" not in text and "danger" not in text:
        assert cues[0].direction == direction


@pytest.mark.parametrize(
    "text",
    [
        "Is zolamine safe?",
        "Ask whether zolamine is safe.",
        "Zolamine is sold to healthy adults.",
        "Zolamine is for those safe from it.",
        "Zolamine is for patients who are safe.",
    ],
)
def test_what_takes_no_side(text: str) -> None:
    """What is asked, and what only says who is meant, is no position."""
    assert [c for c in stances(text) if c.facet == "safety"] == []


@pytest.mark.parametrize(
    ("text", "facets"),
    [
        # a degree is said of effects and worth within three words
        ("Zolamine is remarkably safe.", ["magnitude", "safety"]),
        ("Zolamine is remarkably old.", []),
        ("Zolamine remarkably and now surely reduces it.", []),
        ("Zolamine remarkably and now reduces it.", ["magnitude"]),
        ("Zolamine has remarkably good results.", ["magnitude"]),
    ],
)
def test_degrees_stand_beside_what_they_measure(text: str, facets: list[str]) -> None:
    """Words that say how much count only beside words of effect or worth."""
    kept = {"magnitude", "safety"}
    assert sorted(c.facet for c in stances(text) if c.facet in kept) == facets


def test_a_stance_knows_what_it_is_matched_by() -> None:
    """A cue has its words, the stems that it is known by, and those of its clause."""
    [cue] = stances("Old lids are not safe, if zolamine is red.")
    assert (cue.text, cue.negated, cue.condition) == ("not safe", True, "if zolamine is red")
    assert (cue.key, cue.subject) == ("lid", "lids")
    assert not cue.inherited
    assert cue.stems == {"lid", "zolamin"}
    assert cue.around == {"old", "lid"}
    assert (cue.facet_type, cue.on_subject) == (ContradictionType.POLARITY, True)
    assert (cue.position, cue.says) == ("risky", "speaks of the risks of lids")


def test_a_position_on_a_clause_is_on_no_subject() -> None:
    """Expressions of how much a clause covers speak of all of it."""
    cues = [c for c in stances("One of the most dear lids is red.") if c.facet == "scope"]
    assert [c.on_subject for c in cues] == [False]


def test_a_stance_may_be_reported() -> None:
    """A view that is passed on is marked."""
    assert [c.reported for c in stances("Critics say zolamine is safe.")] == [True]


def test_views_that_are_called_mistaken_are_uncertain() -> None:
    """The word for a mistaken view says how sure that is, and is not denied by itself."""
    cues = {c.facet: c for c in stances("It is a myth that zolamine is safe.")}
    assert cues["certainty"].direction < 0
    assert not cues["certainty"].negated
    assert cues["safety"].negated
