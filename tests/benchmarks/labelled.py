"""Labelled documents: what scripts measure overlaps with.

A label is a line {"relation": "overlap", "grades": [3, 2], "a": {"document", "start", "end"},
"b": {...}} of JSON Lines, with the file name without suffix and character offsets; `grades` are
those that each reader gave it, 0 where they did not list it, and may be left out.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare import Relation, Settings, compare
from hexapla.compare.contradictions.logistic import read_judge
from hexapla.compare.similarity.similarity import measure_similarity
from hexapla.corpus import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from hexapla.compare.language.analysis import Analysis
    from hexapla.compare.similarity.weights import Weights
    from hexapla.corpus import Document, Statement

    Found = Sequence[tuple[str, str, float]]

Span = tuple[str, int, int]

LONGEST = 400
"""Characters of the longest statement that a reader would take for one."""

FIRST = 20
"""Rows that a reader sees before giving up."""

CUTOFF = read_judge().cuts[Relation.OVERLAP].least
"""The lowest score of an overlap as the package has it."""

LOWEST = 25.0
"""A cut-off so low that every cut worth a look is above it."""


class Label(NamedTuple):
    """Two places that readers found to say the same; `agreed` says that all of them did."""

    a: Span
    b: Span
    agreed: bool


class Cut(NamedTuple):
    """How good the overlaps down to a score are.

    `right` says that readers found the last of them to say the same, `opposed` that they only found
    it to contradict.
    """

    score: float
    precision: float
    recall: float
    right: bool
    opposed: bool

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True)
class Labelled:
    """Documents with the overlaps that readers found in them, and what they found opposed."""

    name: str
    documents: tuple[Document, ...]
    labels: tuple[Label, ...]
    opposed: tuple[Label, ...] = ()

    @cached_property
    def analysis(self) -> Analysis:
        """The statements of the documents, read once; nothing is proposed or judged."""
        return compare(self.documents, Settings(proposers=())).basis.analysis

    def rank(self, weights: Weights) -> tuple[Cut, ...]:
        """Score pairs with `weights`, and say for each score what a cut there gives."""
        readings = self.analysis.readings
        order = {statement: place for place, statement in enumerate(readings)}
        similarity = measure_similarity(
            tuple(readings.values()), self.analysis.abbreviations, weights
        )
        found = sorted(
            similarity.find_pairs(LOWEST), key=lambda p: (-p[2], order[p[0]], order[p[1]])
        )
        return tuple(self._cut(found, {s: place_of(r.statement) for s, r in readings.items()}))

    def _cut(self, found: Found, places: dict[str, Span]) -> Iterator[Cut]:
        wanted = {n for n, label in enumerate(self.labels) if label.agreed}
        met: set[int] = set()
        right = 0
        for rank, (one, other, score) in enumerate(found, 1):
            a, b = places[one], places[other]
            here = set(find_labels(a, b, self.labels))
            right += bool(here)
            met |= here & wanted
            opposed = not here and any(True for _ in find_labels(a, b, self.opposed))
            recall = len(met) / (len(wanted) or 1)
            yield Cut(score, right / rank, recall, bool(here), opposed)


def read_labelled(
    labels: Path, folder: Path, relations: tuple[str, ...] = ("overlap",)
) -> Labelled:
    """Read the labels of a file, those of some relations alone, and the documents of a folder."""
    rows = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    return Labelled(
        name=labels.stem,
        documents=load([str(folder)]),
        labels=tuple(_label(row) for row in rows if row["relation"] in relations),
        opposed=tuple(_label(row) for row in rows if row["relation"] not in relations),
    )


def _label(row: dict[str, dict[str, str | int]]) -> Label:
    a, b = ((str(s["document"]), int(s["start"]), int(s["end"])) for s in (row["a"], row["b"]))
    grades = [int(g) for g in row.get("grades", (2,))]
    return Label(a, b, agreed=min(grades) > 0 and sum(grades) >= 2 * len(grades))


def place_of(statement: Statement) -> Span:
    """Give the span of a statement."""
    return statement.document, statement.start, statement.end


def same_place(found: Span, labelled: Span) -> bool:
    """Say whether two spans share at least half of the shorter one."""
    shared = min(found[2], labelled[2]) - max(found[1], labelled[1])
    shorter = min(found[2] - found[1], labelled[2] - labelled[1])
    return found[0] == labelled[0] and found[2] - found[1] <= LONGEST and 2 * shared >= shorter > 0


def find_labels(a: Span, b: Span, labels: Sequence[Label]) -> Iterator[int]:
    """Yield the places of the labels that two statements meet, either way round."""
    for number, label in enumerate(labels):
        straight = same_place(a, label.a) and same_place(b, label.b)
        if straight or (same_place(a, label.b) and same_place(b, label.a)):
            yield number


def average_precision(cuts: Sequence[Cut], labels: Sequence[Label]) -> float:
    """Give the mean of the precision at each right overlap; those not found count 0."""
    return sum(cut.precision for cut in cuts if cut.right) / (len(labels) or 1)


def f1_at(cuts: Sequence[Cut], cutoff: float) -> float:
    """Give F1 at a cut-off."""
    return next((cut.f1 for cut in reversed(cuts) if cut.score >= cutoff), 0.0)
