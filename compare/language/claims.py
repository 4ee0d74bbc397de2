"""Claims: sentences or clauses as the words that they affirm or deny."""

from __future__ import annotations

import math
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.lexicons import read_data
from hexapla.compare.language.stems import stem
from hexapla.compare.language.tokens import statement_tokens
from hexapla.compare.language.relatedness import REMEMBERED, frequency
from hexapla.compare.language.wordnet import DEFINITIONS, UNSEEN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.compare.language.tokens import Token
    from hexapla.corpus import Statement

LOOK_AHEAD = 4
"""Words after "and" or a comma among which a clause of its own shows its verb or subject."""

MOST_WORDS = 150
"""Words of a claim that are read; what is longer is no sentence but a list."""

UNKNOWN = -1.0
"""Stands for a number where there is none, and for the share of what is no quantifier."""

PRONOUN = "one"
"""The numeral that is a pronoun as often, and so is no number here."""

NUMBER, DIGIT = 4.0, 1.5
"""Nats of a number, and of each of its significant digits: "two" is common, "55,508" is not."""

PERSON = "person"
"""The stem that pronouns for people stand for."""


class Range(NamedTuple):
    """What a numeral allows: from `low` to `high`, both included."""

    low: float
    high: float


class Word(NamedTuple):
    """A word of a claim.

    `place` is its index in the claim. `weight` is how much it says, in nats: the rarer it is in
    the definitions of WordNet, the more; 0 for words that are only compared as opposites ("more",
    "before"). `denial` is the index of the negation that denies it among those of the claim, -1
    where it is affirmed. `number` is what a numeral allows, `share` the share of a whole that a
    quantifier stands for ("most"), UNKNOWN where it is none. `indefinite` says that an indefinite
    article or its like stands before it ("a big cat").
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


class Claim(NamedTuple):
    """A sentence or clause as its words, in their order.

    `places` gives the first place of each stem, `mass` is the sum of the weights, `denials` are
    the words that deny.
    """

    statement: Statement
    words: tuple[Word, ...]
    places: Mapping[str, int]
    mass: float
    denials: tuple[Token, ...]


def read_claims(statement: Statement) -> tuple[Claim, ...]:
    """Read the claims of a statement: one for each of its clauses, in their order."""
    from hexapla.corpus import innermost

    tokens = statement_tokens(statement)
    if len(statement.clauses) < 2:  # noqa: PLR2004 - a single clause is the whole
        return (read_claim(statement, tokens),)
    owned: list[list[Token]] = [[] for _ in statement.clauses]
    for token in tokens:
        owned[innermost(statement.clauses, token.start)].append(token)
    return tuple(read_claim(statement, own) for own in owned)


def read_claim(statement: Statement, tokens: Sequence[Token]) -> Claim:
    """Read some tokens of a statement as one claim.

    A negation denies what follows it to the end of its clause (NegEx, Chapman et al., 2001). Of
    more than MOST_WORDS words only these are read.
    """
    words: list[Word] = []
    places: dict[str, int] = {}
    denials: list[Token] = []
    denial = -1
    at = 0
    lists = read_lists()
    while at < len(tokens) and len(words) < MOST_WORDS:
        token = tokens[at]
        if token.word in lists.triggers and _denies(tokens, at):
            affirms = denial >= 0 and _affirms(denials[denial], token)
            denial = -1 if affirms else len(denials)
            denials.append(token)
        elif denial >= 0 and _ends_denial(tokens, at, denials[denial]):
            denial = -1
        if not token.content and token.word not in lists.telling:
            at += 1
            continue
        word, at = _read_word(tokens, at, len(words), denial)
        if word:
            places.setdefault(word.stem, len(words))
            words.append(word)
    return Claim(statement, tuple(words), places, sum([w.weight for w in words]), tuple(denials))


def _read_word(
    tokens: Sequence[Token], at: int, place: int, denial: int
) -> tuple[Word | None, int]:
    """Read the word at a token, None where it says nothing; and the index of the token after it."""
    token = tokens[at]
    lists = read_lists()
    if (token.word in lists.numbers or token.word[0].isdigit()) and not _in_name(tokens, at):
        number, after = _read_numeral(tokens, at)
        if number and _names_kind(tokens, after):
            number = None
        own = f"{number.low:g}-{number.high:g}" if number else token.stem
        weight = weigh_number(number) if number else weigh(own)
        return Word(own, token.start, tokens[after - 1].end, place, weight, denial, number), after
    own = lists.irregular.get(token.word, token.stem)
    share = lists.shares.get(token.word, UNKNOWN)
    if token.word in lists.people or (token.word == PRONOUN and _denies(tokens, at - 1)):
        own, weight = PERSON, weigh(PERSON)
    elif token.content and token.word not in lists.implicit:
        weight = weigh(own)
    elif share != UNKNOWN or token.word in lists.light:
        weight = 0.0
    else:
        return None, at + 1
    indefinite = at > 0 and tokens[at - 1].word in lists.indefinite
    word = Word(own, token.start, token.end, place, weight, denial, None, share, indefinite)
    return word, at + 1


def _read_numeral(tokens: Sequence[Token], at: int) -> tuple[Range | None, int]:
    """Read a numeral with what bounds it ("up to 12", "5 to 10"), and the index after it.

    What has the form of one and is none ("1.2.3") is skipped whole.
    """
    low, after = _read_number(tokens, at)
    if low == UNKNOWN:
        return None, after
    if after + 1 < len(tokens) and tokens[after].word in read_lists().ranges:
        high, end = _read_number(tokens, after + 1)
        if high > low:
            return Range(low, high), end
    bound = _bound_before(tokens, at)
    if bound == "most":
        return Range(0.0, low), after
    return Range(low, math.inf if bound == "least" else low), after


def _read_number(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    """Read a number ("22.7", "1,500", "three"), UNKNOWN where there is none."""
    word = tokens[at].word
    if not (word.isascii() and word.isdigit()):
        return read_lists().numbers.get(word, UNKNOWN), at + 1
    after = at + 1
    while after + 1 < len(tokens) and _joins(tokens, after):
        word += tokens[after].word.replace(",", "").replace("·", ".") + tokens[after + 1].word
        after += 2
    return (float(word), after) if word.count(".") < 2 else (UNKNOWN, after)  # noqa: PLR2004


def _in_name(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a number belongs to a name ("COVID-19") or is a year."""
    word = tokens[at].word
    if word.isdigit() and len(word) == YEAR and word.startswith(("19", "20")):
        return True
    if at < 2 or tokens[at - 1].word != "-":  # noqa: PLR2004 - a word and its hyphen
        return False
    touching = tokens[at - 1].end == tokens[at].start and tokens[at - 2].end == tokens[at - 1].start
    return touching and tokens[at - 2].word.isalpha()


