"""Labels: what a point is called, in words as its statements have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.words import belongs, word_classes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from hexapla.compare.profile import Profile
    from hexapla.compare.tokens import Token

LONGEST = 4
"""Content words of a label at most."""

COST = 1.2
"""Nats that each word of a label costs, so that no word stands there that tells little."""

UNSHARED = 0.5
"""Part of the weight of a word that one document alone has, taken off."""

BOUND = 2.0
"""Nats that it adds to end where a phrase ends, and half of it to begin where one begins."""

JOINING = frozenset("-'’/")
"""Marks that may stand inside a phrase."""

INNER = ("determiners", "prepositions")
"""Classes of function words that may stand inside a phrase."""


class Phrase(NamedTuple):
    """Some words of a statement in a row, from token `first` to `last`, and how well they name."""

    score: float
    profile: Profile
    first: int
    last: int


def name_point(row: Sequence[Profile], taken: AbstractSet[str] = frozenset()) -> str:
    """Name a point by the phrase of its statements that has most of what they share.

    Phrases that end where the text has a boundary are preferred, those in `taken` (casefolded)
    left to other points. A statement without content words gives its whole text.
    """
    shares = _measure_shares(row)
    phrases = [p for profile in row for p in _find_phrases(profile, shares)]
    names = [_write(p) for p in sorted(phrases, key=lambda p: -p.score)]
    names = names or [row[0].statement.text]
    return next((n for n in names if n.casefold() not in taken), names[0])


def _measure_shares(row: Sequence[Profile]) -> Mapping[str, float]:
    """Give each stem the part of the documents that have it; less than 0 for a single one."""
    documents: dict[str, set[str]] = {}
    for profile in row:
        for stem in profile.terms:
            documents.setdefault(stem, set()).add(profile.statement.document)
    every = len({p.statement.document for p in row})
    return {
        stem: len(own) / every if len(own) > 1 or every == 1 else -UNSHARED
        for stem, own in documents.items()
    }


def _find_phrases(profile: Profile, shares: Mapping[str, float]) -> Iterator[Phrase]:
    """Yield the phrases of a statement: from a content word to a content word, no mark between."""
    tokens = profile.tokens
    for first in range(len(tokens)):
        if not _may_begin(tokens, first):
            continue
        score, content, seen = 0.0, 0, set()
        for last in range(first, len(tokens)):
            token = tokens[last]
            if token.content:
                content += 1
                if token.stem not in seen:
                    seen.add(token.stem)
                    score += profile.terms.get(token.stem, 0.0) * shares.get(token.stem, 0.0)
            elif not _is_inner(token):
                break
            score -= 0.0 if token.mark else COST
            if content > LONGEST:
                break
            if token.content and not _is_joined(tokens, last + 1):
                edges = BOUND * _is_edge(tokens, last + 1) + BOUND / 2 * _is_edge(tokens, first - 1)
                yield Phrase(score + edges, profile, first, last)


def _may_begin(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    return token.content and not _is_joined(tokens, place) and not token.word.endswith("ly")


def _is_joined(tokens: Sequence[Token], place: int) -> bool:
    """Say whether the token at `place` is written in one with what stands before it."""
    return (
        0 < place < len(tokens)
        and tokens[place].start == tokens[place - 1].end
        and (tokens[place].word in JOINING or tokens[place - 1].word in JOINING)
    )


def _is_inner(token: Token) -> bool:
    if token.mark:
        return token.word in JOINING
    return any(token.word in word_classes()[name] for name in INNER)


def _is_edge(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a phrase ends before, or begins after, the token at `place`."""
    if not 0 <= place < len(tokens):
        return True
    token = tokens[place]
    return not token.content or belongs(token.word, "verbs")


def _write(phrase: Phrase) -> str:
    """Write a phrase as its statement has it, without the capital that opens a sentence."""
    statement = phrase.profile.statement
    tokens = phrase.profile.tokens
    start, end = tokens[phrase.first].start, tokens[phrase.last].end
    text = statement.text[start - statement.start : end - statement.start]
    head = statement.text[start - statement.start : tokens[phrase.first].end - statement.start]
    return text[0].lower() + text[1:] if phrase.first == 0 and head.istitle() else text
