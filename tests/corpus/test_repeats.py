"""Statements that a document repeats in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hexapla.corpus import Document, find_statements
from hexapla.corpus.readers import find_reader, name_format
from hexapla.corpus.repeats import normalise_wording

if TYPE_CHECKING:
    from hexapla.corpus import Statement


def read(text: str) -> tuple[Statement, ...]:
    """Give the statements of a Markdown document, headings and all."""
    reading = find_reader(name_format("markdown"))(text.encode(), name="a.md")
    document = Document(
        id="a", title="", path="a.md", format="markdown", text=reading.text, blocks=reading.blocks
    )
    return find_statements(document)


def repeats(text: str) -> dict[str, list[str]]:
    """Map the text of each statement that is repeated to the sections of its repeats."""
    return {s.text: [r.section for r in s.repeats] for s in read(text) if s.repeats}


ONCE = "Returns are free."


def test_equal_wording_is_one_statement_in_several_places() -> None:
    """The first carries the others, each of which names it; nothing is taken out of the list."""
    found = read(f"# One\n\n{ONCE}\n\n# Two\n\nreturns  are\nfree.\n\nReturns cost 5 euros.\n")
    assert [s.same_as for s in found] == ["", "", "", "a:2", ""]
    assert [s.text for s in found[1].repeats] == ["returns are free."]
    assert found[1].repeats[0] == found[3]


@pytest.mark.parametrize(
    ("other", "joined"),
    [
        (ONCE, True),
        ("RETURNS are free.", True),
        ("Returns are free", False),
        ("Returns are not free.", False),
        ("Returns are free. And quick.", True),
        ("(b) Returns are free.", True),
    ],
)
def test_only_equal_wording_is_joined(other: str, joined: bool) -> None:  # noqa: FBT001
    """Letter case and white space don't matter; all other words and marks do."""
    assert bool(repeats(f"# One\n\n{ONCE}\n\n# Two\n\n{other}\n")) is joined


def test_a_fragment_is_joined_within_its_section_only() -> None:
    """Without a verb it is the heading above that says what "30 days" is about."""
    assert repeats("# Refunds\n\n30 days.\n\n# Delivery\n\n30 days.\n") == {}
    assert repeats("# Refunds\n\n30 days.\n\nIt counts from delivery.\n\n30 days.\n") == {
        "30 days.": ["Refunds"]
    }


def test_lead_ins_have_to_be_the_same() -> None:
    """An item says another thing under another line that introduces it."""
    text = "You may:\n\n- It ships {}.\n\nYou must not:\n\n- It ships {}.\n"
    assert repeats(text.format("abroad", "abroad")) == {}


def test_pieces_that_are_not_compared_are_left_alone() -> None:
    """A heading that stands twice is two headings."""
    assert repeats("# Returns\n\nOne is free.\n\n# Returns\n\nTwo are free.\n") == {}


@pytest.mark.parametrize(
    ("text", "normalised"),
    [
        ("It’s “free”", 'it\'s "free"'),
        ("5–10\u00a0days", "5-10 days"),
        ("ﬁne", "fine"),
        ("A  B\nC", "a b c"),
    ],
)
def test_typography_makes_no_other_wording(text: str, normalised: str) -> None:
    """Quotation marks, dashes, ligatures, spaces and letter case are written in one way."""
    assert normalise_wording(text) == normalised
