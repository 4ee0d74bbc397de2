"""Segmentation: a document cut into its pieces, each with its place, section and kind."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from hexapla.corpus.clauses import find_clauses
from hexapla.corpus.document import BlockKind
from hexapla.corpus.kinds import classify
from hexapla.corpus.sentences import find_sentences
from hexapla.corpus.statement import Kind, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.corpus.document import Block, Document


def find_statements(document: Document) -> tuple[Statement, ...]:
    """Cut a document into pieces of all kinds, in the order of the text.

    Ids count all pieces from 1. The pieces don't overlap, and each `text` is exactly what stands
    between its offsets; only those of kind statement have clauses.
    """
    text = document.text
    newlines = [i for i, c in enumerate(text) if c == "\n"]
    section = ""
    pieces: list[Statement] = []
    for block in document.blocks:
        for start, end in _spans(text, block):
            piece = text[start:end]
            kind = classify(piece, block, section)
            pieces.append(
                Statement(
                    id=f"{document.id}:{len(pieces) + 1}",
                    document=document.id,
                    text=piece,
                    start=start,
                    end=end,
                    line=bisect_right(newlines, start) + 1,
                    section=section,
                    kind=kind,
                    lead_in=block.lead_in,
                    clauses=find_clauses(piece, start) if kind is Kind.STATEMENT else (),
                ),
            )
        if block.kind is BlockKind.HEADING:
            section = text[block.start : block.end].rstrip(": \t")
    return tuple(pieces)


def _spans(text: str, block: Block) -> Iterator[tuple[int, int]]:
    if block.kind is BlockKind.HEADING:
        yield block.start, block.end
    else:
        yield from find_sentences(text, block.start, block.end)
