"""Look up grammatical word classes and the inflections of words.

The classes are in `lexicons/words.toml`, and the closed classes that sentences are split by in
`corpus/words.toml`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hexapla.compare.lexicons import read_data
from hexapla.corpus.data import words as corpus_words
from hexapla.corpus.verbs import verb_form

if TYPE_CHECKING:
    from collections.abc import Mapping

SHARED = ("determiners", "prepositions", "auxiliaries")
"""The classes that include the words of `corpus/words.toml`."""

FUNCTION = "function"
"""The class of all function words: all closed classes together."""


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    tables = read_data("words.toml")
    classes = {
        name: frozenset(words if isinstance(words, list) else words.split())
        for table in ("closed", "open", "lists")
        for name, words in tables[table].items()
    }
    classes |= {name: classes[name] | corpus_words(name) for name in SHARED}
    negators = frozenset(read_data("negation.toml")["negators"]["clause"].split())
    closed = (classes[name] for name in tables["closed"])
    return {**classes, FUNCTION: negators.union(*closed)}


@cache
def word_class(name: str) -> frozenset[str]:
    """Return the members of a class, in the form that the file lists."""
    return _classes()[name]


@cache
def belongs(word: str, name: str) -> bool:
    """Check whether a casefolded word, or a base form of it, belongs to the class `name`."""
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
"""Regular inflectional endings of English, and what replaces them in the base form."""


@cache
def base_forms(word: str) -> tuple[str, ...]:
    """Return the possible base forms of a regular inflection, the word itself first.

    Most of them are not English words.
    """
    forms = [word]
    for ending, replacements in ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            root = word[: -len(ending)]
            forms += [root + replacement for replacement in replacements]
            if root[-1] == root[-2:-1]:
                forms.append(root[:-1])
    return tuple(forms)


@cache
def forms_of(word: str) -> tuple[str, ...]:
    """Return the possible base forms of a word, including those of irregular past forms.

    Participles that have become adjectives ("limited") are forms of no other word.
    """
    forms = read_data("effects_forms.toml")
    if word in forms["apart"]["words"]:
        return (word,)
    base = forms["past"].get(word)
    return (*base_forms(word), base) if base else base_forms(word)


SHORTEST_ADVERB = 5
"""Fewest letters of an adverb in "-ly". Set by hand, to leave out "fly" and "ally"; one more or
less changes no score."""


@cache
def is_adverb(word: str) -> bool:
    """Check whether a word is an adverb by its ending."""
    has_ending = word.endswith("ly") and len(word) >= SHORTEST_ADVERB
    return has_ending and word not in word_class("no_adverbs")
