"""Measure what each part of similarity adds, on documents whose overlaps somebody has labelled.

    python tests/benchmarks/ablation.py --set LABELS.jsonl FOLDER [--set ...]

Prints a line for each part left out: for each set the average precision, F1 at the cut-off of the
package, F1 at the best cut, and the precision of the first twenty. What labels look like stands in
labelled.py.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from labelled import CUTOFF, FIRST, average_precision, f1_at, read_labelled

from hexapla.compare.similarity.weights import read_weights

if TYPE_CHECKING:
    from labelled import Labelled

    from hexapla.compare.similarity.weights import Weights

PARTS = {
    "all parts": {},
    "without general English": {"background": 0.0},
    "without contrast": {"contrast": 1.0},
    "without function words": {"function": 0.0},
    "without context": {"context": 0.0},
    "without spelling": {"spelling": 0.0},
    "without WordNet": {"related": 0.0},
    "without trigrams": {"trigrams": 0.0},
    "without salience": {"salience": 0.0},
    "without opening": {"opening": 0.0},
    "idf overlap alone": {
        "background": 0.0, "contrast": 1.0, "function": 0.0, "context": 0.0, "spelling": 0.0,
        "related": 0.0, "trigrams": 0.0, "salience": 0.0, "opening": 0.0,
    },
}  # fmt: skip


def measure(labelled: Labelled, weights: Weights) -> str:
    """Give the figures of one set as text."""
    cuts = labelled.rank(weights)
    best = max(cuts, key=lambda cut: cut.f1)
    first = sum(cut.right for cut in cuts[:FIRST]) / FIRST
    own = f1_at(cuts, CUTOFF)
    return (
        f"{average_precision(cuts, labelled.labels):.3f} {own:.2f} "
        f"{best.f1:.2f}@{best.score:.0f} {first:.2f}"
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--set", nargs=2, action="append", type=Path, required=True, dest="sets")
    sets = [read_labelled(*pair) for pair in parser.parse_args().sets]
    sys.stdout.write(f"{'':26}" + "".join(f"{s.name:26}" for s in sets) + "\n")
    for name, changes in PARTS.items():
        figures = [measure(s, replace(read_weights(), **changes)) for s in sets]
        sys.stdout.write(f"{name:26}" + "".join(f"{f:26}" for f in figures) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
