"""Statements in, overlaps, contradictions, positions and points out: pure and deterministic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.agreement import Agreement, measure_agreement
from hexapla.compare.comparison import Comparison, compare
from hexapla.compare.cue import Cue
from hexapla.compare.explanation import Explanation, explain
from hexapla.compare.nearness import find_nearest
from hexapla.compare.pairing import ClausePair
from hexapla.compare.point import Entry, Point, Stance
from hexapla.compare.position import Position, Verdict
from hexapla.compare.quarrel import Quarrel, find_quarrels
from hexapla.compare.relation import (
    Contradiction,
    ContradictionType,
    Grade,
    Overlap,
    Reuse,
    SharedTerm,
)
from hexapla.compare.settings import Settings
from hexapla.compare.uniqueness import Unique, find_unique

if TYPE_CHECKING:
    from hexapla.compare.judgement import Judgement, Relation, judge
    from hexapla.compare.opposition import Opposition, oppose_statements

__all__ = [
    "Agreement",
    "ClausePair",
    "Comparison",
    "Contradiction",
    "ContradictionType",
    "Cue",
    "Entry",
    "Explanation",
    "Grade",
    "Judgement",
    "Opposition",
    "Overlap",
    "Point",
    "Position",
    "Quarrel",
    "Relation",
    "Reuse",
    "Settings",
    "SharedTerm",
    "Stance",
    "Unique",
    "Verdict",
    "compare",
    "explain",
    "find_nearest",
    "find_quarrels",
    "find_unique",
    "judge",
    "measure_agreement",
    "oppose_statements",
]

# Not every command judges pairs: what it takes is imported when first asked for.
_HOMES = {
    "Judgement": "judgement",
    "Relation": "judgement",
    "judge": "judgement",
    "Opposition": "opposition",
    "oppose_statements": "opposition",
}


def __getattr__(name: str) -> object:
    """Import a public name from the module that defines it."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module

    value: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
