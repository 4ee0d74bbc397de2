"""Compare scorers of overlap on documents whose overlaps somebody has labelled.

    python tests/benchmarks/scorers.py LABELS.jsonl DOCUMENT...

A label is a line {"relation": "overlap", "a": {"document", "start", "end"}, "b": {...}} with the
file name without suffix and character offsets. Prints for each scorer the average precision over
all pairs of statements of different documents, and the precision of the first twenty.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from hexapla.compare.likeness import match_terms, score_likeness
from hexapla.compare.profile import build_profiles
from hexapla.compare.weights import read_weights
from hexapla.corpus import find_statements, load

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from hexapla.compare.kinship import Kinship
    from hexapla.compare.profile import Profile

    Span = tuple[str, int, int]
    Scorer = Callable[[Profile, Profile], float]

FIRST = 20


def scorers(kinship: Kinship) -> Mapping[str, Scorer]:
    """Give the scorers by name, the simplest first."""
    lines: dict[str, str] = {}

    def line(p: Profile) -> str:
        return lines.setdefault(p.statement.id, " ".join(sorted(p.terms)))

    def cosine(a: Profile, b: Profile) -> float:
        norm = math.sqrt(
            sum(w * w for w in a.terms.values()) * sum(w * w for w in b.terms.values())
        )
        return sum(w * w for t, w in a.terms.items() if t in b.terms) / (norm or 1)

    def dice(a: Profile, b: Profile) -> float:
        return 2 * sum(w for t, w in a.terms.items() if t in b.terms) / ((a.mass + b.mass) or 1)

    def trigrams(a: Profile, b: Profile) -> float:
        shared = sum(w for g, w in a.trigrams.items() if g in b.trigrams)
        return 2 * shared / ((a.trigram_mass + b.trigram_mass) or 1)

    def fuzzy(a: Profile, b: Profile) -> float:
        return sum(match_terms(a, b, kinship).values()) / (math.sqrt(a.mass * b.mass) or 1)

    return {
        "WRatio": lambda a, b: fuzz.WRatio(line(a), line(b)),
        "token_set_ratio": lambda a, b: fuzz.token_set_ratio(line(a), line(b)),
        "token_sort_ratio": lambda a, b: fuzz.ratio(line(a), line(b)),
        "idf Dice": dice,
        "idf cosine": cosine,
        "idf trigrams": trigrams,
        "Dice and trigrams": lambda a, b: dice(a, b) + trigrams(a, b),
        "fuzzy Ochiai and trigrams": lambda a, b: fuzzy(a, b) + trigrams(a, b),
        "the same, with evidence": lambda a, b: score_likeness(a, b, kinship),
    }


def same_place(one: Span, other: Span) -> bool:
    """Say whether two spans share at least half of the shorter one."""
    shared = min(one[2], other[2]) - max(one[1], other[1])
    return one[0] == other[0] and 2 * shared >= min(one[2] - one[1], other[2] - other[1]) > 0


def is_labelled(a: Span, b: Span, labels: Sequence[tuple[Span, Span]]) -> bool:
    """Say whether two statements are a labelled pair, either way round."""
    return any(
        (same_place(a, one) and same_place(b, other))
        or (same_place(a, other) and same_place(b, one))
        for one, other in labels
    )


def main() -> None:
    """Print a line for each scorer."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("labels", type=Path)
    parser.add_argument("documents", nargs="+")
    options = parser.parse_args()
    rows = [json.loads(row) for row in options.labels.read_text(encoding="utf-8").splitlines()]
    labels = [
        ((r["a"]["document"], r["a"]["start"], r["a"]["end"]),
         (r["b"]["document"], r["b"]["start"], r["b"]["end"]))
        for r in rows if r["relation"] == "overlap"
    ]  # fmt: skip
    statements = [s for d in load(options.documents) for s in find_statements(d)]
    profiles, kinship = build_profiles(
        [s for s in statements if s.kind == "statement"], read_weights()
    )
    pairs = [
        p for p in combinations(profiles, 2) if p[0].statement.document != p[1].statement.document
    ]
    spans = {
        p.statement.id: (p.statement.document, p.statement.start, p.statement.end) for p in profiles
    }
    right = {
        (a.statement.id, b.statement.id): is_labelled(
            spans[a.statement.id], spans[b.statement.id], labels
        )
        for a, b in pairs
    }
    for name, scorer in scorers(kinship).items():
        ranked = sorted(pairs, key=lambda p: -scorer(*p))
        hits, total = 0, 0.0
        first = 0
        for rank, (a, b) in enumerate(ranked, 1):
            if right[a.statement.id, b.statement.id]:
                hits += 1
                total += hits / rank
                first += rank <= FIRST
        precision = total / (sum(right.values()) or 1)
        sys.stdout.write(
            f"{name:26} average precision {precision:.2f}   first 20 {first / FIRST:.2f}\n"
        )


if __name__ == "__main__":
    main()
