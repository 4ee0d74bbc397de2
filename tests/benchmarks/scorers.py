"""Compare scorers of overlap on documents whose overlaps somebody has labelled.

    python tests/benchmarks/scorers.py LABELS.jsonl FOLDER

What labels look like stands in labelled.py. Prints for each scorer the average precision over
all pairs of statements of different documents, and the precision of the first twenty.
"""

from __future__ import annotations

import argparse
import math
import sys
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from labelled import FIRST, find_labels, place_of, read_labelled
from rapidfuzz import fuzz

from hexapla.compare.similarity.scoring import match_terms, score_pair
from hexapla.compare.similarity.similarity import measure_similarity
from hexapla.compare.similarity.weights import read_weights

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hexapla.compare.similarity.profile import Profile
    from hexapla.compare.similarity.relatedness import Relatedness

    Scorer = Callable[[Profile, Profile], float]


def scorers(relatedness: Relatedness) -> Mapping[str, Scorer]:
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
        return sum(match_terms(a, b, relatedness).values()) / (math.sqrt(a.mass * b.mass) or 1)

    return {
        "WRatio": lambda a, b: fuzz.WRatio(line(a), line(b)),
        "token_set_ratio": lambda a, b: fuzz.token_set_ratio(line(a), line(b)),
        "token_sort_ratio": lambda a, b: fuzz.ratio(line(a), line(b)),
        "idf Dice": dice,
        "idf cosine": cosine,
        "idf trigrams": trigrams,
        "Dice and trigrams": lambda a, b: dice(a, b) + trigrams(a, b),
        "fuzzy Ochiai and trigrams": lambda a, b: fuzzy(a, b) + trigrams(a, b),
        "similarity, all its parts": lambda a, b: score_pair(a, b, relatedness),
    }


def main() -> None:
    """Print a line for each scorer."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("labels", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    labelled = read_labelled(options.labels, options.folder)
    analysis = labelled.analysis
    similarity = measure_similarity(
        tuple(analysis.readings.values()), analysis.abbreviations, read_weights()
    )
    profiles = tuple(similarity.profiles.values())
    pairs = [
        p for p in combinations(profiles, 2) if p[0].statement.document != p[1].statement.document
    ]
    spans = {p.statement.id: place_of(p.statement) for p in profiles}
    right = {
        (a.statement.id, b.statement.id): any(
            True for _ in find_labels(spans[a.statement.id], spans[b.statement.id], labelled.labels)
        )
        for a, b in pairs
    }
    for name, scorer in scorers(similarity.relatedness).items():
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
