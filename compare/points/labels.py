"""Labels: what a point is called, in words as its statements have them."""

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
"""Content words of a label at most."""

FURTHEST = 9
"""Words and marks from the first to the last of a label at most."""

COST = 0.2
"""What each content word of a label costs, in parts of the heaviest word of the statements, so that
none stands there that tells little."""

JOINED = 0.08
"""The same for each function word that joins two of them."""

VERB = 0.4
"""The same for a verb, besides: a label is a noun phrase unless a clause tells much more."""

UNSHARED = 0.1
"""Part of its weight that a word costs, too, which one of several documents has alone."""

INNER = ("determiners", "prepositions", "auxiliaries", "coordinators")
"""Classes of function words that may stand inside a phrase."""

VERBAL = ("ing", "ed")
"""Endings of verb forms that stand inside a phrase."""


class Phrase(NamedTuple):
    """Some words of a statement in a row, from token `first` to `last`, and how well they name.

    `whole` says that it begins and ends where a phrase of the text does.
    """

    whole: bool
    score: float
    profile: Profile
    first: int
    last: int


def name_point(row: Sequence[Profile], taken: AbstractSet[str] = frozenset()) -> str:
    """Name a point by the phrase of its statements that has most of what they share.

    Phrases in `taken` (casefolded) are left to other points. A statement that has no words to be
    named by gives its whole text.
    """
    worth = _measure_worth(row)
    phrases = [p for profile in row for p in _find_phrases(profile, worth)]
    phrases.sort(key=lambda p: (-p.whole, -p.score))
    if not phrases:
        return row[0].statement.text
    names = (_write(p) for p in phrases)
    return next((n for n in names if n.casefold() not in taken), _write(phrases[0]))


def _measure_worth(row: Sequence[Profile]) -> Mapping[str, float]:
    """Give each stem the root of its weight, the heaviest being 1, by the part that has it.

    The part is that of the documents; what one of several has alone counts against a label. The
    root is taken so that the rarest word is not the whole label.
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
    """Yield the phrases of a statement, from a content word to a content word."""
    reading, worth = profile.reading, _as_written(profile, worth)
    for first, opening in enumerate(reading.tokens):
        if _is_glued(reading, first) or not _begins(reading, first, opening):
            continue
        opens = _is_edge(reading, first - 1)
        for last, score in _grow(reading, first, worth):
            if reading.tokens[last].content and not _is_glued(reading, last + 1):
                yield Phrase(opens and _closes(reading, last), score, profile, first, last)


def _grow(reading: Reading, first: int, worth: Mapping[str, float]) -> Iterator[tuple[int, float]]:
    """Yield the last tokens of the phrases that begin at a token, and how well each names."""
    score, seen = 0.0, set[str]()
    for last in range(first, min(first + FURTHEST, len(reading.tokens))):
        token = reading.tokens[last]
        value = _value(reading, last, worth)
        if value is None:
            return
        score += -COST if token.stem in seen else value
        if token.content:
            seen.add(token.stem)
        if len(seen) > LONGEST:
            return
        yield last, score


def _as_written(profile: Profile, worth: Mapping[str, float]) -> Mapping[str, float]:
    """Add to what stems are worth that of abbreviations: the most of what they stand for."""
    known = dict(worth)
    for stem in profile.terms:
        short = profile.words[stem].casefold()
        known[short] = max(known.get(short, -1.0), worth[stem])
    return known


def _value(reading: Reading, place: int, worth: Mapping[str, float]) -> float | None:
    """Weigh what a token adds to a phrase that it stands in; None where no phrase may have it."""
    token = reading.tokens[place]
    if token.content:
        known = worth.get(token.stem, worth.get(token.word, 0.0))
        return known - COST - VERB * (place in reading.verbs)
    if token.mark:
        return 0.0 if _is_glued(reading, place) else None
    inner = any(token.word in word_class(name) for name in INNER)
    return -JOINED if inner and token.word not in word_class("leading_away") else None


def _begins(reading: Reading, first: int, token: Token) -> bool:
    """Say whether a phrase may begin with a token: no adverb, and no number before an edge."""
    if not token.content or token.word.endswith("ly"):
        return False
    return token.word[0].isalpha() or not _is_edge(reading, first + 1)


def _is_glued(reading: Reading, place: int) -> bool:
    """Say whether the token at `place` is written in one word with the one before it."""
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
    """Say whether a phrase ends before, or begins after, the token at `place`."""
    if not 0 <= place < len(reading.tokens):
        return True
    return not reading.tokens[place].content or place in reading.verbs


def _closes(reading: Reading, last: int) -> bool:
    """Say whether a phrase is whole that ends with the token at `last`.

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
    """Write a phrase as its statement has it, without the capital that opens a sentence."""
    text = phrase.profile.reading.text_of(phrase.first, phrase.last)
    first, _, others = text.partition(" ")
    if phrase.first == 0 and first.istitle() and others == others.lower():
        return text[0].lower() + text[1:]
    return " ".join(text.split())
