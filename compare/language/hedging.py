"""Hedges and reports: what a statement only holds possible, and what it passes on from others.

Sources: `lexicons/negation.toml`, after the classes of Hyland (1998).
"""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from hexapla.compare.language.negation import read_negators, within_reach
from hexapla.compare.lexicons import read_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.compare.language.parse import Parse


def find_hedged(parse: Parse) -> frozenset[int]:
    """Find the places that a hedge reaches, as far as a negation would."""
    return frozenset(
        place
        for own in parse.clauses
        for number, hedge in enumerate(own)
        if parse.tokens[hedge].word in _hedges()
        for place in _find_reached(parse, own[number + 1 :])
    )


def _find_reached(parse: Parse, places: tuple[int, ...]) -> Iterator[int]:
    terminators = read_negators().terminators
    near = within_reach(parse, places)
    return takewhile(lambda place: parse.tokens[place].word not in terminators, near)


@cache
def _hedges() -> frozenset[str]:
    return frozenset(read_data("negation.toml")["hedges"]["words"].split())


def is_reported(text: str) -> bool:
    """Say whether a text reports a view that it need not share ("critics say", "myth")."""
    words = text.casefold()
    return any(phrase in words for phrase in read_data("negation.toml")["reports"]["phrases"])
