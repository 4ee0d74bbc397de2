"""Cues by quantity: how long something lasts, how soon it sets in, how much is required."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from hexapla.compare.language.actions import action_class
from hexapla.compare.language.attribution import subjects_of
from hexapla.compare.language.cues.cue import Cue, cite
from hexapla.compare.language.cues.circumstance import condition_of
from hexapla.compare.language.cues.measured import find_measured, is_rule, says_by_the_way, turn
from hexapla.compare.lexicons import read_data
from hexapla.compare.language.quantities import find_measures
from hexapla.compare.language.tokens import find_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hexapla.compare.language.attribution import Topic
    from hexapla.compare.language.facets import Lexicon
    from hexapla.compare.language.parse import Parse
    from hexapla.compare.language.quantities import Measure
    from hexapla.compare.language.tokens import Token


@cache
def _measured() -> tuple[tuple[str, str, frozenset[str]], ...]:
    """Read what a quantity of a dimension measures, by the stems around it."""
    from hexapla.compare.language.stems import stem

    raw: Mapping[str, Mapping[str, Any]] = read_data("measures.toml")
    return tuple(
        (facet, entry["dimension"], frozenset(stem(w) for w in entry["words"].split()))
        for facet, entry in raw.items()
    )


def find(parses: Sequence[Parse], place: int, topic: Topic, _: Lexicon) -> Iterator[Cue]:
    """Find the cues that the statement at `place` gives by quantities with units."""
    parse = parses[place]
    for found in find_measures(parse.tokens):
        measure = None if says_by_the_way(parse, found) else turn(parse, found)
        facet = _facet(parse, measure) if measure else ""
        if measure and facet:
            yield _cue(parses, place, measure, facet, topic)


def _cue(parses: Sequence[Parse], place: int, measure: Measure, facet: str, topic: Topic) -> Cue:
    parse = parses[place]
    start, end = parse.tokens[measure.first].start, parse.tokens[measure.last].end
    quote = parse.statement.between(start, end)
    subjects = subjects_of(parses, place, parse.clause_of[measure.first], topic)
    subject = subjects[0] if subjects else None
    around = _around(parse, measure)
    context = _context(parses, place) if len(around) < FEW else []
    action = _action(around[:NEAREST]) or _action(context)
    time = measure.quantity.dimension == "time"
    key = (action if time else facet) or (subject.key if subject else "") or topic.key
    return Cue(
        **cite(parse.statement, start, end),
        facet=facet,
        subject=topic.name(subject.key if subject else topic.key),
        position=quote,
        condition=condition_of(parse, measure.first),
        quantity=measure.quantity,
        key=key,
        inherited=subject is None or subject.inherited,
        stems=frozenset(
            [
                key,
                *(action_class(t.word) or t.stem for t in (*around, *context)),
                *(s.key for s in subjects),
            ]
        ),
        matter=find_measured(parse, measure),
        scale="rule" if is_rule(parse, measure) else "",
        says=_say(facet, topic.name(subject.key if subject else topic.key), quote),
    )


def _say(facet: str, subject: str, quote: str) -> str:
    """Put a quantity in words: "gives “at most a day” as the duration of the relief"."""
    if facet == UNNAMED or not subject:
        return f"speaks of {quote}"
    return f"gives “{quote}” as the {facet} of {subject}"


UNNAMED = "quantity"
"""The facet of quantities that nothing around them names."""


FEW = 3
"""Content words around a quantity that are too few to tell what it measures."""

NEAREST = 5
"""Content words among which the action stands that a time belongs to."""


def _context(parses: Sequence[Parse], place: int) -> list[Token]:
    """Give the content words of the rest of a statement, of what leads to it, or stands before."""
    parse = parses[place]
    found = list(parse.tokens)
    found += find_tokens(f"{parse.statement.lead_in} {parse.statement.section}")
    before = parses[place - 1] if place else None
    if (
        before
        and before.statement.document == parse.statement.document
        and not parse.statement.lead_in
    ):
        found += before.tokens
    return [t for t in found if t.content and not t.word.isdigit()]


def _around(parse: Parse, measure: Measure) -> list[Token]:
    """Give the content words around a quantity in its clause, nearest first."""
    clause = parse.clause_of[measure.first]
    clauses = {clause}
    if parse.statement.clauses[clause].kind == "apposition":
        clauses.add(parse.statement.clauses[clause].parent or 0)
    inside = range(measure.first, measure.last + 1)
    found = [
        (min(abs(n - measure.first), abs(n - measure.last)), n, t)
        for n, t in enumerate(parse.tokens)
        if t.content and n not in inside and parse.clause_of[n] in clauses and not t.word.isdigit()
    ]
    return [t for _, _, t in sorted(found, key=lambda f: f[:2])][:AROUND]


AROUND = 10
"""Content words around a quantity that tell what it measures."""


def _action(around: Sequence[Token]) -> str:
    """Give the class of the action nearest to a quantity, "" where there is none."""
    return next((a for t in around if (a := action_class(t.word))), "")


REACH = 6
"""How many tokens from a quantity the word may stand that says what it measures."""


def _facet(parse: Parse, measure: Measure) -> str:
    """Name the facet that a quantity belongs to by the nearest telling word around it."""
    if measure.quantity.period:
        return "frequency"
    near = sorted(
        (min(abs(n - measure.first), abs(n - measure.last)), n)
        for n in range(
            max(0, measure.first - REACH), min(len(parse.tokens), measure.last + 1 + NEAR)
        )
    )
    for token in (parse.tokens[n] for _, n in near):
        for facet, dimension, stems in _measured():
            if dimension == measure.quantity.dimension and token.stem in stems:
                return _instead(parse, measure, facet)
    return "" if measure.quantity.dimension == "time" else UNNAMED


def _instead(parse: Parse, measure: Measure, facet: str) -> str:
    """Name the other facet that some words of the clause make of one ("permit at least 64")."""
    other = read_data("measures.toml")[facet].get("instead")
    clause = parse.clause_of[measure.first]
    words = {t.word for t, c in zip(parse.tokens, parse.clause_of, strict=True) if c == clause}
    return other["facet"] if other and not words.isdisjoint(other["words"].split()) else facet


NEAR = 3
"""How many tokens after it."""
