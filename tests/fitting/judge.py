"""Fit the models of the judge, compare/lexicons/judge.toml.

    python tests/fitting/judge.py LABELLED --pairs SICK.jsonl --pairs COVID.jsonl@2@1.8 \
        --pairs tests/fitting/handmade.jsonl@3 --report HELD-OUT.jsonl --write

LABELLED is a folder with corpus/<topic>/*.txt and gold/<topic>.jsonl, whose lines name two quotes
by document and offsets (a and b), their relation, and the grades that readers gave it. Every
opposition that is proposed for these documents is an example for the model of its kind; it is right
where some reader lists its statements as a contradiction. Prints for each topic what the models of
the other topics reach on it: the share of right ones among the first twenty, and how much is
reported at the cuts with what precision.

Pairs are JSON Lines with `a`, `b` and `label` (entailment, neutral, contradiction); after an @
stands what each pair of the file weighs, after another what a contradiction among them weighs
beside the others. They fit the models of differences and of agreement. The weights of the package
are those of the line above, on the training parts of SICK (Marelli et al., 2014) and Check-COVID
(Wang et al., 2023): the one has short sentences that share nearly all words, the other claims that
share few words with their evidence. `handmade.jsonl` holds pairs written for this project, for the
antonyms, numbers and quantifiers that both hardly have. Each file is validated in five folds,
between which no text is shared. Needs numpy and scipy, the extra `fitting`.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

from models import Example, Signs, chance, fit

from hexapla.compare.comparison import compare
from hexapla.compare.contradictions.assembly import make_candidates
from hexapla.compare.contradictions.logistic import read_judge, spread
from hexapla.compare.contradictions.opposition import DIFFERENCE
from hexapla.compare.contradictions.proposers import PROPOSERS
from hexapla.compare.inquiries.pairs import make_candidate
from hexapla.compare.relation import Relation
from hexapla.corpus import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    Span = tuple[str, int, int]
    Models = dict[str, dict[str, float]]

PENALTY, PAIR_PENALTY = 0.5, 0.5

TYPICAL = 200
"""Oppositions of a topic that count one each; those of a larger one count less, by the root."""

FOLDS = 5
TARGET = Path(__file__).parents[2] / "compare" / "lexicons" / "judge.toml"

EFFECTS = Signs("similar, words, clauses, plain", "everything, within")
SIGNS = {
    "denied": EFFECTS,
    "opposed": EFFECTS,
    "quantity": Signs("", "plain, within"),
    "rule": Signs("words, rarest, second", "within"),
    "stance": Signs("similar, apart, same, clauses", "inherited, within"),
}
FIXED = {"denied": {"plain": 2.0}, "opposed": {"plain": 2.0}}
"""Weights that are set and not fitted: plain opposites are too rare in long documents to count."""

DIFFERENCES = Signs(
    "topic, one denies, denied topic, intact, antonym topic, opposite, number, quantifier",
    "missing, kinds, agreed",
)
AGREEMENTS = Signs("topic, whole, same, agreed", "one denies, opposite, number, quantifier")


class Reason(NamedTuple):
    """An opposition of a pair of statements: its kind, and its features with those of the pair."""

    pair: tuple[str, str]
    kind: str
    example: Example


def same_place(one: Span, other: Span) -> bool:
    """Say whether two spans share half of the shorter one."""
    shared = min(one[2], other[2]) - max(one[1], other[1])
    return one[0] == other[0] and 2 * shared >= min(one[2] - one[1], other[2] - other[1]) > 0


def read_listed(path: Path, relation: str = "contradiction") -> list[tuple[Span, Span]]:
    """Read the pairs of spans that some reader lists as having a relation."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        tuple((r[s]["document"], r[s]["start"], r[s]["end"]) for s in "ab")  # type: ignore[misc]
        for r in rows
        if r["relation"] == relation
    ]


def read_reasons(folder: Path, gold: Path) -> Iterator[Reason]:
    """Compare the documents of a topic and label the oppositions that are proposed."""
    basis = compare(load([str(p) for p in sorted(folder.glob("*.txt"))])).basis
    analysis, similarity = basis.analysis, basis.similarity
    listed, judge = read_listed(gold), read_judge()
    proposals = (p for propose in PROPOSERS for p in propose(analysis, similarity))
    for candidate in make_candidates(proposals, analysis, similarity, within=True):
        sides = (candidate.a.statement, candidate.b.statement)
        spans = [(s.document, s.start, s.end) for s in sides]
        for opposition in candidate.oppositions:
            if opposition.kind != DIFFERENCE and not judge.find_veto(opposition):
                features = {**spread(candidate.features), **opposition.features}
                example = Example(features, _is_listed(spans[0], spans[1], listed))
                yield Reason(candidate.pair, opposition.kind, example)


