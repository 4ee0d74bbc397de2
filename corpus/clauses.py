"""Clauses (first version)."""

from __future__ import annotations

from hexapla.corpus.statement import Clause, ClauseKind


def find_clauses(text: str, start: int, end: int) -> tuple[Clause, ...]:
    """Find the clauses."""
    return (Clause(kind=ClauseKind.MAIN, start=start, end=end),)


def innermost(clauses: tuple[Clause, ...], offset: int) -> int:
    """Give the index of the innermost clause."""
    holding = [i for i, c in enumerate(clauses) if c.start <= offset < c.end]
    return max(holding, key=lambda i: (clauses[i].start, -clauses[i].end), default=0)
