"""The interface of judges, which decide whether two statements agree or contradict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from hexapla.compare.relation import Grade

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.compare.contradictions.opposition import Candidate, Opposition
    from hexapla.compare.relation import Relation


class Cuts(NamedTuple):
    """The scores (0-100) from which a relation is reported, likely and clear."""

    least: float
    likely: float
    clear: float

    def grade(self, score: float) -> Grade | None:
        """Grade a score, None if it is below the least."""
        if score < self.least:
            return None
        if score >= self.clear:
            return Grade.CLEAR
        return Grade.LIKELY if score >= self.likely else Grade.PARTLY


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The verdict of a judge on a candidate.

    `score` is how surely the relation holds, from 0 to 100; `grade` is None if the two are
    unrelated. `opposition` is the one that decided or came closest to it, None if there was none;
    `tension` is the score of the pair as a contradiction. `judge` is the name of the judge; `why`
    is its reason in words, if any.
    """

    relation: Relation
    score: float
    grade: Grade | None = None
    opposition: Opposition | None = None
    tension: float = 0.0
    judge: str = ""
    why: str = ""


class Judge(Protocol):
    """A judge of candidates, in batches.

    `cuts` are the cut-offs that its scores are calibrated for.
    """

    @property
    def name(self) -> str:
        """The name that its verdicts carry."""

    @property
    def cuts(self) -> Mapping[Relation, Cuts]:
        """The cut-offs of overlaps and contradictions."""

    def judge(self, candidates: Sequence[Candidate]) -> Sequence[Verdict | None]:
        """Return a verdict for each candidate; None leaves it to another judge."""


@dataclass(frozen=True, slots=True)
class Panel:
    """Several judges; the first that has a verdict on a candidate decides.

    The cut-offs are those of the last judge, which must have a verdict on everything.
    """

    judges: tuple[Judge, ...]

    @property
    def name(self) -> str:
        """The names of all judges, separated by commas."""
        return ", ".join(judge.name for judge in self.judges)

    @property
    def cuts(self) -> Mapping[Relation, Cuts]:
        """The cut-offs of the last judge."""
        return self.judges[-1].cuts

    def judge(self, candidates: Sequence[Candidate]) -> Sequence[Verdict | None]:
        """Pass to each judge the candidates that those before it left open."""
        verdicts: list[Verdict | None] = [None] * len(candidates)
        for judge in self.judges:
            left = [n for n, verdict in enumerate(verdicts) if verdict is None]
            if not left:
                break
            found = judge.judge([candidates[n] for n in left])
            for n, verdict in zip(left, found, strict=True):
                verdicts[n] = verdict
        return verdicts
