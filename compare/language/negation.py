"""Find negations: the words that deny something, and the scope of each."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.stems import stem
from hexapla.compare.language.word_classes import base_forms
from hexapla.compare.lexicons import read_data, read_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hexapla.compare.language.parse import Parse

CLAUSE, IMPLICIT, SCANT, MINIMAL = "clause", "implicit", "scant", "minimal"
"""Kinds of negators: of a clause, of a phrase, of a relation ("few signs of"), and near negation
("little")."""

LOOK_AHEAD = 4
"""Words after "and" or a comma that are searched for the verb or subject of a new clause. Set by
hand, to allow for a short noun phrase before the verb; one more or less changes no score."""


_rejections = partial(read_words, "negation.toml", "rejections")


class Negation(NamedTuple):
    """A word that denies: its place, its kind, and its scope (the places of the tokens it denies).

    The kinds are those of `lexicons/negation.toml`.
    """

    place: int
    kind: str
    scope: tuple[int, ...]


class Negators(NamedTuple):
    """The words of `lexicons/negation.toml`: negators by kind, and what limits their scope."""

    kinds: Mapping[str, str]
    relations: frozenset[str]
    pseudo: Mapping[str, Sequence[tuple[str, ...]]]
    reach: int
    terminators: frozenset[str]
    joints: frozenset[str]
    openers: frozenset[str]


@cache
def read_negators() -> Negators:
    """Read the negators of the package. The result is cached."""
    data = read_data("negation.toml")
    kinds = {w: kind for kind, words in data["negators"].items() for w in words.split()}
    scope = data["scope"]
    pseudo: dict[str, list[tuple[str, ...]]] = {}
    for phrase in scope["pseudo"]:
        words = tuple(phrase.split())
        negator = next(word for word in words if word in kinds)
        pseudo.setdefault(negator, []).append(words)
    return Negators(
        kinds=kinds,
        relations=frozenset(map(stem, scope["relations"].split())),
        pseudo=pseudo,
        reach=scope["reach"],
        **{name: frozenset(scope[name].split()) for name in ("terminators", "joints", "openers")},
    )


def find_negations(parse: Parse) -> tuple[Negation, ...]:
    """Find the negations of a statement, in text order.

    A negation extends forward in its clause, over a limited number of words, to the next terminator
    (NegEx, Chapman et al., 2001), to another clause negation ("not cheap and not new"), or to where
    a verb or pronoun begins a new clause after a comma or "and".
    """
    found = [
        Negation(place, kind, _find_scope(parse, places[number + 1 :], kind))
        for places in parse.clauses
        for number, place in enumerate(places)
        if (kind := _kind_at(parse, places, number))
    ]
    return tuple(sorted(found))


def _kind_at(parse: Parse, places: Sequence[int], number: int) -> str:
    """Return the kind of the negation at a token of a clause, "" if it denies nothing."""
    negators = read_negators()
    word = parse.tokens[places[number]].word
    kind = negators.kinds.get(word, "")
    if not kind or any(_stands_in(parse, places, number, p) for p in negators.pseudo.get(word, ())):
        return ""
    if kind in (SCANT, MINIMAL):
        relates = parse.stems_of(places[number + 1 : number + 2]) & negators.relations
        return SCANT if relates else kind * (kind == MINIMAL)
    return kind


def _stands_in(parse: Parse, places: Sequence[int], number: int, phrase: tuple[str, ...]) -> bool:
    first = number - phrase.index(parse.tokens[places[number]].word)
    return first >= 0 and parse.words_of(places[first : first + len(phrase)]) == phrase


def _find_scope(parse: Parse, places: Sequence[int], kind: str) -> tuple[int, ...]:
    near = list(within_reach(parse, places))
    words = parse.words_of(places[: len(near) + LOOK_AHEAD])
    end = next((n for n in range(len(near)) if _ends(words, n, kind)), len(near))
    return tuple(near[:end])


def within_reach(parse: Parse, places: Sequence[int]) -> Iterator[int]:
    """Yield places while a negator reaches them; punctuation does not count."""
    words = 0
    for place in places:
        words += not parse.tokens[place].mark
        if words > read_negators().reach:
            return
        yield place


def _ends(words: Sequence[str], number: int, kind: str) -> bool:
    negators = read_negators()
    word = words[number]
    if word in negators.terminators or negators.kinds.get(word) == CLAUSE:
        return True
    if kind != CLAUSE and word in negators.openers:
        return True
    return word in negators.joints and _opens_clause(words[number + 1 : number + 1 + LOOK_AHEAD])


def _opens_clause(words: Sequence[str]) -> bool:
    """Check whether a verb or a pronoun comes before the next conjunction or comma."""
    negators = read_negators()
    first = next((w for w in words if w in negators.openers or w in negators.joints), "")
    return first in negators.openers


def find_rejection(parse: Parse, place: int) -> int | None:
    """Find the word that calls the view around the word at `place` mistaken, None if there is none.

    It comes before it without a comma between ("contrary to fears that X harms", "the myth that"),
    or after it and a form of "be" ("that X harms is a myth").
    """
    pauses = read_negators().terminators | _rejections("pauses")
    for before in range(place - 1, -1, -1):
        word = parse.word_at(before)
        if word in pauses:
            break
        if not _rejections("before").isdisjoint(base_forms(word)):
            return before
    for after in range(place + 1, len(parse.tokens)):
        word = parse.word_at(after)
        if word in pauses:
            break
        if word in _rejections("after") and parse.word_at(after - 1) in _rejections("copulas"):
            return after
    return None
