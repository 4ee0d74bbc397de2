"""Classes of words by their grammatical work, and the inflections of words.

Sources: `lexicons/words.toml`, and the closed classes of `corpus/words.toml` that sentences are cut
by.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hexapla.compare.lexicons import read_data
from hexapla.corpus.data import words as corpus_words
from hexapla.corpus.verbs import verb_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SHARED = ("determiners", "prepositions", "auxiliaries")
"""The classes that begin with the words that the sentences are cut by."""

FUNCTION = "function"
"""The class of all words that carry no content: the closed classes together."""


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    tables = read_data("words.toml")
    classes = {
        name: frozenset(words if isinstance(words, list) else words.split())
        for table in ("closed", "open", "lists")
        for name, words in tables[table].items()
    }
    classes |= {name: classes[name] | corpus_words(name) for name in SHARED}
    return {**classes, FUNCTION: frozenset().union(*(classes[name] for name in tables["closed"]))}


@cache
def word_class(name: str) -> frozenset[str]:
    """Give the members of a class as the file lists them; `FUNCTION` is all closed classes."""
    return _classes()[name]


@cache
def belongs(word: str, name: str) -> bool:
    """Say whether a casefolded word, or a base form of it, is of the class `name`."""
    if name == "verbs" and verb_form(word):
        return True
    members = word_class(name)
    return any(base in members for base in base_forms(word))


ENDINGS = (
    ("ies", ("y",)),
    ("ied", ("y",)),
    ("es", ("",)),
    ("s", ("",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("ly", ("",)),
)
"""Regular inflections of English, and what stands in their place in the base form."""


def base_forms(word: str) -> Iterator[str]:
    """Yield what a word may be a regular inflection of, itself first; most are no words at all."""
    yield word
    for ending, replacements in ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            root = word[: -len(ending)]
            yield from (root + replacement for replacement in replacements)
            if root[-1] == root[-2:-1]:
                yield root[:-1]


@cache
def forms_of(word: str) -> tuple[str, ...]:
    """List what a word may be an inflection of, irregular past forms included.

    Participles that have become adjectives of their own ("limited") are forms of nothing else.
    """
    forms = read_data("effects_forms.toml")
    if word in forms["apart"]["words"]:
        return (word,)
    base = forms["past"].get(word)
    return (*base_forms(word), base) if base else tuple(base_forms(word))


SHORTEST_ADVERB = 5
"""Letters of the shortest word that "-ly" makes an adverb; "fly" and "ally" are none."""


@cache
def is_adverb(word: str) -> bool:
    """Say whether a word is an adverb by its ending."""
    has_ending = word.endswith("ly") and len(word) >= SHORTEST_ADVERB
    return has_ending and word not in word_class("no_adverbs")
