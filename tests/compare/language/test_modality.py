"""Words of modality are found with their force, and what only looks like one is left alone."""

from __future__ import annotations

import pytest
from builders import read_sentence
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.modality import find_modals
from hexapla.compare.lexicons import read_data

FORCES = read_data("rules.toml")["forces"]


def modals(text: str) -> list[tuple[str, float]]:
    """List the words of modality in a sentence, each with its force."""
    reading = read_sentence(text)
    return [
        (" ".join(reading.words_of(range(m.first, m.last + 1))), m.force) for m in reading.modals
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You must share keys.", [("must", 1.0)]),
        ("You should share keys.", [("should", 0.8)]),
        ("You may share keys.", [("may", 0.4)]),
        ("You may freely share keys.", [("may", 0.4)]),
        ("You need not share keys.", [("need not", -0.4)]),
        ("You should avoid sharing keys.", [("should", 0.8), ("avoid", -1.0)]),
        # the longest phrase, in whatever form
        ("It was sent to those who are allowed to share keys.", [("allowed to", 0.4)]),
        ("It requires sharing.", [("requires", 1.0)]),
        ("Had it steered clear of keys.", [("steered clear of", -1.0)]),
        # what denies stands before it, or after it, and belongs to it
        ("You must not share keys.", [("must not", -1.0)]),
        ("You mustn't share keys.", []),
        ("You should not share keys.", [("should not", -0.8)]),
        ("You should never share keys.", [("should", 0.8), ("never", -1.0)]),
        ("It should be no cause.", [("should be no", -0.8)]),
        ("Nobody must share keys.", [("must", -1.0)]),
        ("Sharing is not allowed.", [("allowed", -1.0)]),
        ("No sharing is allowed.", [("allowed", -1.0)]),
        ("No further sharing should be required.", [("should", -0.8), ("required", 1.0)]),
        ("Keys should not be forbidden.", [("should not", -0.8), ("forbidden", -1.0)]),
        # no denials: emphasis
        ("Sharing is not only allowed.", [("allowed", 0.4)]),
        ("You should not just share keys.", [("should", 0.8)]),
    ],
)
def test_forces(text: str, expected: list[tuple[str, float]]) -> None:
    """Each modal has a force, and another one where it is denied."""
    assert modals(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # what is possible, and what a thing makes possible
        "The new boxes may not arrive.",
        "Old age may be linked to contracts.",
        "A spring allows the lid to close.",
        # nouns
        "A cognitive decline followed.",
        "The permit is old.",
        "There were no issues with contracts.",
        # the past and questions
        "The lid was required for travel.",
        "The lid was formally required for travel.",
        "Many asked whether you should share contracts.",
        # commands that are none
        "They always share keys.",
        "The pump can stop by itself.",
        "To avoid leaks, the pump is sealed.",
        "No one shares keys.",
        "No longer smoking.",
        # what is fine only where something is called so
        "That fine day came.",
        "The appropriate lid came.",
    ],
)
def test_what_sets_no_rule(text: str) -> None:
    """Possibility, nouns, the past and questions require and permit nothing."""
    assert modals(text) == []


@pytest.mark.parametrize(
    ("text", "force"),
    [
        # at the head of a clause, behind what may stand before it, or behind another modal
        ("Avoid sharing keys.", -1.0),
        ("Please avoid sharing keys.", -1.0),
        ("Always share keys.", 0.8),
        ("Never share keys.", -1.0),
        ("Do not share keys.", -1.0),
        ("No smoking.", -1.0),
        ("Users, avoid sharing keys.", -1.0),
        # words for what is possible where a rule says so, or someone gives leave
        ("We allow sharing.", 0.4),
        ("Our policy is to allow sharing.", 0.4),
        ("Permit sharing.", 0.4),
        ("Sharing is allowed.", 0.4),
        # words that can be nouns, and are verbs by their form or by what stands before them
        ("They banned sharing.", -1.0),
        ("We will decline keys.", -1.0),
        # what may be made, or may be done by rule
        ("It may be made of iron.", 0.4),
        ("Keys may be shared.", 0.4),
        # what is fine
        ("Sharing is fine.", 0.4),
        ("Sharing is really fine.", 0.4),
    ],
)
def test_where_a_word_sets_a_rule(text: str, force: float) -> None:
    """A word of modality counts by where it stands."""
    assert [found for _, found in modals(text)] == [force]


@pytest.mark.parametrize("name", sorted(FORCES))
def test_each_phrase_of_the_list_is_read(name: str) -> None:
    """A new phrase of modality is one phrase of the data file."""
    raw = FORCES[name]
    others = {p for k, o in FORCES.items() if k != name for p in o["phrases"]}
    for phrase in raw["phrases"]:
        text = f"It is {phrase}" if name not in {"commands", "reminders"} else phrase
        if name == "permitted" and phrase in {"may", "allow", "permit", "enable"}:
            text = f"We {phrase} share"
        if phrase not in others and phrase not in {"no", "ban", "can't be", "cannot be"}:
            found = [force for words, force in modals(text) if words == phrase]
            assert found in ([raw["force"]], []), phrase
            assert found or name in {"prohibited", "permitted"}, phrase


PHRASES = sorted({word for raw in FORCES.values() for p in raw["phrases"] for word in p.split()})
WORDS = [*PHRASES, "not", "keys", "share", "is", "was", ",", "if", "which", "whether", "and"]


@given(st.lists(st.sampled_from(WORDS), max_size=20))
def test_modals_stand_in_order(words: list[str]) -> None:
    """Modals begin in order, and each force lies between what is required and prohibited."""
    reading = read_sentence(" ".join(words))
    found = find_modals(reading, reading.negations)
    assert found == reading.modals
    firsts = [modal.first for modal in found]
    assert firsts == sorted(set(firsts))
    for modal in found:
        assert -1 <= modal.force <= 1
        assert 0 <= modal.first <= modal.last < len(reading.tokens)
