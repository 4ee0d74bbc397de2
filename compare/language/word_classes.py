"""Words by their grammatical work, from `lexicons/words.toml`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hexapla.compare.lexicons import read_data
from hexapla.corpus.data import words as corpus_words
from hexapla.corpus.verbs import verb_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

OPEN = (
    "verbs",
    "relational_nouns",
    "class_nouns",
    "customary",
    "experiencers",
    "degrees",
    "measure_nouns",
    "generic_nouns",
    "deprivation",
    "periodic",
    "no_adverbs",
    "no_subjects",
    "plurals",
    "use_nouns",
    "excess",
    "verdicts",
)
"""The classes of content words; regular inflections of those in the file belong to them too."""

SHARED = ("determiners", "prepositions", "auxiliaries")
"""The classes that begin with the words that the sentences are cut by."""


@cache
def word_classes() -> Mapping[str, frozenset[str]]:
    """Read the word classes by name, and as `function` all words that carry no content."""
    classes = {
        name: frozenset(str(words).split()) for name, words in read_data("words.toml").items()
    }
    classes |= {name: classes[name] | corpus_words(name) for name in SHARED}
    closed = (words for name, words in classes.items() if name not in {*OPEN, "prefixes"})
    return {**classes, "function": frozenset().union(*closed)}


@cache
def belongs(word: str, name: str) -> bool:
    """Say whether a casefolded word is a form of one of the class `name`."""
    if name == "verbs" and verb_form(word):
        return True
    members = word_classes()[name]
    return any(base in members for base in base_forms(word))


def base_forms(word: str) -> Iterator[str]:
    """Yield what a word may be an inflection of, itself first; most are no words at all."""
    yield word
    for ending, replacements in ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            root = word[: -len(ending)]
            yield from (root + replacement for replacement in replacements)
            if root[-1] == root[-2:-1]:
                yield root[:-1]


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
