"""Measure the points of the alignment, on documents whose relations somebody has labelled.

    python tests/benchmarks/points.py --set LABELS.jsonl FOLDER [--set ...] [--show 3]

Two statements of different documents that stand in one point should be related: the same, or at
odds. Prints for each set how many points join documents, how large they are, the share of the pairs
within them that readers related, and the share of the overlaps on which all readers agree that lie
within a point. With --show N, the points of N documents or more, to be read: each statement with
how many of the pairs that it makes there are labelled. What labels look like stands in labelled.py.
"""

from __future__ import annotations

import argparse
import sys
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from labelled import find_labels, place_of, read_labelled

from hexapla.compare import compare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from labelled import Label, Span

    from hexapla.compare import Point

    Pair = tuple[str, str]

RELATIONS = ("overlap", "contradiction")


def pairs_of(point: Point) -> Iterator[Pair]:
    """Yield the pairs of statements of different documents in a point."""
    for one, other in combinations(point.documents.values(), 2):
        yield from ((a, b) for a in one.statements for b in other.statements)


def show(point: Point, texts: dict[str, str], related: set[Pair]) -> None:
    """Print a point with its statements."""
    sys.stdout.write(f"\n{point.id} {point.label}\n")
    pairs = list(pairs_of(point))
    for document, entry in point.documents.items():
        for own in entry.statements:
            mine = [pair for pair in pairs if own in pair]
            right = sum(pair in related for pair in mine)
            text = " ".join(texts[own].split())
            sys.stdout.write(f"  {right}/{len(mine)} {entry.stance:11} {document}: {text}\n")


def measure(labels: Path, folder: Path, least: int) -> str:
    """Give the figures of one set as text; print the points of `least` documents or more."""
    labelled = read_labelled(labels, folder, RELATIONS)
    agreed = [label for label in read_labelled(labels, folder).labels if label.agreed]
    comparison = compare(labelled.documents)
    places = {s.id: place_of(s) for s in comparison.statements}
    shared = [p for p in comparison.points if len(p.documents) > 1]
    pairs = sorted({pair for point in shared for pair in pairs_of(point)})
    related = {pair for pair in pairs if is_labelled(pair, places, labelled.labels)}
    met = {n for a, b in pairs for n in find_labels(places[a], places[b], agreed)}
    texts = {s.id: s.text for s in comparison.statements}
    for point in shared:
        if least and len(point.documents) >= least:
            show(point, texts, related)
    sizes = [sum(len(e.statements) for e in p.documents.values()) for p in shared]
    return (
        f"{labelled.name:24} points {len(shared):3}   of three or more documents "
        f"{sum(len(p.documents) > 2 for p in shared):2}   largest {max(sizes, default=0):2}   "
        f"pairs {len(pairs):3}   related {len(related) / (len(pairs) or 1):.2f}   "
        f"agreed overlaps {len(met) / (len(agreed) or 1):.2f}"
    )


def is_labelled(pair: Pair, places: dict[str, Span], labels: tuple[Label, ...]) -> bool:
    """Say whether readers related two statements."""
    return any(True for _ in find_labels(places[pair[0]], places[pair[1]], labels))


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--set", nargs=2, type=Path, action="append", required=True)
    parser.add_argument("--show", type=int, default=0, metavar="DOCUMENTS")
    options = parser.parse_args()
    for labels, folder in options.set:
        sys.stdout.write(f"{measure(labels, folder, options.show)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
