"""Cues by quantity: how long something lasts, how soon it sets in, how much is required."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hexapla.compare.attribution import subjects_of
from hexapla.compare.cue import Cue
from hexapla.compare.data import read_data
from hexapla.compare.quantity import find_measures

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hexapla.compare.attribution import Topic
    from hexapla.compare.parse import Parse
    from hexapla.compare.quantity import Measure


@cache
def _measured() -> tuple[tuple[str, str, frozenset[str]], ...]:
    """Read what a quantity of a dimension measures, by the stems around it."""
    from hexapla.compare.stems import stem

    raw: Mapping[str, Mapping[str, str]] = read_data("measures.toml")
    return tuple(
        (facet, entry["dimension"], frozenset(stem(w) for w in entry["words"].split()))
        for facet, entry in raw.items()
    )


def find(parses: Sequence[Parse], place: int, topic: Topic) -> Iterator[Cue]:
    """Find the cues that the statement at `place` gives by quantities with units."""
    parse = parses[place]
    for measure in find_measures(parse.tokens):
        facet = _facet(parse, measure)
        if not facet:
            continue
        start, end = parse.tokens[measure.first].start, parse.tokens[measure.last].end
        quote = parse.text(start, end)
        for subject in subjects_of(parses, place, parse.clause_of[measure.first], topic):
            yield Cue(
                statement=parse.statement.id,
                document=parse.statement.document,
                start=start,
                end=end,
                text=quote,
                facet=facet,
                subject=topic.name(subject.key),
                position=quote,
                conditional=parse.conditional,
                quantity=measure.quantity,
            )


REACH = 6
"""How many tokens before a quantity the word may stand that says what it measures."""


def _facet(parse: Parse, measure: Measure) -> str:
    """Name the facet that a quantity belongs to by the nearest telling word before it."""
    for token in reversed(parse.tokens[max(0, measure.first - REACH) : measure.last + 1]):
        for facet, dimension, stems in _measured():
            if dimension == measure.quantity.dimension and token.stem in stems:
                return facet
    return ""
