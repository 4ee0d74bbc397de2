"""Statements: the sentences of a document, with their position and kind."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a piece of text is in its document. Only STATEMENT is compared by default."""

    STATEMENT = "statement"
    HEADING = "heading"
    NAVIGATION = "navigation"
    BYLINE = "byline"
    DISCLAIMER = "disclaimer"
    REFERENCE = "reference"
    CALL_TO_ACTION = "call_to_action"
    QUESTION = "question"


class ClauseKind(StrEnum):
    """How a clause is connected to its sentence."""

    MAIN = "main"
    COORDINATE = "coordinate"
    SUBORDINATE = "subordinate"
    RELATIVE = "relative"
    APPOSITION = "apposition"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A span of a statement that can be true or false by itself.

    Offsets count code points in the document. `parent` is the index, among the clauses of the
    statement, of the clause that this one modifies or depends on; None for a main clause.
    """

    kind: ClauseKind
    start: int
    end: int
    parent: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One sentence or list item of a document.

    `text` is exactly ``document.text[start:end]``. `line` counts from 1. `section` is the heading
    above, `lead_in` the line that introduces its list (both "" if there is none). `page` and
    `source_line` are its position in the original (0 if unknown). `clauses` are ordered by start
    and cover every word of the statement. `repeats` are the later pieces of the document with the
    same wording, each of which has the id of the first as `same_as`.
    """

    id: str
    document: str
    text: str
    start: int
    end: int
    line: int
    section: str
    kind: Kind
    lead_in: str = ""
    page: int = 0
    source_line: int = 0
    clauses: tuple[Clause, ...] = ()
    same_as: str = ""
    repeats: tuple[Statement, ...] = ()

    def between(self, start: int, end: int) -> str:
        """Return the text between two offsets of the document."""
        return self.text[start - self.start : end - self.start]
