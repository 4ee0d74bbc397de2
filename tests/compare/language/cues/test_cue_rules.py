"""Rules become cues on actions, and items of a list take the force of the line before it."""

from __future__ import annotations

import pytest
from builders import analyse_text

from hexapla.compare.language.cues.rules import PERIOD, RuleCue
from hexapla.compare.lexicons import read_data

TOPIC = "Zolamine is sold in shops. Zolamine is kept in boxes. Zolamine is cheap."


def cues(text: str) -> list[RuleCue]:
    """List the rules of a text in a document whose topic is zolamine."""
    found = analyse_text(f"{TOPIC}\n\n{text}").cues
    return [c for c in found if isinstance(c, RuleCue) and c.statement > "a:3"]


def rules(text: str) -> list[tuple[str, str]]:
    """List what the rules of a text are on, and their position."""
    return [(cue.key, cue.position) for cue in cues(text)]


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
        # what is not only acceptable is acceptable
        ("Sharing contracts isn't just acceptable.", [("share", "permitted")]),
        ("Users must rotate their keys.", [("change", "required")]),
        ("Keys should be rotated.", [("change", "recommended")]),
        ("Keys may be rotated.", [("change", "permitted")]),
        ("Users must not share keys.", [("share", "prohibited")]),
        ("Keys should not be shared.", [("share", "advised against")]),
        ("Users need not rotate keys.", [("change", "not required")]),
        ("Never share your keys.", [("share", "prohibited")]),
        ("Do not share your keys.", [("share", "prohibited")]),
        ("Rotate the keys at once.", [("change", "recommended")]),
        # what stands further out governs what follows
        ("Verifiers should not require users to rotate keys.", [("change", "not required")]),
        ("Avoid requiring key changes.", [("change", "not required")]),
        ("Users may not allow anyone to share keys.", [("share", "prohibited")]),
        ("Enforcing password changes is no longer recommended.", [("change", "not required")]),
        ("No further key changes should be imposed.", [("change", "not required")]),
        # a modal in a condition only says when a rule holds
        ("If you must share a key, tell the owner.", [("notify", "recommended")]),
    ],
)
def test_rules_are_cues(text: str, expected: list[tuple[str, str]]) -> None:
    """Words of modality, alone or governed by others, require, permit or prohibit an action."""
    assert rules(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The new boxes may not arrive.",
        "Old age may be linked to contracts.",
        "A spring allows the lid to close.",
        "A cognitive decline followed.",
        "There were no issues with contracts.",
        "The lid was required for travel.",
        "Many asked whether you should share contracts.",
        "The update does not change the keys.",
        "It may rain today.",
        "Fast charging works in two phases.",
        # a rule on nothing that tells
        "It is required quickly.",
        "12 is required.",
    ],
)
def test_what_sets_no_rule(text: str) -> None:
    """Possibility, nouns, the past and questions require and permit nothing."""
    assert rules(text) == []


def test_list_items_take_the_force_of_their_lead_in() -> None:
    """A line that ends in a modal makes rules of the items below it."""
    text = "Accounts are set to require:\n\n- a mix of upper case letters;\n- regular key rotation."
    assert rules(text)[1:] == [("mix", "required"), ("change", "required")]


def test_an_item_with_a_rule_of_its_own_keeps_it() -> None:
    """What an item says itself stands before what leads to it."""
    text = "Accounts are set to require:\n\n- keys must not be shared."
    assert rules(text)[1:] == [("share", "prohibited")]


def test_a_line_without_modals_makes_no_rules() -> None:
    """Items below any other line are no rules."""
    assert rules("Accounts are red:\n\n- a mix of upper case letters.") == []


def test_an_item_that_tells_nothing_is_no_rule() -> None:
    """An item of numbers and adverbs says of nothing that it is required."""
    text = "Accounts are set to require:\n\n- 12 quickly;\n- the 12."
    assert rules(text)[1:] == []


@pytest.mark.parametrize(
    ("text", "periodic"),
    [
        ("Keys must be rotated quarterly.", True),
        ("Keys must be rotated every 90 days.", True),
        ("Keys must be rotated regularly.", True),
        ("Keys must be rotated within 90 days.", False),
    ],
)
def test_rules_on_what_comes_back_share_a_stem(text: str, periodic: bool) -> None:  # noqa: FBT001
    """Whatever the words for a period are, rules on them are on one thing."""
    [cue] = cues(text)
    assert (PERIOD in cue.stems) is periodic


@pytest.mark.parametrize(
    ("words", "shown"),
    [(10, "requires “Keys must be sealed {}”"), (9, "requires “Keys must be sealed {}”")],
)
def test_a_long_rule_is_cut(words: int, shown: str) -> None:
    """Twelve words of a rule are quoted, and what is longer ends in dots."""
    rest = [f"box{chr(97 + n)}" for n in range(words - 1)]
    [cue] = cues(f"Keys must be sealed {' '.join(rest)}.")
    quoted = " ".join(rest[:8]) + (" …" if len(rest) > 8 else "")
    assert cue.says == shown.format(quoted)


@pytest.mark.parametrize("name", read_data("rules.toml")["names"])
def test_each_force_has_a_name(name: dict[str, str]) -> None:
    """Every name of a force is one that some rule has."""
    texts = {
        "required": "Keys must be shared.",
        "recommended": "Keys should be shared.",
        "permitted": "Keys may be shared.",
        "not required": "Keys need not be shared.",
        "advised against": "Keys should not be shared.",
        "prohibited": "Keys must not be shared.",
    }
    [cue] = cues(texts[name["position"]])
    assert cue.position == name["position"]
    assert cue.says.startswith(f"{name['verb']} “")


def test_a_rule_knows_what_it_is_matched_by() -> None:
    """A cue has its words and the stems or classes of those that it is on."""
    [cue] = cues("Old glass lids must not be rotated, if boxes are red.")
    assert (cue.text, cue.negated, cue.direction) == (
        "Old glass lids must not be rotated",
        True,
        -1.0,
    )
    assert (cue.subject, cue.key) == ("rotated", "change")
    assert cue.stems == {"lid", "glass", "change"}
    assert (cue.condition, cue.reported, cue.on_subject) == ("if boxes are red", False, False)
    assert not cue.covers_all