def _is_listed(a: Span, b: Span, listed: Iterable[tuple[Span, Span]]) -> bool:
    return any(joins(pair, a, b) for pair in listed)


def joins(pair: tuple[Span, Span], a: Span, b: Span) -> bool:
    """Check whether a listed pair is that of two spans, in either order."""
    one, other = pair
    straight = same_place(a, one) and same_place(b, other)
    return straight or (same_place(a, other) and same_place(b, one))


def weigh(reasons: Sequence[Reason]) -> list[Reason]:
    """Weigh the oppositions of a topic, so that a large one does not outvote the others."""
    weight = math.sqrt(TYPICAL / max(1, len(reasons)))
    return [r._replace(example=r.example._replace(weight=weight)) for r in reasons]


def fit_kinds(reasons: Sequence[Reason]) -> Models:
    """Fit the model of every kind that has right and wrong examples."""
    models: Models = {}
    for kind, signs in SIGNS.items():
        own = [r.example for r in reasons if r.kind == kind]
        if len({e.right for e in own}) > 1:
            models[kind] = fit(own, signs, PENALTY, FIXED.get(kind))
    return models


def rank(reasons: Iterable[Reason], models: Models) -> list[tuple[float, bool]]:
    """Rank pairs of statements by their score: that not all kinds of opposition are mistaken."""
    best: dict[tuple[str, str], dict[str, float]] = {}
    right: dict[tuple[str, str], bool] = {}
    for pair, kind, example in reasons:
        if kind in models:
            kinds = best.setdefault(pair, {})
            kinds[kind] = max(kinds.get(kind, 0.0), chance(models[kind], example.features))
            right[pair] = example.right
    scores = ((100 * (1 - math.prod(1 - c for c in k.values())), right[p]) for p, k in best.items())
    return sorted(scores, key=lambda s: -s[0])


def report_topics(topics: Mapping[str, Sequence[Reason]]) -> None:
    """Print for each topic what the models of the others reach on it."""
    cuts = read_judge().cuts[Relation.CONTRADICTION]
    for name, own in topics.items():
        others = [r for n, other in topics.items() if n != name for r in other]
        ranked = rank(own, fit_kinds(others))
        shares = [f"first 20 {_share([r for _, r in ranked[:20]])}"]
        for cut in ("least", "likely", "clear"):
            found = [r for s, r in ranked if s >= getattr(cuts, cut)]
            shares.append(f"{cut} {len(found):4} right {_share(found)}")
        sys.stdout.write(f"{name:24} {'   '.join(shares)}\n")


def _share(found: Sequence[bool]) -> str:
    return f"{sum(found) / max(1, len(found)):.2f}"


class Pair(NamedTuple):
    """A labelled pair: its features, label, fold and weight, and whether anything opposes it."""

    features: Mapping[str, float]
    label: str
    fold: int
    weight: float
    opposed: bool


def read_pairs(argument: str) -> list[Pair]:
    """Read and measure a file of pairs, given as FILE, FILE@WEIGHT or FILE@WEIGHT@WEIGHT."""
    name, *given = argument.split("@")
    weight, more = (*map(float, given), 1.0, 1.0)[:2]
    lines = Path(name).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line]
    fold = find_folds(rows)
    found = []
    for row in rows:
        candidate = make_candidate(row["a"], row["b"])
        counts = weight * (more if row["label"] == "contradiction" else 1.0)
        opposed = bool(candidate.oppositions)
        found.append(Pair(candidate.features, row["label"], fold(row["a"]), counts, opposed))
    return found


def find_folds(rows: Sequence[Mapping[str, str]]) -> Callable[[str], int]:
    """Find a fold for each text, the same for all texts that pairs join."""
    parent: dict[str, str] = {}

    def find(text: str) -> str:
        while parent.setdefault(text, text) != text:
            text = parent[text]
        return text

    for row in rows:
        parent[find(row["a"])] = find(row["b"])
    return lambda text: crc32(find(text).encode()) % FOLDS


