"""Rules are read with their force, whatever stands before what they govern."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import make_statement, read_sentence
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.reading import Reading
from hexapla.compare.language.rules import REQUIRING
from hexapla.corpus import ClauseKind


def rules(text: str) -> list[tuple[float, str]]:
    """List the rules of a sentence: their force, and the words that they are on."""
    reading = read_sentence(text)
    return [(rule.force, " ".join(reading.words_of(rule.scope))) for rule in reading.rules]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Users must rotate their keys.", [(1.0, "users rotate keys")]),
        ("Keys should be rotated.", [(0.8, "keys rotated")]),
        ("Users must not share keys.", [(-1.0, "users share keys")]),
        ("Users need not rotate keys.", [(-0.4, "users rotate keys")]),
        ("Never share your keys.", [(-1.0, "share keys")]),
        # what stands further out governs what follows
        ("Users should not require keys.", [(-0.6, "users keys")]),
        ("Users should not allow keys.", [(-1.0, "users keys")]),
        ("Users should not forbid keys.", [(0.4, "users keys")]),
        ("Users should allow keys.", [(0.4, "users keys")]),
        ("Avoid requiring key changes.", [(-0.6, "key changes")]),
        # a predicate governs its subject
        ("Forbidding keys is not allowed.", [(0.4, "keys")]),
        # each rule of a clause has its own force and words
        (
            "Lids must not be shared and must be signed.",
            [(-1.0, "lids shared"), (1.0, "lids signed")],
        ),
        # a rule is that of the clause that says what is required
        ("The firm requires that staff refrain from sharing lids.", [(-1.0, "staff sharing lids")]),
        ("The firm requires that lids are signed.", [(1.0, "firm lids signed")]),
        # two clauses, two rules
        (
            "You must not share keys, and you should rotate lids.",
            [(-1.0, "share keys"), (0.8, "rotate lids")],
        ),
        # commands
        ("Rotate the keys at once.", [(0.7, "rotate keys")]),
        ("Please rotate the keys.", [(0.7, "rotate keys")]),
        ("Rotate old keys.", [(0.7, "rotate old keys")]),
        # a modal in a condition only says when a rule holds
        ("If you must share a key, tell the owner.", [(0.7, "tell owner")]),
    ],
)
def test_forces_of_rules(text: str, expected: list[tuple[float, str]]) -> None:
    """Modals combine from the innermost to the outermost, and govern the words of their clause."""
    assert rules(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The update does not change the keys.",
        "It may rain today.",
        "Fast charging works in two phases.",
        # a command has three words at least
        "Rotate keys.",
        # verbs whose command sets no rule, and what is no command
        "Consider the old keys.",
        "Rotate the keys is old.",
        "Rotate it now then.",
        "The keys, which rotate the old lids, are red.",
        # a rule on nothing
        "It is required.",
        "",
    ],
)
def test_no_rules(text: str) -> None:
    """What only looks like a modal or a command sets no rule."""
    assert rules(text) == []


@pytest.mark.parametrize(
    ("kind", "forces"),
    [
        (ClauseKind.MAIN, [0.7]),
        (ClauseKind.COORDINATE, [0.7]),
        (ClauseKind.SUBORDINATE, []),
        (ClauseKind.RELATIVE, []),
        (ClauseKind.APPOSITION, []),
    ],
)
def test_commands_stand_in_clauses_of_their_own(kind: ClauseKind, forces: list[float]) -> None:
    """A clause that hangs on another commands nothing."""
    statement = make_statement("Rotate the old keys")
    clauses = (replace(statement.clauses[0], kind=kind),)
    reading = Reading.read(replace(statement, clauses=clauses))
    assert [rule.force for rule in reading.rules] == forces


@pytest.mark.parametrize(
    ("text", "negated"),
    [("Users must not share keys.", True), ("Users must share keys.", False)],
)
def test_a_rule_says_whether_it_is_negated(text: str, negated: bool) -> None:  # noqa: FBT001
    """A rule is negated where one of its modals is."""
    assert [rule.negated for rule in read_sentence(text).rules] == [negated]


def test_a_modal_that_permits_requires_nothing() -> None:
    """A command lies above the force from which a rule requires, what is permitted below."""
    assert 0.4 < REQUIRING < 0.7


WORDS = [
    "must",
    "should",
    "not",
    "avoid",
    "require",
    "share",
    "keys",
    "if",
    "that",
    ",",
    "and",
    "is",
]


@given(st.lists(st.sampled_from(WORDS), max_size=20))
def test_rules_are_on_words(words: list[str]) -> None:
    """Each rule is on content words of the statement, none of which is a word of its own."""
    reading = read_sentence(" ".join(words))
    for rule in reading.rules:
        assert rule.scope
        assert all(reading.tokens[n].content for n in rule.scope)
        assert -1 <= rule.force <= 1
