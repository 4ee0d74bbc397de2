"""Quantities: values with units and bounds, brought to one unit for each dimension."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.data import read_data

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.compare.tokens import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A range of values of one dimension, in its base unit (time in days, share in percent).

    "Up to two months" runs from 0 to 60.9 days and is bounded above, "at least 8 characters" from
    8 without end; "40-60 minutes" is bounded on neither side and holds what lies between.
    """

    dimension: str
    low: float
    high: float
    bound: str = ""

    def clashes(self, other: Quantity) -> bool:
        """Say whether both can't hold of one thing.

        Ranges that don't meet clash. Two limits of the same side clash when they differ by more
        than a tenth: they are different limits.
        """
        if self.dimension != other.dimension:
            return False
        if self.bound and self.bound == other.bound:
            one, two = (q.high if self.bound == "most" else q.low for q in (self, other))
            return abs(one - two) > TOLERANCE * max(one, two)
        return self.high < other.low * (1 - TOLERANCE) or other.high < self.low * (1 - TOLERANCE)


TOLERANCE = 0.1
"""Relative difference within which two values are one: "two months" and "60 days", "8 weeks"."""


class Measure(NamedTuple):
    """A quantity and the tokens that state it, from `first` to `last`, both included."""

    quantity: Quantity
    first: int
    last: int


@cache
def _units() -> Mapping[str, tuple[str, float]]:
    return {
        name: (dimension, factor)
        for dimension, raw in read_data("units.toml").items()
        if "units" in raw
        for name, factor in raw["units"].items()
    }


@cache
def _bounds() -> tuple[tuple[tuple[str, ...], str], ...]:
    words = read_data("units.toml")["words"]
    phrases = [(tuple(p.split()), bound) for bound in ("most", "least") for p in words[bound]]
    return tuple(sorted(phrases, key=lambda p: -len(p[0])))


def find_measures(tokens: Sequence[Token]) -> tuple[Measure, ...]:
    """Find the quantities with units, in order."""
    found: list[Measure] = []
    place = 0
    while place < len(tokens):
        measure = _measure_at(tokens, place)
        if measure:
            found.append(measure)
        place = measure.last + 1 if measure else place + 1
    return tuple(found)


def _measure_at(tokens: Sequence[Token], place: int) -> Measure | None:
    low = _number(tokens[place].word)
    if low is None:
        return None
    high, last = low, place + 1
    if last + 1 < len(tokens) and tokens[last].word in {"-", "–", "to"}:
        upper = _number(tokens[last + 1].word)
        if upper is not None and upper >= low:
            high, last = upper, last + 2
    while last < len(tokens) and tokens[last].word in {"-", "+", "full", "consecutive"}:
        last += 1
    unit = _unit(tokens[last].word) if last < len(tokens) else None
    if unit is None:
        return None
    dimension, factor = unit
    first, bound = _bound_before(tokens, place)
    plain = (low * factor, high * factor)
    ranges = {"most": (0.0, plain[1]), "least": (plain[0], math.inf)}
    start, end = ranges.get(bound, plain)
    quantity = Quantity(dimension=dimension, low=start, high=end, bound=bound)
    return Measure(quantity=quantity, first=first, last=last)


def _number(word: str) -> float | None:
    if word.isascii() and word.isdigit():
        return float(word)
    value: float | None = read_data("units.toml")["words"]["numbers"].get(word)
    return value


def _unit(word: str) -> tuple[str, float] | None:
    return _units().get(word) or _units().get(word.removesuffix("s"))


def _bound_before(tokens: Sequence[Token], place: int) -> tuple[int, str]:
    for phrase, bound in _bounds():
        first = place - len(phrase)
        if first >= 0 and tuple(t.word for t in tokens[first:place]) == phrase:
            return first, bound
    return place, ""
