"""Find minimal pairs: statements that are the same except for a denial or one word.

They need no facet: "the store is open on Sundays" and "the store is not open on Sundays" contradict
one another whatever they are about.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hexapla.compare.language.negation import CLAUSE, IMPLICIT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hexapla.compare.contradictions.opposition import Opposition
    from hexapla.compare.language.reading import Reading

CROWD = 100
"""Most statements that are indexed under one set of stems. A technical limit on memory and time:
pairs among more statements that differ in one word, as entries of a table do, are not found. One
more or less changes no score."""


def find_minimal_pairs(readings: Sequence[Reading]) -> Iterator[tuple[int, int]]:
    """Yield the index pairs (i < j) of statements that differ in denials and one word at most.

    Function words are ignored. Statements are indexed by the set of their stems, and by each set
    that lacks one, so that the cost grows with the number of words and not of pairs.
    """
    alike: dict[frozenset[str], list[int]] = {}
    for place, reading in enumerate(readings):
        stems = reading.stems
        keys = {stems, *(stems - {stem} for stem in stems)} - {frozenset()}
        others = {other for key in keys for other in alike.get(key, ())}
        yield from ((other, place) for other in sorted(others))
        for key in keys:
            group = alike.setdefault(key, [])
            if len(group) < CROWD:
                group.append(place)


def name_vetoes(a: Reading, b: Reading, opposition: Opposition) -> Opposition:
    """Add to an opposition the features that rule out a contradiction in a minimal pair.

    A denial of the opposite affirms; "if it is on" and "if it is not on" are two cases; and "Good:"
    and "Bad:" are labels of what follows.
    """
    places_a, places_b = range(len(a.tokens)), range(len(b.tokens))
    denied = _count_denials(a, places_a) % 2 != _count_denials(b, places_b) % 2
    reworded = a.stems != b.stems
    quantified = opposition.features.get("quantifier", 0.0) > 0
    vetoes = {
        "differ twice or not at all": denied + reworded + quantified != 1,
        "two cases": _conditions(a) != _conditions(b),
        "labels": _are_labels(a, b, opposition),
    }
    features: Mapping[str, float] = {name: float(holds) for name, holds in vetoes.items()}
    return replace(opposition, features={**opposition.features, **features})


def _count_denials(reading: Reading, places: Sequence[int]) -> int:
    own = frozenset(places)
    tokens = reading.tokens
    return sum(
        n.place in own and n.kind in (CLAUSE, IMPLICIT) and not tokens[n.place].content
        for n in reading.negations
    )


def _conditions(reading: Reading) -> frozenset[tuple[frozenset[str], int]]:
    """Collect the stems of each condition of a statement, and the number of denials in it."""
    return frozenset(
        (reading.stems_of(own), _count_denials(reading, own))
        for clause, own in enumerate(reading.clauses)
        if reading.is_conditional(clause)
    )


def _are_labels(a: Reading, b: Reading, opposition: Opposition) -> bool:
    """Check whether the opposed words are labels of what follows: "Good: so." and "Bad: so."."""
    return all(
        reading.statement.between(cue.end, reading.statement.end).lstrip().startswith(":")
        for reading, cue in zip((a, b), opposition.cues, strict=True)
    )
