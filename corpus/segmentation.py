"""Segmentation: from a document to its statements, each with its place, kind and clauses."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from hexapla.corpus.clauses import find_clauses
from hexapla.corpus.document import BlockKind
from hexapla.corpus.kinds import judge_block, judge_section, judge_sentence
from hexapla.corpus.sentences import split_sentences
from hexapla.corpus.statement import Kind, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.corpus.document import Block, Document


def find_statements(document: Document) -> tuple[Statement, ...]:
    """Find the statements of a document and all its other pieces, in their order.

    Pieces are numbered from 1 over all kinds. Only those of kind STATEMENT have clauses.
    """
    newlines = [place for place, character in enumerate(document.text) if character == "\n"]
    statements: list[Statement] = []
    for section, block in _walk_sections(document):
        for start, end, kind in _cut_block(document.text, block, section):
            statement = Statement(
                id=f"{document.id}:{len(statements) + 1}",
                document=document.id,
                text=document.text[start:end],
                start=start,
                end=end,
                line=bisect_right(newlines, start) + 1,
                section="" if kind is Kind.HEADING and section == "" else section,
                kind=kind,
                lead_in=block.lead_in,
                clauses=find_clauses(document.text, start, end) if kind is Kind.STATEMENT else (),
            )
            statements.append(statement)
    return tuple(statements)


def _walk_sections(document: Document) -> Iterator[tuple[str, Block]]:
    """Give each block with the heading above it; furniture and table headers are no headings."""
    section = ""
    for block in document.blocks:
        yield section, block
        if block.kind is BlockKind.HEADING and not block.lead_in:
            title = document.text[block.start : block.end]
            if judge_block(title, block) is Kind.HEADING:
                section = " ".join(title.split())


def _cut_block(text: str, block: Block, section: str) -> list[tuple[int, int, Kind]]:
    content = text[block.start : block.end]
    settled = judge_block(content, block)
    if settled is None:
        settled = judge_section(section)
    if settled in (Kind.REFERENCE, Kind.HEADING):
        return [(block.start, block.end, settled)]
    spans = split_sentences(text, block.start, block.end)
    return [(start, end, settled or judge_sentence(text[start:end])) for start, end in spans]
