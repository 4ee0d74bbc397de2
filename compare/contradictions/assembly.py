"""Contradictions: cues on one subject and facet whose positions are far apart."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from hexapla.compare.contradictions.incompatibility import measure_clash
from hexapla.compare.points.disputes import name_matter
from hexapla.compare.contradictions.evidence import BARRED, Surroundings, judge, kind_of
from hexapla.compare.contradictions.minimal_pairs import oppose_minimal_pairs
from hexapla.compare.relation import Contradiction, ContradictionType, Grade
from hexapla.compare.contradictions.target_matching import covers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from hexapla.compare.language.cues.cue import Cue
    from hexapla.compare.contradictions.differences import Opposition
    from hexapla.compare.similarity.profile import Profile
    from hexapla.compare.settings import Settings

    Likeness = Callable[[str, str], float]
    Relatives = Mapping[str, Mapping[str, float]]

NOWHERE = Surroundings()
"""Nothing is known beside the cues themselves."""

LEAST = 17.0
"""Lowest score (0-100) of a contradiction: the chance in a hundred that a reader would list it."""

LIKELY = 25.0
CLEAR = 45.0
"""Scores from which a contradiction is likely, and clear."""

TYPES = {
    "certainty": ContradictionType.MODALITY,
    "novelty": ContradictionType.MODALITY,
    "scope": ContradictionType.QUANTIFIER_SCOPE,
    "magnitude": ContradictionType.QUANTIFIER_SCOPE,
}
"""The type that a facet's contradictions have; polarity where none is named."""


def find_contradictions(
    profiles: Sequence[Profile],
    cues: Sequence[Cue],
    likeness: Likeness,
    settings: Settings,
    around: Surroundings = NOWHERE,
) -> tuple[Contradiction, ...]:
    """Find the pairs of statements that pull apart, by score, then place.

    Two statements are compared where they have cues that may be on one thing, or where they are the
    same but for a denial or one word. The best pair of cues proves the contradiction; each further
    kind of opposition between the two adds to it.
    """
    order = {p.statement.id: place for place, p in enumerate(profiles)}
    direct = oppose_minimal_pairs(profiles, within=settings.within)
    best: dict[tuple[str, str], dict[str, tuple[float, Cue, Cue]]] = {
        pair: {DIRECT: (chance, *opposition.cues)} for pair, (chance, opposition) in direct.items()
    }
    for a, b in pair_cues(cues, around.relatives):
        if a.document == b.document and not settings.within:
            continue
        chance = judge(a, b, likeness, around)
        kinds = best.setdefault((a.statement, b.statement), {})
        if chance > kinds.get(kind_of(a, b), (0.0,))[0]:
            kinds[kind_of(a, b)] = (chance, a, b)
    found = [(_combine(kinds), pair, kinds) for pair, kinds in best.items() if kinds]
    ranked = sorted(found, key=lambda f: (-f[0], order[f[1][0]], order[f[1][1]]))
    return tuple(
        _prove(score, kinds, direct.get(pair)) for score, pair, kinds in ranked if score >= LEAST
    )


DIRECT = "direct"
"""The kind of opposition of two statements that are a minimal pair."""


def _prove(
    score: float,
    kinds: Mapping[str, tuple[float, Cue, Cue]],
    direct: tuple[float, Opposition] | None,
) -> Contradiction:
    """Make a contradiction of the surest kind of opposition, one that has a facet before all."""
    kind, (_, a, b) = max(kinds.items(), key=lambda item: (item[0] != DIRECT, item[1][0]))
    found = _contradiction(score, a, b)
    return replace(found, type=direct[1].type) if direct and kind == DIRECT else found


def _combine(kinds: Mapping[str, tuple[float, Cue, Cue]]) -> float:
    """Give the score of several oppositions of one pair: that not all of them are mistaken."""
    mistaken = math.prod(1 - chance for chance, _, _ in kinds.values())
    return round(100 * (1 - mistaken), 1)


def pair_cues(cues: Sequence[Cue], relatives: Relatives) -> Iterator[tuple[Cue, Cue]]:
    """Pair the cues that clash and may be on one thing, each pair once, the earlier one first."""
    buckets: dict[tuple[str, str], list[int]] = {}
    for number, cue in enumerate(cues):
        for stem in _names(cue):
            if number not in buckets.setdefault((cue.facet, stem), [])[-1:]:
                buckets[cue.facet, stem].append(number)
    reaches = [_reach(cue, relatives) for cue in cues]
    for number, cue in enumerate(cues):
        others = {n for stem in reaches[number] for n in buckets.get((cue.facet, stem), ())}
        for other in sorted(others):
            if other < number and not reaches[other].isdisjoint(_names(cue)):
                continue  # found from the other side
            if cue.statement != cues[other].statement and measure_clash(cue, cues[other]):
                yield cues[min(number, other)], cues[max(number, other)]


EVERYTHING = "*"
"""Stands for any stem: what denies every effect is compared with all."""


def _reach(cue: Cue, relatives: Relatives) -> set[str]:
    """Give the stems by which a cue finds others."""
    if covers(cue):
        return {EVERYTHING}
    return {*cue.stems, cue.key, *relatives.get(cue.key, {})}


def _names(cue: Cue) -> tuple[str, ...]:
    """Give the stems by which a cue is found."""
    return (*cue.stems, cue.key, EVERYTHING)


def score_opposition(a: Cue, b: Cue, likeness: Likeness, around: Surroundings = NOWHERE) -> float:
    """Score how far two cues pull apart, from 0 to 100; symmetric."""
    if a.facet != b.facet:
        return 0.0
    return round(100 * judge(a, b, likeness, around), 1)


def _contradiction(score: float, a: Cue, b: Cue) -> Contradiction:
    return Contradiction(
        a=a.statement,
        b=b.statement,
        score=score,
        grade=Grade.CLEAR if score >= CLEAR else Grade.LIKELY if score >= LIKELY else Grade.PARTLY,
        type=_type(a, b),
        cues=(a, b),
        why=state_verdict(a, b),
        dispute=name_matter(a.facet, min(a.subject, b.subject)),
    )


def _type(a: Cue, b: Cue) -> ContradictionType:
    kind = kind_of(a, b)
    if kind == "rule":
        barred = min(a.direction, b.direction) < BARRED
        return ContradictionType.NEGATION if barred else ContradictionType.MODALITY
    if kind in KINDS:
        return KINDS[kind]
    named = TYPES.get(a.facet)
    if named:
        return named
    return ContradictionType.NEGATION if a.negated != b.negated else ContradictionType.POLARITY


KINDS = {
    "denied": ContradictionType.NEGATION,
    "opposed": ContradictionType.ANTONYM,
    "quantity": ContradictionType.NUMERIC,
}
"""The type that a kind of opposition has."""


def state_verdict(a: Cue, b: Cue) -> str:
    """Say in a sentence who says what: "one calls X safe; other speaks of the risks of X"."""
    one, other = (f"{c.says} ({c.condition})" if c.condition else c.says for c in (a, b))
    if a.document == b.document:
        return f"{a.document} {one}, and {other}"
    return f"{a.document} {one}; {b.document} {other}"
