"""Fit the weights of evidence for contradictions, compare/lexicons/evidence.toml.

    python tests/fitting/contradictions.py LABELLED ... [--write]

LABELLED is a folder with corpus/<topic>/*.txt and gold/<topic>.jsonl, whose lines name two quotes
by document and offsets (a and b), their relation, and the grades that readers gave it. Every pair
of cues that clash is an example; it is right where some reader lists its statements as a
contradiction. Each kind of opposition gets a logistic regression of its own (Newton's method, with
a ridge). Prints for each topic what the weights of the other topics reach on it: the share of right
ones among the first twenty, and precision and reach at the least score.
"""

from __future__ import annotations

import argparse
import json
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from hexapla.compare.comparison import analyse
from hexapla.compare.contradictions.assembly import LEAST, pair_cues
from hexapla.compare.contradictions.evidence import kind_of, weigh_evidence
from hexapla.corpus import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

RIDGE = 1.0
STEPS = 25
TARGET = Path(__file__).parents[2] / "compare" / "lexicons" / "evidence.toml"

Span = tuple[str, int, int]
Weights = dict[str, dict[str, float]]


class Example(NamedTuple):
    """Two cues that clash: their statements, the kind, the evidence, and whether it is right."""

    pair: tuple[str, str]
    kind: str
    evidence: Mapping[str, float]
    right: bool


def same_place(one: Span, other: Span) -> bool:
    """Say whether two spans share half of the shorter one."""
    shared = min(one[2], other[2]) - max(one[1], other[1])
    return one[0] == other[0] and 2 * shared >= min(one[2] - one[1], other[2] - other[1]) > 0


def read_gold(path: Path) -> list[tuple[Span, Span]]:
    """Read the pairs of spans that some reader lists as contradictions."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        tuple((r[s]["document"], r[s]["start"], r[s]["end"]) for s in "ab")  # type: ignore[misc]
        for r in rows
        if r["relation"] == "contradiction"
    ]


def read_examples(folder: Path, gold: Path) -> Iterator[Example]:
    """Compare the documents of a topic and label the pairs of cues that clash."""
    analysis = analyse(load([str(p) for p in sorted(folder.glob("*.txt"))]))
    spans = {s.id: (s.document, s.start, s.end) for s in analysis.statements}
    listed, around = read_gold(gold), analysis.surroundings
    labels: dict[tuple[str, str], bool] = {}
    for a, b in pair_cues(analysis.cues, around.relatives):
        pair = (a.statement, b.statement)
        evidence = weigh_evidence(a, b, analysis.likeness, around)
        if evidence is not None:
            if pair not in labels:
                labels[pair] = _is_listed(spans[pair[0]], spans[pair[1]], listed)
            yield Example(pair, kind_of(a, b), evidence, labels[pair])


def _is_listed(a: Span, b: Span, listed: Iterable[tuple[Span, Span]]) -> bool:
    return any(
        (same_place(a, c) and same_place(b, d)) or (same_place(a, d) and same_place(b, c))
        for c, d in listed
    )


def fit(examples: Sequence[Example]) -> Weights:
    """Fit the weights of every kind that has right and wrong examples."""
    weights: Weights = {}
    for kind in sorted({e.kind for e in examples}):
        own = [e for e in examples if e.kind == kind]
        if len({e.right for e in own}) > 1:
            weights[kind] = _fit_kind(own)
    return weights


def _fit_kind(examples: Sequence[Example]) -> dict[str, float]:
    """Fit a kind; evidence that would speak the other way than it can is left out."""
    names = sorted({name for e in examples for name in e.evidence if name not in SET})
    while True:
        own = _solve_kind(examples, names)
        wrong = [n for n in names if own[n] * SIGNS.get(n, own[n]) < 0]
        if not wrong:
            return own | {n: v for n, v in SET.items() if any(n in e.evidence for e in examples)}
        names.remove(min(wrong, key=lambda n: own[n] * SIGNS[n]))


def _solve_kind(examples: Sequence[Example], names: Sequence[str]) -> dict[str, float]:
    rows = [[1.0, *(e.evidence.get(n, 0.0) for n in names)] for e in examples]
    values = [0.0] * (len(names) + 1)
    given = [sum(v * e.evidence.get(n, 0.0) for n, v in SET.items()) for e in examples]
    for _ in range(STEPS):
        values = _step(rows, [e.right for e in examples], values, given)
    return dict(zip(("base", *names), (round(v, 3) for v in values), strict=True))


SET = {"direct": 2.0}
"""Weights that are set and not fitted: plain opposites are too rare in long documents to count."""

FOR = """
alike words clauses telling same action rarest second target agents rules clash strength
"""
AGAINST = "unlike within loose reported inherited mention plain condition"
SIGNS = dict.fromkeys(FOR.split(), 1) | dict.fromkeys(AGAINST.split(), -1) | {"very alike": 1}
"""Which evidence can only speak for a contradiction, and which against one."""


def _step(
    rows: Sequence[list[float]],
    right: Sequence[bool],
    values: list[float],
    given: Sequence[float],
) -> list[float]:
    """Take one step of Newton's method towards the most likely weights, beside what is given."""
    size = range(len(values))
    slope = [-RIDGE * v * bool(i) for i, v in enumerate(values)]
    curve = [[(RIDGE * bool(i) + 1e-9) * (i == j) for j in size] for i in size]
    for row, label, offset in zip(rows, right, given, strict=True):
        chance = _chance(offset + sum(v * x for v, x in zip(values, row, strict=True)))
        for i in size:
            slope[i] += (label - chance) * row[i]
            for j in size:
                curve[i][j] += chance * (1 - chance) * row[i] * row[j]
    return [v + d for v, d in zip(values, _solve(curve, slope), strict=True)]


