"""Fit the weights of similarity, compare/lexicons/similarity.toml, on labelled documents.

    python tests/fitting/similarity.py --set LABELS.jsonl FOLDER --set ... [--write]

Search from the weights of the package: first `--steps` random ones, each of one to four weights,
then one weight after the other, keeping what is better, until none moves. Better is a higher mean
over the sets of F1 at one common cut-off and, for a tenth, of the precision of the first twenty,
less the part of the overlaps that readers found to contradict. With several sets each is also held
out in turn: the weights and the cut-off fitted on the others are tried on it. The cut-off becomes
`floor`, from which pairs are proposed; the cuts of the judge, judge.toml, are set by hand. What
labels look like stands in tests/benchmarks/labelled.py.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from labelled import FIRST, average_precision, f1_at, read_labelled

from hexapla.compare.similarity.weights import read_weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from labelled import Cut, Labelled

    from hexapla.compare.similarity.weights import Weights

GRID: dict[str, tuple[float, ...]] = {
    "background": (2.0, 3.0, 5.0, 8.0, 12.0),
    "contrast": (1.0, 1.25, 1.5, 1.8, 2.0),
    "context": (0.0, 0.1, 0.2, 0.3, 0.4),
    "function": (0.0, 0.5, 1.0, 1.5, 2.0),
    "evidence": (4.0, 5.0, 6.0, 8.0),
    "salience": (0.0, 0.1, 0.2, 0.3, 0.5),
    "spelling": (0.0, 0.4, 0.8),
    "related": (0.0, 0.5, 0.75, 1.0),
    "trigrams": (0.0, 0.25, 0.5, 1.0),
    "opening": (0.0, 0.05, 0.1, 0.2),
}

CUTOFFS = tuple(30 + half / 2 for half in range(60))

TARGET = Path(__file__).parents[2] / "compare" / "lexicons" / "similarity.toml"


class Ranker:
    """Ranks sets with weights, each only once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, Weights], tuple[Cut, ...]] = {}

    def rank(self, labelled: Labelled, weights: Weights) -> tuple[Cut, ...]:
        """Give the cuts of a set."""
        key = (labelled.name, weights)
        if key not in self._known:
            self._known[key] = labelled.rank(weights)
        return self._known[key]

    def best_cutoff(self, sets: Sequence[Labelled], weights: Weights) -> tuple[float, float]:
        """Give the highest mean F1 at one cut-off, and the cut-off."""
        ranked = [self.rank(s, weights) for s in sets]
        return max((sum(f1_at(r, c) for r in ranked) / len(sets), c) for c in CUTOFFS)

    def judge(self, sets: Sequence[Labelled], weights: Weights) -> float:
        """Say how good weights are: F1 and the first rows, less what contradicts."""
        ranked = [self.rank(s, weights) for s in sets]
        first = sum(cut.right for cuts in ranked for cut in cuts[:FIRST]) / FIRST / len(sets)
        f1, cutoff = self.best_cutoff(sets, weights)
        kept = [[cut.opposed for cut in cuts if cut.score >= cutoff] for cuts in ranked]
        opposed = sum(sum(found) / (len(found) or 1) for found in kept) / len(sets)
        return f1 + FIRST_COUNTS * first - opposed


FIRST_COUNTS = 0.1
"""What the precision of the first rows counts beside F1."""


def wander(ranker: Ranker, sets: Sequence[Labelled], weights: Weights, steps: int) -> Weights:
    """Take random steps, and stay where one leads to something better; the same in every run."""
    draw = random.Random(1)  # noqa: S311  nothing secret is drawn
    best = ranker.judge(sets, weights)
    for _ in range(steps):
        names = draw.sample(sorted(GRID), draw.randint(1, 4))
        trial = replace(weights, **{name: draw.choice(GRID[name]) for name in names})
        judged = ranker.judge(sets, trial)
        if judged > best:
            best, weights = judged, trial
    return weights


def fit(ranker: Ranker, sets: Sequence[Labelled], weights: Weights, steps: int = 0) -> Weights:
    """Search for the best weights: at random, then one after the other, until none moves."""
    weights = wander(ranker, sets, weights, steps)
    best = ranker.judge(sets, weights)
    moved = True
    while moved:
        moved = False
        for name, values in GRID.items():
            for value in values:
                trial = replace(weights, **{name: value})
                judged = ranker.judge(sets, trial)
                if judged > best + 1e-6:
                    best, weights, moved = judged, trial, True
    return replace(weights, floor=ranker.best_cutoff(sets, weights)[1])


def report(ranker: Ranker, name: str, held: Labelled, weights: Weights) -> str:
    """Say how weights do on a set."""
    cuts = ranker.rank(held, weights)
    best = max(cuts, key=lambda cut: cut.f1)
    return (
        f"{name:12} {held.name:24} average precision {average_precision(cuts, held.labels):.3f}   "
        f"F1 {f1_at(cuts, weights.floor):.2f} at {weights.floor}, best {best.f1:.2f} at "
        f"{best.score}\n"
    )


def main() -> None:
    """Fit on all sets, report the rotations, and write the weights where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--set", nargs=2, action="append", type=Path, required=True, dest="sets")
    parser.add_argument("--steps", type=int, default=0, help="random steps before the others")
    parser.add_argument("--write", action="store_true", help="write similarity.toml")
    options = parser.parse_args()
    sets = [read_labelled(*pair) for pair in options.sets]
    ranker, start = Ranker(), replace(read_weights(), floor=0.0)
    for held in sets if len(sets) > 1 else ():
        others = [s for s in sets if s is not held]
        sys.stdout.write(
            report(ranker, "held out", held, fit(ranker, others, start, options.steps))
        )
        sys.stdout.flush()
    fitted = fit(ranker, sets, start, options.steps)
    for labelled in sets:
        sys.stdout.write(report(ranker, "fitted", labelled, fitted))
    for name, value in asdict(fitted).items():
        sys.stdout.write(f"{name} = {value}\n")
    if options.write:
        write(fitted)


def write(weights: Weights) -> None:
    """Set the fitted numbers in the data file; the cuts of the judge stay as they are."""
    text = TARGET.read_text(encoding="utf-8")
    for name in (*GRID, "floor"):
        text = re.sub(rf"(?m)^{name} = .*$", f"{name} = {getattr(weights, name)}", text)
    TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
