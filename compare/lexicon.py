"""Lexicons: the facets and the words that take a position under them, read from data files."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from hexapla.compare.data import read_data

if TYPE_CHECKING:
    from collections.abc import Mapping


class About(StrEnum):
    """Whom or what an expression speaks of: the subject, what follows it, or the whole clause."""

    SUBJECT = "subject"
    OBJECT = "object"
    CLAUSE = "clause"


class Expression(NamedTuple):
    """Words that take a position, in order and without articles, and what they say of whom."""

    facet: str
    direction: float
    about: About
    text: str
    words: tuple[str, ...]


class Facet(NamedTuple):
    """A question on which statements take a position, a scale between two poles.

    `poles` are the names of the ends at 1 and at -1. `worth` is 1 where the first speaks for a thing
    and the second against it, 0 where neither does.
    """

    name: str
    poles: tuple[str, str]
    worth: int
    expressions: tuple[Expression, ...]


class Lexicon(NamedTuple):
    """The facets by name, and their expressions by how the first word begins."""

    facets: Mapping[str, Facet]
    by_beginning: Mapping[str, tuple[Expression, ...]]

    def look_up(self, word: str) -> tuple[Expression, ...]:
        """Give the expressions that may begin with a form of a word."""
        keys = dict.fromkeys((word[:2], word[:3]))
        return tuple(e for key in keys for e in self.by_beginning.get(key, ()))


@cache
def read_lexicon() -> Lexicon:
    """Read the facets that come with the package."""
    facets = {name: _facet(name, raw) for name, raw in read_data("facets.toml").items()}
    grouped: dict[str, list[Expression]] = {}
    for facet in facets.values():
        for expression in facet.expressions:
            grouped.setdefault(beginning(expression.words[0]), []).append(expression)
    return Lexicon(
        facets=facets,
        by_beginning={first: tuple(group) for first, group in grouped.items()},
    )


def beginning(word: str) -> str:
    """Give the letters by which expressions are looked up: all forms of a word share them.

    Forms of a short word share two letters at least ("use", "using"), of others three.
    """
    return word[:2] if len(word) < SHORT else word[:3]


SHORT = 4
"""Words with fewer letters are short."""


def _facet(name: str, raw: Mapping[str, Any]) -> Facet:
    first, second = raw["poles"]
    return Facet(
        name=name,
        poles=(first, second),
        worth=int(raw.get("worth", 0)),
        expressions=tuple(
            Expression(
                facet=name,
                direction=float(group["direction"]),
                about=About(group["about"]),
                text=text,
                words=expression_words(text),
            )
            for group in raw["cues"]
            for text in group["expressions"]
        ),
    )


ARTICLES = frozenset(("a", "an", "the"))
"""Words that an expression may have or not have anywhere."""


def expression_words(text: str) -> tuple[str, ...]:
    """Give the words of an expression in order, without articles and marks."""
    return tuple(w for w in text.replace("-", " ").split() if w not in ARTICLES)
