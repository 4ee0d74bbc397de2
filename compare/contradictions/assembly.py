"""Turn proposals into candidates, and verdicts into overlaps and contradictions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from hexapla.compare.contradictions.judge import Verdict
from hexapla.compare.contradictions.opposition import Candidate, oppose_wholes
from hexapla.compare.relation import Contradiction, Grade, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from hexapla.compare.contradictions.judge import Judge
    from hexapla.compare.contradictions.opposition import Features, Opposition
    from hexapla.compare.contradictions.proposers import Proposal, Proposer
    from hexapla.compare.language.analysis import Analysis
    from hexapla.compare.relation import Cue, Overlap
    from hexapla.compare.similarity.similarity import Similarity

    Pair = tuple[str, str]
    Found = TypeVar("Found", Overlap, Contradiction)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Relations:
    """The result of judging: overlaps and contradictions, ordered by score, and all verdicts.

    Equal scores are in document order. `similar` has the overlaps and the contradictions whose
    similarity would make them overlaps. `verdicts` has the verdict on each proposed pair, reported
    or not.
    """

    overlaps: tuple[Overlap, ...]
    contradictions: tuple[Contradiction, ...]
    similar: tuple[Overlap, ...]
    verdicts: Mapping[Pair, Verdict]


def find_relations(
    analysis: Analysis,
    similarity: Similarity,
    proposers: Iterable[Proposer],
    judge: Judge,
    *,
    within: bool,
) -> Relations:
    """Propose pairs, judge them, and turn the verdicts into overlaps and contradictions.

    Pairs inside one document are included only if `within` is true.
    """
    proposals = (p for propose in proposers for p in propose(analysis, similarity))
    candidates = tuple(make_candidates(proposals, analysis, similarity, within=within))
    verdicts = dict(zip((c.pair for c in candidates), judge_all(judge, candidates), strict=True))
    similar = tuple(_rank(_find_similar(verdicts, similarity, judge), analysis))
    found = (_contradict(c, verdicts[c.pair]) for c in candidates)
    overlapping = {p for p, v in verdicts.items() if v.relation is Relation.OVERLAP}
    return Relations(
        overlaps=tuple(o for o in similar if (o.a, o.b) in overlapping),
        contradictions=tuple(_rank((c for c in found if c), analysis)),
        similar=similar,
        verdicts=verdicts,
    )


def judge_all(judge: Judge, candidates: Sequence[Candidate]) -> Sequence[Verdict]:
    """Judge candidates; those without a verdict from any judge are unrelated.

    Raises ValueError if the judge does not answer every candidate.
    """
    open_verdict = Verdict(relation=Relation.UNRELATED, score=0.0, judge=judge.name)
    verdicts = judge.judge(candidates)
    if len(verdicts) != len(candidates):
        message = f"{len(verdicts)} verdicts on {len(candidates)} candidates: judge {judge.name}"
        raise ValueError(message)
    return [verdict or open_verdict for verdict in verdicts]


def make_candidates(
    proposals: Iterable[Proposal], analysis: Analysis, similarity: Similarity, *, within: bool
) -> Iterator[Candidate]:
    """Merge the proposals of each pair into one candidate, in document order."""
    order = {statement: place for place, statement in enumerate(analysis.readings)}
    reasons: dict[Pair, list[Opposition]] = {}
    for proposal in proposals:
        own = reasons.setdefault((proposal.a, proposal.b), [])
        if proposal.opposition:
            own.append(proposal.opposition)
    for a, b in sorted(reasons, key=lambda pair: (order[pair[0]], order[pair[1]])):
        candidate = Candidate(
            a=analysis.readings[a],
            b=analysis.readings[b],
            oppositions=tuple(reasons[a, b]),
            features=_describe(a, b, analysis, similarity),
        )
        if within or not candidate.features["within"]:
            yield candidate


def _describe(a: str, b: str, analysis: Analysis, similarity: Similarity) -> Features:
    documents = {analysis.readings[s].statement.document for s in (a, b)}
    score = similarity.score(a, b)
    near = score >= similarity.weights.floor
    return {
        "similarity": score,
        "same claim": float(near and similarity.is_same_claim(a, b)),
        "within": float(len(documents) == 1),
    }


def _find_similar(
    verdicts: Mapping[Pair, Verdict], similarity: Similarity, judge: Judge
) -> Iterator[Overlap]:
    cuts = judge.cuts[Relation.OVERLAP]
    for (a, b), verdict in verdicts.items():
        document, other = (similarity.profiles[s].statement.document for s in (a, b))
        if document == other or verdict.relation is Relation.UNRELATED:
            continue
        overlap = verdict.relation is Relation.OVERLAP
        score = verdict.score if overlap else similarity.score(a, b)
        grade = (overlap and verdict.grade) or cuts.grade(score)
        if grade:
            yield similarity.make_overlap(a, b, score, grade)


def _rank(found: Iterable[Found], analysis: Analysis) -> list[Found]:
    order = {statement: place for place, statement in enumerate(analysis.readings)}
    return sorted(found, key=lambda r: (-r.score, order[r.a], order[r.b]))


def _contradict(candidate: Candidate, verdict: Verdict) -> Contradiction | None:
    """Build the contradiction of a verdict, None if the verdict is another relation."""
    if verdict.relation is not Relation.CONTRADICTION:
        return None
    opposition = verdict.opposition or oppose_wholes(candidate.a, candidate.b)
    return Contradiction(
        a=candidate.pair[0],
        b=candidate.pair[1],
        score=verdict.score,
        grade=verdict.grade or Grade.PARTLY,
        type=opposition.type,
        cues=opposition.cues,
        why=verdict.why or state_verdict(*opposition.cues),
        dispute=opposition.dispute,
        judge=verdict.judge,
    )


def state_verdict(a: Cue, b: Cue) -> str:
    """Describe two cues in a sentence: "one calls X safe; other speaks of the risks of X"."""
    one, other = (f"{c.says} ({c.condition})" if c.condition else c.says for c in (a, b))
    if a.document == b.document:
        return f"{a.document} {one}, and {other}"
    return f"{a.document} {one}; {b.document} {other}"
