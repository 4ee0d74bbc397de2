"""Modifiers: negation and hedging, and how far they reach."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from hexapla.compare.data import read_data

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.compare.parse import Parse


@dataclass(frozen=True, slots=True, kw_only=True)
class Modifiers:
    """The trigger words, from `lexicons/modifiers.toml`; `reach` is in words before the cue."""

    negations: frozenset[str]
    pseudo_negations: tuple[tuple[str, ...], ...]
    terminators: frozenset[str]
    reach: int
    hedges: frozenset[str]


@cache
def read_modifiers() -> Modifiers:
    """Read the modifiers that come with the package."""
    raw = read_data("modifiers.toml")
    negation = raw["negation"]
    return Modifiers(
        negations=frozenset(negation["triggers"].split()),
        pseudo_negations=tuple(tuple(phrase.split()) for phrase in negation["pseudo"]),
        terminators=frozenset(negation["terminators"].split()),
        reach=negation["reach"],
        hedges=frozenset(raw["hedge"]["words"].split()),
    )


def is_negated(parse: Parse, first: int) -> bool:
    """Say whether an odd number of negations reach the word at `first`.

    A negation reaches forward within its clause, over at most `reach` words, to the next
    terminator (NegEx, Chapman et al., 2001). Double negation affirms.
    """
    modifiers = read_modifiers()
    words = _before(parse, first, modifiers)
    count = 0
    for position, word in enumerate(words):
        following = words[position : position + 2]
        pseudo = any(tuple(following[: len(p)]) == p for p in modifiers.pseudo_negations)
        count += word in modifiers.negations and not pseudo
    return count % 2 == 1


def is_hedged(parse: Parse, first: int) -> bool:
    """Say whether a hedge stands in the clause before the word at `first`."""
    modifiers = read_modifiers()
    return any(word in modifiers.hedges for word in _before(parse, first, modifiers))


def _before(parse: Parse, first: int, modifiers: Modifiers) -> Sequence[str]:
    """Give the words that can modify the one at `first`, in order."""
    words: list[str] = []
    clause = parse.clause_of[first]
    for place in range(first - 1, -1, -1):
        token = parse.tokens[place]
        if parse.clause_of[place] != clause:
            continue
        if token.word in modifiers.terminators or len(words) >= modifiers.reach:
            break
        if not token.mark:
            words.append(token.word)
    return words[::-1]
