"""Fit the weights of compare/lexicons/judgement.toml on labelled pairs of statements.

    python tests/fitting/judgement.py SICK.jsonl COVID.jsonl@2@1.8 tests/fitting/handmade.jsonl@3 \
        --report HELD-OUT.jsonl --write

Files are JSON Lines with `a`, `b` and `label` (entailment, neutral, contradiction); after an @
stands what each of their pairs weighs, after another what a contradiction among them weighs beside
the others. The weights of the package are those of the line above, on the training parts of SICK
(Marelli et al., 2014) and Check-COVID (Wang et al., 2023): the one has short sentences that share
nearly all words, the other claims that share few words with their evidence, and each would set its
own threshold. `handmade.jsonl` holds pairs written for this project, for the antonyms, numbers and
quantifiers that both hardly have. Needs numpy and scipy, the extra `fitting`.

Two logistic models are fitted by penalised maximum likelihood (L-BFGS-B), each weight held to the
sign that its indicator means: one tells contradictions from the rest among pairs with a clash, one
tells entailments from neutral pairs. Each is validated in five folds, between which no text is
shared, and a table of answers by label is printed for each file.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

import numpy as np
from scipy.optimize import minimize

from hexapla.compare.contradictions.differences import find_clashes
from hexapla.compare.contradictions.indicators import Indicators, measure_indicators
from hexapla.compare.inquiries.pairs import align_statements

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from numpy.typing import NDArray

    Array: TypeAlias = NDArray[Any]

LABELS = ("neutral", "entailment", "contradiction")
NEUTRALS, ENTAILMENTS, CONTRADICTIONS = range(3)
CONTRADICTION = {
    "for": """topic one_denies denied denied_topic intact antonym antonym_topic opposite number
    quantifier""",
    "against": "wanting kinds agreed",
}
OVERLAP = {
    "for": "topic lesser greater whole same agreed",
    "against": "one_denies denied antonym opposite number quantifier",
}
FOLDS = 5
PENALTY = 0.5
LEAST = 0.0005
"""Weights below this are none."""

TARGET = Path(__file__).parents[2] / "compare" / "lexicons" / "judgement.toml"


class Pairs(NamedTuple):
    """A file of pairs: its name, indicators, labels, folds and weights, and which have a clash."""

    name: str
    indicators: Array
    labels: Array
    folds: Array
    weights: Array
    clashing: Array


def read_pairs(argument: str) -> Pairs:
    """Read and measure a file of pairs, given as FILE, FILE@WEIGHT or FILE@WEIGHT@WEIGHT."""
    name, *given = argument.split("@")
    weight, more = (*map(float, given), 1.0, 1.0)[:2]
    lines = Path(name).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line]
    measured, clashing = [], []
    for row in rows:
        alignment = align_statements(*sorted((row["a"], row["b"])))
        clashes = tuple(find_clashes(alignment))
        indicators = measure_indicators(alignment, clashes)
        measured.append(indicators)
        clashing.append(any(c.surely or indicators.one_denies for c in clashes))
    labels = np.array([LABELS.index(row["label"]) for row in rows])
    weights = weight * np.where(labels == CONTRADICTIONS, more, 1.0)
    return Pairs(
        Path(name).stem, np.array(measured), labels, fold(rows), weights, np.array(clashing)
    )


def fold(rows: Sequence[dict[str, str]]) -> Array:
    """Give each pair a fold, the same for all pairs that are joined by shared texts."""
    parent: dict[str, str] = {}

    def find(text: str) -> str:
        while parent.setdefault(text, text) != text:
            text = parent[text]
        return text

    for row in rows:
        parent[find(row["a"])] = find(row["b"])
    return np.array([crc32(find(row["a"]).encode()) % FOLDS for row in rows])


def fit(table: Array, truth: Array, weights: Array, signs: dict[str, str]) -> Array:
    """Fit a logistic model; gives a weight for each indicator, and the bias last."""
    bounds: list[tuple[float | None, float | None]] = [(0.0, 0.0)] * len(Indicators._fields)
    for side, bound in (("for", (0.0, None)), ("against", (None, 0.0))):
        for name in signs[side].split():
            bounds[Indicators._fields.index(name)] = bound

    def loss(guess: Array) -> tuple[float, Array]:
        probability = 1 / (1 + np.exp(-(table @ guess[:-1] + guess[-1])))
        likelihood = np.where(truth, probability, 1 - probability)
        slope = weights * (probability - truth)
        value = -(weights * np.log(likelihood + 1e-12)).sum() + PENALTY * (guess[:-1] ** 2).sum()
        return value, np.append(table.T @ slope + 2 * PENALTY * guess[:-1], slope.sum())

    start = np.zeros(len(bounds) + 1)
    found = minimize(loss, start, jac=True, bounds=[*bounds, (None, None)], method="L-BFGS-B")
    return np.array(found.x)


def fit_both(sets: Sequence[Pairs], out: int | None = None) -> tuple[Array, Array]:
    """Fit both models on sets of pairs, without the fold `out`."""
    table, labels, folds, weights, clashing = (
        np.concatenate([pairs[column] for pairs in sets]) for column in range(1, 6)
    )
    kept = folds != out
    first, second = kept & clashing, kept & (labels != LABELS.index("contradiction"))
    return (
        fit(
            table[first],
            labels[first] == LABELS.index("contradiction"),
            weights[first],
            CONTRADICTION,
        ),
        fit(table[second], labels[second] == LABELS.index("entailment"), weights[second], OVERLAP),
    )


def answer(pairs: Pairs, models: tuple[Array, Array]) -> Array:
    """Answer pairs as the judge does."""
    against, alike = (pairs.indicators @ model[:-1] + model[-1] >= 0 for model in models)
    return np.where(
        against & pairs.clashing, CONTRADICTIONS, np.where(alike, ENTAILMENTS, NEUTRALS)
    )


def report(name: str, answers: Array, labels: Array) -> None:
    """Print precision, recall and F1 on contradictions, and the table of answers by label."""
    said, true = answers == CONTRADICTIONS, labels == CONTRADICTIONS
    precision = (said & true).sum() / max(1, said.sum())
    recall = (said & true).sum() / max(1, true.sum())
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    accuracy = (answers == labels).mean()
    sys.stdout.write(f"\n{name}: contradiction precision {precision:.3f} recall {recall:.3f} ")
    sys.stdout.write(f"F1 {f1:.3f}, accuracy {accuracy:.3f}\n")
    sys.stdout.write(f"{'label':16}{'unrelated':>12}{'overlap':>12}{'contradiction':>16}\n")
    for number, label in enumerate(LABELS):
        row = [int(((answers == k) & (labels == number)).sum()) for k in range(3)]
        sys.stdout.write(f"{label:16}{row[0]:12}{row[1]:12}{row[2]:16}\n")


def write(models: tuple[Array, Array]) -> None:
    """Write the weights."""
    lines = [
        "# The weights of the judge of two statements: logistic models over the indicators that",
        "# compare/indicators.py describes. Fitted by tests/fitting/judgement.py on the training",
        "# parts of SICK (Marelli et al., 2014) and Check-COVID (Wang et al., 2023) and on the",
        "# pairs of tests/fitting/handmade.jsonl, written for this project.",
    ]
    for name, model in zip(("contradiction", "overlap"), models, strict=True):
        lines += ["", f"[{name}]", f"bias = {model[-1]:.3f}"]
        weights = zip(Indicators._fields, model[:-1], strict=True)
        lines += [f"{own} = {weight:.3f}" for own, weight in weights if abs(weight) >= LEAST]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Validate, report, and write where asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", nargs="+")
    parser.add_argument("--report", action="append", default=[])
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    sets = [read_pairs(path) for path in options.pairs]
    validated = [np.zeros_like(pairs.labels) for pairs in sets]
    for out in range(FOLDS):
        models = fit_both(sets, out)
        for pairs, answers in zip(sets, validated, strict=True):
            held = pairs.folds == out
            answers[held] = answer(pairs, models)[held]
    for pairs, answers in zip(sets, validated, strict=True):
        report(f"{pairs.name}, cross-validated", answers, pairs.labels)
    models = fit_both(sets)
    for path in options.report:
        pairs = read_pairs(path)
        report(f"{pairs.name}, held out", answer(pairs, models), pairs.labels)
    if options.write:
        write(models)


if __name__ == "__main__":
    main()
