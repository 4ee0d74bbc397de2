"""Cues by expression: words of the lexicon that take a position under a facet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.attribution import (
    Subject,
    key_of,
    objects_of,
    restricts_people,
    subjects_of,
)
from hexapla.compare.language.cues.cue import Cue, cite
from hexapla.compare.language.cues.circumstance import circumstance_of, is_asserted
from hexapla.compare.language.effect_words import find_effect_words
from hexapla.compare.language.facets import ARTICLES, About
from hexapla.compare.language.negation import find_negations, find_rejection, is_hedged
from hexapla.compare.language.parse import modified_phrase
from hexapla.compare.language.quantities import find_measures
from hexapla.compare.language.effects import reversed_places
from hexapla.compare.language.tokens import same_word
from hexapla.compare.language.word_classes import belongs, word_classes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from hexapla.compare.language.attribution import Topic
    from hexapla.compare.language.facets import Expression, Facet, Lexicon
    from hexapla.compare.language.parse import Parse
    from hexapla.compare.language.tokens import Token

GAP = 2
"""Words that may stand between two words of an expression, articles aside."""


class Match(NamedTuple):
    """An expression found in a statement, from token `first` to token `last`."""

    expression: Expression
    first: int
    last: int


def find(parses: Sequence[Parse], place: int, topic: Topic, lexicon: Lexicon) -> Iterator[Cue]:
    """Find the cues that the statement at `place` gives by expressions of the lexicon."""
    parse = parses[place]
    matches = find_expressions(parse, lexicon)
    against = any(match.expression.direction < 0 for match in matches)
    lowered = reversed_places(parse) if against else frozenset()
    grounds = _find_grounds(parse, matches, lexicon)
    for match in matches:
        if restricts_people(parse, parse.clause_of[match.first]) or _names_people(parse, match):
            continue
        if lexicon.facets[match.expression.facet].degree and not _is_grounded(match, grounds):
            continue
        if not is_asserted(parse, match.first):
            continue
        for subject in _about(parses, place, match, topic):
            yield _cue(
                parse,
                match,
                subject,
                topic,
                lexicon.facets[match.expression.facet],
                turned=_is_turned(match, lowered),
            )


def find_expressions(parse: Parse, lexicon: Lexicon) -> tuple[Match, ...]:
    """Find the expressions; within a facet no word belongs to two, and the longest wins.

    Words that a quantity follows ("lasted up to 12 weeks") leave the position to it.
    """
    measured = {measure.first for measure in find_measures(parse.tokens)}
    matches = [
        match
        for place, token in enumerate(parse.tokens)
        for expression in lexicon.look_up(token.word)
        if (match := _match(parse, place, expression)) and match.last + 1 not in measured
    ]
    matches.sort(key=lambda m: (-len(m.expression.words), m.first, m.last))
    taken: set[tuple[str, int]] = set()
    kept = []
    for match in matches:
        words = {(match.expression.facet, i) for i in range(match.first, match.last + 1)}
        if not words & taken:
            taken |= words
            kept.append(match)
    return tuple(sorted(kept, key=lambda m: (m.first, m.last, m.expression.facet)))


def _match(parse: Parse, first: int, expression: Expression) -> Match | None:
    if not _is_form(parse.tokens[first], expression.words[0]):
        return None
    place = first
    for word in expression.words[1:]:
        following = _next(parse, place, word)
        if following is None:
            return None
        place = following
    return Match(expression, first, place)


def _is_form(token: Token, word: str) -> bool:
    """Say whether a token is a form of a word; a participle that has become an adjective has none.

    "Mixing" is no form of "mixed", and "emerges" none of "emerging". "Is" stands for all its forms,
    and for "remains".
    """
    if word == "is":
        return token.word in COPULAS
    if word.endswith(PARTICIPLES):
        return token.word == word
    return same_word(token, word)


COPULAS = frozenset(("is", "are", "was", "were", "remain", "remains", "remained"))
"""Verbs that join a subject to what it is."""

PARTICIPLES = ("ed", "ing")
"""Endings of participles."""


def _next(parse: Parse, place: int, word: str) -> int | None:
    """Find the next word of an expression; function words must follow at once."""
    gap = 0
    reach = 0 if word in word_classes()["function"] else GAP
    for following in range(place + 1, len(parse.tokens)):
        token = parse.tokens[following]
        if _is_form(token, word):
            return following
        if token.mark and token.word != "-":
            return None
        gap += token.word not in ARTICLES and not token.mark
        if gap > reach:
            return None
    return None


def _about(parses: Sequence[Parse], place: int, match: Match, topic: Topic) -> tuple[Subject, ...]:
    parse = parses[place]
    if match.expression.about is About.OBJECT:
        return objects_of(parse, match.last, topic)
    passive = parse.tokens[match.last].word.endswith("ed")
    if passive and parse.word_at(match.last + 1) == "by":
        return objects_of(parse, match.last + 1, topic)
    modified = modified_phrase(parse, match.first, match.last)
    if modified:
        return (Subject(key=key_of(modified, topic)),)
    return subjects_of(parses, place, parse.clause_of[match.first], topic)


def _names_people(parse: Parse, match: Match) -> bool:
    """Say whether an expression only says who is meant ("healthy adults", "those refractory")."""
    return parse.word_at(match.first - 1) == "those" or belongs(
        parse.word_at(match.last + 1), "experiencers"
    )


def _find_grounds(parse: Parse, matches: Sequence[Match], lexicon: Lexicon) -> frozenset[int]:
    """Find the places of words of effect or worth, of which a degree can be said."""
    places = {word.first for word in find_effect_words(parse)}
    places.update(n for n, t in enumerate(parse.tokens) if belongs(t.word, "verdicts"))
    for match in matches:
        facet = lexicon.facets[match.expression.facet]
        if facet.worth and not facet.degree:
            places.update(range(match.first, match.last + 1))
    return frozenset(places)


def _is_grounded(match: Match, grounds: AbstractSet[int]) -> bool:
    """Say whether words of degree stand near words of effect or worth ("remarkably healthy")."""
    return not grounds.isdisjoint(range(match.first - NEAR, match.last + NEAR + 1))


NEAR = 3
"""Words within which a degree stands from what it is said of."""


def _is_turned(match: Match, lowered: AbstractSet[int]) -> bool:
    """Say whether what an expression names is lowered or prevented: "reduces the risk"."""
    return match.expression.direction < 0 and match.first in lowered


def _cue(  # noqa: PLR0913
    parse: Parse, match: Match, subject: Subject, topic: Topic, facet: Facet, *, turned: bool
) -> Cue:
    expression = match.expression
    circumstance = circumstance_of(parse, match.first)
    negations = find_negations(parse, match.first)
    rejection = find_rejection(parse, match.first)
    if rejection is not None and expression.facet != "certainty":
        negations = (*negations, rejection)
    negated = (len(negations) + turned) % 2 == 1
    first = min(match.first, *negations) if negations else match.first
    hedged = is_hedged(parse, match.first)
    direction = -expression.direction if negated else expression.direction
    weaker = (HEDGED if hedged else 1.0) * (INHERITED if subject.inherited else 1.0)
    if parse.statement.clauses[parse.clause_of[match.first]].kind == "relative":
        weaker *= RESTRICTED
    start = parse.tokens[first].start
    last = max(match.last, *negations) if negations else match.last
    end = max(parse.tokens[last].end, subject.end)
    return Cue(
        **cite(parse.statement, start, end),
        facet=expression.facet,
        subject=topic.name(subject.key),
        key=subject.key,
        stems=frozenset((subject.key, topic.key) if topic.may_be(subject.key) else (subject.key,)),
        inherited=subject.inherited,
        reported=circumstance.reported,
        strength=circumstance.strength,
        scale="worth" if facet.worth else "",
        says=facet.says[direction < 0].replace("{}", topic.name(subject.key) or "it"),
        position=facet.poles[direction < 0],
        direction=round(direction * weaker, 3),
        negated=negated,
        condition=circumstance.condition,
        matter=_matter(parse, match, subject),
        around=parse.around(match.first, match.last),
        hedged=hedged,
    )


def _matter(parse: Parse, match: Match, subject: Subject) -> frozenset[str]:
    if match.expression.about is not About.CLAUSE:
        return frozenset()
    words = {token.stem for token in parse.tokens[match.first : match.last + 1]}
    return parse.matter(parse.clause_of[match.first], subject.key) - words


HEDGED = 0.85
"""What a hedged position is worth beside a plain one."""

RESTRICTED = 0.6
"""What a position is worth that a relative clause takes: of some only ("pain that resists it")."""

INHERITED = 0.85
"""What a position is worth whose subject was taken from elsewhere."""
