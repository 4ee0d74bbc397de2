"""Measure what the constants of the engine that are set by hand, and not fitted, do to its results.

    python tests/fitting/sensitivity.py LABELLED PAIRS.jsonl

LABELLED and PAIRS are as for judge.py. Prints for every numeric constant of a module of the engine
how far the scores move when it is a fifth smaller and a quarter larger: F1 of overlaps and of
contradictions and the share of right ones among the first twenty contradictions, as means over the
topics, and F1 of contradictions among the pairs. The models are not fitted anew.
"""

from __future__ import annotations

import importlib
import json
import multiprocessing
import pkgutil
import sys
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING, Any

from judge import joins, read_listed

import hexapla.compare
from hexapla.compare.comparison import compare
from hexapla.compare.inquiries.pairs import judge_pair
from hexapla.corpus import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from types import ModuleType

    from hexapla.corpus import Document

    Scores = tuple[float, ...]

FACTORS = (0.8, 1.25)
FIRST = 20
NAMES = ("overlap F1", "contradiction F1", "first 20", "pairs F1")


def find_modules() -> Iterator[ModuleType]:
    """Import all modules of the engine."""
    for found in pkgutil.walk_packages(hexapla.compare.__path__, "hexapla.compare."):
        yield importlib.import_module(found.name)


def find_constants(modules: Iterable[ModuleType]) -> Iterator[tuple[str, Any]]:
    """Give the name and value of every constant that is a number, or several, and not an enum."""
    seen = set()
    for module in modules:
        for name, value in vars(module).items():
            parts = value if type(value) is tuple else (value,)
            numeric = all(type(part) in (int, float) for part in parts)
            if name.isupper() and parts and numeric and (name, value) not in seen:
                seen.add((name, value))
                yield name, value


class Measure:
    """The labelled documents and pairs, and the scores of the engine on them."""

    def __init__(self, labelled: Path, pairs: Path) -> None:
        golds = sorted((labelled / "gold").glob("*.jsonl"))
        self.topics = [
            (load([str(p) for p in sorted(folder.glob("*.txt"))]), gold)
            for gold in golds
            if (folder := labelled / "corpus" / gold.stem).is_dir()
        ]
        self.pairs = _read(pairs)

    def score(self, _: object = None) -> Scores:
        """Score the engine as it is now."""
        topics = [_score_topic(documents, gold) for documents, gold in self.topics]
        return (*map(mean, zip(*topics, strict=True)), _score_pairs(self.pairs))


def _read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def _score_topic(documents: Sequence[Document], gold: Path) -> Scores:
    comparison = compare(documents)
    spans = {s.id: (s.document, s.start, s.end) for s in comparison.statements}
    scores, share = [], 0.0
    for relation, found in (
        ("overlap", comparison.overlaps),
        ("contradiction", comparison.contradictions),
    ):
        listed = read_listed(gold, relation)
        hits = [
            {n for n, pair in enumerate(listed) if joins(pair, spans[f.a], spans[f.b])}
            for f in found
        ]
        scores.append(_f1(sum(map(bool, hits)), len(hits), len(set().union(*hits)), len(listed)))
        share = sum(map(bool, hits[:FIRST])) / max(1, min(FIRST, len(hits)))
    return (*scores, share)


def _f1(right: int, found: int, met: int, listed: int) -> float:
    precision, recall = right / max(1, found), met / max(1, listed)
    return 2 * precision * recall / max(1e-9, precision + recall)


def _score_pairs(pairs: Sequence[dict[str, Any]]) -> float:
    answers = [judge_pair(p["a"], p["b"]).relation == "contradiction" for p in pairs]
    labels = [p["label"] == "contradiction" for p in pairs]
    hit = sum(a and b for a, b in zip(answers, labels, strict=True))
    return _f1(hit, sum(answers), hit, sum(labels))


def change(name: str, old: object, new: object) -> None:
    """Give a constant another value wherever it is known."""
    for module in find_modules():
        if vars(module).get(name) == old:
            setattr(module, name, new)


def main() -> None:
    """Print a line for each constant."""
    measure = Measure(*map(Path, sys.argv[1:3]))
    # Each value is tried in a process of its own: what is read once is kept.
    fork = multiprocessing.get_context("fork")

    def score(name: str = "", old: object = None, new: object = None) -> Scores:
        receiver, sender = fork.Pipe(duplex=False)

        def work() -> None:
            change(name, old, new)
            sender.send(measure.score())

        process = fork.Process(target=work)
        process.start()
        found: Scores = receiver.recv()
        process.join()
        return found

    base = score()
    sys.stdout.write("  ".join(f"{n} {s:.3f}" for n, s in zip(NAMES, base, strict=True)) + "\n")
    for name, value in list(find_constants(list(find_modules()))):
        moved = []
        for factor in FACTORS:
            new = _scale(value, factor)
            scores = score(name, value, new)
            moved.append(" ".join(f"{s - b:+.3f}" for s, b in zip(scores, base, strict=True)))
        sys.stdout.write(f"{name:16} {value!s:16} {'   '.join(moved)}\n")
        sys.stdout.flush()


def _scale(value: Any, factor: float) -> Any:  # noqa: ANN401  a number, or several
    if isinstance(value, tuple):
        return tuple(_scale(part, factor) for part in value)
    if isinstance(value, int):
        return value - 1 if factor < 1 else value + 1
    return value * factor


if __name__ == "__main__":
    main()
