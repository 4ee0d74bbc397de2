"""Verbs, subjects and noun phrases are found where a reader would find them."""

from __future__ import annotations

import pytest
from builders import make_parse

from hexapla.compare.language.parse import find_noun_phrases, is_verb, modified_phrase
from hexapla.compare.language.tokens import find_tokens


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("The filter blocks the light", ["blocks"]),
        ("Filters block the light", ["block"]),
        ("It may last for a year", ["may", "last"]),
        ("The use of filters is growing", ["is", "growing"]),
        ("Some users report a delay", ["report"]),
        ("The change was small", ["was"]),
        ("Many different types of filters are used", ["are", "used"]),
        ("We want to reduce noise", ["want", "reduce"]),
    ],
)
def test_verbs(text: str, verbs: list[str]) -> None:
    """Verbs are told from the nouns that look like them."""
    tokens = find_tokens(text)
    assert [t.word for i, t in enumerate(tokens) if is_verb(tokens, i)] == verbs


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("the old filter", ["old filter"]),
        ("the benefits of the filter", ["filter"]),
        ("filters for water", ["filters"]),
        ("devices such as pumps, old lids, and valves", ["devices", "pumps", "old lids", "valves"]),
        ("pumps (for oil), filters and valves", ["pumps", "filters", "valves"]),
        ("of the", []),
    ],
)  # fmt: skip
def test_noun_phrases(text: str, phrases: list[str]) -> None:
    """A run of tokens names its first noun phrase and those joined to it."""
    found = find_noun_phrases(find_tokens(text))
    assert [" ".join(w.word for w in p.words) for p in found] == phrases


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The filter is clean", "the filter"),
        ("In most cases, the filter is clean", "the filter"),
        ("However, it is clean", "it"),
        ("Clean the filter", ""),
    ],
)
def test_subjects(text: str, subject: str) -> None:
    """The subject stands before the first verb, after what introduces the clause."""
    assert " ".join(t.word for t in make_parse(text).subjects[0]) == subject


@pytest.mark.parametrize(
    ("text", "word", "phrase"),
    [
        ("It is an alternative to dangerous pumps", "dangerous", "dangerous pumps"),
        ("It is a dangerous pump", "dangerous", None),
        ("It is dangerous", "dangerous", None),
    ],
)
def test_modified_phrases(text: str, word: str, phrase: str | None) -> None:
    """An adjective within a prepositional phrase speaks of that, a predicate of the subject."""
    parse = make_parse(text)
    place = next(i for i, t in enumerate(parse.tokens) if t.word == word)
    found = modified_phrase(parse, place, place)
    assert (" ".join(w.word for w in found.words) if found else None) == phrase
