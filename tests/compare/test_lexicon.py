"""The lexicon that ships is well-formed."""

from __future__ import annotations

from hexapla.compare.contradiction import TYPES
from hexapla.compare.lexicon import About, expression_words, read_lexicon
from hexapla.compare.words import word_classes


def test_first_facets_are_there() -> None:
    """The lexicon knows the eight facets that every comparison looks at."""
    assert set(read_lexicon().facets) == {
        "safety",
        "efficacy",
        "duration",
        "onset",
        "novelty",
        "certainty",
        "necessity",
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
