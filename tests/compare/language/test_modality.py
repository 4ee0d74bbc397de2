"""Rules are read with the force that they have, and what only looks like one is left alone."""

from __future__ import annotations

import pytest
from builders import make_document

from hexapla.compare.comparison import analyse

TOPIC = "Zolamine is sold in shops. Zolamine is kept in boxes. Zolamine is cheap."


def rules(text: str) -> list[tuple[str, str]]:
    """Give what the rules of a document are on, and their position."""
    analysis = analyse([make_document("a", f"{TOPIC}\n\n{text}")])
    return [(cue.key, cue.position) for cue in analysis.cues if cue.facet == "rule"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Contracts must be shredded.", [("shred", "required")]),
        ("Contracts must not be shredded.", [("shred", "prohibited")]),
        ("Sharing contracts is not approved.", [("share", "prohibited")]),
        ("It is a bad idea to share contracts.", [("share", "prohibited")]),
        ("It is a good idea to share contracts.", [("share", "recommended")]),
        ("You may share contracts.", [("share", "permitted")]),
        ("There is no reason to share contracts.", [("share", "not required")]),
        # verbs that tell nothing by themselves give way to what they are done to
        ("You should keep using contracts.", [("contract", "recommended")]),
        # each rule of a clause has its own force and words
        (
            "Contracts must not be shared and must be signed.",
            [("share", "prohibited"), ("sign", "required")],
        ),
        # a rule is that of the clause that says what is required
        ("The firm requires that staff refrain from sharing contracts.", [("share", "prohibited")]),
    ],
)
def test_forces(text: str, expected: list[tuple[str, str]]) -> None:
    """Words of modality, alone or governed by others, require, permit or prohibit an action."""
    assert rules(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # what is possible, and what a thing makes possible
        "The new boxes may not arrive.",
        "Old age may be linked to contracts.",
        "A spring allows the lid to close.",
        # descriptions and nouns
        "The optional lid is red.",
        "A cognitive decline followed.",
        "There were no issues with contracts.",
        # the past, questions and conditions
        "The lid was required for travel.",
        "Many asked whether you should share contracts.",
    ],
)
def test_what_sets_no_rule(text: str) -> None:
    """Possibility, descriptions, the past and questions require and permit nothing."""
    assert rules(text) == []


def test_emphasis_denies_nothing() -> None:
    """What is not only acceptable is acceptable."""
    assert rules("Sharing contracts isn't just acceptable.") == [("share", "permitted")]
