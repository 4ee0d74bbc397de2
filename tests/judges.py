"""Judges and proposers made for tests: what a stranger would plug in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare import Cuts, Grade, Relation, Verdict
from hexapla.compare.contradictions.proposers import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.compare import Candidate
    from hexapla.compare.language.analysis import Analysis
    from hexapla.compare.similarity.similarity import Similarity

CUTS = {relation: Cuts(50.0, 60.0, 70.0) for relation in Relation}


class NeverJudge:
    """Calls everything with "never" a contradiction, where something opposes it or not."""

    name, cuts = "never", CUTS

    def judge(self, candidates: Sequence[Candidate]) -> Sequence[Verdict | None]:
        """Judge what says "never", and leave the rest to others."""
        return [
            Verdict(
                relation=Relation.CONTRADICTION,
                score=77.0,
                grade=Grade.CLEAR,
                opposition=next(iter(candidate.oppositions), None),
                judge=self.name,
                why="one of them says “never”",
            )
            if "never" in {t.word for side in (candidate.a, candidate.b) for t in side.tokens}
            else None
            for candidate in candidates
        ]


class SilentJudge:
    """Has no word on anything."""

    name, cuts = "silent", CUTS

    def judge(self, candidates: Sequence[Candidate]) -> Sequence[Verdict | None]:
        """Leave all to others."""
        return [None for _ in candidates]


SILENT = SilentJudge()


def by_place(analysis: Analysis, _: Similarity) -> Iterator[Proposal]:
    """Propose the first statement of each document with that of each other."""
    first: dict[str, str] = {}
    for statement, reading in analysis.readings.items():
        first.setdefault(reading.statement.document, statement)
    ids = list(first.values())
    yield from (Proposal(a, b) for place, a in enumerate(ids) for b in ids[place + 1 :])
