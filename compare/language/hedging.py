"""Hedges and reports: what a statement only holds possible, and what it passes on from others.

Sources: `lexicons/negation.toml`, after the classes of Hyland (1998).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hexapla.compare.language.negation import read_negators
from hexapla.compare.lexicons import read_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.compare.language.parse import Parse


def find_hedged(parse: Parse) -> frozenset[int]:
    """Find the places that a hedge reaches: those after it in its clause, to a terminator."""
    return frozenset(place for own in parse.clauses for place in _find_reached(parse, own))


def _find_reached(parse: Parse, places: tuple[int, ...]) -> Iterator[int]:
    hedges, terminators = _hedges(), read_negators().terminators
    reached = False
    for place in places:
        word = parse.tokens[place].word
        reached = reached and word not in terminators
        if reached:
            yield place
        reached = reached or word in hedges


@cache
def _hedges() -> frozenset[str]:
    return frozenset(read_data("negation.toml")["hedges"]["words"].split())


def is_reported(text: str) -> bool:
    """Say whether a text reports a view that it need not share ("critics say", "myth")."""
    words = text.casefold()
    return any(phrase in words for phrase in read_data("negation.toml")["reports"]["phrases"])
