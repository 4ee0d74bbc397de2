"""Profiles: what a statement is matched by."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.compare.rarity import measure_rarity
from hexapla.compare.tokens import statement_tokens

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.compare.tokens import Token
    from hexapla.corpus import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A statement with its tokens, and the weights of its terms and character trigrams.

    `terms` are the stems of its content words, `words` shows each as it is first written;
    `mass` and `trigram_mass` are the sums of the weights.
    """

    statement: Statement
    tokens: tuple[Token, ...]
    terms: Mapping[str, float]
    words: Mapping[str, str]
    trigrams: Mapping[str, float]
    mass: float
    trigram_mass: float


def build_profiles(statements: Sequence[Statement]) -> tuple[Profile, ...]:
    """Build the profiles of statements; rarity is measured over all of them."""
    tokens = [statement_tokens(s) for s in statements]
    stems = _weighted([dict.fromkeys(t.stem for t in row if t.content) for row in tokens])
    trigrams = _weighted([_trigrams(row) for row in tokens])
    return tuple(
        Profile(
            statement=statement,
            tokens=row,
            terms=terms,
            words=_words(statement, row),
            trigrams=grams,
            mass=math.fsum(terms.values()),
            trigram_mass=math.fsum(grams.values()),
        )
        for statement, row, terms, grams in zip(statements, tokens, stems, trigrams, strict=True)
    )


def _weighted(bags: Sequence[Mapping[str, None]]) -> list[dict[str, float]]:
    rarity = measure_rarity(bag.keys() for bag in bags)
    return [{term: rarity[term] for term in bag} for bag in bags]


def _words(statement: Statement, tokens: Sequence[Token]) -> dict[str, str]:
    words: dict[str, str] = {}
    start = statement.start
    for token in tokens:
        if token.content:
            words.setdefault(token.stem, statement.text[token.start - start : token.end - start])
    return words


def _trigrams(tokens: Sequence[Token]) -> dict[str, None]:
    line = f" {' '.join(t.word for t in tokens if t.content)} "
    return dict.fromkeys(line[i : i + 3] for i in range(len(line) - 2))
