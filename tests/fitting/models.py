"""Logistic models whose weights are held to the signs that their features mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from scipy.optimize import minimize

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeAlias

    from numpy.typing import NDArray

    Array: TypeAlias = NDArray[Any]

LEAST = 0.0005
"""Weights below this are none."""


class Example(NamedTuple):
    """The features of something, whether it is right, and how much it counts."""

    features: Mapping[str, float]
    right: bool
    weight: float = 1.0


class Signs(NamedTuple):
    """The features that can only speak for something, and those that can only speak against it."""

    speaking_for: str
    speaking_against: str = ""

    @property
    def names(self) -> list[str]:
        """All features, in their order."""
        return [*self._split(self.speaking_for), *self._split(self.speaking_against)]

    def bounds(self, fixed: Mapping[str, float]) -> list[tuple[float | None, float | None]]:
        """Bound the weight of each feature; those that are fixed have one value."""
        against = self._split(self.speaking_against)
        return [
            (fixed[n], fixed[n]) if n in fixed else (None, 0.0) if n in against else (0.0, None)
            for n in self.names
        ]

    @staticmethod
    def _split(names: str) -> list[str]:
        return [name.strip() for name in names.split(",") if name.strip()]


def fit(
    examples: Sequence[Example],
    signs: Signs,
    penalty: float,
    fixed: Mapping[str, float] | None = None,
) -> dict[str, float]:
    """Fit a model by penalised maximum likelihood (L-BFGS-B); "base" is what holds without any."""
    names = signs.names
    table = np.array([[e.features.get(n, 0.0) for n in names] for e in examples])
    truth = np.array([e.right for e in examples])
    weights = np.array([e.weight for e in examples])

    def loss(guess: Array) -> tuple[float, Array]:
        chance = 1 / (1 + np.exp(-np.clip(table @ guess[:-1] + guess[-1], -30, 30)))
        likelihood = np.where(truth, chance, 1 - chance)
        slope = weights * (chance - truth)
        value = -(weights * np.log(likelihood + 1e-12)).sum() + penalty * (guess[:-1] ** 2).sum()
        return value, np.append(table.T @ slope + 2 * penalty * guess[:-1], slope.sum())

    bounds = [*signs.bounds(fixed or {}), (None, None)]
    found = minimize(loss, np.zeros(len(bounds)), jac=True, bounds=bounds, method="L-BFGS-B")
    model = {"base": round(float(found.x[-1]), 3)}
    fitted = zip(names, found.x[:-1], strict=True)
    return model | {n: round(float(w), 3) for n, w in fitted if abs(w) >= LEAST}


def chance(model: Mapping[str, float], features: Mapping[str, float]) -> float:
    """Compute the chance that a model sees in features."""
    total = model["base"] + sum(w * features.get(n, 0.0) for n, w in model.items() if n != "base")
    return float(1 / (1 + np.exp(-np.clip(total, -30, 30))))
