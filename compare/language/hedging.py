"""Find hedges and reported views: what a statement only holds possible or attributes to others.

The words are in `lexicons/negation.toml`, after the classes of Hyland (1998).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.language.negation import read_negators, within_reach
from hexapla.compare.lexicons import read_data, read_words

if TYPE_CHECKING:
    from hexapla.compare.language.parse import Parse


def find_hedged(parse: Parse) -> frozenset[int]:
    """Find the places that a hedge reaches, as far as a negation would reach."""
    hedges = read_words("negation.toml", "hedges", "words")
    terminators = read_negators().terminators
    reached: set[int] = set()
    for own in parse.clauses:
        for number, hedge in enumerate(own):
            if parse.tokens[hedge].word not in hedges:
                continue
            for place in within_reach(parse, own[number + 1 :]):
                if parse.tokens[place].word in terminators:
                    break
                reached.add(place)
    return frozenset(reached)


def is_reported(text: str) -> bool:
    """Check whether a text reports a view that it need not share ("critics say", "myth")."""
    words = text.casefold()
    return any(phrase in words for phrase in read_data("negation.toml")["reports"]["phrases"])
