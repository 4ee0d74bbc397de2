"""Targets: the noun phrases that an effect or an action falls on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.parse import is_adverb, is_verb
from hexapla.compare.language.word_classes import belongs, word_classes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from hexapla.compare.language.parse import Parse
    from hexapla.compare.language.tokens import Token

MOST = 8
"""Members of an enumeration that are read."""


class Target(NamedTuple):
    """A noun phrase by the places of its content words, head last."""

    places: tuple[int, ...]

    def words(self, parse: Parse) -> tuple[Token, ...]:
        """Give its content words."""
        return tuple(parse.tokens[place] for place in self.places)


def phrases_after(
    parse: Parse, place: int, stops: AbstractSet[int] = frozenset(), *, sure: bool = False
) -> tuple[tuple[Target, ...], int]:
    """Read the noun phrase that begins at `place` and those joined to it by commas and "and".

    "Levels of insulin" gives "insulin": a noun that stands for a measure or a side of what follows
    "of" gives way to it. No further phrase begins at one of `stops`; the second value is the place
    of that which would have, else -1. `sure` says that no verb can stand at `place`.
    """
    found: list[Target] = []
    if place >= len(parse.tokens) or (not sure and is_verb(parse.tokens, place)):
        return (), -1
    clause = parse.clause_of[place]
    while len(found) < MOST:
        phrase, place = _phrase_at(parse, place)
        if not phrase:
            break
        found.append(phrase)
        following = over_joint(parse, place)
        if following is None or parse.clause_of[following] != clause:
            break
        place = following
        if place in stops:
            return tuple(found), place
    return tuple(found), -1


def _phrase_at(parse: Parse, place: int) -> tuple[Target | None, int]:
    tokens, classes = parse.tokens, word_classes()
    words: list[int] = []
    while place < len(tokens):
        token = tokens[place]
        if token.content and not words and is_adverb(token.word):
            pass
        elif token.content and not (words and _ends(parse, place)):
            words.append(place)
        elif _passes(parse, token, words, classes["determiners"] | classes["adverbs"]):
            pass
        elif words and token.word in {"of", "in"} and _gives_way(tokens[words[-1]].word):
            words = []
        else:
            break
        place += 1
    return (Target(tuple(words)) if words else None), place


def _ends(parse: Parse, place: int) -> bool:
    return is_verb(parse.tokens, place) or is_adverb(parse.tokens[place].word)


def _passes(parse: Parse, token: Token, words: Sequence[int], leading: frozenset[str]) -> bool:
    if token.mark:
        return token.word in "-–'’\"“”*_" or (token.word == "(" and not words)
    gerund = len(words) == 1 and parse.tokens[words[0]].word.endswith("ing")
    return token.word in leading and (not words or gerund)


def _gives_way(word: str) -> bool:
    return belongs(word, "relational_nouns") or belongs(word, "measure_nouns")


def over_joint(parse: Parse, place: int) -> int | None:
    """Give the place after a comma or a conjunction that joins a noun phrase, if one does."""
    begin = place
    while parse.word_at(place) in JOINTS:
        place += 1
    if place == begin or place >= len(parse.tokens):
        return None
    token = parse.tokens[place]
    if token.word in word_classes()["determiners"]:
        return place
    return place if token.content else None


JOINTS = frozenset((",", "and", "or", "/", "&", "+", "as", "well"))
"""Marks and words between members of an enumeration."""


def phrase_before(parse: Parse, place: int) -> Target | None:
    """Give the content words that stand right before `place`: "insulin" before "sensitivity"."""
    words: list[int] = []
    while place > 0 and (parse.tokens[place - 1].content or parse.word_at(place - 1) == "-"):
        place -= 1
        if is_verb(parse.tokens, place) or belongs(parse.tokens[place].word, "degrees"):
            break
        if parse.tokens[place].content:
            words.insert(0, place)
    return Target(tuple(words)) if words else None


def names_of(words: Sequence[Token]) -> tuple[str, frozenset[str]]:
    """Give the stem that a phrase is known by, and the stems of all its telling words.

    That is its head, or what stands before it where the head is a measure ("insulin levels").
    Words of degree tell nothing.
    """
    telling = [t for t in words if not belongs(t.word, "degrees")]
    if not telling:
        return "", frozenset()
    head = next((t for t in reversed(telling) if not _is_measure(t.word)), telling[-1])
    return head.stem, frozenset(t.stem for t in telling)


def _is_measure(word: str) -> bool:
    return belongs(word, "measure_nouns") or belongs(word, "relational_nouns")
