"""Name points by a phrase from their statements."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.word_classes import belongs, word_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from hexapla.compare.language.reading import Reading
    from hexapla.compare.language.tokens import Token
    from hexapla.compare.similarity.profile import Profile

LONGEST = 5
"""Most content words of a label. Set by hand for the width of a table cell."""

FURTHEST = 9
"""Most tokens of a label, function words and punctuation included. Set by hand for the width of a
table cell."""

COST = 0.2
"""Cost of each content word of a label, where the heaviest word of the statements is worth 1. Set
by hand, high enough that words that say little are left out."""

JOINED = 0.08
"""Cost of each function word inside a label, on the same scale. Set by hand, lower than `COST`, so
that "loss of muscle" may win over either word alone."""

VERB = 0.4
"""Further cost of a verb, on the same scale. Set by hand, so that a label is a noun phrase unless a
clause says much more."""

UNSHARED = 0.1
"""Cost of a word that only one of several documents has, as a share of its worth. Set by hand,
small: such a word does not name what the documents share, but may be needed to complete a
phrase."""

INNER = ("determiners", "prepositions", "auxiliaries", "coordinators")
"""Classes of function words that may stand inside a phrase."""

VERBAL = ("ing", "ed")
"""Endings of verb forms that stand inside a phrase."""


class Phrase(NamedTuple):
    """A run of words of a statement, from token `first` to `last`, and its score as a label.

    `whole` is true if it begins and ends where a phrase of the text does.
    """

    whole: bool
    score: float
    profile: Profile
    first: int
    last: int


def name_point(row: Sequence[Profile], taken: AbstractSet[str] = frozenset()) -> str:
    """Name a point by the phrase of its statements that has most of the words they share.

    Phrases in `taken` (casefolded) are left to other points. If no statement has a suitable phrase,
    the label is the whole text of the first one.
    """
    worth = _measure_worth(row)
    phrases = [p for profile in row for p in _find_phrases(profile, worth)]
    phrases.sort(key=lambda p: (-p.whole, -p.score))
    if not phrases:
        return row[0].statement.text
    names = (_write(p) for p in phrases)
    return next((n for n in names if n.casefold() not in taken), _write(phrases[0]))


def _measure_worth(row: Sequence[Profile]) -> Mapping[str, float]:
    """Measure what each stem is worth in a label: the root of its weight, the heaviest being 1.

    It is multiplied by the share of documents that have the stem; one that a single document has
    counts against a label. The root keeps the rarest word from making up the whole label.
    """
    weights = {stem: weight for profile in row for stem, weight in profile.terms.items()}
    heaviest = max(weights.values(), default=1.0) or 1.0
    documents: dict[str, set[str]] = {}
    for profile in row:
        for stem in profile.terms:
            documents.setdefault(stem, set()).add(profile.statement.document)
    every = len({p.statement.document for p in row})
    parts = {stem: len(d) / every for stem, d in documents.items()}
    return {
        stem: math.sqrt(weights[stem] / heaviest)
        * (-UNSHARED if len(documents[stem]) == 1 < every else part)
        for stem, part in parts.items()
    }


def _find_phrases(profile: Profile, worth: Mapping[str, float]) -> Iterator[Phrase]:
    reading, worth = profile.reading, _as_written(profile, worth)
    places = range(len(reading.tokens))
    values = [_value(reading, place, worth) for place in places]
    glued = [*(_is_glued(reading, place) for place in places), False]
    for first, opening in enumerate(reading.tokens):
        if glued[first] or not _begins(reading, first, opening):
            continue
        opens = _is_edge(reading, first - 1)
        for last, score in _grow(reading, first, values):
            if reading.tokens[last].content and not glued[last + 1]:
                yield Phrase(opens and _closes(reading, last), score, profile, first, last)


def _grow(
    reading: Reading, first: int, values: Sequence[float | None]
) -> Iterator[tuple[int, float]]:
    """Yield the last token and the score of each phrase that begins at a token."""
    score, seen = 0.0, set[str]()
    for last in range(first, min(first + FURTHEST, len(reading.tokens))):
        token = reading.tokens[last]
        value = values[last]
        if value is None:
            return
        score += -COST if token.stem in seen else value
        if token.content:
            seen.add(token.stem)
        if len(seen) > LONGEST:
            return
        yield last, score


def _as_written(profile: Profile, worth: Mapping[str, float]) -> Mapping[str, float]:
    """Add the worth of abbreviations: the most that any word they stand for has."""
    known = dict(worth)
    for stem in profile.terms:
        short = profile.words[stem].casefold()
        known[short] = max(known.get(short, -1.0), worth[stem])
    return known


def _value(reading: Reading, place: int, worth: Mapping[str, float]) -> float | None:
    """Score what a token adds to a phrase, None if no phrase may contain it."""
    token = reading.tokens[place]
    if token.content:
        known = worth.get(token.stem, worth.get(token.word, 0.0))
        return known - COST - VERB * (place in reading.verbs)
    if token.mark:
        return 0.0 if _is_glued(reading, place) else None
    inner = any(token.word in word_class(name) for name in INNER)
    return -JOINED if inner and token.word not in word_class("leading_away") else None


def _begins(reading: Reading, first: int, token: Token) -> bool:
    """Check that a phrase may begin with a token: not an adverb, nor a number before an edge."""
    if not token.content or token.word.endswith("ly"):
        return False
    return token.word[0].isalpha() or not _is_edge(reading, first + 1)


def _is_glued(reading: Reading, place: int) -> bool:
    """Check whether a token is part of one written word with the token before it."""
    tokens = reading.tokens
    if not 0 < place < len(tokens) or tokens[place].start != tokens[place - 1].end:
        return False
    mark = place if tokens[place].mark else place - 1
    if not 0 < mark < len(tokens) - 1 or tokens[mark].word not in word_class("glue"):
        return False
    before, after = tokens[mark - 1], tokens[mark + 1]
    touching = before.end == tokens[mark].start and after.start == tokens[mark].end
    return touching and not (before.mark or after.mark)


def _is_edge(reading: Reading, place: int) -> bool:
    """Check whether a phrase may end before, or begin after, the token at `place`."""
    if not 0 <= place < len(reading.tokens):
        return True
    return not reading.tokens[place].content or place in reading.verbs


def _closes(reading: Reading, last: int) -> bool:
    """Check whether a phrase that ends with the token at `last` is complete.

    "Promise in treating" is not, before what is treated, nor is "neuropathic" in "neuropathic and
    chronic pain".
    """
    following = last + 1
    if following == len(reading.tokens) or reading.tokens[following].mark:
        return True
    word, own = reading.word_at(following), reading.word_at(last)
    takes_object = belongs(own, "verbs") and own.endswith(VERBAL)
    if word in word_class("coordinators"):
        return False
    if takes_object and word in word_class("determiners"):
        return False
    return _is_edge(reading, following)


def _write(phrase: Phrase) -> str:
    """Return a phrase as written, without the capital letter that begins a sentence."""
    text = phrase.profile.reading.text_of(phrase.first, phrase.last)
    first, _, others = text.partition(" ")
    if phrase.first == 0 and first.istitle() and others == others.lower():
        return text[0].lower() + text[1:]
    return " ".join(text.split())
