"""An explanation: why two statements were or were not related."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.compare.comparison import analyse
from hexapla.compare.contradictions.assembly import LEAST, score_opposition
from hexapla.compare.similarity.similarity import (
    context_terms,
    match_terms,
    of_one_side,
    shared_terms,
)
from hexapla.compare.similarity.overlaps import unmatched
from hexapla.compare.inquiries.clauses import pair_clauses
from hexapla.compare.similarity.reuse import find_reuse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.compare.comparison import Analysis, Comparison
    from hexapla.compare.language.cues.cue import Cue
    from hexapla.compare.inquiries.clauses import ClausePair
    from hexapla.compare.points.point import Point
    from hexapla.compare.relation import Contradiction, Overlap, Reuse, SharedTerm
    from hexapla.corpus import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Everything that was weighed between two statements, related or not.

    `score` is that of their overlap (0-100), or how alike they are without one, and `cutoff` what
    it takes. `only_a` and `only_b` are the words that nothing on the other side matches, the
    heaviest first; `clauses` are paired by what they share, `reuse` are the passages that are the
    same. `cues` are all cues of both, `points` the ids of the points that both stand in. `reasons`
    are plain sentences that say what was found and what was missing.
    """

    a: Statement
    b: Statement
    score: float
    cutoff: float
    terms: tuple[SharedTerm, ...]
    only_a: tuple[str, ...]
    only_b: tuple[str, ...]
    clauses: tuple[ClausePair, ...]
    reuse: tuple[Reuse, ...]
    cues: tuple[Cue, ...]
    points: tuple[str, ...]
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
    profiles = [analysis.profiles[s.id] for s in sides if s.id in analysis.profiles]
    both = (profiles[0], profiles[1]) if len(profiles) == len(sides) else None
    terms = shared_terms(*both, analysis.kinship) if both else ()
    pair = {a, b}
    overlap = next((o for o in comparison.overlaps if {o.a, o.b} == pair), None)
    contradiction = next((c for c in comparison.contradictions if {c.a, c.b} == pair), None)
    return Explanation(
        a=sides[0],
        b=sides[1],
        score=overlap.score if overlap else analysis.likeness(a, b) if both else 0.0,
        cutoff=comparison.settings.weights.cutoff,
        terms=terms,
        only_a=_left(analysis, a, {t.a for t in terms}),
        only_b=_left(analysis, b, {t.b for t in terms}),
        clauses=pair_clauses(*both, terms) if both else (),
        reuse=find_reuse(*both) if both else (),
        cues=tuple(c for side in (a, b) for c in analysis.cues if c.statement == side),
        points=tuple(p.id for p in _find_points(comparison, a, b)),
        overlap=overlap,
        contradiction=contradiction,
        reasons=tuple(_reasons(comparison, analysis, sides, overlap, contradiction)),
    )


def _left(analysis: Analysis, side: str, matched: set[str]) -> tuple[str, ...]:
    """List the words of one side that the other has no match for, the heaviest first."""
    profile = analysis.profiles.get(side)
    if profile is None:
        return ()
    stems = {profile.words[stem]: weight for stem, weight in profile.terms.items()}
    return tuple(sorted(unmatched(profile, matched), key=lambda word: -stems[word]))


def _find_points(comparison: Comparison, a: str, b: str) -> Iterator[Point]:
    for point in comparison.points:
        if {a, b} <= {s for entry in point.documents.values() for s in entry.statements}:
            yield point


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
    yield from _likeness_reasons(analysis, a.id, b.id)
    if not overlap:
        yield from _what_is_missing(analysis, a.id, b.id)
    for point in _find_points(comparison, a.id, b.id):
        yield f"Both stand in the point {point.id}, {point.label}."
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
        lifted = f", with a third statement that is like both (alone {score})"
        return (
            f"Overlap, grade {overlap.grade}: the score of {overlap.score} reaches the cut-off of "
            f"{cutoff}{lifted if overlap.score > score else ''}."
        )
    if a.document == b.document:
        return "No overlap: both stand in one document, and overlaps join different ones."
    if score >= cutoff:
        return f"No overlap: the score of {score} would do, but they contradict one another."
    return f"No overlap: the score of {score} is below the cut-off of {cutoff}."


def _likeness_reasons(analysis: Analysis, a: str, b: str) -> Iterator[str]:
    """Say what else than the words that both have went into the score."""
    one, other = analysis.profiles[a], analysis.profiles[b]
    around = context_terms(one, other, analysis.kinship)[:NAMED]
    if around:
        words = [(t.a if t.a.startswith("[") else t.b).strip("[]") for t in around]
        yield f"The text around one of them has {_quote(words)} too, which adds to the score."
    own = match_terms(one, other, analysis.kinship)
    for does, matches in (
        ("denies", of_one_side(own, one.assertion.denied, other.assertion.denied)),
        ("hedges", of_one_side(own, one.assertion.hedged, other.assertion.hedged)),
    ):
        words = list(dict.fromkeys(one.words[t] for t, _ in matches))[:NAMED]
        if words:
            yield f"Only one of them {does} {_quote(words)}, which takes from the score."


def _quote(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)


def _what_is_missing(analysis: Analysis, a: str, b: str) -> Iterator[str]:
    """Name the heaviest words of each side without a match: what the score lacks."""
    terms = shared_terms(analysis.profiles[a], analysis.profiles[b], analysis.kinship)
    if not terms:
        yield "They share no word, nor words that are related."
        return
    for side, other, matched in ((a, b, {t.a for t in terms}), (b, a, {t.b for t in terms})):
        words = _left(analysis, side, matched)[:NAMED]
        if words:
            yield f"Nothing in {other} matches {_quote(words)} of {side}."


NAMED = 3
"""Words without a match that a reason names."""


def _no_contradiction(a: Sequence[Cue], b: Sequence[Cue], analysis: Analysis) -> str:
    if not a and not b:
        return "No contradiction: neither takes a position that the lexicon knows."
    if not a or not b:
        silent = "the second" if a else "the first"
        return f"No contradiction: {silent} takes no position that the lexicon knows."
    same = [(c, d) for c in a for d in b if (c.facet, c.subject) == (d.facet, d.subject)]
    if not same:
        return "No contradiction: their positions are on different subjects or facets."
    best = max(score_opposition(c, d, analysis.likeness) for c, d in same)
    if not best:
        names = sorted({f"{c.facet} of {c.subject}" for c, _ in same})
        return f"No contradiction: their positions do not oppose one another ({', '.join(names)})."
    return f"No contradiction: they pull apart with a score of {best}, below {LEAST}."
