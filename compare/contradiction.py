"""Contradictions: cues on one subject and facet whose positions are far apart."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from hexapla.compare.clash import measure_clash
from hexapla.compare.lexicon import About, read_lexicon
from hexapla.compare.relation import Contradiction, ContradictionType, Grade
from hexapla.compare.sameness import match_agents, match_targets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from hexapla.compare.cue import Cue
    from hexapla.compare.settings import Settings

    Likeness = Callable[[str, str], float]
    Relatives = Mapping[str, Mapping[str, float]]

NO_RELATIVES: Relatives = MappingProxyType({})
"""No related words."""

LEAST = 35.0
"""Lowest score (0-100) of a contradiction."""

LIKELY = 50.0
CLEAR = 65.0
"""Scores from which a contradiction is likely, and clear."""

WITHIN = 0.8
"""What a contradiction inside one document is worth: an author seldom means to gainsay himself."""

WITHIN_RULES = 0.5
"""The same for rules and quantities: a document that sets several means them for several cases."""

CONDITIONAL = 0.7
"""What clashing rules and quantities are worth where one holds under a condition alone."""

SAME_MATTER = 0.5
"""Part of the words of the shorter clause that two clauses share if they speak of one matter."""

TYPES = {
    "necessity": ContradictionType.POLARITY,
    "certainty": ContradictionType.MODALITY,
    "novelty": ContradictionType.MODALITY,
    "scope": ContradictionType.QUANTIFIER_SCOPE,
}
"""The type that a facet's contradictions have; polarity where none is named."""

ALIKE = 40.0
"""Likeness of two statements at which their topics count as the same."""


def find_contradictions(
    cues: Sequence[Cue],
    likeness: Likeness,
    settings: Settings,
    relatives: Relatives = NO_RELATIVES,
) -> tuple[Contradiction, ...]:
    """Find the pairs of statements that pull apart, by score, then place.

    Two statements are compared where they have cues that may be on one thing; of several such
    pairs of cues the one with the highest score proves the contradiction.
    """
    order = {s: i for i, s in enumerate(dict.fromkeys(c.statement for c in cues))}
    best: dict[tuple[str, str], tuple[float, Cue, Cue]] = {}
    for a, b in pair_cues(cues, relatives):
        if a.document == b.document and not settings.within:
            continue
        score = score_opposition(a, b, likeness, relatives)
        pair = (a.statement, b.statement)
        if score >= LEAST and score > best.get(pair, (0.0,))[0]:
            best[pair] = (score, a, b)
    ranked = sorted(best.items(), key=lambda i: (-i[1][0], order[i[0][0]], order[i[0][1]]))
    return tuple(_contradiction(score, a, b) for _, (score, a, b) in ranked)


def pair_cues(cues: Sequence[Cue], relatives: Relatives) -> Iterator[tuple[Cue, Cue]]:
    """Pair the cues that clash and may be on one thing, each pair once, the earlier one first."""
    buckets: dict[tuple[str, str], list[int]] = {}
    for number, cue in enumerate(cues):
        for stem in cue.stems | {cue.key}:
            buckets.setdefault((_field(cue), stem), []).append(number)
    seen: set[tuple[int, int]] = set()
    for number, cue in enumerate(cues):
        near = cue.stems | {cue.key} | relatives.get(cue.key, {}).keys()
        for stem in sorted(near):
            for other in buckets.get((_field(cue), stem), ()):
                pair = (min(number, other), max(number, other))
                if pair in seen or cue.statement == cues[other].statement:
                    continue
                seen.add(pair)
                if measure_clash(cue, cues[other]):
                    yield cues[pair[0]], cues[pair[1]]


def _field(cue: Cue) -> str:
    """Name what a cue is compared within: its facet, or all that speak for or against a thing."""
    return cue.facet


def _is_about_clause(cue: Cue) -> bool:
    facet = read_lexicon().facets.get(cue.facet)
    return facet is not None and facet.expressions[0].about is About.CLAUSE


def score_opposition(
    a: Cue, b: Cue, likeness: Likeness, relatives: Relatives = NO_RELATIVES
) -> float:
    """Score how far two cues pull apart, from 0 to 100; symmetric."""
    clash = measure_clash(a, b)
    same = match_targets(a, b, relatives)
    if not clash or not same:
        return 0.0
    alike = min(1.0, likeness(a.statement, b.statement) / ALIKE)
    weight = WITHIN if a.document == b.document else 1.0
    if a.facet == "effect":
        agent = match_agents(a, b, "")
        return round(100 * clash * same * agent * a.strength * b.strength * weight * (0.7 + 0.3 * alike), 1)
    rules = a.quantity is not None or _is_about_clause(a)
    if a.document == b.document and rules:
        weight = WITHIN_RULES
    if rules and (a.condition or b.condition):
        weight *= CONDITIONAL
    factor = _weigh_likeness(a, b, alike)
    return round(100 * clash * factor * weight, 1)


def _weigh_likeness(a: Cue, b: Cue, alike: float) -> float:
    if _is_about_clause(a):
        shared = len(a.matter & b.matter) / (min(len(a.matter), len(b.matter)) or 1)
        return alike * shared if shared >= SAME_MATTER else 0.0
    if a.quantity and b.quantity and not (a.quantity.bound or b.quantity.bound):
        return alike
    return 0.5 + 0.5 * alike


def _contradiction(score: float, a: Cue, b: Cue) -> Contradiction:
    return Contradiction(
        a=a.statement,
        b=b.statement,
        score=score,
        grade=Grade.CLEAR if score >= CLEAR else Grade.LIKELY if score >= LIKELY else Grade.PARTLY,
        type=_type(a, b),
        cues=(a, b),
        why=_why(a, b),
    )


def _type(a: Cue, b: Cue) -> ContradictionType:
    if a.quantity or b.quantity:
        return ContradictionType.NUMERIC
    named = TYPES.get(a.facet)
    if named:
        return named
    return ContradictionType.NEGATION if a.negated != b.negated else ContradictionType.POLARITY


def _why(a: Cue, b: Cue) -> str:
    one, other = (f"{c.document} says {c.position} (“{c.text}”)" for c in (a, b))
    return f"{a.facet} of {a.subject}: {one}; {other}"
