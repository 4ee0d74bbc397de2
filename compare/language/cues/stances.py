"""Find stance cues: expressions of the lexicon that take a side on a facet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.attribution import (
    Subject,
    key_of,
    objects_of,
    restricts_people,
    subjects_of,
)
from hexapla.compare.language.circumstances import condition_of, is_asserted
from hexapla.compare.language.cues.cue import MatchedCue, cite
from hexapla.compare.language.effects import lowered_places
from hexapla.compare.language.facets import About
from hexapla.compare.language.hedging import is_reported
from hexapla.compare.language.negation import find_rejection
from hexapla.compare.language.noun_phrases import modified_phrase
from hexapla.compare.language.tokens import same_word
from hexapla.compare.language.word_classes import FUNCTION, belongs, word_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.compare.language.facets import Expression, Facet, Lexicon
    from hexapla.compare.language.reading import Reading
    from hexapla.compare.language.tokens import Token
    from hexapla.compare.language.topic import Topic
    from hexapla.compare.relation import ContradictionType

GAP = 2
"""Words that may be inserted between two words of an expression, not counting articles. Set by
hand, low, as words further apart may belong to different phrases."""

NEAR = 3
"""Most tokens between a word of degree and the word it is said of. Set by hand; one more or less
moves no score by as much as 0.001."""

PARTICIPLES = ("ed", "ing")
"""Endings of participles."""

HEDGED = 0.85
"""Strength of a hedged position, a plain one being 1. Set by hand, near 1, as a hedged claim still
takes a side; a fifth less or a quarter more changes no score."""

RESTRICTED = 0.6
"""Strength of a position in a relative clause, which may hold for some only ("pain that resists
it"). Set by hand; a fifth less or a quarter more changes no score."""

INHERITED = 0.85
"""Strength of a position whose subject was taken from elsewhere. Set by hand; a fifth less or a
quarter more moves no score by as much as 0.001."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceCue(MatchedCue):
    """A side of a facet that a clause takes on its subject.

    `key` is that of the subject, `stems` are those that another cue on it may have. `inherited` is
    true if the subject was taken from elsewhere. `around` has the stems of the other words of the
    clause.
    """

    inherited: bool
    around: frozenset[str]
    facet_type: ContradictionType


class Match(NamedTuple):
    """An expression found in a statement, from token `first` to token `last`."""

    expression: Expression
    first: int
    last: int


def find(
    readings: Sequence[Reading], place: int, topic: Topic, lexicon: Lexicon
) -> Iterator[StanceCue]:
    """Find the sides that the statement at `place` takes by expressions of the lexicon."""
    reading = readings[place]
    matches = find_expressions(reading, lexicon)
    against = any(match.expression.direction < 0 for match in matches)
    lowered = lowered_places(reading.effects) if against else frozenset()
    grounds = _find_grounds(reading, matches, lexicon)
    for match in matches:
        facet = lexicon.facets[match.expression.facet]
        near = range(match.first - NEAR, match.last + NEAR + 1)
        grounded = not facet.degree or not grounds.isdisjoint(near)
        if grounded and _takes_side(reading, match):
            turned = match.expression.direction < 0 and match.first in lowered
            for subject in _find_subjects(readings, place, match, topic):
                yield _make_cue(reading, match, subject, topic, facet, turned=turned)


def _takes_side(reading: Reading, match: Match) -> bool:
    """Check whether an expression asserts something, and does not only say which people are meant.

    "Healthy adults", "those refractory" and "those who found none" only say which people are meant.
    """
    if restricts_people(reading, reading.clause_of[match.first]):
        return False
    modifies_people = belongs(reading.word_at(match.last + 1), "experiencers")
    if modifies_people or reading.word_at(match.first - 1) == "those":
        return False
    return is_asserted(reading, match.first)


def find_expressions(reading: Reading, lexicon: Lexicon) -> tuple[Match, ...]:
    """Find the expressions; within a facet they don't share words, and the longest wins.

    Expressions before a quantity ("lasted up to 12 weeks") are left out, as the quantity has the
    position.
    """
    measured = {measure.first for measure in reading.measures}
    matches = [
        match
        for place, token in enumerate(reading.tokens)
        for expression in lexicon.look_up(token.word)
        if (match := _match(reading, place, expression)) and match.last + 1 not in measured
    ]
    matches.sort(key=lambda m: (-len(m.expression.words), m.first, m.last))
    taken: set[tuple[str, int]] = set()
    kept = []
    for match in matches:
        words = {(match.expression.facet, n) for n in range(match.first, match.last + 1)}
        if words.isdisjoint(taken):
            taken |= words
            kept.append(match)
    return tuple(sorted(kept, key=lambda m: (m.first, m.last, m.expression.facet)))


def _match(reading: Reading, first: int, expression: Expression) -> Match | None:
    if not _is_form(reading.tokens[first], expression.words[0]):
        return None
    place = first
    for word in expression.words[1:]:
        following = _find_next(reading, place, word)
        if following is None:
            return None
        place = following
    return Match(expression, first, place)


def _is_form(token: Token, word: str) -> bool:
    """Check whether a token is a form of a word; participles in expressions match only themselves.

    "Mixing" is not a form of "mixed", nor "emerges" one of "emerging". "Is" matches all its forms,
    and "remains".
    """
    if word == "is":
        return token.word in word_class("copulas")
    if word.endswith(PARTICIPLES):
        return token.word == word
    return same_word(token, word)


def _find_next(reading: Reading, place: int, word: str) -> int | None:
    """Find the next word of an expression; function words must follow immediately."""
    gap = 0
    reach = 0 if word in word_class(FUNCTION) else GAP
    for following in range(place + 1, len(reading.tokens)):
        token = reading.tokens[following]
        if _is_form(token, word):
            return following
        gap += token.word not in word_class("articles") and not token.mark
        if gap > reach or (token.mark and token.word != "-"):
            return None
    return None


def _find_subjects(
    readings: Sequence[Reading], place: int, match: Match, topic: Topic
) -> tuple[Subject, ...]:
    reading = readings[place]
    if match.expression.about is About.OBJECT:
        return objects_of(reading, match.last, topic)
    passive = reading.word_at(match.last).endswith("ed")
    if passive and reading.word_at(match.last + 1) == "by":
        return objects_of(reading, match.last + 1, topic)
    modified = modified_phrase(reading, match.first, match.last)
    if modified:
        return (Subject(key=key_of(modified, topic)),)
    return subjects_of(readings, place, reading.clause_of[match.first], topic)


def _find_grounds(reading: Reading, matches: Sequence[Match], lexicon: Lexicon) -> frozenset[int]:
    """Find the places of words of effect or worth, which degrees can refer to.

    Words of degree count only near them ("remarkably healthy").
    """
    places = {word.first for word in reading.effect_words}
    places.update(n for n, t in enumerate(reading.tokens) if belongs(t.word, "verdicts"))
    for match in matches:
        facet = lexicon.facets[match.expression.facet]
        if facet.worth and not facet.degree:
            places.update(range(match.first, match.last + 1))
    return frozenset(places)


def _make_cue(  # noqa: PLR0913 - what a cue is made of
    reading: Reading, match: Match, subject: Subject, topic: Topic, facet: Facet, *, turned: bool
) -> StanceCue:
    negations = _find_negations(reading, match, facet)
    negated = (len(negations) + turned) % 2 == 1
    places = (match.first, match.last, *negations)
    start, end = reading.tokens[min(places)].start, reading.tokens[max(places)].end
    direction = round(match.expression.direction * _weaken(reading, match, subject), 3)
    direction = -direction if negated else direction
    may_be_topic = topic.may_be(subject.key)
    return StanceCue(
        **cite(reading.statement, start, max(end, subject.end)),
        facet=facet.name,
        subject=topic.name(subject.key),
        position=facet.poles[direction < 0],
        says=facet.says[direction < 0].replace("{}", topic.name(subject.key) or "it"),
        direction=direction,
        negated=negated,
        hedged=match.first in reading.hedged,
        condition=condition_of(reading, match.first),
        reported=is_reported(reading.statement.text),
        key=subject.key,
        stems=frozenset((subject.key, topic.key) if may_be_topic else (subject.key,)),
        inherited=subject.inherited,
        on_subject=match.expression.about is not About.CLAUSE,
        around=reading.stems_around(match.first, match.last),
        facet_type=facet.type,
    )


def _find_negations(reading: Reading, match: Match, facet: Facet) -> tuple[int, ...]:
    """Find the words that deny an expression, or call the view around it mistaken."""
    negations = reading.negations_of(match.first)
    if facet.of_views:
        return negations
    rejection = find_rejection(reading, match.first)
    return negations if rejection is None else (*negations, rejection)


def _weaken(reading: Reading, match: Match, subject: Subject) -> float:
    """Weigh how directly a position is taken, from 0 to 1."""
    clauses, own = reading.statement.clauses, reading.clause_of[match.first]
    restricted = bool(clauses) and clauses[own].kind == "relative"
    return (
        (HEDGED if match.first in reading.hedged else 1.0)
        * (INHERITED if subject.inherited else 1.0)
        * (RESTRICTED if restricted else 1.0)
    )
