"""Read lexicons: the facets and the expressions that take a position on them."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from hexapla.compare.language.word_classes import word_class
from hexapla.compare.lexicons import read_data
from hexapla.compare.relation import ContradictionType
from hexapla.corpus import HexaplaError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class LexiconError(HexaplaError):
    """An invalid lexicon; the message says what is wrong and where."""


class About(StrEnum):
    """What an expression is about: the subject, what follows it, or the whole clause."""

    SUBJECT = "subject"
    OBJECT = "object"
    CLAUSE = "clause"


class Expression(NamedTuple):
    """An expression that takes a position: its words, without articles, and what it is about."""

    facet: str
    direction: float
    about: About
    text: str
    words: tuple[str, ...]


class Facet(NamedTuple):
    """A question on which statements take a position: a scale between two poles.

    `poles` are the names of the ends at 1 and at -1. `says` puts them in words, with {} for the
    subject. `worth` is 1 if the first pole is in favour of a thing and the second against it,
    otherwise 0. `degree` is 1 if its words are degrees, which count only near words of effect or
    worth. `of_views` is 1 if its words are about views themselves, so that "it is a myth that" does
    not deny them. `type` is that of a contradiction between its poles.
    """

    name: str
    poles: tuple[str, str]
    says: tuple[str, str]
    worth: int
    degree: int
    of_views: int
    type: ContradictionType
    expressions: tuple[Expression, ...]


class Lexicon(NamedTuple):
    """The facets by name, and their expressions by the first letters of the first word."""

    facets: Mapping[str, Facet]
    by_beginning: Mapping[str, tuple[Expression, ...]]

    def look_up(self, word: str) -> tuple[Expression, ...]:
        """Return the expressions that may begin with a form of a word."""
        short = self.by_beginning.get(word[:2], ())
        long = self.by_beginning.get(word[:3], ()) if len(word) >= SHORT - 1 else ()
        return short + long


@cache
def read_lexicon() -> Lexicon:
    """Read the facets of the package. The result is cached."""
    return _index({name: _facet(name, raw) for name, raw in read_data("facets.toml").items()})


def extend_lexicon(tables: Iterable[Mapping[str, Any]]) -> Lexicon:
    """Add facets to those of the package, in order.

    A facet with a known name adds its cues to the existing ones, or replaces them with `replace =
    true`. Raises LexiconError for an invalid facet.
    """
    facets = dict(read_lexicon().facets)
    for table in tables:
        for name, raw in table.items():
            facets[name] = _merge(name, raw, facets.get(name))
    return _index(facets)


def _merge(name: str, raw: object, known: Facet | None) -> Facet:
    if not isinstance(raw, dict):
        message = f"{name}: is not a table; a facet is written [{name}]"
        raise LexiconError(message)
    _check_keys(name, raw, FACET_KEYS)
    if known is None or raw.get("replace"):
        return _facet(name, raw)
    inherited = {
        "poles": list(known.poles),
        "says": list(known.says),
        "type": known.type.value,
        **{flag: getattr(known, flag) for flag in FLAGS},
    }
    added = _facet(name, {**inherited, **raw})
    return added._replace(expressions=(*known.expressions, *added.expressions))


FLAGS = ("worth", "degree", "of_views")
"""Keys of a facet that are 1 or 0, by default 0."""

FACET_KEYS = frozenset(("poles", "says", "type", "cues", "replace", *FLAGS))
GROUP_KEYS = frozenset(("direction", "about", "expressions"))
"""The keys that a facet and a group of cues may have."""


def _index(facets: Mapping[str, Facet]) -> Lexicon:
    grouped: dict[str, list[Expression]] = {}
    for facet in facets.values():
        for expression in facet.expressions:
            grouped.setdefault(beginning(expression.words[0]), []).append(expression)
    return Lexicon(
        facets=facets,
        by_beginning={first: tuple(group) for first, group in grouped.items()},
    )


def beginning(word: str) -> str:
    """Return the letters that expressions are indexed by, which all forms of a word share.

    Forms of a short word share at least two letters ("use", "using"), those of others three.
    """
    return word[:2] if len(word) < SHORT else word[:3]


SHORT = 4
"""Letters from which a word is indexed by three of them and not two. Derived from the inflections
of `tokens.py`: they replace at most the last letter ("use", "using"), so that all forms of a word
of four letters have the first three. One more or less changes no score."""


def _facet(name: str, raw: Mapping[str, Any]) -> Facet:
    _check(name, raw, "poles")
    poles = raw["poles"]
    said = [f"says that {{}} is {pole}" for pole in poles]
    values = {"says": said, "type": ContradictionType.POLARITY, **raw}
    _check(name, values, "says", "type", "cues")
    says = values["says"]
    return Facet(
        name=name,
        poles=(poles[0], poles[1]),
        says=(says[0], says[1]),
        type=ContradictionType(values["type"]),
        **{flag: int(raw.get(flag) in (1, True)) for flag in FLAGS},
        expressions=tuple(
            expression
            for number, group in enumerate(values["cues"], 1)
            for expression in _expressions(name, number, group)
        ),
    )


MUST_BE = {
    "poles": "two strings, for the first pole and the second",
    "says": "two strings, for the first pole and the second",
    "type": f"one of {', '.join(ContradictionType)}",
    "cues": "a list that is not empty",
    "direction": "a number from -1 to 1, and not 0",
    "about": f"one of {', '.join(About)}",
    "expressions": "a list that is not empty",
}
"""The requirement on each key of a facet and of a group of cues, as error messages state it."""


def _check(place: str, raw: Mapping[str, Any], *keys: str) -> None:
    """Raise LexiconError for the first of some keys with an invalid value."""
    for key in keys:
        match key, raw.get(key):
            case "poles" | "says", [str(), str()]:
                continue
            case "cues" | "expressions", [_, *_]:
                continue
            case "type", value if value in tuple(ContradictionType):
                continue
            case "about", value if value in tuple(About):
                continue
            case "direction", bool():
                pass
            case "direction", int() | float() as value if value and -1 <= value <= 1:
                continue
        message = f"{place}: {key} must be {MUST_BE[key]}"
        raise LexiconError(message)


def _expressions(name: str, number: int, group: object) -> Iterable[Expression]:
    place = f"{name}, group {number} of its cues"
    if not isinstance(group, dict):
        message = f"{place}: is not a table; a group is written [[{name}.cues]]"
        raise LexiconError(message)
    _check_keys(place, group, GROUP_KEYS)
    _check(place, group, "direction", "about", "expressions")
    direction, about = float(group["direction"]), About(group["about"])
    for text in group["expressions"]:
        words = expression_words(text) if isinstance(text, str) else ()
        if not words:
            message = f"{place}: {text!r} is not an expression"
            raise LexiconError(message)
        yield Expression(name, direction, about, text, words)


def _check_keys(place: str, raw: Mapping[str, Any], known: frozenset[str]) -> None:
    from difflib import get_close_matches

    for key in raw:
        if key not in known:
            near = get_close_matches(key, sorted(known), n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(sorted(known))}"
            message = f"{place}: has no key {key!r}; {hint}"
            raise LexiconError(message)


def expression_words(text: str) -> tuple[str, ...]:
    """Split an expression into its words, casefolded, without articles and hyphens."""
    words = text.casefold().replace("-", " ").split()
    return tuple(w for w in words if w not in word_class("articles"))
