"""The lexicon that ships is well-formed."""

from __future__ import annotations

import pytest

from hexapla.compare.contradictions.assembly import TYPES
from hexapla.compare.language.facets import (
    About,
    LexiconError,
    expression_words,
    extend_lexicon,
    read_lexicon,
)
from hexapla.compare.language.word_classes import word_classes


def test_facets_are_there() -> None:
    """The lexicon knows the facets that every comparison looks at."""
    assert set(read_lexicon().facets) == {
        "safety",
        "efficacy",
        "duration",
        "onset",
        "novelty",
        "certainty",
        "recommendation",
        "ease",
        "cost",
        "comparison",
        "magnitude",
        "prevalence",
        "sufficiency",
        "scope",
    }


def test_every_facet_has_two_poles_with_expressions() -> None:
    """Each facet can be taken both ways, within the scale."""
    for facet in read_lexicon().facets.values():
        assert len(set(facet.poles)) == 2
        directions = [e.direction for e in facet.expressions]
        assert min(directions) < 0 < max(directions)
        assert all(-1 <= d <= 1 for d in directions)


def test_no_expression_stands_twice_in_a_facet() -> None:
    """An expression has one meaning under a facet, and at least one word."""
    for facet in read_lexicon().facets.values():
        words = [e.words for e in facet.expressions]
        assert len(words) == len(set(words)), facet.name
        assert all(words)


def test_a_facet_speaks_of_clauses_or_of_subjects() -> None:
    """What a facet is about does not depend on the expression, but for its object."""
    for facet in read_lexicon().facets.values():
        kinds = {e.about is About.CLAUSE for e in facet.expressions}
        assert len(kinds) == 1, facet.name


def test_types_belong_to_facets() -> None:
    """Every facet with a type of its own exists."""
    assert set(TYPES) <= set(read_lexicon().facets)


def test_articles_do_not_count_in_expressions() -> None:
    """An expression is its words without articles and marks."""
    assert expression_words("used in the treatment") == ("used", "in", "treatment")


def test_word_classes_are_lower_case_and_apart() -> None:
    """Closed-class words are casefolded, and no verb of the list is an auxiliary."""
    classes = word_classes()
    assert all(w == w.casefold() for words in classes.values() for w in words)
    assert not classes["verbs"] & classes["auxiliaries"]


GROUP: dict[str, object] = {"direction": 1, "about": "subject", "expressions": ["delicious"]}
TASTE: dict[str, object] = {
    "poles": ["tasty", "awful"],
    "cues": [
        GROUP,
        {"direction": -1.0, "about": "subject", "expressions": ["awful"]},
    ],
}


def test_facets_can_be_added_extended_and_replaced() -> None:
    """A new name adds a facet, a known one adds cues, and with `replace` it takes their place."""
    added = extend_lexicon([{"taste": TASTE}])
    assert added.facets["taste"].poles == ("tasty", "awful")
    assert "delicious" in {e.text for e in added.look_up("delicious")}
    known = read_lexicon().facets["safety"]
    group = {"direction": 1, "about": "subject", "expressions": ["kid proof"]}
    extended = extend_lexicon([{"safety": {"cues": [group]}}]).facets["safety"]
    assert len(extended.expressions) == len(known.expressions) + 1
    assert extended.says == known.says
    replaced = extend_lexicon([{"safety": {**TASTE, "replace": True}}]).facets["safety"]
    assert [e.text for e in replaced.expressions] == ["delicious", "awful"]


@pytest.mark.parametrize(
    ("facet", "message"),
    [
        (1, "taste: is no table"),
        ({**TASTE, "pole": []}, "did you mean 'poles'"),
        ({**TASTE, "poles": ["one"]}, "poles must be two strings"),
        ({**TASTE, "cues": []}, "cues must be a list that is not empty"),
        ({**TASTE, "cues": ["x"]}, "group 1 of its cues: is no table"),
        ({**TASTE, "cues": [{**GROUP, "direction": 2}]}, "from -1 to 1"),
        ({**TASTE, "cues": [{**GROUP, "about": "all"}]}, "about must be one of"),
        ({**TASTE, "cues": [{**GROUP, "expressions": ["the"]}]}, "no expression"),
        ({**TASTE, "cues": [{**GROUP, "zzz": 1}]}, "known are about"),
    ],
)
def test_what_is_no_facet_is_refused(facet: object, message: str) -> None:
    """Each mistake is named with its place."""
    with pytest.raises(LexiconError, match=message.replace("(", r"\(")):
        extend_lexicon([{"taste": facet}])
