"""Rules are read with their force, whatever stands before what they govern."""

from __future__ import annotations

import pytest
from builders import make_document

from hexapla.compare.comparison import analyse
from hexapla.compare.language.actions import action_class


def rules(text: str) -> list[tuple[str, str]]:
    """Give position and action of the rules in a document."""
    return [
        (c.position, c.key) for c in analyse([make_document("a", text)]).cues if c.facet == "rule"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Users must rotate their keys.", ("required", "change")),
        ("Keys should be rotated.", ("recommended", "change")),
        ("Keys may be rotated.", ("permitted", "change")),
        ("Users must not share keys.", ("prohibited", "share")),
        ("Keys should not be shared.", ("advised against", "share")),
        ("Users need not rotate keys.", ("not required", "change")),
        ("Never share your keys.", ("prohibited", "share")),
        ("Do not share your keys.", ("prohibited", "share")),
        ("Rotate the keys at once.", ("recommended", "change")),
        # what stands further out governs what follows
        ("Verifiers should not require users to rotate keys.", ("not required", "change")),
        ("Avoid requiring key changes.", ("not required", "change")),
        ("Users may not allow anyone to share keys.", ("prohibited", "share")),
        ("Enforcing password changes is no longer recommended.", ("not required", "change")),
        ("No further key changes should be imposed.", ("not required", "change")),
    ],
)
def test_forces(text: str, expected: tuple[str, str]) -> None:
    """Modals combine from the innermost to the outermost."""
    assert expected in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "The update does not change the keys.",
        "It may rain today.",
        "Fast charging works in two phases.",
        "The voltage required is high.",
    ],
)
def test_no_rules(text: str) -> None:
    """What only looks like a modal or a command sets no rule."""
    assert rules(text) == []


def test_list_items_take_the_force_of_their_lead_in() -> None:
    """A line that ends in a modal makes rules of the items below it."""
    text = "Accounts are set to require:\n\n- a mix of upper case letters;\n- regular key rotation."
    assert ("required", "change") in rules(text)


def test_a_modal_in_a_condition_sets_no_rule() -> None:
    """A condition only says when a rule holds."""
    assert rules("If you must share a key, tell the owner.") == [("recommended", "notify")]


def test_action_classes_hold_inflections() -> None:
    """Words for one action in rules have one class, and others none."""
    assert action_class("rotated") == action_class("expiration") == "change"
    assert action_class("verifier") == ""
