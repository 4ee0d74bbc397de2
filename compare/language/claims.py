"""Read statements as claims: the words that they affirm or deny."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.negation import CLAUSE, IMPLICIT, SCANT
from hexapla.compare.language.quantities import bound_before, quantity_words
from hexapla.compare.language.stems import stem
from hexapla.compare.language.word_weights import weigh
from hexapla.compare.lexicons import read_data

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.compare.language.negation import Negation
    from hexapla.compare.language.numerals import Numeral
    from hexapla.compare.language.parse import Parse
    from hexapla.corpus import Statement

MOST_WORDS = 150
"""Most words of a claim that are read. A technical limit: the time to align two claims grows with
the product of their lengths, and longer statements are lists. One more or less changes no score."""

UNKNOWN = -1.0
"""The share of a word that is not a quantifier."""

NUMBER, DIGIT = 4.0, 1.5
"""Weight in nats of any number, and of each of its significant digits: "two" is common, "55,508" is
rare. Set by hand, so that a number of one digit weighs about as much as a common content word; a
fifth less or a quarter more changes no score."""

PERSON = "person"
"""The stem that all pronouns for people are read as."""

DENYING = frozenset((CLAUSE, IMPLICIT, SCANT))
"""Kinds of negations that deny a claim. The others are verbs of their own ("prevents") or
degrees."""

YEAR = 4
"""Digits of a year; only 1900 to 2099 are read as years."""


class Range(NamedTuple):
    """The range of a numeral: from `low` to `high`, both included."""

    low: float
    high: float


class Word(NamedTuple):
    """A word of a claim.

    `place` is its index in the claim. `weight` is its information in nats: the rarer it is in the
    definitions of WordNet, the more; 0 for words that are only compared as opposites ("more",
    "before"). `denial` is the index of the negation that denies it among those of the claim, -1 if
    it is affirmed. `number` is the range of a numeral, `share` the share of a whole that a
    quantifier stands for ("most"), UNKNOWN for any other word. `indefinite` is true after an
    indefinite article or a word like it ("a big cat").
    """

    stem: str
    start: int
    end: int
    place: int
    weight: float
    denial: int = -1
    number: Range | None = None
    share: float = UNKNOWN
    indefinite: bool = False


class Denial(NamedTuple):
    """The document offset at which a denying word begins, and its kind."""

    start: int
    kind: str


class Claim(NamedTuple):
    """A statement as its words, in text order.

    `places` has the first place of each stem, `mass` is the sum of the weights, `denials` are the
    words that deny.
    """

    statement: Statement
    words: tuple[Word, ...]
    places: Mapping[str, int]
    mass: float
    denials: tuple[Denial, ...]


class Vocabulary(NamedTuple):
    """The words that claims are read by, from `lexicons/opposition.toml` and `irregular.toml`."""

    shares: Mapping[str, float]
    light: frozenset[str]
    people: frozenset[str]
    indefinite: frozenset[str]
    irregular: Mapping[str, str]


@cache
def _vocabulary() -> Vocabulary:
    data, forms = read_data("opposition.toml"), read_data("irregular.toml")
    rows = [row.split() for row in (*forms["nouns"], *forms["verbs"])]
    return Vocabulary(
        shares=data["quantifiers"]["shares"],
        irregular={form: stem(base) for base, *others in rows for form in others},
        **{name: frozenset(words.split()) for name, words in data["light"].items()},
    )


def read_claim(parse: Parse, negations: Sequence[Negation], numerals: Sequence[Numeral]) -> Claim:
    """Read a statement as a claim; `negations` and `numerals` are those of the statement.

    Only the first MOST_WORDS words are read.
    """
    reader = _Reader(parse, negations, numerals)
    words: list[Word] = []
    first: dict[str, int] = {}
    place = 0
    while place < len(parse.tokens) and len(words) < MOST_WORDS:
        last, word = reader.read(place, len(words))
        if word:
            first.setdefault(word.stem, len(words))
            words.append(word)
        place = last + 1
    mass = sum([w.weight for w in words])
    return Claim(parse.statement, tuple(words), first, mass, reader.denials)


class _Reader:
    """Reads the words of a claim, given the denials and numerals among its tokens."""

    def __init__(
        self, parse: Parse, negations: Sequence[Negation], numerals: Sequence[Numeral]
    ) -> None:
        self._parse = parse
        self._numerals = {n.first: n for n in numerals}
        denying = [n for n in negations if n.kind in DENYING]
        self.denials = tuple(Denial(parse.tokens[n.place].start, n.kind) for n in denying)
        self._negators = {n.place for n in denying if n.kind == IMPLICIT}
        self._denied_by: dict[int, int] = {}
        for number, negation in enumerate(denying):
            for place in (negation.place, *negation.scope):
                self._deny(place, number)

    def _deny(self, place: int, number: int) -> None:
        """Deny a word, or affirm it if it is denied already: "not without", "does not lack"."""
        outer = self._denied_by.get(place)
        denied = outer is not None and self.denials[outer].kind == CLAUSE
        if denied and self.denials[number].kind != CLAUSE:
            del self._denied_by[place]
        else:
            self._denied_by[place] = number

    def read(self, place: int, index: int) -> tuple[int, Word | None]:
        """Return the last place of the word at a place, and the word, None if it has no meaning."""
        numeral = self._numerals.get(place)
        if numeral and not self._is_name(numeral):
            return self._read_numeral(numeral, index)
        return place, self._read_word(place, index)

    def _read_word(self, place: int, index: int) -> Word | None:
        token, vocabulary = self._parse.tokens[place], _vocabulary()
        denial = self._denied_by.get(place, -1)
        own = vocabulary.irregular.get(token.word, token.stem)
        share = vocabulary.shares.get(token.word, UNKNOWN)
        nobody = token.word == "one" and self._parse.word_at(place - 1) == "no"
        if token.word in vocabulary.people or nobody:
            own, weight = PERSON, weigh(PERSON)
        elif token.content and place not in self._negators:
            weight = weigh(own)
        elif share != UNKNOWN or token.word in vocabulary.light:
            weight = 0.0
        else:
            return None
        indefinite = self._parse.word_at(place - 1) in vocabulary.indefinite
        indefinite |= place - 1 in self._numerals
        return Word(own, token.start, token.end, index, weight, denial, None, share, indefinite)

    def _read_numeral(self, numeral: Numeral, index: int) -> tuple[int, Word]:
        """Read a numeral with its bound ("up to 12", "5 to 10"), and return its last place.

        A numeral in a compound ("a 16-hour fast") is read as a word.
        """
        number, last = self._range_at(numeral)
        start, end = self._parse.tokens[numeral.first].start, self._parse.tokens[last].end
        denial = self._denied_by.get(numeral.first, -1)
        if self._is_hyphenated(last + 1):
            own = self._parse.tokens[numeral.first].stem
            return last, Word(own, start, end, index, weigh(own), denial)
        own = f"{number.low:g}-{number.high:g}"
        return last, Word(own, start, end, index, _weigh_number(number), denial, number)

    def _range_at(self, numeral: Numeral) -> tuple[Range, int]:
        low, last = numeral.value, numeral.last
        upper = self._numerals.get(last + 2)
        joint = self._parse.word_at(last + 1)
        if upper and joint in quantity_words("joints") - {"or"} and upper.value > low:
            return Range(low, upper.value), upper.last
        words = self._parse.words_of(range(numeral.first))
        _, bound = bound_before(words, numeral.first)
        if bound == "most":
            return Range(0.0, low), last
        return Range(low, math.inf if bound == "least" else low), last

    def _is_name(self, numeral: Numeral) -> bool:
        """Check whether a number belongs to a name ("COVID-19") or is a year."""
        parse, place = self._parse, numeral.first
        word = parse.word_at(place)
        is_year = word.isdigit() and len(word) == YEAR and word.startswith(("19", "20"))
        if is_year and numeral.first == numeral.last:
            return True
        return self._is_hyphenated(place - 1) and parse.word_at(place - 2).isalpha()

    def _is_hyphenated(self, place: int) -> bool:
        """Check whether the token at a place is a hyphen between two words."""
        tokens = self._parse.tokens
        if not 0 < place < len(tokens) - 1 or tokens[place].word != "-":
            return False
        before, hyphen, after = tokens[place - 1 : place + 2]
        return before.end == hyphen.start and hyphen.end == after.start


def _weigh_number(number: Range) -> float:
    """Weigh a number in nats: the more significant digits, the rarer it is."""
    bound = number.low if math.isfinite(number.low) and number.low else number.high
    digits = f"{bound:.6g}".replace(".", "").strip("0")
    return NUMBER + len(digits) * DIGIT
