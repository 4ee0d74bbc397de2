"""Quantities: values with units and bounds, brought to one unit for each dimension."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.lexicons import read_data

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.compare.language.tokens import Token


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

    def bounded(self, bound: str) -> Quantity:
        """Give the same with another bound: "most", "least" or "" for none."""
        ranges = {"most": (0.0, self.high), "least": (self.low, math.inf)}
        low, high = ranges.get(bound, (self.low, self.high))
        return replace(self, low=low, high=high, bound=bound)

    def denied(self) -> Quantity | None:
        """Give what is left where a limit is denied: "not more than", "never below".

        A denied value leaves anything else, which is no quantity.
        """
        if self.bound == "least":
            return replace(self, low=0.0, high=self.low, bound="most")
        if self.bound == "most":
            return replace(self, low=self.high, high=math.inf, bound="least")
        return None

    def differs(self, other: Quantity) -> bool:
        """Say whether both are ranges, and one ends elsewhere than the other."""
        if self.dimension != other.dimension or self.bound or other.bound:
            return False
        ends = ((self.low, other.low), (self.high, other.high))
        ranges = self.low < self.high and other.low < other.high
        return ranges and any(abs(a - b) > TOLERANCE * max(a, b) for a, b in ends)


TOLERANCE = 0.1
"""Relative difference within which two values are one: "two months" and "60 days", "8 weeks"."""


class Measure(NamedTuple):
    """A quantity and the tokens that state it, from `first` to `last`, both included."""

    quantity: Quantity
    first: int
    last: int


class _Unit(NamedTuple):
    """A unit: its dimension, how many base units it is, and where its zero lies."""

    dimension: str
    factor: float
    zero: float = 0.0

    def convert(self, value: float) -> float:
        return value * self.factor + self.zero


@cache
def _units() -> Mapping[str, _Unit]:
    return {
        name: _Unit(dimension, factor, raw.get("zeros", {}).get(name, 0.0))
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
    if unit is None or unit.dimension != "time":
        return None
    days = unit.factor / times
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
    low, last = _number_at(tokens, place)
    if low is None:
        return None
    high, last = _upper_at(tokens, place, low, last)
    more = False
    while last < len(tokens) and tokens[last].word in BETWEEN:
        more |= tokens[last].word == "+"
        last += 1
    unit = symbol or (_unit(tokens[last].word) if last < len(tokens) else None)
    if unit is None:
        return None
    first, bound = _bound_before(tokens, place - bool(symbol))
    bound = _bound_after(tokens, last) or bound or ("least" if more else "")
    every = bool(first) and tokens[first - 1].word in {"every", "each", "per"}
    if every:
        bound = ""
    elif bound == "most" and _falls_short(tokens, last):
        bound = "least"
    plain = Quantity(
        dimension=unit.dimension, low=unit.convert(low), high=unit.convert(high), period=every
    )
    return Measure(plain.bounded(bound), first, last - bool(symbol))


def _number_at(tokens: Sequence[Token], place: int) -> tuple[float | None, int]:
    """Read the number at a place, with the place after it: "2,000" and "0.5" are one number."""
    value, last = _number(tokens[place].word), place + 1
    while (
        tokens[last - 1].word.isdigit()
        and last + 1 < len(tokens)
        and tokens[last].word in {",", "."}
        and tokens[last + 1].word.isdigit()
        and tokens[last - 1].end == tokens[last].start
        and tokens[last].end == tokens[last + 1].start
    ):
        last += 2
    if last > place + 1:
        written = "".join(t.word for t in tokens[place:last]).replace(",", "")
        value = float(written) if written.count(".") < TWO and len(written) < LONGEST else None
    return value, last


TWO = 2
"""Points that no number has."""


def _upper_at(tokens: Sequence[Token], place: int, low: float, last: int) -> tuple[float, int]:
    """Read the upper end of a range, with the place after it; the unit may stand twice.

    "20% to 80%", "between 30 and 80 percent", "8-12 weeks".
    """
    joints = TO | {"and"} if place and tokens[place - 1].word == "between" else TO
    joint = last
    while joint < len(tokens) and tokens[joint].word in BETWEEN - joints:
        joint += 1
    own = _unit(tokens[joint].word) if joint < len(tokens) else None
    joint = joint + 1 if own else last
    if joint + 1 >= len(tokens) or tokens[joint].word not in joints:
        return low, last
    upper, after = _number_at(tokens, joint + 1)
    ending = after
    while ending < len(tokens) and tokens[ending].word in BETWEEN:
        ending += 1
    unit = _unit(tokens[ending].word) if ending < len(tokens) else None
    if upper is None or upper < low or (own and unit != own):
        return low, last
    return upper, after


TO = frozenset(("-", "–", "to", "or"))
"""Words and marks between the ends of a range."""

BETWEEN = frozenset(
    ("-", "+", "°", "degree", "degrees", "full", "consecutive", "business", "calendar")
)
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


def is_number(word: str) -> bool:
    """Say whether a word is a number, in digits or in letters."""
    return _number(word) is not None


def is_unit(word: str) -> bool:
    """Say whether a word is the name of a unit."""
    return _unit(word) is not None


def _number(word: str) -> float | None:
    if word.isascii() and word.isdigit() and len(word) < LONGEST:
        return float(word)
    value: float | None = read_data("units.toml")["words"]["numbers"].get(word)
    return value


LONGEST = 12
"""Digits of a number that is no count any more."""


def _unit(word: str) -> _Unit | None:
    return _units().get(word) or _units().get(word.removesuffix("s"))


def _bound_before(tokens: Sequence[Token], place: int) -> tuple[int, str]:
    """Read a bound before a number, over what approximates it ("under ~76 characters")."""
    end = place
    while end and tokens[end - 1].word in APPROXIMATE:
        end -= 1
    for phrase, bound in _bounds():
        first = end - len(phrase)
        if first >= 0 and tuple(t.word for t in tokens[first:end]) == phrase:
            return first, bound
    return place, ""


APPROXIMATE = frozenset(("~", "about", "around", "approximately", "roughly", "circa"))
"""Words and marks that make a number a rough one."""
