"""Words by their grammatical work, from `lexicons/words.toml`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hexapla.compare.data import read_data
from hexapla.compare.stems import stem

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def word_classes() -> Mapping[str, frozenset[str]]:
    """Read the word classes by name; the open ones (verbs, nouns, adjectives) hold stems."""
    raw = read_data("words.toml")
    stemmed = {"verbs", "relational_nouns", "class_nouns", "customary", "experiencers"}
    classes = {
        name: frozenset(stem(w) if name in stemmed else w for w in str(words).split())
        for name, words in raw.items()
    }
    closed = set().union(*(classes[name] for name in classes if name not in stemmed))
    return {**classes, "function": frozenset(closed)}
