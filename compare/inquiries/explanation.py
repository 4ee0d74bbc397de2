"""Explain why two statements were or were not related."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.compare.inquiries.clause_pairs import pair_clauses
from hexapla.compare.relation import Relation
from hexapla.compare.similarity.overlaps import unmatched
from hexapla.compare.similarity.reuse import find_reuse
from hexapla.compare.similarity.scoring import context_terms, shared_terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.compare.comparison import Comparison
    from hexapla.compare.contradictions.judge import Verdict
    from hexapla.compare.inquiries.clause_pairs import ClausePair
    from hexapla.compare.points.point import Point
    from hexapla.compare.relation import Contradiction, Cue, Overlap, Reuse, SharedTerm
    from hexapla.compare.similarity.profile import Profile
    from hexapla.corpus import Statement

NAMED = 3
"""Most unmatched words, and most context words, that a reason names. Set by hand for one
sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Everything that was weighed between two statements, related or not.

    `score` is their similarity (0-100), and `cutoff` the lowest that makes an overlap. `only_a` and
    `only_b` are the words without a match on the other side, the heaviest first; `clauses` are
    paired by the terms they share, `reuse` has the passages that are identical. `cues` are all cues
    of both, `points` the ids of the points that both belong to. `verdict` is the verdict on the
    pair, None if it was not proposed. `reasons` are sentences that say what was found and what was
    missing.
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
    verdict: Verdict | None
    reasons: tuple[str, ...]


def explain(comparison: Comparison, a: str, b: str) -> Explanation:
    """Explain how two statements, given by id, are related.

    Nothing is judged again: the verdict is that of the comparison. For a statement that repeats an
    earlier one, the earlier one is explained. Raises KeyError for an unknown id.
    """
    statements = comparison.by_id
    sides = (statements[a], statements[b])
    case = _Case(comparison, *(statements[s.same_as or s.id] for s in sides))
    repeats = (f"{s.id} is {s.same_as} again, in the same words." for s in sides if s.same_as)
    terms, profiles = case.terms, case.profiles
    return Explanation(
        a=case.a,
        b=case.b,
        score=case.score,
        cutoff=comparison.cutoff,
        terms=terms,
        only_a=case.only[0],
        only_b=case.only[1],
        clauses=pair_clauses(*profiles, terms) if profiles else (),
        reuse=find_reuse(*profiles) if profiles else (),
        cues=tuple(c for s in (case.a, case.b) for c in comparison.basis.analysis.cues_of(s.id)),
        points=tuple(p.id for p in case.points),
        overlap=case.overlap,
        contradiction=case.contradiction,
        verdict=case.verdict,
        reasons=(*repeats, *case.find_reasons()),
    )


def _left(profile: Profile, matched: set[str]) -> tuple[str, ...]:
    """List the words of a statement that the other does not match, heaviest first."""
    weights = {profile.words[term]: weight for term, weight in profile.terms.items()}
    return tuple(sorted(unmatched(profile, matched), key=lambda word: -weights[word]))


