"""Minimal pairs: statements that are the same but for a denial or one word.

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
"""Statements that share all words but one and are too many to be pairs: entries of a table."""


def find_minimal_pairs(readings: Sequence[Reading]) -> Iterator[tuple[int, int]]:
    """Yield the index pairs (i < j) of statements that differ in denials and one word at most.

    Function words do not count. The cost grows with the words and not with the pairs: statements
    are brought together by all their stems, and by all but one.
    """
    alike: dict[frozenset[str], list[int]] = {}
    for place, reading in enumerate(readings):
        stems = reading.stems_of(range(len(reading.tokens)))
        keys = {stems, *(stems - {stem} for stem in stems)} - {frozenset()}
        others = {other for key in keys for other in alike.get(key, ())}
        yield from ((other, place) for other in sorted(others))
        for key in keys:
            group = alike.setdefault(key, [])
            if len(group) < CROWD:
                group.append(place)


def name_vetoes(a: Reading, b: Reading, opposition: Opposition) -> Opposition:
    """Add to the features of an opposition what bars that a minimal pair contradicts itself.

    A denial of the opposite affirms, "if it is on" and "if it is not on" are two cases, and "Good:"
    and "Bad:" are labels of what follows.
    """
    places_a, places_b = range(len(a.tokens)), range(len(b.tokens))
    denied = _count_denials(a, places_a) % 2 != _count_denials(b, places_b) % 2
    reworded = a.stems_of(places_a) != b.stems_of(places_b)
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
    """Collect what the conditions of a statement say, and how often they deny."""
    return frozenset(
        (reading.stems_of(own), _count_denials(reading, own))
        for clause, own in enumerate(reading.clauses)
        if reading.is_conditional(clause)
    )


def _are_labels(a: Reading, b: Reading, opposition: Opposition) -> bool:
    """Say whether what opposes are labels of what follows: "Good: so." and "Bad: so."."""
    return all(
        reading.statement.between(cue.end, reading.statement.end).lstrip().startswith(":")
        for reading, cue in zip((a, b), opposition.cues, strict=True)
    )
