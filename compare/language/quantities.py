"""Find quantities: values with units and bounds, converted to one unit for each dimension.

The units are in `lexicons/units.toml`; their factors follow the International System of Units and,
for customary units, NIST Handbook 44.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.numerals import find_numerals
from hexapla.compare.lexicons import read_data, read_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.compare.language.numerals import Numeral
    from hexapla.compare.language.tokens import Token

    Phrases = tuple[tuple[tuple[str, ...], str], ...]

TOLERANCE = 0.1
"""Relative difference up to which two values are equal. Set by hand, so that "two months", "60
days" and "8 weeks" are; a fifth less or a quarter more changes no score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A range of values of one dimension, in its base unit (time in days, share in percent).

    "Up to two months" runs from 0 to 60.9 days and has the bound "most"; "at least 8 characters"
    runs from 8 to infinity and has the bound "least"; "40-60 minutes" has no bound. `period` is
    true for how often something recurs ("every 90 days", "quarterly").
    """

    dimension: str
    low: float
    high: float
    bound: str = ""
    period: bool = False

    def excludes(self, other: Quantity) -> bool:
        """Check whether two quantities can't both be true of one thing.

        Ranges that don't meet exclude one another. So do two limits of the same side that differ by
        more than `TOLERANCE`.
        """
        if self.dimension != other.dimension:
            return False
        if self.bound and self.bound == other.bound:
            one, two = (q.high if self.bound == "most" else q.low for q in (self, other))
            return values_differ(one, two)
        return self.high < other.low * (1 - TOLERANCE) or other.high < self.low * (1 - TOLERANCE)

    def differs(self, other: Quantity) -> bool:
        """Check whether both are ranges without a bound that begin or end at different values."""
        if self.dimension != other.dimension or self.bound or other.bound:
            return False
        ranges = self.low < self.high and other.low < other.high
        return ranges and (
            values_differ(self.low, other.low) or values_differ(self.high, other.high)
        )

    def bounded(self, bound: str) -> Quantity:
        """Return the quantity with another bound: "most", "least" or "" for none."""
        ranges = {"most": (0.0, self.high), "least": (self.low, math.inf)}
        low, high = ranges.get(bound, (self.low, self.high))
        return replace(self, low=low, high=high, bound=bound)

    def denied(self) -> Quantity:
        """Return the limit of the opposite side: what must not be below 20% is at least 20%."""
        other = {"most": "least", "least": "most"}.get(self.bound, "")
        value = self.high if self.bound == "most" else self.low
        return replace(self, low=value, high=value).bounded(other) if other else self


def values_differ(one: float, other: float) -> bool:
    """Check whether two values differ by more than `TOLERANCE`, relative to the larger one."""
    return abs(one - other) > TOLERANCE * max(one, other)


class Measure(NamedTuple):
    """A quantity and the tokens that state it, from `first` to `last`, both included."""

    quantity: Quantity
    first: int
    last: int


class Unit(NamedTuple):
    """A unit: its dimension, its value in base units, and the offset of its zero."""

    dimension: str
    factor: float
    zero: float = 0.0

    def convert(self, value: float) -> float:
        """Convert a value to the base unit."""
        return value * self.factor + self.zero


@cache
def _units() -> Mapping[str, Unit]:
    return {
        name: Unit(dimension, factor, raw.get("zeros", {}).get(name, 0.0))
        for dimension, raw in read_data("units.toml").items()
        if "units" in raw
        for name, factor in raw["units"].items()
    }


@cache
def find_unit(word: str) -> Unit | None:
    """Look up the unit that a word names, in singular or plural."""
    return _units().get(word) or _units().get(word.removesuffix("s"))


quantity_words = partial(read_words, "units.toml", "words")
"""Look up a list of words in the lexicon of units by its name."""


@cache
def _bounds(table: str) -> Phrases:
    """Read the phrases that bound a quantity, before or after it, longest first."""
    phrases = [
        (tuple(phrase.split()), bound)
        for bound, own in read_data("units.toml")[table].items()
        for phrase in own
    ]
    return tuple(sorted(phrases, key=lambda p: (-len(p[0]), p)))


def bound_before(words: Sequence[str], place: int) -> tuple[int, str]:
    """Read the bound before a number, skipping approximations ("under ~76 characters").

    Returns the place at which the bound begins, and the bound: "most", "least" or "" for none.
    """
    end = place
    while end and words[end - 1] in quantity_words("approximate"):
        end -= 1
    for phrase, bound in _bounds("bounds"):
        first = end - len(phrase)
        if first >= 0 and tuple(words[first:end]) == phrase:
            return first, bound
    return place, ""


def find_measures(
    tokens: Sequence[Token], numerals: Sequence[Numeral] | None = None
) -> tuple[Measure, ...]:
    """Find the quantities with units, in order; `numerals` are those of the tokens, if known."""
    known = find_numerals(tokens, one=True) if numerals is None else numerals
    reader = _Reader(tokens, {n.first: n for n in known})
    found: list[Measure] = []
    place = 0
    while place < len(tokens):
        measure = reader.period_at(place) or reader.range_at(place)
        if measure:
            found.append(measure)
        place = measure.last + 1 if measure else place + 1
    return tuple(found)


class _Reader:
    """Reads the quantity at a place, given the tokens and their numerals."""

    def __init__(self, tokens: Sequence[Token], numerals: Mapping[int, Numeral]) -> None:
        self._words = [t.word for t in tokens]
        self._numerals = numerals

    def _word(self, place: int) -> str:
        return self._words[place] if 0 <= place < len(self._words) else ""

    def _unit(self, place: int) -> Unit | None:
        return find_unit(self._word(place))

    def _skip(self, place: int, words: frozenset[str]) -> int:
        while self._word(place) in words:
            place += 1
        return place

    def period_at(self, place: int) -> Measure | None:
        """Read how often, as a period in days: "quarterly", "twice a week", "3 times per month"."""
        periods = read_data("units.toml")["periods"]
        word = self._words[place]
        if word in periods["words"]:
            return _make_period(periods["words"][word], place, place)
        times, last = periods["times"].get(word), place + 1
        numeral = self._numerals.get(place)
        if numeral and self._word(numeral.last + 1) in {"times", "time"}:
            times, last = numeral.value, numeral.last + 2
        unit = self._unit(last + 1)
        if not times or self._word(last) not in quantity_words("per"):
            return None
        if unit is None or unit.dimension != "time":
            return None
        return _make_period(unit.factor / times, place, last + 1)

    def range_at(self, place: int) -> Measure | None:
        """Read a number or a range with its unit and bound."""
        numeral = self._numerals.get(place)
        if numeral is None:
            return None
        symbol = self._word(place - 1) in quantity_words("currencies")
        high, after = self._upper_at(numeral)
        last = self._skip(after, quantity_words("between"))
        more = "+" in self._words[after:last]
        unit = self._unit(place - 1) if symbol else self._unit(last)
        if unit is None:
            return None
        first, bound = bound_before(self._words, place - symbol)
        every = self._word(first - 1) in quantity_words("every")
        bound = self._bound_after(last) or bound or ("least" if more else "")
        if every:
            bound = ""
        elif bound == "most":
            following = self._words[last + 1 : last + 1 + VERDICT]
            falls_short = not quantity_words("short").isdisjoint(following)
            bound = "least" if falls_short else "most"
        low, high = unit.convert(numeral.value), unit.convert(high)
        plain = Quantity(dimension=unit.dimension, low=low, high=high, period=every)
        return Measure(plain.bounded(bound), first, last - symbol)

    def _upper_at(self, low: Numeral) -> tuple[float, int]:
        """Read the upper end of a range, and return the place after it; the unit may be repeated.

        "20% to 80%", "between 30 and 80 percent", "8-12 weeks".
        """
        between, last = quantity_words("between"), low.last + 1
        joints = quantity_words("joints")
        if self._word(low.first - 1) == "between":
            joints |= {"and"}
        joint = self._skip(last, between - joints)
        own = self._unit(joint)
        joint = joint + 1 if own else last
        upper = self._numerals.get(joint + 1)
        if self._word(joint) not in joints or upper is None or upper.value < low.value:
            return low.value, last
        after = upper.last + 1
        if own and self._unit(self._skip(after, between)) != own:
            return low.value, last
        return upper.value, after

    def _bound_after(self, last: int) -> str:
        """Read a bound that follows its unit: "two weeks or more"."""
        for phrase, bound in _bounds("bounds_after"):
            if tuple(self._words[last + 1 : last + 1 + len(phrase)]) == phrase:
                return bound
        return ""


VERDICT = 7
"""Tokens after a quantity that are searched for a word that calls it too little ("is considered
weak"). Set by hand, for a short predicate; one more or less changes no score."""


def _make_period(days: float, first: int, last: int) -> Measure:
    return Measure(Quantity(dimension="time", low=days, high=days, period=True), first, last)
