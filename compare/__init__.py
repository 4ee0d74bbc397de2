"""Statements in, overlaps, contradictions, positions and points out: pure and deterministic."""

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
    "Overlap",
    "Point",
    "Position",
    "Quarrel",
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
    "measure_agreement",
]
