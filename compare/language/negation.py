"""Modifiers: negation and hedging, and how far they reach."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.lexicons import read_data
from hexapla.compare.language.word_classes import base_forms, word_classes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.compare.language.parse import Parse


class Modifiers(NamedTuple):
    """The trigger words, from `lexicons/modifiers.toml`; `reach` is in words before the cue."""

    negations: frozenset[str]
    pseudo_negations: tuple[tuple[str, ...], ...]
    terminators: frozenset[str]
    reach: int
    hedges: frozenset[str]
    reports: tuple[str, ...]
    rejecting: frozenset[str]
    rejected: frozenset[str]


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
        reports=tuple(raw["report"]["phrases"]),
        rejecting=frozenset(raw["rejection"]["before"].split()),
        rejected=frozenset(raw["rejection"]["after"].split()),
    )


def find_negations(parse: Parse, first: int) -> tuple[int, ...]:
    """Find the places of the negations that reach the word at `first`; an odd number turns it.

    A negation reaches forward within its clause, over at most `reach` words, to the next
    terminator (NegEx, Chapman et al., 2001). Double negation affirms. An auxiliary is negated by
    what follows it ("should not").
    """
    modifiers = read_modifiers()
    places = _before(parse, first, modifiers)
    subject = _denying_subject(parse, first)
    if subject is not None and subject not in places:
        places = [subject, *places]
    answer = _denying_answer(parse, first)
    if answer is not None:
        places = [*places, answer]
    words = [parse.tokens[place].word for place in places]
    modal = parse.tokens[first].word in word_classes()["auxiliaries"]
    if modal and parse.word_at(first + 1) in {"not", "never"}:
        return (first + 1,)
    return tuple(
        place
        for position, place in enumerate(places)
        if words[position] in modifiers.negations
        and not any(
            tuple(parse.word_at(place + n) for n in range(len(phrase))) == phrase
            for phrase in modifiers.pseudo_negations
        )
    )


def _denying_subject(parse: Parse, first: int) -> int | None:
    """Give the place of a "no" that opens the subject of the clause before the word at `first`."""
    tokens = parse.subjects[parse.clause_of[first]]
    if not tokens or tokens[0].word not in {"no", "none", "neither"}:
        return None
    return parse.tokens.index(tokens[0]) if tokens[-1].end <= parse.tokens[first].start else None


def find_rejection(parse: Parse, first: int) -> int | None:
    """Find the word by which the view around the word at `first` is called mistaken.

    It stands before it with no comma between ("contrary to fears that X harms", "the myth that")
    or after it behind a form of "be" ("that X harms is a myth").
    """
    modifiers = read_modifiers()
    for place in range(first - 1, -1, -1):
        word = parse.word_at(place)
        if word in modifiers.terminators or word in PAUSES:
            break
        if not modifiers.rejecting.isdisjoint(base_forms(word)):
            return place
    for place in range(first + 1, len(parse.tokens)):
        word = parse.word_at(place)
        if word in modifiers.terminators or word in PAUSES:
            break
        if word in modifiers.rejected and parse.word_at(place - 1) in BEFORE_REJECTED:
            return place
    return None


PAUSES = frozenset((",", "."))
BEFORE_REJECTED = frozenset(("is", "are", "was", "were", "a", "an", "been"))


def _denying_answer(parse: Parse, first: int) -> int | None:
    """Give the place of the "no" that answers the question that the word at `first` stands in."""
    words = [t.word for t in parse.tokens]
    mark = words.index("?", first) if "?" in words[first:] else len(words)
    return next(
        (n for n in range(mark + 1, len(words))[:ANSWER] if words[n] in {"no", "not"}), None
    )


ANSWER = 3
"""Words after a question mark among which its answer stands."""


def is_hedged(parse: Parse, first: int) -> bool:
    """Say whether a hedge stands in the clause before the word at `first`."""
    modifiers = read_modifiers()
    return any(
        parse.tokens[place].word in modifiers.hedges for place in _before(parse, first, modifiers)
    )


def _before(parse: Parse, first: int, modifiers: Modifiers) -> Sequence[int]:
    """Give the places of the words that can modify the one at `first`, in order."""
    places: list[int] = []
    clause = parse.clause_of[first]
    for place in range(first - 1, -1, -1):
        token = parse.tokens[place]
        if parse.clause_of[place] != clause:
            continue
        if token.word in modifiers.terminators or len(places) >= modifiers.reach:
            break
        if not token.mark:
            places.append(place)
    return places[::-1]
