"""Classify the actions that rules are about, by `lexicons/rules.toml`."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from hexapla.compare.language.stems import stem
from hexapla.compare.language.word_classes import forms_of
from hexapla.compare.lexicons import read_data, read_words

if TYPE_CHECKING:
    from collections.abc import Mapping


rule_words = partial(read_words, "rules.toml", "words")
"""Look up a list of words in the lexicon of rules by its name."""


@cache
def _classes() -> Mapping[str, str]:
    actions = read_data("rules.toml")["actions"]
    return {word: name for name, words in actions.items() for word in words.split()}


@cache
def action_class(word: str) -> str:
    """Return the class of actions that a word belongs to, "" if there is none."""
    return next((_classes()[base] for base in forms_of(word) if base in _classes()), "")


@cache
def is_weak(word: str) -> bool:
    """Check whether a verb alone is too vague for two rules to be about one action ("use")."""
    return not rule_words("weak").isdisjoint(forms_of(word))


def weigh_actions(weights: Mapping[str, float]) -> Mapping[str, float]:
    """Add weights for classes of actions, each the weight of its most common word."""
    found = dict(weights)
    for word, name in _classes().items():
        weight = weights.get(stem(word))
        if weight is not None:
            found[name] = min(weight, found.get(name, weight))
    return found
