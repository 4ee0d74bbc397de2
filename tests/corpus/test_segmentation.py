"""Segmentation: statements with their place, section, kind, lead-in and clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.corpus import Document, Kind, UnreadableError, bundled, find_statements
from hexapla.corpus.readers import plain

if TYPE_CHECKING:
    from hexapla.corpus import Statement

TEXT = """\
Walking Far

By Jane Public

Walking is free. It helps the heart, but it takes time.

Who should walk?

Is it safe? Most people say so. Others rest.

Rules:

- Wear shoes.
- Take time.

Walk | Cost

Short one | nothing

Long one | a day

References

1. Smith, J. (2019). On walks. Walks, 3(1), 4-5. It is old.

It is a book.

2. Walks Ltd: The walks of the north. North Press.

Disclaimer: All of this is not medical advice. It is a test.
"""


def make_document(text: str) -> Document:
    """Read a document from plain text."""
    reading = plain.read(text.encode(), name="walk")
    return Document(
        id="walk",
        title="Walk",
        path="walk.txt",
        text=reading.text,
        format="text",
        blocks=reading.blocks,
    )


def statements_of(kind: Kind, text: str = TEXT) -> list[Statement]:
    """Give the pieces of a kind."""
    return [s for s in find_statements(make_document(text)) if s.kind is kind]


def test_pieces_have_their_kinds() -> None:
    """Every piece of a document has a kind, and only claims are statements."""
    texts = [s.text for s in statements_of(Kind.STATEMENT)]
    assert texts == [
        "Walking is free.",
        "It helps the heart, but it takes time.",
        "Most people say so.",
        "Others rest.",
        "Wear shoes.",
        "Take time.",
        "Short one",
        "nothing",
        "Long one",
        "a day",
    ]
    assert [s.text for s in statements_of(Kind.BYLINE)] == ["By Jane Public"]
    assert [s.text for s in statements_of(Kind.QUESTION)] == ["Is it safe?"]
    assert len(statements_of(Kind.REFERENCE)) == 3
    assert len(statements_of(Kind.DISCLAIMER)) == 2
    assert [s.text for s in statements_of(Kind.HEADING)] == [
        "Walking Far",
        "Who should walk?",
        "Rules",
        "Walk",
        "Cost",
        "References",
        "Walks Ltd",
        "Disclaimer",
    ]


def test_section_is_the_heading_above() -> None:
    """A byline opens no section, and neither does the header of a table."""
    sections = {s.text: s.section for s in find_statements(make_document(TEXT))}
    assert sections["Walking Far"] == ""
    assert sections["Walking is free."] == "Walking Far"
    assert sections["Others rest."] == "Who should walk?"
    assert sections["a day"] == "Rules"
    assert sections["It is a test."] == "Disclaimer"


def test_lead_in_is_the_introducing_line() -> None:
    """Items have the line above their list, cells their header, answers their question."""
    lead_ins = {s.text: s.lead_in for s in find_statements(make_document(TEXT))}
    assert lead_ins["Wear shoes."] == "Rules:"
    assert lead_ins["a day"] == "Cost"
    assert lead_ins["Most people say so."] == "Is it safe?"
    assert lead_ins["Others rest."] == ""


def test_numbers_and_lines_run_through_the_document() -> None:
    """Ids count all pieces from 1; lines count from 1, and are those where the piece begins."""
    pieces = find_statements(make_document(TEXT))
    assert [s.id for s in pieces] == [f"walk:{n}" for n in range(1, len(pieces) + 1)]
    lines = TEXT.split("\n")
    assert all(s.text.split("\n")[0] in lines[s.line - 1] for s in pieces)


def test_only_statements_have_clauses() -> None:
    """Statements have clauses, and no other kind has."""
    for statement in find_statements(make_document(TEXT)):
        assert bool(statement.clauses) == (statement.kind is Kind.STATEMENT)
    [_, second, *_] = statements_of(Kind.STATEMENT)
    assert len(second.clauses) == 2


def test_bundled_articles_have_statements_of_a_readable_length() -> None:
    """No statement of the bundled articles is longer than a long sentence."""
    for document in bundled():
        lengths = [len(s.text) for s in find_statements(document) if s.kind is Kind.STATEMENT]
        assert len(lengths) > 15
        assert max(lengths) < 400


@given(st.text())
def test_statements_give_back_the_text(text: str) -> None:
    """Offsets give back the text; pieces are ordered and apart, ids unique, runs alike."""
    try:
        document = make_document(text)
    except (UnreadableError, UnicodeEncodeError):
        return
    pieces = find_statements(document)
    assert pieces == find_statements(document)
    assert len({s.id for s in pieces}) == len(pieces)
    last = 0
    for s in pieces:
        assert last <= s.start < s.end
        assert document.text[s.start : s.end] == s.text == s.text.strip()
        assert s.between(s.start + 1, s.end) == s.text[1:]
        assert s.line == document.text.count("\n", 0, s.start) + 1
        last = s.end


@pytest.mark.parametrize("word", ["a", "word ", "that is, "])
def test_endless_lines_are_no_statements(word: str) -> None:
    """What runs on for ten thousand characters takes no part, and costs next to nothing."""
    [piece] = find_statements(make_document(word * 20_000))
    assert piece.kind is Kind.NAVIGATION
    assert piece.clauses == ()


ASKED = [
    ("Is it safe for all? No, it is not.", ["Is it safe for all? No, it is not."]),
    ("Is it new? Not at all. It is old.", ["Is it new? Not at all.", "It is old."]),
    ("Is it safe? It has been tested.", ["Is it safe?", "It has been tested."]),
    ("Is it safe? Is it new?", ["Is it safe?", "Is it new?"]),
]


@pytest.mark.parametrize(("text", "pieces"), ASKED)
def test_short_answers_go_with_their_questions(text: str, pieces: list[str]) -> None:
    """A question and an answer that says nothing alone are one statement."""
    found = find_statements(make_document(f"{text} And on it goes from there to the end."))
    assert [s.text for s in found][: len(pieces)] == pieces
    questions = [s.text for s in found if s.kind is Kind.QUESTION]
    assert questions == [piece for piece in pieces if piece.endswith("?")]
