"""Actions have classes, whatever the form of their words."""

from __future__ import annotations

import pytest

from hexapla.compare.language.actions import action_class, is_weak, rule_words, weigh_actions
from hexapla.compare.language.stems import stem
from hexapla.compare.lexicons import read_data


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("rotated", "change"),
        ("expiration", "change"),
        ("sharing", "share"),
        ("gave", "share"),
        ("written", "write"),
        ("verifier", ""),
        ("", ""),
    ],
)
def test_action_classes_hold_inflections(word: str, name: str) -> None:
    """Words for one action in rules have one class, and others none."""
    assert action_class(word) == name


def test_each_word_of_the_list_has_a_class() -> None:
    """A new word for an action is one word of the data file."""
    for words in read_data("rules.toml")["actions"].values():
        assert all(action_class(word) for word in words.split())


@pytest.mark.parametrize(("word", "weak"), [("using", True), ("kept", True), ("shred", False)])
def test_weak_verbs_tell_nothing(word: str, weak: bool) -> None:  # noqa: FBT001
    """A verb that tells too little is known in all its forms."""
    assert is_weak(word) is weak


def test_a_list_of_the_lexicon_is_looked_up_by_name() -> None:
    """The words of a list are its members."""
    assert rule_words("openers") >= {"please", "and"}


def test_a_class_weighs_as_its_commonest_word() -> None:
    """A class of actions has the least weight among its words that have any."""
    weights = {stem("rotate"): 3.0, stem("renew"): 2.0, stem("modify"): 5.0, "pump": 1.0}
    found = weigh_actions(weights)
    assert found == {**weights, "change": 2.0}
