"""Labels: what a point is called, in words as its statements have them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.parse import is_verb
from hexapla.compare.language.word_classes import belongs, word_classes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from hexapla.compare.similarity.profile import Profile
    from hexapla.compare.language.tokens import Token

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

GLUE = frozenset("-'’/:.,&+_")
"""Marks that are part of a word between two letters or digits."""

INNER = ("determiners", "prepositions", "auxiliaries")
"""Classes of function words that may stand inside a phrase."""

COORDINATORS = frozenset(("and", "or"))
"""Function words that may stand inside a phrase, and don't end one."""

LEADING_AWAY = frozenset(("than", "as", "like", "versus", "vs", "that", "this", "these", "those"))
"""Words of these classes that lead away from what a phrase names."""

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
    tokens = profile.tokens
    worth = _as_written(profile, worth)
    values = [_value(tokens, place, worth) for place in range(len(tokens))]
    edges = [_is_edge(tokens, place) for place in range(-1, len(tokens) + 1)]
    closing = [_closes(tokens, place, edge=edges[place + 2]) for place in range(len(tokens))]
    glued = [_is_glued(tokens, place) for place in range(len(tokens) + 1)]
    for first, opening in enumerate(tokens):
        if glued[first] or not _begins(opening, edge=edges[first + 2]):
            continue
        score, seen = 0.0, set[str]()
        for last in range(first, min(first + FURTHEST, len(tokens))):
            value, token = values[last], tokens[last]
            if value is None:
                break
            score += -COST if token.stem in seen else value
            if token.content:
                seen.add(token.stem)
                if len(seen) > LONGEST:
                    break
                if not glued[last + 1]:
                    yield Phrase(edges[first] and closing[last], score, profile, first, last)


def _as_written(profile: Profile, worth: Mapping[str, float]) -> Mapping[str, float]:
    """Give what stems are worth, with those of abbreviations: the most of what they stand for."""
    known = dict(worth)
    for stem in profile.terms:
        short = profile.words[stem].casefold()
        known[short] = max(known.get(short, -1.0), worth[stem])
    return known


def _value(tokens: Sequence[Token], place: int, worth: Mapping[str, float]) -> float | None:
    """Give what a token adds to a phrase that it stands in; None where no phrase may have it."""
    token = tokens[place]
    if token.content:
        known = worth.get(token.stem, worth.get(token.word, 0.0))
        return known - COST - VERB * is_verb(tokens, place)
    if token.mark:
        return 0.0 if _is_glued(tokens, place) else None
    inner = token.word in COORDINATORS or any(token.word in word_classes()[n] for n in INNER)
    return -JOINED if inner and token.word not in LEADING_AWAY else None


def _begins(token: Token, *, edge: bool) -> bool:
    """Say whether a phrase may begin with a token: no adverb, and no number before an `edge`."""
    return token.content and not token.word.endswith("ly") and (token.word[0].isalpha() or not edge)


def _is_glued(tokens: Sequence[Token], place: int) -> bool:
    """Say whether the token at `place` is written in one word with the one before it."""
    if not 0 < place < len(tokens) or tokens[place].start != tokens[place - 1].end:
        return False
    mark = place if tokens[place].mark else place - 1
    if not 0 < mark < len(tokens) - 1 or tokens[mark].word not in GLUE:
        return False
    before, after = tokens[mark - 1], tokens[mark + 1]
    return (
        before.end == tokens[mark].start
        and after.start == tokens[mark].end
        and not (before.mark or after.mark)
    )


def _is_edge(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a phrase ends before, or begins after, the token at `place`."""
    if not 0 <= place < len(tokens):
        return True
    return not tokens[place].content or is_verb(tokens, place)


def _closes(tokens: Sequence[Token], last: int, *, edge: bool) -> bool:
    """Say whether a phrase is whole that ends with the token at `last`, before an `edge`.

    "Promise in treating" is not, before what is treated, nor is "neuropathic" in "neuropathic and
    chronic pain".
    """
    if last + 1 == len(tokens) or tokens[last + 1].mark:
        return True
    following = tokens[last + 1].word
    takes_object = belongs(tokens[last].word, "verbs") and tokens[last].word.endswith(VERBAL)
    if following in COORDINATORS or (takes_object and following in word_classes()["determiners"]):
        return False
    return edge


def _write(phrase: Phrase) -> str:
    """Write a phrase as its statement has it, without the capital that opens a sentence."""
    statement, tokens = phrase.profile.statement, phrase.profile.tokens
    text = statement.between(tokens[phrase.first].start, tokens[phrase.last].end)
    first, _, others = text.partition(" ")
    if phrase.first == 0 and first.istitle() and others == others.lower():
        return text[0].lower() + text[1:]
    return " ".join(text.split())
