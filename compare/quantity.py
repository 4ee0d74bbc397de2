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
    8 without end; "40-60 minutes" is bounded on neither side and holds what lies between. A
    `period` is how often something comes back ("every 90 days", "quarterly").
    """

    dimension: str
    low: float
    high: float
    bound: str = ""
    period: bool = False

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
    return tuple(sorted(phrases, key=lambda p: (-len(p[0]), p)))


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
    """Read the quantity that begins at a place: a range and a unit, a rate, or a named period."""
    if not _may_begin(tokens[place].word):
        return None
    return _period_at(tokens, place) or _range_at(tokens, place)


def _period_at(tokens: Sequence[Token], place: int) -> Measure | None:
    """Read how often: "quarterly", "twice a week", "3 times per month"; as a period in days."""
    word = tokens[place].word
    data = read_data("units.toml")["periods"]
    if word in data["words"]:
        days = data["words"][word]
        return Measure(Quantity(dimension="time", low=days, high=days, period=True), place, place)
    times = data["times"].get(word) or _number(word)
    last = place + 1
    if word not in data["times"]:
        if last >= len(tokens) or tokens[last].word not in {"times", "time"}:
            return None
        last += 1
    if (
        not times
        or last + 1 >= len(tokens)
        or tokens[last].word not in {"a", "an", "per", "each", "every"}
    ):
        return None
    unit = _unit(tokens[last + 1].word)
    if unit is None or unit[0] != "time":
        return None
    days = unit[1] / times
    quantity = Quantity(dimension="time", low=days, high=days, period=True)
    return Measure(quantity, place, last + 1)


PER = frozenset(("a", "an", "per", "each", "every"))
"""Words between a number of times and the period that it is for."""


@cache
def _may_begin(word: str) -> bool:
    """Say whether a quantity can begin with a word: a number, or how often."""
    periods = read_data("units.toml")["periods"]
    return _number(word) is not None or word in periods["words"] or word in periods["times"]


def _range_at(tokens: Sequence[Token], place: int) -> Measure | None:
    symbol = (
        _unit(tokens[place - 1].word) if place and tokens[place - 1].word in CURRENCIES else None
    )
    low = _number(tokens[place].word)
    if low is None:
        return None
    high, last = low, place + 1
    if last + 1 < len(tokens) and tokens[last].word in {"-", "–", "to", "or"}:
        upper = _number(tokens[last + 1].word)
        if upper is not None and upper >= low:
            high, last = upper, last + 2
    more = False
    while last < len(tokens) and tokens[last].word in {
        "-",
        "+",
        "full",
        "consecutive",
        "business",
        "calendar",
    }:
        more |= tokens[last].word == "+"
        last += 1
    unit = symbol or (_unit(tokens[last].word) if last < len(tokens) else None)
    if unit is None:
        return None
    dimension, factor = unit
    first, bound = _bound_before(tokens, place - bool(symbol))
    bound = _bound_after(tokens, last) or bound or ("least" if more else "")
    every = first and tokens[first - 1].word in {"every", "each", "per"}
    if every:
        bound = ""
    elif bound == "most" and _falls_short(tokens, last):
        bound = "least"
    plain = (low * factor, high * factor)
    ranges = {"most": (0.0, plain[1]), "least": (plain[0], math.inf)}
    start, end = ranges.get(bound, plain)
    quantity = Quantity(dimension=dimension, low=start, high=end, bound=bound, period=bool(every))
    return Measure(quantity=quantity, first=first, last=last - bool(symbol))


BETWEEN = frozenset(("-", "+", "full", "consecutive", "business", "calendar"))
"""Words and marks between a number and its unit."""

CURRENCIES = frozenset("$€£")


def _bound_after(tokens: Sequence[Token], last: int) -> str:
    """Read a bound that follows its unit: "two weeks or more"."""
    words = tuple(t.word for t in tokens[last + 1 : last + 3])
    if words[:1] in {("maximum",), ("max",)}:
        return "most"
    if words[:1] in {("minimum",), ("min",)}:
        return "least"
    if words in {("or", "more"), ("or", "longer"), ("or", "greater")}:
        return "least"
    return "most" if words in {("or", "less"), ("or", "fewer"), ("or", "shorter")} else ""


def _falls_short(tokens: Sequence[Token], last: int) -> bool:
    """Say whether what follows a quantity calls it too little: "is considered weak"."""
    short = read_data("units.toml")["words"]["short"].split()
    return any(t.word in short for t in tokens[last + 1 : last + 8])


def _number(word: str) -> float | None:
    if word.isascii() and word.isdigit() and len(word) < LONGEST:
        return float(word)
    value: float | None = read_data("units.toml")["words"]["numbers"].get(word)
    return value


LONGEST = 12
"""Digits of a number that is no count any more."""


def _unit(word: str) -> tuple[str, float] | None:
    return _units().get(word) or _units().get(word.removesuffix("s"))


NEARLY = frozenset(("about", "around", "approximately", "roughly", "nearly", "~", "some"))
"""Words that may stand between a bound and its number."""


def _bound_before(tokens: Sequence[Token], place: int) -> tuple[int, str]:
    if place and tokens[place - 1].word in NEARLY:
        place -= 1
    for phrase, bound in _bounds():
        first = place - len(phrase)
        if first >= 0 and tuple(t.word for t in tokens[first:place]) == phrase:
            return first, bound
    return place, ""
