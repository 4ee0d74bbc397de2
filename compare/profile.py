"""Profiles: what a statement is matched by."""

from __future__ import annotations

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
    stems = [dict.fromkeys(t.stem for t in row if t.content) for row in tokens]
    trigrams = [_trigrams(row) for row in tokens]
    rarity = measure_rarity(bag.keys() for bag in stems)
    trigram_rarity = measure_rarity(bag.keys() for bag in trigrams)
    return tuple(
        _profile(statement, row, dict.fromkeys(bag), rarity, grams, trigram_rarity)
        for statement, row, bag, grams in zip(statements, tokens, stems, trigrams, strict=True)
    )


def _profile(  # noqa: PLR0913  one call site, every part is measured over all statements
    statement: Statement,
    tokens: tuple[Token, ...],
    stems: Mapping[str, None],
    rarity: Mapping[str, float],
    grams: Mapping[str, None],
    trigram_rarity: Mapping[str, float],
) -> Profile:
    words: dict[str, str] = {}
    for token in tokens:
        if token.content:
            start = statement.start
            words.setdefault(token.stem, statement.text[token.start - start : token.end - start])
    terms = {term: rarity[term] for term in stems}
    weighted = {gram: trigram_rarity[gram] for gram in grams}
    return Profile(
        statement=statement,
        tokens=tokens,
        terms=terms,
        words=words,
        trigrams=weighted,
        mass=sum(terms.values()),
        trigram_mass=sum(weighted.values()),
    )


def _trigrams(tokens: tuple[Token, ...]) -> dict[str, None]:
    line = f" {' '.join(t.word for t in tokens if t.content)} "
    return dict.fromkeys(line[i : i + 3] for i in range(len(line) - 2))
