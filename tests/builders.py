"""Small values for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.parse import parse_statement
from hexapla.compare.language.tokens import statement_tokens
from hexapla.corpus import Clause, ClauseKind, Document, Kind, Statement
from hexapla.corpus.readers import plain

if TYPE_CHECKING:
    from hexapla.compare.language.parse import Parse


def make_statement(text: str, *, document: str = "a", number: int = 1) -> Statement:
    """Make a statement of one main clause that starts its document."""
    clause = Clause(kind=ClauseKind.MAIN, start=0, end=len(text))
    return Statement(
        id=f"{document}:{number}",
        document=document,
        text=text,
        start=0,
        end=len(text),
        line=1,
        section="",
        kind=Kind.STATEMENT,
        clauses=(clause,),
    )


def make_parse(text: str, *, document: str = "a", number: int = 1) -> Parse:
    """Parse a statement of one main clause."""
    statement = make_statement(text, document=document, number=number)
    return parse_statement(statement, statement_tokens(statement))


def make_document(name: str, text: str) -> Document:
    """Read a document from plain text."""
    reading = plain.read(text.encode(), name=name)
    return Document(
        id=name,
        title=name,
        path=f"{name}.txt",
        text=reading.text,
        format="text",
        blocks=reading.blocks,
    )


class Result(NamedTuple):
    """What a run of the command line gave."""

    code: int
    out: str
    err: str
