"""Split a document into statements, each with its place, kind and clauses."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hexapla.corpus.clauses import find_clauses
from hexapla.corpus.data import read_data
from hexapla.corpus.document import BlockKind
from hexapla.corpus.halving import cut_long_sentence
from hexapla.corpus.kinds import judge_block, judge_section, judge_sentence
from hexapla.corpus.repeats import join_repeats
from hexapla.corpus.sentences import split_sentences
from hexapla.corpus.statement import Kind, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from hexapla.corpus.document import Block, Document


class _Piece(NamedTuple):
    """A part of a block: its span, its kind, and the line that introduces it."""

    start: int
    end: int
    kind: Kind
    lead_in: str


COMPARED = frozenset((Kind.STATEMENT,))
"""The kinds that take part in a comparison by default."""


def find_statements(
    document: Document, kinds: AbstractSet[Kind] = COMPARED
) -> tuple[Statement, ...]:
    """Find the statements of a document and all its other pieces, in order.

    Pieces are numbered from 1 over all kinds. Only those of the given `kinds` have clauses and are
    joined with their repeats. The sentence after a question has the question as its lead-in; an
    answer that is meaningless alone forms one statement with it ("Is it safe for all? No.").
    """
    line, counted = 1, 0
    statements: list[Statement] = []
    starts = [origin.start for origin in document.origins]
    for section, block in _walk_sections(document):
        for piece in _cut_block(document.text, block, section):
            start, end = piece.start, piece.end
            line += document.text.count("\n", counted, start)
            counted = start
            origin = document.origins[bisect_right(starts, start) - 1] if starts else None
            statement = Statement(
                id=f"{document.id}:{len(statements) + 1}",
                document=document.id,
                text=document.text[start:end],
                start=start,
                end=end,
                line=line,
                section=section,
                kind=piece.kind,
                lead_in=piece.lead_in,
                page=origin.page if origin else 0,
                source_line=origin.line if origin else line,
                clauses=find_clauses(document.text, start, end) if piece.kind in kinds else (),
            )
            statements.append(statement)
    return join_repeats(statements, kinds)


def _walk_sections(document: Document) -> Iterator[tuple[str, Block]]:
    """Yield each block with the heading above it, which is never boilerplate or a table header."""
    section = ""
    for number, block in enumerate(document.blocks):
        yield section, block
        if block.kind is BlockKind.HEADING and not block.lead_in:
            title = document.text[block.start : block.end]
            entry = judge_section(section) is Kind.REFERENCE and _runs_in(document, number)
            titled = not entry or judge_section(title) is not None
            if titled and judge_block(title, block) is Kind.HEADING:
                section = " ".join(title.split())


def _runs_in(document: Document, number: int) -> bool:
    """Check whether a heading is on the line of the block after it."""
    pair = document.blocks[number : number + 2]
    return len(pair) > 1 and "\n" not in document.text[pair[0].end : pair[1].start]


def _cut_block(text: str, block: Block, section: str) -> Iterator[_Piece]:
    settled = judge_block(text[block.start : block.end], block) or judge_section(section)
    if block.kind is BlockKind.HEADING or settled is Kind.REFERENCE:
        yield _Piece(block.start, block.end, settled or Kind.HEADING, block.lead_in)
        return
    question = ""
    spans = [
        part
        for sentence in split_sentences(text, block.start, block.end)
        for part in cut_long_sentence(text, *sentence)
    ]
    for number, (start, end) in enumerate(spans):
        kind = settled or _judge(text[start:end])
        following = text[slice(*spans[number + 1])] if number + 1 < len(spans) else ""
        if kind is Kind.QUESTION and _answers(following):
            question = text[start:end]
            continue
        begin = spans[number - 1][0] if question and _answers(text[start:end]) else start
        lead_in = block.lead_in or (question if begin == start else "")
        yield _Piece(begin, end, kind, lead_in)
        question = text[start:end] if kind is Kind.QUESTION else ""


def _judge(sentence: str) -> Kind:
    return judge_sentence(sentence) if len(sentence) <= LONGEST_PIECE else Kind.NAVIGATION


LONGEST_PIECE = 10_000
"""Most characters of a piece of prose; longer text is data or boilerplate. A technical limit on
time."""


def _answers(sentence: str) -> bool:
    """Check whether a sentence is meaningless without the question before it."""
    words = re.findall(r"[\w'’]+", sentence)
    return 0 < len(words) <= LONGEST_ANSWER and words[0].lower() in _openings_of_answers()


@cache
def _openings_of_answers() -> frozenset[str]:
    return frozenset(read_data("kinds.toml")["answers"].split())


LONGEST_ANSWER = 8
"""Most words of an answer that is joined with its question. Set by hand."""
