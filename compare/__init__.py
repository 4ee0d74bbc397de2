"""Compare documents: find their overlaps, contradictions and points. Pure and deterministic.

`compare` is the entry point. The subpackages and modules, each of which imports only those above:

    lexicons/         data: word lists, fitted weights
    relation.py       the values that all of them share
    language/         what one statement says, parsed once
    similarity/       how similar two statements are
    contradictions/   which statements agree, and which contradict one another
    points/           the rows of the tables: points, disputes, positions
    settings.py       the options of a comparison
    comparison.py     the pipeline
    inquiries/        questions put to a comparison

Constants say where their number comes from. "Changes no score" means that none of the scores of
`tests/fitting/sensitivity.py` moves when a constant is a fifth smaller or a quarter larger, or a
whole number one less or more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.comparison import Comparison, compare
from hexapla.compare.contradictions.judge import Cuts, Judge, Panel, Verdict
from hexapla.compare.contradictions.opposition import Candidate, Opposition
from hexapla.compare.inquiries.matrix import Share, measure_shares
from hexapla.compare.inquiries.nearest import find_nearest
from hexapla.compare.inquiries.unique import Unique, find_unique
from hexapla.compare.points.disputes import Dispute, group_contradictions
from hexapla.compare.points.point import Entry, Point, Stance
from hexapla.compare.points.positions import Position, Standing
from hexapla.compare.relation import (
    Contradiction,
    ContradictionType,
    Cue,
    Grade,
    Overlap,
    Relation,
    Reuse,
    SharedTerm,
)
from hexapla.compare.settings import Settings

if TYPE_CHECKING:
    from hexapla.compare.inquiries.clause_pairs import ClausePair
    from hexapla.compare.inquiries.explanation import Explanation, explain
    from hexapla.compare.inquiries.pairs import Judgement, judge_pair

__all__ = [
    "Candidate",
    "ClausePair",
    "Comparison",
    "Contradiction",
    "ContradictionType",
    "Cue",
    "Cuts",
    "Dispute",
    "Entry",
    "Explanation",
    "Grade",
    "Judge",
    "Judgement",
    "Opposition",
    "Overlap",
    "Panel",
    "Point",
    "Position",
    "Relation",
    "Reuse",
    "Settings",
    "Share",
    "SharedTerm",
    "Stance",
    "Standing",
    "Unique",
    "Verdict",
    "compare",
    "explain",
    "find_nearest",
    "find_unique",
    "group_contradictions",
    "judge_pair",
    "measure_shares",
]

# Few commands judge or explain pairs, so what that needs is imported on first use.
_HOMES = {
    "ClausePair": "inquiries.clause_pairs",
    "Explanation": "inquiries.explanation",
    "explain": "inquiries.explanation",
    "Judgement": "inquiries.pairs",
    "judge_pair": "inquiries.pairs",
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
