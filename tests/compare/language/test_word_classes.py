"""Classes of words hold what they say, in all its inflections."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.word_classes import (
    FUNCTION,
    SHARED,
    base_forms,
    belongs,
    forms_of,
    is_adverb,
    word_class,
)
from hexapla.compare.lexicons import read_data
from hexapla.corpus.data import words as corpus_words

NAMES = [name for table in read_data("words.toml").values() for name in table]


@pytest.mark.parametrize("name", [*NAMES, FUNCTION])
def test_classes_are_lower_case(name: str) -> None:
    """The words of every class are casefolded, as tokens are."""
    assert all(word == word.casefold() for word in word_class(name))


def test_verbs_and_auxiliaries_are_apart() -> None:
    """No verb of the list is an auxiliary."""
    assert not word_class("verbs") & word_class("auxiliaries")


def test_function_words_are_the_closed_classes() -> None:
    """Every closed class, and what negates a clause, carries no content."""
    closed = read_data("words.toml")["closed"]
    negators = read_data("negation.toml")["negators"]["clause"].split()
    assert word_class(FUNCTION) == frozenset(negators).union(*(word_class(name) for name in closed))
    assert "therapy" not in word_class(FUNCTION)


@pytest.mark.parametrize("name", SHARED)
def test_shared_classes_begin_with_those_of_the_corpus(name: str) -> None:
    """What sentences are cut by is of the same class here."""
    assert corpus_words(name) < word_class(name)


@pytest.mark.parametrize("name", NAMES)
def test_each_word_of_a_class_belongs_to_it(name: str) -> None:
    """A new word is one word of the data file."""
    assert all(belongs(word, name) for word in word_class(name))


@pytest.mark.parametrize(
    ("word", "name", "member"),
    [
        ("therapies", "class_nouns", True),
        ("therapy", "class_nouns", True),
        ("ketchup", "class_nouns", False),
        # verbs are those of the corpus, too
        ("reduced", "verbs", True),
        ("lengthening", "verbs", True),
        ("lids", "verbs", False),
    ],
)
def test_inflections_belong(word: str, name: str, member: bool) -> None:  # noqa: FBT001
    """A word is of a class where a base form of it is."""
    assert belongs(word, name) is member


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("studies", "study"),
        ("studied", "study"),
        ("boxes", "box"),
        ("pumps", "pump"),
        ("used", "use"),
        ("heated", "heat"),
        ("using", "use"),
        ("heating", "heat"),
        ("stopped", "stop"),
        ("running", "run"),
        ("quickly", "quick"),
        ("pump", "pump"),
    ],
)
def test_base_forms(word: str, base: str) -> None:
    """A base form has no regular ending."""
    assert base in base_forms(word)


@pytest.mark.parametrize("word", ["as", "bed", "fly", "es", "s", ""])
def test_what_is_too_short_has_no_ending(word: str) -> None:
    """A word is itself alone where an ending would leave a letter."""
    assert list(base_forms(word)) == [word]


@given(st.text(max_size=12))
def test_a_word_is_its_own_form(word: str) -> None:
    """The first form of every word is the word itself."""
    assert base_forms(word)[0] == word
    assert forms_of(word)[0] == word


@pytest.mark.parametrize(
    ("word", "forms"),
    [("grew", {"grew", "grow"}), ("limited", {"limited"}), ("limits", {"limits", "limit"})],
)
def test_irregular_forms(word: str, forms: set[str]) -> None:
    """Irregular past forms are known, and adjectives that look like participles are themselves."""
    assert set(forms_of(word)) == forms


@pytest.mark.parametrize(
    ("word", "adverb"),
    [("badly", True), ("ally", False), ("fly", False), ("family", False), ("quick", False)],
)
def test_adverbs(word: str, adverb: bool) -> None:  # noqa: FBT001
    """An adverb ends in "-ly" and has five letters at least."""
    assert is_adverb(word) is adverb
