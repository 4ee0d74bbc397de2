"""Split sentences that are too long for one statement, at the beginning of a clause."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hexapla.corpus.clauses import find_clauses
from hexapla.corpus.sentences import LONGEST_SENTENCE
from hexapla.corpus.statement import ClauseKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.corpus.statement import Clause

SHORTEST_PART = 40
"""Fewest characters of a part of a sentence; shorter parts are seldom claims. Set by hand."""

LONGEST_READ = 10_000
"""Most characters of a sentence whose clauses are searched; longer text is not prose. A technical
limit on time."""

_RANKS = {ClauseKind.COORDINATE: 1, ClauseKind.SUBORDINATE: 2, ClauseKind.RELATIVE: 3}


def cut_long_sentence(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of the sentence ``text[start:end]``, none with white space around it.

    A sentence of ordinary length is one part. A longer one is split in two, repeatedly, before a
    clause: after a semicolon if there is one, otherwise before a coordinate, subordinate or
    relative clause, in this order, and of these before the one nearest to the middle. Text without
    clauses is not split.
    """
    if not LONGEST_SENTENCE < end - start <= LONGEST_READ:
        yield start, end
        return
    cut = _find_cut(text, start, end)
    if cut is None:
        yield start, end
        return
    for first, last in pairwise((start, cut, end)):
        begin, close = first, last
        while text[begin].isspace():
            begin += 1
        while text[close - 1].isspace():
            close -= 1
        yield from cut_long_sentence(text, begin, close)


def _find_cut(text: str, start: int, end: int) -> int | None:
    middle = (start + end) / 2
    ranked = [
        (rank, abs(clause.start - middle), clause.start)
        for clause in find_clauses(text, start, end)
        if start + SHORTEST_PART <= clause.start <= end - SHORTEST_PART
        and (rank := _rank(text, clause)) is not None
        and not _is_bracketed(text[start : clause.start])
    ]
    return min(ranked)[2] if ranked else None


def _rank(text: str, clause: Clause) -> int | None:
    after_semicolon = text[: clause.start].rstrip().endswith(";")
    return 0 if after_semicolon else _RANKS.get(clause.kind)


def _is_bracketed(before: str) -> bool:
    """Check whether a bracket or quotation is open at the end of a text."""
    return before.count("(") > before.count(")") or before.count("“") > before.count("”")
