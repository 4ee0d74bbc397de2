"""Find the terms of a statement: the words, numbers and quantities that it is matched by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.language.abbreviations import stands_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.compare.language.parse import Abbreviations
    from hexapla.compare.language.reading import Reading


def find_terms(reading: Reading, abbreviations: Abbreviations) -> dict[str, str]:
    """Find the terms of a statement, each with the word or words as first written.

    Terms are the stems of content words, the stems that an abbreviation stands for, numbers in
    digits ("two" is "2"), and quantities. A quantity is written as its dimension, a space, and its
    limit or upper value in the base unit.
    """
    terms: dict[str, str] = {}
    for term, first, last in _find_places(reading, abbreviations):
        terms.setdefault(term, reading.text_of(first, last))
    for measure in reading.measures:
        quantity = measure.quantity
        value = quantity.low if quantity.bound == "least" else quantity.high
        term = f"{'period' if quantity.period else quantity.dimension} {value:.6g}"
        terms.setdefault(term, reading.text_of(measure.first, measure.last))
    return terms


def _find_places(reading: Reading, abbreviations: Abbreviations) -> Iterator[tuple[str, int, int]]:
    """Yield the terms of words and numbers, with the indices of their first and last token."""
    numerals = {n.first: n for n in reading.numerals if not reading.is_pronoun(n)}
    after = 0
    for place, token in enumerate(reading.tokens):
        if place < after:
            continue
        numeral = numerals.get(place)
        if numeral:
            after = numeral.last + 1
            yield f"{numeral.value:g}", place, numeral.last
        elif long := stands_for(reading.text_of(place, place), abbreviations):
            yield from ((stem, place, place) for stem in long)
        elif token.content:
            yield token.stem, place, place


def match_quantities(terms: frozenset[str], tolerance: float) -> Iterator[tuple[str, str]]:
    """Yield the pairs of terms that name the same quantity, up to a relative difference.

    "Two months" and "60 days" are such a pair.
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
