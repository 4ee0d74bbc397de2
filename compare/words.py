"""Words by their grammatical work, from `lexicons/words.toml`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hexapla.compare.data import read_data
from hexapla.compare.stems import stem

if TYPE_CHECKING:
    from collections.abc import Mapping

OPEN = ("verbs", "relational_nouns", "class_nouns", "customary", "experiencers")
"""The classes of content words; they hold stems, the others words."""


@cache
def word_classes() -> Mapping[str, frozenset[str]]:
    """Read the word classes by name, and as `function` all words that carry no content."""
    classes = {
        name: frozenset(stem(w) if name in OPEN else w for w in str(words).split())
        for name, words in read_data("words.toml").items()
    }
    closed = (words for name, words in classes.items() if name not in {*OPEN, "prefixes"})
    return {**classes, "function": frozenset().union(*closed)}
