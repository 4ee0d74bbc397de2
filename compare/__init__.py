"""Statements in, overlaps, contradictions, positions and points out: pure and deterministic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.inquiries.matrix import Agreement, measure_agreement
from hexapla.compare.comparison import Comparison, compare
from hexapla.compare.language.cues.cue import Cue
from hexapla.compare.inquiries.explanation import Explanation, explain
from hexapla.compare.inquiries.nearest import find_nearest
from hexapla.compare.inquiries.clauses import ClausePair
from hexapla.compare.points.point import Entry, Point, Stance
from hexapla.compare.points.positions import Position, Verdict
from hexapla.compare.points.quarrels import Quarrel, find_quarrels
from hexapla.compare.relation import (
    Contradiction,
    ContradictionType,
    Grade,
    Overlap,
    Reuse,
    SharedTerm,
)
from hexapla.compare.settings import Settings
from hexapla.compare.inquiries.unique import Unique, find_unique

if TYPE_CHECKING:
    from hexapla.compare.inquiries.pairs import Judgement, Relation, judge
    from hexapla.compare.contradictions.differences import Opposition, oppose_statements

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
    "Judgement": "inquiries.pairs",
    "Relation": "inquiries.pairs",
    "judge": "inquiries.pairs",
    "Opposition": "contradictions.differences",
    "oppose_statements": "contradictions.differences",
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