YEAR = 4
"""Digits of a year."""


def _names_kind(tokens: Sequence[Token], after: int) -> bool:
    """Say whether the number before a place is part of a name for a kind ("a 16-hour fast")."""
    if after + 1 >= len(tokens) or tokens[after].word != "-":
        return False
    touching = tokens[after - 1].end == tokens[after].start
    return touching and tokens[after + 1].start == tokens[after].end


def _bound_before(tokens: Sequence[Token], at: int) -> str:
    for phrase, bound in read_lists().bounds:
        first = at - len(phrase)
        if first >= 0 and phrase == tuple([token.word for token in tokens[first:at]]):
            return bound
    return ""


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """Say whether the token at a place is a mark inside a numeral."""
    mark, following = tokens[at], tokens[at + 1]
    return (
        mark.word in ".,·"
        and tokens[at - 1].end == mark.start
        and mark.end == following.start
        and following.word.isascii()
        and following.word.isdigit()
    )


@lru_cache(maxsize=REMEMBERED)
def weigh(stem: str) -> float:
    """Weigh a stem: its information in the definitions of WordNet, in nats."""
    return -math.log((frequency(stem) + UNSEEN) / DEFINITIONS)


def weigh_number(number: Range) -> float:
    """Weigh a number: the more digits tell it from others, the rarer it is."""
    bound = number.low if math.isfinite(number.low) and number.low else number.high
    digits = f"{bound:.6g}".replace(".", "").strip("0")
    return NUMBER + len(digits) * DIGIT


