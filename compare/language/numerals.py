"""Find the numbers that a text states, in digits or in words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.lexicons import read_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hexapla.compare.language.tokens import Token

MOST_DIGITS = 12
"""Most digits of a number; longer ones are identifiers. Set by hand: 12 digits reach 999 billion.
One more or less changes no score."""

ARTICLES = frozenset(("a", "an"))
HYPHENS = frozenset(("-", "\u2010"))
POINTS = frozenset((".", "·"))
SEPARATORS = POINTS | {","}
DIGITS = frozenset("0123456789")

_WRITTEN = re.compile(r"(?P<digits>[\d,]*\.?\d[\d,]*)(?P<suffix>[a-z]*)", re.ASCII)


class Numeral(NamedTuple):
    """A number that a text states.

    `first` and `last` are the indices of the tokens that state it, both included.
    """

    value: float
    first: int
    last: int


def find_numerals(tokens: Sequence[Token], *, one: bool = False) -> tuple[Numeral, ...]:
    """Find the numbers that tokens state, in order.

    Cardinal numbers are read: "1,500", "22.7", "10k", "1.5 million", "twenty-five", "a hundred and
    five", "two dozen", "two and a half", and "half an" without the unit that follows. The ends of a
    range are two numerals. A single "one", as often a pronoun as a number, is included only if
    `one` is true.

    These are not numerals: ordinals ("twenty-third"; "second" is a unit of time), fractions
    ("two-thirds"), unspecified numbers ("several hundred"), numbers of more than MOST_DIGITS
    digits, and codes that only begin like a number, which are skipped as a whole: "1.2.3", "v1.2",
    "0.5mg", "2.5m". "$2.5m" is one, as a letter after an amount of money is not a unit.

    A comma inside digits separates thousands and is never a decimal mark: "0,5" is 5. A number
    split by its unit ("an hour and a half") and a negative sign are left to the caller.
    """
    lists = _read_lists()
    found: list[Numeral] = []
    place = 0
    while place < len(tokens):
        word = tokens[place].word
        numerals: Sequence[Numeral] = ()
        after = place + 1
        if word in lists.openers:
            numerals, after = _read_words(tokens, place)
        elif word == "half":
            numerals, after = _read_half(tokens, place)
        elif _opens_digits(tokens, place):
            numerals, after = _read_digits(tokens, place)
        found.extend(numerals)
        place = after
    if one:
        return tuple(found)
    return tuple([n for n in found if n.first != n.last or tokens[n.first].word != "one"])


# Digits


def _opens_digits(tokens: Sequence[Token], place: int) -> bool:
    """Check whether digits begin at a place, or a code that ends in digits: "v1" of "v1.2"."""
    word = tokens[place].word
    if word != ".":
        return word[:1] in DIGITS or word[-1:] in DIGITS
    # a point begins a number, as in ".5", if it does not touch what comes before
    if not (_touches(tokens, place) and tokens[place + 1].word[:1] in DIGITS):
        return False
    is_clear = place == 0 or (tokens[place - 1].mark and tokens[place - 1].word not in SEPARATORS)
    return is_clear or not _touches(tokens, place - 1)


def _read_digits(tokens: Sequence[Token], place: int) -> tuple[Sequence[Numeral], int]:
    """Read the number at a place, if it is one, and return the index after all that touches it."""
    last = place + (tokens[place].word == ".")
    while _goes_on(tokens, last):
        last += 2
    written = "".join([token.word for token in tokens[place : last + 1]])
    is_money = place > 0 and tokens[place - 1].word in _read_lists().currencies
    value = _read_written(written, is_money=is_money)
    if value is None:
        return (), last + 1
    numeral = _extend(tokens, Numeral(value, place, last))
    return (numeral,), numeral.last + 1


def _goes_on(tokens: Sequence[Token], last: int) -> bool:
    """Check whether a mark and more digits follow a token without a space."""
    return (
        _word_at(tokens, last + 1) in SEPARATORS
        and _word_at(tokens, last + 2)[:1] in DIGITS
        and _touches(tokens, last)
        and _touches(tokens, last + 1)
    )


def _read_written(written: str, *, is_money: bool) -> float | None:
    """Return the value of digits with their marks and suffix, None if they are not a number."""
    if sum(map(str.isdigit, written)) > MOST_DIGITS:
        return None
    form = _WRITTEN.fullmatch(written.replace("·", "."))
    if form is None:
        return None
    lists = _read_lists()
    suffixes = lists.money_suffixes if is_money else lists.suffixes
    factor = suffixes.get(form["suffix"])
    return None if factor is None else float(form["digits"].replace(",", "")) * factor


# Words


def _read_words(tokens: Sequence[Token], place: int) -> tuple[Sequence[Numeral], int]:
    """Read the numbers in a run of number words, and return the index after it."""
    lists = _read_lists()
    has_article = tokens[place].word in ARTICLES
    first = place + has_article
    word = _word_at(tokens, first)
    if has_article and word not in lists.scales:
        return (), place + 1
    if word in lists.numbers:
        numerals = _read_run(tokens, first)
    else:
        numerals = [Numeral(lists.scales[word], first, first)]
    after = numerals[-1].last + 1
    if has_article:
        numerals[0] = numerals[0]._replace(first=place)
    elif word in lists.scales and _word_at(tokens, place - 1) in lists.vague:
        numerals = numerals[1:]
    if numerals:
        last = numerals.pop()
        if not _is_ordinal(tokens, last.last):
            numerals.append(_extend(tokens, last))
    return numerals, max(after, numerals[-1].last + 1) if numerals else after


def _read_half(tokens: Sequence[Token], place: int) -> tuple[Sequence[Numeral], int]:
    """Read "half a million", "half an" before a unit, "half dozen"; return the index after it."""
    following = _next(tokens, place)
    has_article = _word_at(tokens, following) in ARTICLES
    numeral = _extend(tokens, Numeral(0.5, place, following if has_article else place))
    if numeral.last == place:
        return (), place + 1
    return (numeral,), numeral.last + 1


def _read_run(tokens: Sequence[Token], first: int) -> list[Numeral]:
    """Read the numbers of a run of number words, which may be a range ("one hundred-two hundred").

    Words with only spaces between them are combined first, then those joined by "and" or a hyphen.
    """
    pieces: list[Numeral] = []
    for start, last in _cut_run(tokens, first):
        whole = _evaluate(tokens, start, last)
        if whole:
            pieces.append(whole)
        else:
            single = (_evaluate(tokens, place, place) for place in range(start, last + 1))
            pieces += _combine(tokens, (numeral for numeral in single if numeral))
    numerals = _combine(tokens, pieces)
    return _part_ends(tokens, numerals[0]) if len(numerals) == 1 else numerals


def _cut_run(tokens: Sequence[Token], first: int) -> list[tuple[int, int]]:
    """Split a run of number words at each "and" and at each hyphen except that of "twenty-five"."""
    lists = _read_lists()
    chunks: list[tuple[int, int]] = []
    start = last = first
    following = _next_in_number(tokens, last)
    while _word_at(tokens, following) in lists.numbers:
        is_compound = tokens[last].word in lists.tens and tokens[following].word in lists.units
        if following > last + 1 and not is_compound:
            chunks.append((start, last))
            start = following
        last = following
        following = _next_in_number(tokens, last)
    return [*chunks, (start, last)]


def _combine(tokens: Sequence[Token], pieces: Iterable[Numeral]) -> list[Numeral]:
    """Combine neighbours from the left as long as together they are one number."""
    combined: list[Numeral] = []
    for piece in pieces:
        both = _evaluate(tokens, combined[-1].first, piece.last) if combined else None
        if both:
            combined[-1] = both
        else:
            combined.append(piece)
    return combined


def _evaluate(tokens: Sequence[Token], first: int, last: int) -> Numeral | None:
    """Read tokens as one number, None if their words are not a number or are several."""
    from text_to_num import text2num

    numbers = _read_lists().numbers
    words = [token.word for token in tokens[first : last + 1] if token.word in numbers]
    if not words or ("zero" in words and len(words) > 1):
        return None
    try:
        value = text2num(" ".join(words), "en")
    except ValueError:
        return None
    return Numeral(float(value), first, last)


def _part_ends(tokens: Sequence[Token], numeral: Numeral) -> list[Numeral]:
    """Split a range that was read as one number: "between one hundred and two thousand"."""
    joints = [place for place in range(numeral.first, numeral.last) if tokens[place].word == "and"]
    is_range = _word_at(tokens, numeral.first - 1) == "between" and len(joints) == 1
    if not is_range or _word_at(tokens, numeral.last + 1) == "and":
        return [numeral]
    low = _evaluate(tokens, numeral.first, joints[0] - 1)
    high = _evaluate(tokens, joints[0] + 1, numeral.last)
    return [low, high] if low and high else [numeral]


def _is_ordinal(tokens: Sequence[Token], last: int) -> bool:
    """Check whether a number word begins an ordinal or a fraction: "twenty-first", "two-thirds"."""
    lists = _read_lists()
    following = _next_in_number(tokens, last)
    word = _word_at(tokens, following)
    if word in lists.shares:
        return True
    opens_compound = following == last + 1 and _is_hyphen(tokens, following + 1)
    counts = tokens[last].word in lists.units and tokens[last].word != "one"
    return word in lists.ordinals and not opens_compound and not counts


# What follows a number


def _extend(tokens: Sequence[Token], numeral: Numeral) -> Numeral:
    """Read what follows a number and changes it: "million", "and a half", "and a half million"."""
    multiplied = _multiply(tokens, numeral)
    joint = _next(tokens, multiplied.last)
    article = _next(tokens, joint)
    half = _next(tokens, article)
    if [_word_at(tokens, place) for place in (joint, article, half)] != ["and", "a", "half"]:
        return multiplied
    scale = _read_lists().scales.get(tokens[multiplied.last].word, 1.0)
    return _multiply(tokens, Numeral(multiplied.value + scale / 2, numeral.first, half))


def _multiply(tokens: Sequence[Token], numeral: Numeral) -> Numeral:
    """Multiply a number by the scale words that follow it, each greater than the one before."""
    scales = _read_lists().scales
    value, first, last = numeral
    scale = scales.get(tokens[last].word, 1.0)
    following = _next(tokens, last)
    while scales.get(_word_at(tokens, following), 0.0) > scale:
        last = following
        scale = scales[tokens[last].word]
        value *= scale
        following = _next(tokens, last)
    return Numeral(value, first, last)


# Places


def _word_at(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].word if 0 <= place < len(tokens) else ""


def _next(tokens: Sequence[Token], place: int) -> int:
    """Return the index of the word after a token, which a hyphen may join to it."""
    return place + 2 if _is_hyphen(tokens, place + 1) else place + 1


def _next_in_number(tokens: Sequence[Token], place: int) -> int:
    """Return the index of the word after a number word, over the "and" of "a hundred and five"."""
    following = _next(tokens, place)
    if _word_at(tokens, following) == "and" and tokens[place].word in _read_lists().powers:
        return _next(tokens, following)
    return following


def _is_hyphen(tokens: Sequence[Token], place: int) -> bool:
    """Check whether a token is a hyphen inside a compound."""
    is_hyphen = _word_at(tokens, place) in HYPHENS
    return is_hyphen and _touches(tokens, place - 1) and _touches(tokens, place)


def _touches(tokens: Sequence[Token], place: int) -> bool:
    """Check whether the next token follows without a space."""
    return 0 <= place < len(tokens) - 1 and tokens[place].end == tokens[place + 1].start


class _Lists(NamedTuple):
    """The words and marks that numerals are read by."""

    units: frozenset[str]
    tens: frozenset[str]
    powers: frozenset[str]
    numbers: frozenset[str]
    openers: frozenset[str]
    vague: frozenset[str]
    ordinals: frozenset[str]
    shares: frozenset[str]
    scales: Mapping[str, float]
    suffixes: Mapping[str, float]
    money_suffixes: Mapping[str, float]
    currencies: frozenset[str]


@cache
def _read_lists() -> _Lists:
    raw = read_data("numerals.toml")
    words = {name: frozenset(value.split()) for name, value in raw["words"].items()}
    numbers = words["units"] | words["tens"] | words["powers"] | {"zero"}
    suffixes = {"": 1.0} | raw["suffixes"]
    return _Lists(
        **words,
        numbers=numbers,
        openers=numbers.union(ARTICLES, raw["scales"]),
        scales=raw["scales"],
        suffixes=suffixes,
        money_suffixes=suffixes | raw["money"]["suffixes"],
        currencies=frozenset(raw["money"]["signs"].split()),
    )
