"""Judge candidates by logistic regression on the features of their oppositions.

Each kind of opposition has its own model in `lexicons/judge.toml`, with weights on its features and
on those of the pair. The chances of several oppositions of one pair are combined: the score is the
chance that not all of them are mistaken. `tests/fitting/judge.py` fits the weights on labelled
documents and pairs.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from hexapla.compare.contradictions.judge import Cuts, Verdict
from hexapla.compare.contradictions.opposition import DIFFERENCE
from hexapla.compare.lexicons import read_data
from hexapla.compare.relation import Grade, Relation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.compare.contradictions.opposition import Candidate, Features, Opposition

    Weights = Mapping[str, float]

BASE, LEAST = "base", "least"
"""Entries of a model that are not weights: the intercept, and the lowest chance that counts."""

AGREEMENT = "agreement"
"""The model for the agreement of two statements outside a comparison, by their word alignment."""

SIMILAR = 0.3
"""Similarity (0-1) above which more is not evidence of a contradiction. Set by hand; the models are
fitted with it. A fifth less lowers the precision of the first 20 by 0.029."""


@dataclass(frozen=True, slots=True)
class LogisticJudge:
    """A judge with a logistic model for each kind of opposition. Deterministic."""

    models: Mapping[str, Weights]
    vetoes: Mapping[str, str]
    cuts: Mapping[Relation, Cuts]
    name: str = "rules"

    def judge(self, candidates: Sequence[Candidate]) -> Sequence[Verdict]:
        """Return a verdict for each candidate."""
        return [self._judge(candidate) for candidate in candidates]

    def weigh(self, candidate: Candidate, opposition: Opposition) -> float:
        """Estimate the chance (0-1) that a reader finds the opposition to be a contradiction.

        It is 0 for a vetoed opposition and for a kind without a model.
        """
        model = self.models.get(opposition.kind)
        if model is None or self.find_veto(opposition):
            return 0.0
        return _chance(model, {**spread(candidate.features), **opposition.features})

    def find_veto(self, opposition: Opposition) -> str:
        """Return the reason that rules an opposition out, "" if there is none."""
        return next((why for name, why in self.vetoes.items() if opposition.features.get(name)), "")

    def _judge(self, candidate: Candidate) -> Verdict:
        """Judge one candidate.

        A likely contradiction takes precedence over an overlap, and an overlap over a contradiction
        of grade 1.
        """
        best, tension, doubt = self._oppose(candidate)
        against = self.cuts[Relation.CONTRADICTION].grade(tension)
        similarity = self._agree(candidate)
        overlap = self._grade_overlap(candidate, similarity)
        unrelated = Verdict(
            relation=Relation.UNRELATED,
            score=round(100 - max(doubt, similarity), 1),
            opposition=best,
            tension=tension,
            judge=self.name,
            why=self.find_veto(best) if best else "",
        )
        if against and (against >= Grade.LIKELY or not overlap):
            return replace(unrelated, relation=Relation.CONTRADICTION, score=tension, grade=against)
        if overlap:
            return replace(unrelated, relation=Relation.OVERLAP, score=similarity, grade=overlap)
        return unrelated

    def _oppose(self, candidate: Candidate) -> tuple[Opposition | None, float, float]:
        """Find the opposition that decides, the combined score, and that of the strongest alone.

        The strongest of each kind counts if it reaches the least chance of its kind. An opposition
        with a facet is shown in preference to a plain difference.
        """
        kinds: dict[str, tuple[float, Opposition]] = {}
        for opposition in candidate.oppositions:
            chance = self.weigh(candidate, opposition)
            if opposition.kind not in kinds or chance > kinds[opposition.kind][0]:
                kinds[opposition.kind] = (chance, opposition)
        if not kinds:
            return None, 0.0, 0.0
        counted = {
            k: c if c >= self.models.get(k, {}).get(LEAST, 0.0) else 0.0
            for k, (c, _) in kinds.items()
        }
        mistaken = math.prod(1 - chance for chance in counted.values())
        first = max(kinds, key=lambda k: (counted[k] > 0 and k != DIFFERENCE, kinds[k][0]))
        doubt = max(chance for chance, _ in kinds.values())
        return kinds[first][1], round(100 * (1 - mistaken), 1), 100 * doubt

    def _grade_overlap(self, candidate: Candidate, similarity: float) -> Grade | None:
        alone = "similarity" not in candidate.features
        if alone and similarity < 100 * self.models[AGREEMENT][LEAST]:
            return None
        grade = self.cuts[Relation.OVERLAP].grade(similarity)
        return Grade.CLEAR if grade and candidate.features.get("same claim") else grade

    def _agree(self, candidate: Candidate) -> float:
        """Score how far two statements agree (0-100).

        Statements of a comparison agree by their similarity, others by their word alignment. The
        score is 0 inside one document, as overlaps join different documents.
        """
        if candidate.features.get("within"):
            return 0.0
        if "similarity" in candidate.features:
            return candidate.features["similarity"]
        return round(100 * _chance(self.models[AGREEMENT], candidate.features), 1)


def spread(features: Features) -> Features:
    """Add the feature "similar": the similarity from 0 to `SIMILAR`, on a scale from 0 to 1."""
    if "similarity" not in features:
        return features
    return {**features, "similar": min(features["similarity"] / 100, SIMILAR)}


def _chance(model: Weights, features: Features) -> float:
    total = model[BASE] + sum(model.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@cache
def read_judge() -> LogisticJudge:
    """Read the judge of the package, `lexicons/judge.toml`. The result is cached."""
    data = read_data("judge.toml")
    return LogisticJudge(
        models=data["models"],
        vetoes=data["vetoes"],
        cuts={Relation(name): Cuts(**cuts) for name, cuts in data["cuts"].items()},
    )
