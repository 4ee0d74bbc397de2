"""The judge: it decides whether the two statements of a candidate agree or contradict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from hexapla.compare.relation import Grade

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.compare.contradictions.opposition import Candidate, Opposition
    from hexapla.compare.relation import Relation


class Cuts(NamedTuple):
    """Scores (0-100) from which a relation is reported, likely and clear."""

    least: float
    likely: float
    clear: float

    def grade(self, score: float) -> Grade | None:
        """Grade a score, None where it is below the least."""
        if score < self.least:
            return None
        if score >= self.clear:
            return Grade.CLEAR
        return Grade.LIKELY if score >= self.likely else Grade.PARTLY


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A judge's word on a candidate.

    `score` says how surely the relation holds, from 0 to 100; `grade` is None where the two are
    unrelated. `opposition` is the one that decided, or that came nearest to it, None where there
    was none; `tension` is its score. `judge` names who says so, `why` says it in words where the
    judge has some.
    """

    relation: Relation
    score: float
    grade: Grade | None = None
    opposition: Opposition | None = None
    tension: float = 0.0
    judge: str = ""
    why: str = ""


class Judge(Protocol):
    """What judges candidates, in batches.

    `cuts` are those that the scores of this judge were calibrated for.
    """

    @property
    def name(self) -> str:
        """What its verdicts are signed with."""

    @property
    def cuts(self) -> Mapping[Relation, Cuts]:
        """The cuts of overlaps and contradictions."""

    def judge(self, candidates: Sequence[Candidate]) -> Sequence[Verdict | None]:
        """Judge candidates, in their order; None leaves one to another judge."""


@dataclass(frozen=True, slots=True)
class Panel:
    """Several judges, of whom the first that has a verdict on a candidate decides.

    Cuts are those of the last one, who has a verdict on everything.
    """

    judges: tuple[Judge, ...]

    @property
    def name(self) -> str:
        """The names of all."""
        return ", ".join(judge.name for judge in self.judges)

    @property
    def cuts(self) -> Mapping[Relation, Cuts]:
        """The cuts of the last judge."""
        return self.judges[-1].cuts

    def judge(self, candidates: Sequence[Candidate]) -> Sequence[Verdict | None]:
        """Ask each judge about the candidates that those before it left open."""
        verdicts: list[Verdict | None] = [None] * len(candidates)
        for judge in self.judges:
            left = [n for n, verdict in enumerate(verdicts) if verdict is None]
            if not left:
                break
            found = judge.judge([candidates[n] for n in left])
            for n, verdict in zip(left, found, strict=True):
                verdicts[n] = verdict
        return verdicts
