"""An explanation: why two statements were or were not related."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.compare.comparison import analyse
from hexapla.compare.contradiction import LEAST, score_opposition
from hexapla.compare.likeness import shared_terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.compare.comparison import Analysis, Comparison
    from hexapla.compare.cue import Cue
    from hexapla.compare.relation import Contradiction, Overlap, SharedTerm
    from hexapla.corpus import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Everything that was weighed between two statements, related or not.

    `score` is their overlap score (0-100) and `cutoff` what it takes; `only_a` and `only_b` are the
    words that nothing on the other side matches; `cues` are all cues of both. `reasons` are plain
    sentences that say what was found and what was missing.
    """

    a: Statement
    b: Statement
    score: float
    cutoff: float
    terms: tuple[SharedTerm, ...]
    only_a: tuple[str, ...]
    only_b: tuple[str, ...]
    cues: tuple[Cue, ...]
    overlap: Overlap | None
    contradiction: Contradiction | None
    reasons: tuple[str, ...]


def explain(comparison: Comparison, a: str, b: str) -> Explanation:
    """Explain how two statements, given by id, stand to one another.

    Raises KeyError for an id that no statement of the comparison has.
    """
    statements = {s.id: s for s in comparison.statements}
    sides = statements[a], statements[b]
    analysis = analyse(comparison.documents, comparison.settings)
    compared = all(s.id in analysis.profiles for s in sides)
    terms = _terms(analysis, a, b) if compared else ()
    pair = {a, b}
    overlap = next((o for o in comparison.overlaps if {o.a, o.b} == pair), None)
    contradiction = next((c for c in comparison.contradictions if {c.a, c.b} == pair), None)
    return Explanation(
        a=sides[0],
        b=sides[1],
        score=analysis.likeness(a, b) if compared else 0.0,
        cutoff=comparison.settings.weights.cutoff,
        terms=terms,
        only_a=_left(analysis, a, {t.a for t in terms}),
        only_b=_left(analysis, b, {t.b for t in terms}),
        cues=tuple(c for side in (a, b) for c in analysis.cues if c.statement == side),
        overlap=overlap,
        contradiction=contradiction,
        reasons=tuple(_reasons(comparison, analysis, sides, overlap, contradiction)),
    )


def _terms(analysis: Analysis, a: str, b: str) -> tuple[SharedTerm, ...]:
    return shared_terms(analysis.profiles[a], analysis.profiles[b], analysis.kinship)


def _left(analysis: Analysis, side: str, matched: set[str]) -> tuple[str, ...]:
    profile = analysis.profiles.get(side)
    return tuple(w for w in profile.words.values() if w not in matched) if profile else ()


def _reasons(
    comparison: Comparison,
    analysis: Analysis,
    sides: tuple[Statement, Statement],
    overlap: Overlap | None,
    contradiction: Contradiction | None,
) -> Iterator[str]:
    a, b = sides
    for side in sides:
        if side.id not in analysis.profiles:
            kind = side.kind.replace("_", " ")
            yield f"{side.id} is a {kind} and takes no part in the comparison."
    if any(side.id not in analysis.profiles for side in sides):
        return
    yield _overlap_reason(comparison, analysis, sides, overlap)
    if contradiction:
        yield f"Contradiction, grade {contradiction.grade}: {contradiction.why}."
    else:
        own = [[c for c in analysis.cues if c.statement == side.id] for side in (a, b)]
        yield _no_contradiction(own[0], own[1], analysis)


def _overlap_reason(
    comparison: Comparison,
    analysis: Analysis,
    sides: tuple[Statement, Statement],
    overlap: Overlap | None,
) -> str:
    a, b = sides
    cutoff = comparison.settings.weights.cutoff
    score = analysis.likeness(a.id, b.id)
    if overlap:
        return (
            f"Overlap, grade {overlap.grade}: the score of {score} reaches the cut-off of {cutoff}."
        )
    if a.document == b.document:
        return "No overlap: both stand in one document, and overlaps join different ones."
    if score >= cutoff:
        return f"No overlap: the score of {score} would do, but they contradict one another."
    return f"No overlap: the score of {score} is below the cut-off of {cutoff}."


def _no_contradiction(a: Sequence[Cue], b: Sequence[Cue], analysis: Analysis) -> str:
    if not a or not b:
        silent = " and ".join(
            name for name, cues in (("the first", a), ("the second", b)) if not cues
        )
        return f"No contradiction: {silent} takes no position that the lexicon knows."
    same = [(c, d) for c in a for d in b if (c.facet, c.subject) == (d.facet, d.subject)]
    if not same:
        return "No contradiction: their positions are on different subjects or facets."
    best = max(score_opposition(c, d, analysis.likeness) for c, d in same)
    if not best:
        names = sorted({f"{c.facet} of {c.subject}" for c, _ in same})
        return f"No contradiction: their positions do not oppose one another ({', '.join(names)})."
    return f"No contradiction: they pull apart with a score of {best}, below {LEAST}."
