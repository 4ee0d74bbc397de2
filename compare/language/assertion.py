"""Assertion: which words of a statement it denies, and which it only holds possible.

These are the classes "absent" and "possible" of the assertion status of clinical concepts (Uzuner
et al., 2011). What two statements share where one affirms and the other denies it, or where only
one is sure, is less of an agreement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.negation import find_negations, is_hedged, read_modifiers

if TYPE_CHECKING:
    from collections.abc import Callable

    from hexapla.compare.language.parse import Parse


class Assertion(NamedTuple):
    """The stems that a statement denies wherever it has them, and those that it always hedges."""

    denied: frozenset[str]
    hedged: frozenset[str]

    def __bool__(self) -> bool:
        """Whether anything is denied or hedged."""
        return bool(self.denied or self.hedged)


def read_assertion(parse: Parse) -> Assertion:
    """Read which content words of a statement are denied, and which hedged."""
    modifiers = read_modifiers()
    words = {token.word for token in parse.tokens}
    return Assertion(
        denied=frozenset()
        if words.isdisjoint(modifiers.negations)
        else _always(parse, lambda place: len(find_negations(parse, place)) % 2 == 1),
        hedged=frozenset()
        if words.isdisjoint(modifiers.hedges)
        else _always(parse, lambda place: is_hedged(parse, place)),
    )


def _always(parse: Parse, holds: Callable[[int], bool]) -> frozenset[str]:
    """Give the stems of the content words for which something holds at each of their places."""
    yes: set[str] = set()
    no: set[str] = set()
    for place, token in enumerate(parse.tokens):
        if token.content:
            (yes if holds(place) else no).add(token.stem)
    return frozenset(yes - no)