def _denies(tokens: Sequence[Token], at: int) -> bool:
    lists = read_lists()
    word = tokens[at].word if at >= 0 else ""
    if word in lists.scant:
        return at + 1 < len(tokens) and tokens[at + 1].stem in lists.relations
    if word not in lists.negations:
        return False
    return not any(
        phrase == tuple([token.word for token in tokens[at : at + len(phrase)]])
        for phrase in lists.pseudo.get(word, ())
    )


def _affirms(denial: Token, token: Token) -> bool:
    """Say whether a second negation takes the first one back: "not without", "does not lack"."""
    implicit = read_lists().implicit
    return denial.word not in implicit and token.word in implicit


def _ends_denial(tokens: Sequence[Token], at: int, denial: Token) -> bool:
    """Say whether a negation before this token reaches no further.

    What is negative in meaning alone denies a phrase and no verb after it.
    """
    lists = read_lists()
    word = tokens[at].word
    if word in lists.terminators or (word in lists.openers and denial.word in lists.implicit):
        return True
    if tokens[at].word not in lists.joints:
        return False
    for token in tokens[at + 1 : at + 1 + LOOK_AHEAD]:
        if token.word in lists.openers:
            return True
        if token.word in lists.joints:
            return False
    return False


class Lists(NamedTuple):
    """The words that claims are read by: negation, quantifiers, numerals."""

    negations: frozenset[str]
    triggers: frozenset[str]
    telling: frozenset[str]
    implicit: frozenset[str]
    scant: frozenset[str]
    relations: frozenset[str]
    pseudo: Mapping[str, Sequence[tuple[str, ...]]]
    terminators: frozenset[str]
    joints: frozenset[str]
    openers: frozenset[str]
    shares: Mapping[str, float]
    light: frozenset[str]
    people: frozenset[str]
    indefinite: frozenset[str]
    irregular: Mapping[str, str]
    numbers: Mapping[str, float]
    bounds: Sequence[tuple[tuple[str, ...], str]]
    ranges: frozenset[str]


@cache
def read_lists() -> Lists:
    """Read the words of `lexicons/opposition.toml`, and the numerals of `units.toml`."""
    raw = read_data("opposition.toml")
    quantities = read_data("units.toml")["words"]
    negation = {name: value for name, value in raw["negation"].items() if name != "pseudo"}
    sets = {name: frozenset(value.split()) for name, value in negation.items()}
    pseudo: dict[str, list[tuple[str, ...]]] = {}
    for phrase in raw["negation"]["pseudo"]:
        words = tuple(phrase.split())
        pseudo.setdefault(words[0], []).append(words)
    negations = sets["clause"] | sets["implicit"]
    light, people = (frozenset(raw["light"][name].split()) for name in ("words", "people"))
    numbers = {word: n for word, n in quantities["numbers"].items() if word != PRONOUN}
    return Lists(
        negations=negations,
        triggers=negations | sets["scant"],
        telling=light.union(people, numbers, raw["quantifiers"]["shares"], (PRONOUN,)),
        implicit=sets["implicit"],
        scant=sets["scant"],
        relations=frozenset(stem(word) for word in sets["relations"]),
        pseudo=pseudo,
        terminators=sets["terminators"],
        joints=sets["joints"],
        openers=sets["openers"],
        shares=raw["quantifiers"]["shares"],
        light=light,
        people=people,
        indefinite=frozenset((*raw["light"]["indefinite"].split(), *quantities["numbers"])),
        irregular=_read_irregular(),
        numbers=numbers,
        bounds=[
            (tuple(p.split()), bound) for bound in ("most", "least") for p in quantities[bound]
        ],
        ranges=frozenset(("-", "–", "to")),
    )


def _read_irregular() -> Mapping[str, str]:
    """Give the stem of the base form for each irregular form."""
    raw = read_data("irregular.toml")
    rows = [row.split() for row in (*raw["nouns"], *raw["verbs"])]
    return {form: stem(base) for base, *forms in rows for form in forms}
