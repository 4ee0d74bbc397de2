"""Statements in, overlaps, contradictions, positions and points out: pure and deterministic."""

from hexapla.compare.agreement import Agreement, measure_agreement
from hexapla.compare.comparison import Comparison, compare
from hexapla.compare.cue import Cue
from hexapla.compare.explanation import Explanation, explain
from hexapla.compare.point import Entry, Point, Stance
from hexapla.compare.position import Position, Verdict
from hexapla.compare.relation import (
    Contradiction,
    ContradictionType,
    Grade,
    Overlap,
    SharedTerm,
)
from hexapla.compare.settings import Settings

__all__ = [
    "Agreement",
    "Comparison",
    "Contradiction",
    "ContradictionType",
    "Cue",
    "Entry",
    "Explanation",
    "Grade",
    "Overlap",
    "Point",
    "Position",
    "Settings",
    "SharedTerm",
    "Stance",
    "Verdict",
    "compare",
    "explain",
    "measure_agreement",
]
