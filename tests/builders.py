"""Small values for tests."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare import compare
from hexapla.compare.language.analysis import analyse
from hexapla.compare.language.parse import Parse
from hexapla.compare.language.reading import Reading
from hexapla.compare.similarity.similarity import measure_similarity
from hexapla.compare.similarity.weights import read_weights
from hexapla.corpus import Clause, ClauseKind, Document, Kind, Statement, find_statements
from hexapla.corpus.clauses import find_clauses
from hexapla.corpus.readers import plain

if TYPE_CHECKING:
    from hexapla.compare import Comparison
    from hexapla.compare.language.analysis import Analysis
    from hexapla.compare.similarity.similarity import Similarity


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
    return Parse.read(make_statement(text, document=document, number=number))


def make_reading(text: str, *, document: str = "a", number: int = 1) -> Reading:
    """Read a statement of one main clause."""
    return Reading.read(make_statement(text, document=document, number=number))


def read_sentence(text: str) -> Reading:
    """Read a text as one statement, with the clauses that it is cut into."""
    clauses = find_clauses(text, 0, len(text))
    return Reading.read(replace(make_statement(text), clauses=clauses))


def place_of(parse: Parse, word: str) -> int:
    """Find the first place of a word, which must be there."""
    return next(n for n, token in enumerate(parse.tokens) if token.word == word)


def analyse_text(text: str) -> Analysis:
    """Analyse the statements of one document of plain text."""
    pieces = find_statements(make_document("a", text))
    statements = [piece for piece in pieces if piece.kind is Kind.STATEMENT]
    return analyse(statements, [piece for piece in pieces if piece not in statements])


def measure_texts(*texts: str) -> Similarity:
    """Measure the similarity of statements that stand in one document each: d0:1, d1:1 ..."""
    readings = [make_reading(text, document=f"d{n}") for n, text in enumerate(texts)]
    return measure_similarity(readings, {}, read_weights())


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


FILTERS = """Water filters remove chlorine and heavy metals from drinking water.

Filter therapy is safe for most people.

Copper ships crossed the bay twice a year under sail.
"""
MORE_FILTERS = """Drinking water filters remove heavy metals and chlorine.

Filter therapy carries serious risks.

Our ships were built of northern oak by hand.
"""


def compare_filters() -> Comparison:
    """Compare two documents with one overlap, one dispute and one similarity that is too weak."""
    return compare([make_document("a", FILTERS), make_document("b", MORE_FILTERS)])
