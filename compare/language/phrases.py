"""Match expressions of several words, in any form of their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from hexapla.compare.language.word_classes import forms_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from hexapla.compare.language.parse import Parse

Meaning = TypeVar("Meaning")


class Phrase(NamedTuple, Generic[Meaning]):
    """An expression: its words, in order and in their base forms, and its meaning."""

    words: tuple[str, ...]
    meaning: Meaning


def index_phrases(
    phrases: Iterable[tuple[str, Meaning]],
) -> Mapping[str, Sequence[Phrase[Meaning]]]:
    """Index phrases by their first word, longest first."""
    found: dict[str, list[Phrase[Meaning]]] = {}
    for text, meaning in phrases:
        words = tuple(text.split())
        found.setdefault(words[0], []).append(Phrase(words, meaning))
    return {word: sorted(own, key=lambda p: -len(p.words)) for word, own in found.items()}


def match_phrases(
    parse: Parse,
    first: int,
    phrases: Mapping[str, Sequence[Phrase[Meaning]]],
    *,
    exact: AbstractSet[str] = frozenset(),
    passed: AbstractSet[str] = frozenset(),
) -> Iterator[tuple[Phrase[Meaning], int]]:
    """Yield the phrases that begin at the token `first`, each with the place of its last token.

    Words in `exact` begin a phrase only in this form; words in `passed` may be inserted in one.
    """
    word = parse.tokens[first].word
    for base in (word,) if word in exact else forms_of(word):
        for phrase in phrases.get(base, ()):
            last = first
            for inner in phrase.words[1:]:
                last += 1
                while parse.word_at(last) in passed - {inner}:
                    last += 1
                if inner not in forms_of(parse.word_at(last)):
                    break
            else:
                yield phrase, last
