"""Find quantity cues: how long something lasts, how soon it begins, how much is required."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from hexapla.compare.language.actions import action_class, rule_words
from hexapla.compare.language.attribution import subjects_of
from hexapla.compare.language.circumstances import condition_of
from hexapla.compare.language.cues.cue import MatchedCue, cite
from hexapla.compare.language.hedging import is_reported
from hexapla.compare.language.stems import stem
from hexapla.compare.language.tokens import find_tokens
from hexapla.compare.lexicons import read_data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from hexapla.compare.language.facets import Lexicon
    from hexapla.compare.language.quantities import Measure, Quantity
    from hexapla.compare.language.reading import Reading
    from hexapla.compare.language.tokens import Token
    from hexapla.compare.language.topic import Topic

UNNAMED = "quantity"
"""The facet of a quantity that no word around it names."""

FEW = 3
"""Content words around a quantity below which those of its context are added, to tell what it
measures. Set by hand; one more or less moves no score by more than 0.007."""

NEAREST = 5
"""Content words around a time that are searched for the action it belongs to. Set by hand; one more
or less changes no score."""

AROUND = 10
"""Content words around a quantity that it is matched by, nearest first. Set by hand; one more or
less changes no score."""

REACH = 5
"""Tokens on either side of a quantity that are searched for a word of limits. Set by hand; one more
or less changes no score."""

BEFORE, AFTER = 6, 3
"""Tokens before and after a quantity that are searched for the word that says what it measures. Set
by hand; one more or less changes no score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityCue(MatchedCue):
    """A quantity that is stated of something.

    The key is the action that a time belongs to, otherwise the facet. `is_rule` is true if the
    quantity is part of a rule or limit.
    """

    quantity: Quantity
    is_rule: bool
    on_subject: bool = False


@cache
def _facets() -> tuple[tuple[str, str, frozenset[str]], ...]:
    """Read the facets of each dimension, with the stems that name them."""
    raw: Mapping[str, Mapping[str, Any]] = read_data("measures.toml")
    return tuple(
        (facet, entry["dimension"], frozenset(map(stem, entry["words"].split())))
        for facet, entry in raw.items()
    )


def find(
    readings: Sequence[Reading], place: int, topic: Topic, _: Lexicon
) -> Iterator[QuantityCue]:
    """Find the quantities with units in the statement at `place`."""
    reading = readings[place]
    for measure in reading.measures:
        facet = _find_facet(reading, measure)
        if facet and not reading.is_conditional(reading.clause_of[measure.first]):
            yield _make_cue(readings, place, measure, facet, topic)


def _make_cue(
    readings: Sequence[Reading], place: int, measure: Measure, facet: str, topic: Topic
) -> QuantityCue:
    reading = readings[place]
    start, end = reading.tokens[measure.first].start, reading.tokens[measure.last].end
    quote = reading.statement.between(start, end)
    subjects = subjects_of(readings, place, reading.clause_of[measure.first], topic)
    subject = topic.name(subjects[0].key if subjects else topic.key)
    around = _find_around(reading, measure)
    context = _find_context(readings, place) if len(around) < FEW else []
    actions = (action_class(t.word) for t in (*around[:NEAREST], *context))
    action = next((a for a in actions if a), "")
    named = action if measure.quantity.dimension == "time" else facet
    key = named or (subjects[0].key if subjects else "") or topic.key
    words = (action_class(t.word) or t.stem for t in (*around, *context))
    is_rule = _is_rule(reading, measure)
    turned = is_rule and any(
        n.place < measure.first and measure.first in n.scope for n in reading.negations
    )
    says = f"speaks of {quote}"
    if facet != UNNAMED:
        says = f"gives “{quote}” as the {facet}{f' of {subject}' if subject else ''}"
    return QuantityCue(
        **cite(reading.statement, start, end),
        facet=facet,
        subject=subject,
        position=quote,
        says=says,
        condition=condition_of(reading, measure.first),
        reported=is_reported(reading.statement.text),
        key=key,
        stems=frozenset([key, *words, *(s.key for s in subjects)]),
        quantity=measure.quantity.denied() if turned else measure.quantity,
        is_rule=is_rule,
    )


def _find_context(readings: Sequence[Reading], place: int) -> list[Token]:
    """List the content words of the statement, of its lead-in and heading, or of the one before."""
    reading = readings[place]
    statement = reading.statement
    found = [*reading.tokens, *find_tokens(f"{statement.lead_in} {statement.section}")]
    before = readings[place - 1] if place else None
    if before and not statement.lead_in and before.statement.document == statement.document:
        found += before.tokens
    return [t for t in found if t.content and not t.word.isdigit()]


def _find_around(reading: Reading, measure: Measure) -> list[Token]:
    """List the content words around a quantity in its clause, nearest first."""
    clause = reading.clause_of[measure.first]
    clauses = reading.statement.clauses
    places = list(reading.clauses[clause])
    if clauses and clauses[clause].kind == "apposition":
        places += reading.clauses[clauses[clause].parent or 0]
    inside = range(measure.first, measure.last + 1)
    places = sorted((n for n in places if n not in inside), key=_distance_from(measure))
    tokens = [reading.tokens[n] for n in places]
    return [t for t in tokens if t.content and not t.word.isdigit()][:AROUND]


def _distance_from(measure: Measure) -> Callable[[int], tuple[int, int]]:
    return lambda n: (min(abs(n - measure.first), abs(n - measure.last)), n)


def _find_facet(reading: Reading, measure: Measure) -> str:
    """Find the facet of a quantity by the nearest word around it that names one."""
    if measure.quantity.period:
        return "frequency"
    dimension = measure.quantity.dimension
    last = min(len(reading.tokens), measure.last + 1 + AFTER)
    near = range(max(0, measure.first - BEFORE), last)
    for place in sorted(near, key=_distance_from(measure)):
        for facet, own, stems in _facets():
            if own == dimension and reading.tokens[place].stem in stems:
                return _instead(reading, measure, facet)
    return "" if dimension == "time" else UNNAMED


def _instead(reading: Reading, measure: Measure, facet: str) -> str:
    """Return the other facet that words of the clause turn a facet into ("permit at least 64")."""
    other = read_data("measures.toml")[facet].get("instead")
    words = reading.words_of(reading.clauses[reading.clause_of[measure.first]])
    makes_other = other and not set(words).isdisjoint(other["words"].split())
    return other["facet"] if makes_other else facet


def _is_rule(reading: Reading, measure: Measure) -> bool:
    """Check whether a quantity is part of a rule or a limit.

    That is so with modality in its clause or in the one that governs it, or with a word of limits
    near it or in the lead-in of its list.
    """
    clauses, clause = reading.statement.clauses, reading.clause_of[measure.first]
    kind = clauses[clause].kind if clauses else "main"
    if kind == "relative":
        return False
    first, last = max(0, measure.first - REACH), measure.last + 1 + REACH
    near = reading.words_of(range(first, min(len(reading.tokens), last)))
    lead_in = reading.statement.lead_in.casefold().split()
    if not rule_words("numeric").isdisjoint((*near, *lead_in)):
        return True
    governing = {clause}
    if kind in {"subordinate", "apposition"}:
        governing.add(clauses[clause].parent or 0)
    ruling = [*(m.first for m in reading.modals), *(r.first for r in reading.rules)]
    return any(reading.clause_of[first] in governing for first in ruling)