def _chance(total: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def _solve(matrix: list[list[float]], vector: list[float]) -> list[float]:
    """Solve a system of linear equations by elimination with the largest pivot."""
    size = len(vector)
    rows = [[*row, value] for row, value in zip(matrix, vector, strict=True)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda r: abs(rows[r][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for r in range(size):
            if r != column:
                factor = rows[r][column] / rows[column][column]
                rows[r] = [x - factor * y for x, y in zip(rows[r], rows[column], strict=True)]
    return [rows[r][size] / rows[r][r] for r in range(size)]


def rank(examples: Iterable[Example], weights: Weights) -> list[tuple[float, bool]]:
    """Rank pairs of statements by their chance: that not all kinds of opposition are mistaken."""
    best: dict[tuple[str, str], dict[str, float]] = {}
    right: dict[tuple[str, str], bool] = {}
    for e in examples:
        own = weights.get(e.kind)
        if own:
            total = own["base"] + sum(own.get(n, 0.0) * v for n, v in e.evidence.items())
            kinds = best.setdefault(e.pair, {})
            kinds[e.kind] = max(kinds.get(e.kind, 0.0), _chance(total))
            right[e.pair] = e.right
    scores = ((1 - math.prod(1 - c for c in k.values()), right[p]) for p, k in best.items())
    return sorted(scores, key=lambda s: -s[0])


def main() -> None:
    """Fit, report how the weights carry over to topics left out, and write them if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("labelled", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    options: Any = parser.parse_args()
    topics = {
        gold.stem: list(read_examples(base / "corpus" / gold.stem, gold))
        for base in options.labelled
        for gold in sorted((base / "gold").glob("*.jsonl"))
        if (base / "corpus" / gold.stem).is_dir()
    }
    for name, own in topics.items():
        ranked = rank(own, fit([e for n, other in topics.items() if n != name for e in other]))
        first, found = ranked[:20], [r for s, r in ranked if 100 * s >= LEAST]
        print(  # noqa: T201
            f"{name:24} first 20 {sum(r for _, r in first) / max(1, len(first)):.2f}  "
            f"reported {len(found):4}  precision {sum(found) / max(1, len(found)):.2f}"
        )
    weights = fit([e for own in topics.values() for e in own])
    if options.write:
        TARGET.write_text(_as_toml(weights, topics), encoding="utf-8")


def _as_toml(weights: Weights, topics: Mapping[str, Sequence[Example]]) -> str:
    count = sum(len(own) for own in topics.values())
    lines = [
        "# The weights of evidence for contradictions, by kind of opposition; what each one is",
        "# stands in compare/evidence.py. Fitted by tests/fitting/contradictions.py on",
        f"# {count} pairs of cues from documents on {len(topics)} topics, with readers' relations:",
        f"# {', '.join(t.replace('_', ' ') for t in topics)}.",
    ]
    for kind, own in weights.items():
        lines += [
            "",
            f"[{kind}]",
            *(f'"{n}" = {v}' if " " in n else f"{n} = {v}" for n, v in own.items()),
        ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
