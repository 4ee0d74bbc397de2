"""Noun phrases are found where a reader would find them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import make_parse, place_of
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.noun_phrases import (
    find_noun_phrases,
    modified_phrase,
    names_of,
    phrase_before,
    phrases_after,
)
from hexapla.compare.language.tokens import find_tokens
from hexapla.compare.language.word_classes import word_class

if TYPE_CHECKING:
    from hexapla.compare.language.noun_phrases import (
        NounPhrase,
    )


def show(phrase: NounPhrase | None) -> str | None:
    """Join the words of a phrase."""
    return " ".join(word.word for word in phrase.words) if phrase else None


def phrases(text: str) -> list[str | None]:
    """Show the phrases that a text names."""
    parse = make_parse(text)
    return [show(p) for p in find_noun_phrases(parse, range(len(parse.tokens)))[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the old filter", ["old filter"]),
        ("the benefits of the filter", ["filter"]),
        ("the levels in the filter", ["filter"]),
        ("the lid of the filter", ["lid"]),
        ("filters for water", ["filters"]),
        ("devices such as pumps, old lids, and valves", ["devices", "pumps", "old lids", "valves"]),
        ("pumps (for oil), filters and valves", ["pumps", "filters", "valves"]),
        ("pumps (for (old) oil) and valves", ["pumps", "valves"]),
        ("pumps) and valves", ["pumps"]),
        ("“old” filters", ["old filters"]),
        ("a very old and remarkably quiet filter", ["old", "quiet filter"]),
        ("filters block the light", ["filters"]),
        ("of the", []),
        ("", []),
        ("; the filter", []),
    ],
)
def test_noun_phrases(text: str, expected: list[str]) -> None:
    """A run of tokens names its first noun phrase and those joined to it."""
    assert phrases(text) == expected


def test_a_long_enumeration_is_read_to_its_eighth_member() -> None:
    """Eight members are read, and a ninth is not."""
    members = [f"lid{n}" for n in "abcdefghi"]
    assert phrases(", ".join(members[:8])) == members[:8]
    assert phrases(", ".join(members)) == members[:8]


def test_a_phrase_knows_its_head_and_determiner() -> None:
    """The head is the last word, and the determiner is kept beside the words."""
    parse = make_parse("every old filter and lid")
    first, second = find_noun_phrases(parse, range(5))[0]
    assert (first.head.word, first.determiner, first.places) == ("filter", "every", (1, 2))
    assert (second.head.word, second.determiner) == ("lid", "")


@pytest.mark.parametrize(
    ("stop", "found", "joined"),
    [("leaks", ["pumps"], 2), ("pumps", ["pumps", "leaks"], -1), ("", ["pumps", "leaks"], -1)],
)
def test_a_stop_ends_the_run_where_another_phrase_would_begin(
    stop: str, found: list[str], joined: int
) -> None:
    """What is joined and begins at a stop is left to the caller; the first phrase never is."""
    parse = make_parse("pumps and leaks")
    stops = {n for n, t in enumerate(parse.tokens) if t.word == stop}
    named, place = find_noun_phrases(parse, range(3), stops)
    assert ([show(p) for p in named], place) == (found, joined)


@pytest.mark.parametrize(
    ("text", "word", "phrase"),
    [
        ("It is an alternative to dangerous pumps", "dangerous", "dangerous pumps"),
        ("It is for the very dangerous old pumps", "dangerous", "dangerous old pumps"),
        ("It is for well-known dangerous pumps", "dangerous", "dangerous pumps"),
        ("It is used as dangerous pumps", "dangerous", None),
        ("It is a dangerous pump", "dangerous", None),
        ("It is dangerous", "dangerous", None),
        ("Dangerous pumps leak", "dangerous", None),
    ],
)
def test_modified_phrases(text: str, word: str, phrase: str | None) -> None:
    """An adjective within a prepositional phrase speaks of that, a predicate of the subject."""
    parse = make_parse(text)
    place = place_of(parse, word)
    assert show(modified_phrase(parse, place, place)) == phrase


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("It cools the old engine", "the", ["old engine"]),
        ("It cools only engines and lids", "only", ["engines", "lids"]),
        ("It cools with water", "with", []),
        ("It will block engines", "block", []),
        ("It cools", "", []),
    ],
)
def test_phrases_after_a_place(text: str, word: str, expected: list[str]) -> None:
    """Phrases begin at a noun, a determiner or an adverb, and at no verb or preposition."""
    parse = make_parse(text)
    place = place_of(parse, word) if word else len(parse.tokens)
    assert [show(p) for p in phrases_after(parse, place)[0]] == expected


def test_a_place_that_is_sure_to_be_no_verb_opens_a_phrase() -> None:
    """What looks like a verb begins a phrase where the caller knows that it is none."""
    parse = make_parse("It will block engines")
    place = place_of(parse, "block")
    assert [show(p) for p in phrases_after(parse, place, sure=True)[0]] == ["block engines"]


@pytest.mark.parametrize(
    ("text", "word", "phrase"),
    [
        ("There was engine damage", "damage", "engine"),
        ("There was long-term engine damage", "damage", "engine"),
        ("There was significant engine damage", "damage", "engine"),
        ("There was heat-pump damage", "damage", "heat pump"),
        ("There was damage", "damage", None),
        ("We want lasting damage", "damage", "lasting"),
        ("Damage", "damage", None),
    ],
)
def test_the_phrase_before_a_place(text: str, word: str, phrase: str | None) -> None:
    """Content words right before a place are a phrase, to a verb or a word of degree."""
    parse = make_parse(text)
    assert show(phrase_before(parse, place_of(parse, word))) == phrase


@pytest.mark.parametrize(
    ("text", "name", "stems"),
    [
        ("old pumps", "pump", {"pump"}),
        ("water levels", "water", {"water", "level"}),
        ("levels", "level", {"level"}),
        ("significant", "", set()),
    ],
)
def test_names_of_phrases(text: str, name: str, stems: set[str]) -> None:
    """A phrase is known by its head, or by what stands before a measure; degrees tell nothing."""
    found, telling = names_of(find_tokens(text))
    assert found == name
    assert telling == stems


WORDS = sorted(
    {"filter", "of", "in", "(", ")", "level", "block", "blocks", "quickly"}
    | word_class("enumerators")
    | word_class("quotes")
)


@given(st.lists(st.sampled_from(WORDS), max_size=20), st.integers(0, 20))
def test_phrases_stand_in_order_and_apart(words: list[str], start: int) -> None:
    """No word is in two phrases, every phrase has a word, and none is longer than its run."""
    parse = make_parse(" ".join(words))
    found, joined = find_noun_phrases(parse, range(min(start, len(words)), len(parse.tokens)))
    places = [place for phrase in found for place in phrase.places]
    assert places == sorted(set(places))
    assert all(phrase.places for phrase in found)
    assert all(place >= start for place in places)
    assert joined == -1
