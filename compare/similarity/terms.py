"""Terms: the words that a statement is matched by, numbers and quantities among them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hexapla.compare.language.abbreviations import stands_for
from hexapla.compare.lexicons import read_data
from hexapla.compare.language.quantities import find_measures

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hexapla.compare.language.quantities import Quantity
    from hexapla.compare.language.tokens import Token
    from hexapla.corpus import Statement


def find_terms(
    statement: Statement, tokens: Sequence[Token], abbreviations: Mapping[str, tuple[str, ...]]
) -> dict[str, str]:
    """Give the terms of a statement with the words they stand in, as first written.

    Terms are the stems of its content words, those of the words that an abbreviation stands for,
    numbers in digits ("two" is "2"), and its quantities, each in the unit of its dimension.
    """
    terms: dict[str, str] = {}
    for token in tokens:
        written = statement.between(token.start, token.end)
        for term in _terms_of(token, written, abbreviations):
            terms.setdefault(term, written)
    for measure in find_measures(tokens):
        first, last = tokens[measure.first], tokens[measure.last]
        term = name_quantity(measure.quantity)
        terms.setdefault(term, statement.between(first.start, last.end))
    return terms


def _terms_of(
    token: Token, written: str, abbreviations: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    long = stands_for(written, abbreviations)
    if long:
        return long
    number = _numbers().get(token.word)
    return (number,) if number else (token.stem,) if token.content else ()


@cache
def _numbers() -> Mapping[str, str]:
    """Give the digits of each cardinal number in words; "one" is a pronoun as often."""
    numbers = read_data("units.toml")["words"]["numbers"]
    return {word: f"{number:g}" for word, number in numbers.items() if word != "one"}


def name_quantity(quantity: Quantity) -> str:
    """Name a quantity as a term: its dimension, a space, and the value that bounds it."""
    value = quantity.low if quantity.bound == "least" else quantity.high
    return f"{'period' if quantity.period else quantity.dimension} {value:.6g}"


def match_quantities(terms: frozenset[str], tolerance: float) -> Iterator[tuple[str, str]]:
    """Yield the pairs of terms that name one quantity, within a relative difference.

    "Two months" and "60 days" are two such terms.
    """
    values: dict[str, list[tuple[float, str]]] = {}
    for term in sorted(terms):
        dimension, space, value = term.partition(" ")
        if space:
            values.setdefault(dimension, []).append((float(value), term))
    for row in values.values():
        row.sort()
        for place, (least, term) in enumerate(row):
            for amount, other in row[place + 1 :]:
                if amount > least * (1 + tolerance):
                    break
                yield term, other
