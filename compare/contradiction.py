"""Contradictions: cues on one subject and facet whose positions are far apart."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from hexapla.compare.lexicon import About, read_lexicon
from hexapla.compare.relation import Contradiction, ContradictionType, Grade

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from hexapla.compare.cue import Cue
    from hexapla.compare.settings import Settings

    Likeness = Callable[[str, str], float]

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
    cues: Sequence[Cue], likeness: Likeness, settings: Settings
) -> tuple[Contradiction, ...]:
    """Find the pairs of statements that pull apart, by score, then place.

    Two statements are compared where they have a cue on the same subject under the same facet;
    of several such pairs of cues the one with the highest score proves the contradiction.
    """
    order = {s: i for i, s in enumerate(dict.fromkeys(c.statement for c in cues))}
    best: dict[tuple[str, str], tuple[float, Cue, Cue]] = {}
    for group in _by_subject(cues).values():
        for a, b in combinations(group, 2):
            if a.statement == b.statement or (a.document == b.document and not settings.within):
                continue
            score = score_opposition(a, b, likeness)
            pair = (a.statement, b.statement)
            if score >= LEAST and score > best.get(pair, (0.0,))[0]:
                best[pair] = (score, a, b)
    ranked = sorted(best.items(), key=lambda i: (-i[1][0], order[i[0][0]], order[i[0][1]]))
    return tuple(_contradiction(score, a, b) for _, (score, a, b) in ranked)


def _by_subject(cues: Sequence[Cue]) -> Mapping[tuple[str, str], Sequence[Cue]]:
    groups: dict[tuple[str, str], list[Cue]] = {}
    for cue in cues:
        groups.setdefault((cue.facet, cue.subject), []).append(cue)
    return groups


def _weigh_likeness(a: Cue, b: Cue, alike: float) -> float:
    if _is_about_clause(a):
        shared = len(a.matter & b.matter) / (min(len(a.matter), len(b.matter)) or 1)
        return alike * shared if shared >= SAME_MATTER else 0.0
    if a.quantity and b.quantity and not (a.quantity.bound or b.quantity.bound):
        return alike
    return 0.5 + 0.5 * alike


def _is_about_clause(cue: Cue) -> bool:
    facet = read_lexicon().facets.get(cue.facet)
    return facet is not None and facet.expressions[0].about is About.CLAUSE


def score_opposition(a: Cue, b: Cue, likeness: Likeness) -> float:
    """Score how far two cues of one subject and facet pull apart, from 0 to 100; symmetric.

    Half the distance of their directions, or 1 for quantities that clash; times how alike the
    statements are, which counts for half where the subject is what they share, and for all where
    the quantities are plain values, for two values are of one thing only if what is said around
    them is. Where the facet speaks of whole clauses, these must share half of their other words.
    """
    rules = a.quantity is not None or _is_about_clause(a)
    weight = 1.0
    if a.document == b.document:
        weight = WITHIN_RULES if rules else WITHIN
    if rules and (a.conditional or b.conditional):
        weight *= CONDITIONAL
    if a.quantity and b.quantity:
        apart = 1.0 if a.quantity.clashes(b.quantity) else 0.0
    elif a.direction * b.direction < 0:
        apart = abs(a.direction - b.direction) / 2
    else:
        return 0.0
    if not apart:
        return 0.0
    alike = min(1.0, likeness(a.statement, b.statement) / ALIKE)
    factor = _weigh_likeness(a, b, alike)
    return round(100 * apart * factor * weight, 1)


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