class _Case:
    """Two statements of a comparison, and what is known about the pair."""

    def __init__(self, comparison: Comparison, a: Statement, b: Statement) -> None:
        self.comparison, self.a, self.b = comparison, a, b
        pair, basis = {a.id, b.id}, comparison.basis
        known = basis.similarity.profiles
        self.profiles = (known[a.id], known[b.id]) if {a.id, b.id} <= known.keys() else None
        self.score = 0.0
        self.terms: tuple[SharedTerm, ...] = ()
        self.around: tuple[SharedTerm, ...] = ()
        self.only: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        if self.profiles:
            one, other = self.profiles
            self.score = basis.similarity.score(a.id, b.id)
            self.terms = shared_terms(one, other, basis.similarity.relatedness)
            self.around = context_terms(one, other, basis.similarity.relatedness)[:NAMED]
            matched = {t.a for t in self.terms}, {t.b for t in self.terms}
            self.only = (_left(one, matched[0]), _left(other, matched[1]))
        self.overlap = next((o for o in comparison.overlaps if {o.a, o.b} == pair), None)
        found = (c for c in comparison.contradictions if {c.a, c.b} == pair)
        self.contradiction = next(found, None)
        verdicts = (basis.verdicts.get(p) for p in ((a.id, b.id), (b.id, a.id)))
        self.verdict = next((v for v in verdicts if v), None)

    @property
    def points(self) -> Iterator[Point]:
        """The points that both statements belong to."""
        for point in self.comparison.points:
            held = {s for entry in point.documents.values() for s in entry.statements}
            if {self.a.id, self.b.id} <= held:
                yield point

    def find_reasons(self) -> Iterator[str]:
        """Yield sentences that say why the two are or are not related."""
        if not self.profiles:
            yield from self._bars()
            return
        yield self._overlap_reason()
        if self.a.id == self.b.id:
            return
        yield from self._context_reason()
        if not self.overlap:
            yield from self._what_is_missing()
        for point in self.points:
            yield f"Both stand in the point {point.id}, {point.label}."
        yield self._contradiction_reason()

    def _bars(self) -> Iterator[str]:
        """Yield a sentence for each statement that does not take part."""
        known = self.comparison.basis.similarity.profiles
        for side in (self.a, self.b):
            if side.id not in known:
                kind = side.kind.replace("_", " ")
                yield f"{side.id} is a {kind} and takes no part in the comparison."

    def _overlap_reason(self) -> str:
        cutoff = self.comparison.cutoff
        if self.overlap:
            grade, score = self.overlap.grade, self.overlap.score
            return f"Overlap, grade {grade}: the score of {score} reaches the cut-off of {cutoff}."
        if self.a.id == self.b.id:
            return "No overlap: the two are one statement."
        if self.a.document == self.b.document:
            return "No overlap: both stand in one document, and overlaps join different ones."
        would_do = f"the score of {self.score} would do, but"
        if self.score >= cutoff and self.contradiction:
            return f"No overlap: {would_do} they contradict one another."
        if self.score >= cutoff:
            return f"No overlap: {would_do} they are judged to be unrelated."
        return f"No overlap: the score of {self.score} is below the cut-off of {cutoff}."

    def _context_reason(self) -> Iterator[str]:
        if self.around:
            words = [(t.a if t.a.startswith("[") else t.b).strip("[]") for t in self.around]
            yield f"The text around one of them has {_quote(words)} too, which adds to the score."

    def _what_is_missing(self) -> Iterator[str]:
        """Yield sentences on the heaviest unmatched words of each side."""
        if not self.terms:
            yield "They share no word, nor words that are related."
            return
        ids = (self.a.id, self.b.id)
        for own, other, words in zip(ids, reversed(ids), self.only, strict=True):
            if words:
                yield f"Nothing in {other} matches {_quote(words[:NAMED])} of {own}."

    def _contradiction_reason(self) -> str:
        if self.contradiction:
            return f"Contradiction, grade {self.contradiction.grade}: {self.contradiction.why}."
        if self.verdict and self.verdict.opposition:
            return self._tension_reason(self.verdict)
        cues = [self.comparison.basis.analysis.cues_of(s.id) for s in (self.a, self.b)]
        if not any(cues):
            return "No contradiction: neither takes a position that the lexicon knows."
        if not all(cues):
            silent = self.b.id if cues[0] else self.a.id
            return f"No contradiction: {silent} takes no position that the lexicon knows."
        own, others = ({(c.facet, c.subject) for c in side} for side in cues)
        same = sorted(f"{facet} of {subject}" for facet, subject in own & others)
        if not same:
            return "No contradiction: their positions are on different subjects or facets."
        return f"No contradiction: their positions do not oppose one another ({', '.join(same)})."

    def _tension_reason(self, verdict: Verdict) -> str:
        """Explain why words that oppose one another make no contradiction."""
        opposition = verdict.opposition
        words = " against ".join(f"“{cue.text}”" for cue in opposition.cues) if opposition else ""
        if verdict.relation is Relation.OVERLAP and verdict.tension:
            return f"A tension beside the overlap, with a score of {verdict.tension}: {words}."
        if verdict.why:
            return f"No contradiction: {words}, but {verdict.why}."
        least = self.comparison.settings.judge.cuts[Relation.CONTRADICTION].least
        pull = f"pull apart with a score of {verdict.tension}"
        return f"No contradiction: {words} {pull}, below {least}."


def _quote(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)
