"""Actions: what rules are made on, as classes of words, from `lexicons/rules.toml`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hexapla.compare.lexicons import read_data
from hexapla.compare.language.effect_words import forms_of
from hexapla.compare.language.stems import stem

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def rule_words(name: str) -> frozenset[str]:
    """Give a list of words of the lexicon of rules by its name."""
    return frozenset(read_data("rules.toml")["words"][name].split())


@cache
def _classes() -> Mapping[str, str]:
    return {
        word: name
        for name, words in read_data("rules.toml")["actions"].items()
        for word in words.split()
    }


@cache
def action_class(word: str) -> str:
    """Give the name of the class of actions that a word belongs to, "" where there is none."""
    return next((_classes()[base] for base in forms_of(word) if base in _classes()), "")


@cache
def is_weak(word: str) -> bool:
    """Say whether a verb tells too little by itself for two rules to be on one act ("use")."""
    return any(base in rule_words("weak") for base in forms_of(word))


def weigh_actions(rarity: Mapping[str, float]) -> Mapping[str, float]:
    """Give each class of actions the weight of its most common word, beside those of `rarity`."""
    weights = dict(rarity)
    for word, name in _classes().items():
        weight = rarity.get(stem(word))
        if weight is not None:
            weights[name] = min(weight, weights.get(name, weight))
    return weights
