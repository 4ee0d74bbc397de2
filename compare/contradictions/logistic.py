"""The logistic judge: fitted weights on the features of oppositions.

Each kind of opposition has a logistic model of its own, `lexicons/judge.toml`: weights on its
features and on those of the pair. Several oppositions of one pair add up: the chance of a
contradiction is that not all of them are mistaken. `tests/fitting/` fits the weights on labelled
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
"""Entries of a model that are no weights: what holds without any feature, and the lowest chance
that counts."""

AGREEMENT = "agreement"
"""The model by which two statements that stand alone agree: by the alignment of their words."""

SIMILAR = 0.3
"""Similarity (0-1) from which more of it is no more evidence of a contradiction."""


@dataclass(frozen=True, slots=True)
class LogisticJudge:
    """A judge by logistic models, one for each kind of opposition; the same pair, the same word."""

    models: Mapping[str, Weights]
    vetoes: Mapping[str, str]
    cuts: Mapping[Relation, Cuts]
    name: str = "rules"

    def judge(self, candidates: Sequence[Candidate]) -> Sequence[Verdict]:
        """Judge candidates, in their order."""
        return [self._judge(candidate) for candidate in candidates]

    def weigh(self, candidate: Candidate, opposition: Opposition) -> float:
        """Weigh the chance (0-1) that an opposition makes a pair a contradiction to a reader."""
        model = self.models.get(opposition.kind)
        if model is None or self.find_veto(opposition):
            return 0.0
        return _chance(model, {**spread(candidate.features), **opposition.features})

    def find_veto(self, opposition: Opposition) -> str:
        """Say in words why an opposition can make no contradiction, "" where nothing bars it."""
        return next((why for name, why in self.vetoes.items() if opposition.features.get(name)), "")

    def _judge(self, candidate: Candidate) -> Verdict:
        """Judge one candidate.

        A likely contradiction takes precedence over an overlap, and an overlap over a tension.
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
        """Find the opposition that decides, the score of all together, and that of the best alone.

        The best of each kind counts, from the least chance of its kind on. One that has a facet is
        shown before a bare difference.
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
        """Score how far two statements agree: their similarity, or that of their words alone.

        Overlaps join different documents.
        """
        if candidate.features.get("within"):
            return 0.0
        if "similarity" in candidate.features:
            return candidate.features["similarity"]
        return round(100 * _chance(self.models[AGREEMENT], candidate.features), 1)


def spread(features: Features) -> Features:
    """Make of the similarity a feature from 0 to `SIMILAR`: what is above adds nothing."""
    if "similarity" not in features:
        return features
    return {**features, "similar": min(features["similarity"] / 100, SIMILAR)}


def _chance(model: Weights, features: Features) -> float:
    total = model[BASE] + sum(model.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@cache
def read_judge() -> LogisticJudge:
    """Read the judge of the package, `lexicons/judge.toml`."""
    data = read_data("judge.toml")
    return LogisticJudge(
        models=data["models"],
        vetoes=data["vetoes"],
        cuts={Relation(name): Cuts(**cuts) for name, cuts in data["cuts"].items()},
    )