def fit_pairs(pairs: Sequence[Pair]) -> Models:
    """Fit what tells contradictions among opposed pairs, and agreement among the others."""
    opposed = [
        Example(p.features, p.label == "contradiction", p.weight) for p in pairs if p.opposed
    ]
    others = [
        Example(p.features, p.label == "entailment", p.weight)
        for p in pairs
        if p.label != "contradiction"
    ]
    return {
        DIFFERENCE: {"least": 0.5, **fit(opposed, DIFFERENCES, PAIR_PENALTY), "within": -1.0},
        "agreement": {"least": 0.5, **fit(others, AGREEMENTS, PAIR_PENALTY)},
    }


def answer(pair: Pair, models: Models) -> str:
    """Answer a pair as the judge does."""
    plain = {k: {n: w for n, w in m.items() if n != "least"} for k, m in models.items()}
    if pair.opposed and chance(plain[DIFFERENCE], pair.features) >= 0.5:
        return "contradiction"
    agrees = chance(plain["agreement"], pair.features) >= 0.5
    return "entailment" if agrees else "neutral"


def report_pairs(name: str, answers: Sequence[str], pairs: Sequence[Pair]) -> None:
    """Print precision, recall and F1 on contradictions, and the accuracy."""
    labels = [p.label for p in pairs]
    hit = sum(a == b == "contradiction" for a, b in zip(answers, labels, strict=True))
    precision = hit / max(1, answers.count("contradiction"))
    recall = hit / max(1, labels.count("contradiction"))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    right = sum(a == b for a, b in zip(answers, labels, strict=True)) / max(1, len(labels))
    sys.stdout.write(
        f"{name}: contradiction precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}, "
        f"accuracy {right:.3f}\n"
    )


def validate(sets: Mapping[str, Sequence[Pair]]) -> None:
    """Validate each file in folds."""
    answers: dict[str, list[str]] = {name: [""] * len(own) for name, own in sets.items()}
    for out in range(FOLDS):
        models = fit_pairs([p for own in sets.values() for p in own if p.fold != out])
        for name, own in sets.items():
            for place, pair in enumerate(own):
                if pair.fold == out:
                    answers[name][place] = answer(pair, models)
    for name, own in sets.items():
        report_pairs(f"{name}, cross-validated", answers[name], own)


def write(models: Models, topics: Iterable[str]) -> None:
    """Write models in place of those of the same names."""
    text = TARGET.read_text(encoding="utf-8")
    for name, model in models.items():
        lines = [f"[models.{name}]"]
        lines += [f'"{n}" = {w}' if " " in n else f"{n} = {w}" for n, w in model.items()]
        table = "\n".join(lines) + "\n"
        text, replaced = re.subn(rf"\[models\.{name}\]\n(?:[^\[\n].*\n?)*", table, text)
        text += "" if replaced else f"\n{table}"
    if topics:
        named = ", ".join(t.replace("_", " ") for t in topics)
        text = re.sub(r"# on documents on .*\n", f"# on documents on {named}.\n", text)
    TARGET.write_text(text, encoding="utf-8")


def main() -> None:
    """Fit, report how the weights carry over to what is left out, and write them if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("labelled", nargs="*", type=Path)
    parser.add_argument("--pairs", action="append", default=[])
    parser.add_argument("--report", action="append", default=[])
    parser.add_argument("--write", action="store_true")
    options: Any = parser.parse_args()
    topics = {
        gold.stem: weigh(list(read_reasons(base / "corpus" / gold.stem, gold)))
        for base in options.labelled
        for gold in sorted((base / "gold").glob("*.jsonl"))
        if (base / "corpus" / gold.stem).is_dir()
    }
    report_topics(topics)
    models = fit_kinds([r for own in topics.values() for r in own])
    sets = {path.partition("@")[0]: read_pairs(path) for path in options.pairs}
    if sets:
        validate(sets)
        models |= fit_pairs([p for own in sets.values() for p in own])
        for path in options.report:
            pairs = read_pairs(path)
            report_pairs(f"{path}, held out", [answer(p, models) for p in pairs], pairs)
    sys.stdout.write("".join(f"{name}: {model}\n" for name, model in models.items()))
    if options.write:
        write(models, topics)


if __name__ == "__main__":
    main()
