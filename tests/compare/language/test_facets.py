"""The lexicon that ships is well-formed."""

from __future__ import annotations

import pytest

from hexapla.compare.language.facets import (
    About,
    LexiconError,
    beginning,
    expression_words,
    extend_lexicon,
    read_lexicon,
)
from hexapla.compare.relation import ContradictionType


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


def test_facets_have_the_type_of_their_contradictions() -> None:
    """A contradiction under a facet is one of polarity unless the facet says otherwise."""
    types = {facet.type for facet in read_lexicon().facets.values()}
    assert ContradictionType.POLARITY in types
    assert extend_lexicon([{"taste": TASTE}]).facets["taste"].type is ContradictionType.POLARITY
    scoped = extend_lexicon([{"taste": {**TASTE, "type": "quantifier_scope"}}])
    assert scoped.facets["taste"].type is ContradictionType.QUANTIFIER_SCOPE


def test_articles_do_not_count_in_expressions() -> None:
    """An expression is its words without articles and marks."""
    assert expression_words("used in the treatment") == ("used", "in", "treatment")


@pytest.mark.parametrize(
    ("word", "letters"), [("use", "us"), ("a", "a"), ("used", "use"), ("delicious", "del")]
)
def test_expressions_are_looked_up_by_their_first_letters(word: str, letters: str) -> None:
    """Forms of a word with three letters share two of them, of a longer one three."""
    assert beginning(word) == letters


@pytest.mark.parametrize("word", ["fit", "fits", "fitted", "fitting"])
def test_all_forms_of_an_expression_are_looked_up(word: str) -> None:
    """Whatever form a word has, the expressions that it may begin are there."""
    group = {"direction": 1, "about": "subject", "expressions": ["fit", "fitting well"]}
    lexicon = extend_lexicon([{"shape": {"poles": ["fit", "unfit"], "cues": [group]}}])
    found = {e.text for e in lexicon.look_up(word) if e.facet == "shape"}
    assert "fit" in found
    assert ("fitting well" in found) or len(word) < 3


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
        (1, "taste: is not a table"),
        ({**TASTE, "pole": []}, "did you mean 'poles'"),
        ({**TASTE, "poles": ["one"]}, "poles must be two strings"),
        ({**TASTE, "cues": []}, "cues must be a list that is not empty"),
        ({**TASTE, "cues": ["x"]}, "group 1 of its cues: is not a table"),
        ({**TASTE, "cues": [{**GROUP, "direction": 2}]}, "from -1 to 1"),
        ({**TASTE, "cues": [{**GROUP, "direction": 0}]}, "and not 0"),
        ({**TASTE, "cues": [{**GROUP, "direction": True}]}, "direction must be a number"),
        ({**TASTE, "cues": [{**GROUP, "direction": "up"}]}, "direction must be a number"),
        ({**TASTE, "type": "taste"}, "type must be one of"),
        ({**TASTE, "says": "it is tasty"}, "says must be two strings"),
        ({**TASTE, "cues": [{**GROUP, "expressions": [1]}]}, "1 is not an expression"),
        ({**TASTE, "cues": [{**GROUP, "about": "all"}]}, "about must be one of"),
        ({**TASTE, "cues": [{**GROUP, "expressions": ["the"]}]}, "'the' is not an expression"),
        ({**TASTE, "cues": [{**GROUP, "zzz": 1}]}, "known are about"),
    ],
)
def test_what_is_no_facet_is_refused(facet: object, message: str) -> None:
    """Each mistake is named with its place."""
    with pytest.raises(LexiconError, match=message.replace("(", r"\(")):
        extend_lexicon([{"taste": facet}])
