"""Cuts grade a score, and of a panel of judges the first that has a verdict decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import make_document, make_reading
from judges import CUTS, SILENT, NeverJudge

from hexapla.compare import (
    ContradictionType,
    Grade,
    Panel,
    Relation,
    Settings,
    Verdict,
    compare,
    explain,
)
from hexapla.compare.contradictions.assembly import judge_all
from hexapla.compare.contradictions.judge import Cuts
from hexapla.compare.contradictions.logistic import read_judge
from hexapla.compare.contradictions.opposition import Candidate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.compare import Comparison, Judge

NEVER = "The blue bus never stops at the old harbour."
STOPS = "The blue bus stops at the old harbour."
SHUT = "The old harbour is shut on Mondays."


def make_candidate(one: str, other: str) -> Candidate:
    """Make a candidate of two statements without any reason."""
    return Candidate(
        a=make_reading(one), b=make_reading(other, document="b"), oppositions=(), features={}
    )


CANDIDATES = [make_candidate(NEVER, STOPS), make_candidate(STOPS, SHUT)]


@pytest.mark.parametrize(
    ("score", "grade"),
    [
        (9.9, None),
        (10.0, Grade.PARTLY),
        (19.9, Grade.PARTLY),
        (20.0, Grade.LIKELY),
        (29.9, Grade.LIKELY),
        (30.0, Grade.CLEAR),
        (100.0, Grade.CLEAR),
    ],
)
def test_each_grade_starts_at_its_cut(score: float, grade: Grade | None) -> None:
    """A score below the least has no grade."""
    assert Cuts(least=10.0, likely=20.0, clear=30.0).grade(score) is grade


def test_the_first_judge_with_a_verdict_decides() -> None:
    """Those who have no word on a candidate leave it to the next."""
    panel = Panel((SILENT, NeverJudge(), read_judge()))
    first, second = panel.judge(CANDIDATES)
    assert first is not None
    assert second is not None
    assert (first.judge, first.relation) == ("never", Relation.CONTRADICTION)
    assert second.judge == "rules"


def test_a_later_judge_is_asked_what_is_left_alone() -> None:
    """Nothing that has a verdict is judged again, and nobody is asked about nothing."""
    asked: list[int] = []

    class Counting(NeverJudge):
        def judge(self, candidates: object) -> list[Verdict | None]:
            assert isinstance(candidates, list)
            asked.append(len(candidates))
            return list(read_judge().judge(candidates))

    Panel((NeverJudge(), Counting())).judge(CANDIDATES)
    Panel((read_judge(), Counting())).judge(CANDIDATES)
    assert asked == [1]


def test_a_panel_has_the_names_of_all_and_the_cuts_of_the_last() -> None:
    """Cuts belong to the one who has a verdict on everything."""
    panel = Panel((NeverJudge(), read_judge()))
    assert panel.name == "never, rules"
    assert panel.cuts == read_judge().cuts != CUTS


def test_what_no_judge_has_a_word_on_is_unrelated() -> None:
    """A panel that leaves a candidate open says nothing of it."""
    panel = Panel((SILENT, NeverJudge()))
    assert panel.judge(CANDIDATES)[1] is None
    verdict = judge_all(panel, CANDIDATES)[1]
    assert (verdict.relation, verdict.score, verdict.judge) == (
        Relation.UNRELATED,
        0.0,
        "silent, never",
    )


def compare_buses(judge: Judge) -> Comparison:
    """Compare two documents in which one statement has "never", with a judge."""
    documents = [make_document("a", f"{STOPS}\n\n{SHUT}"), make_document("b", f"{NEVER}\n\n{SHUT}")]
    return compare(documents, Settings(judge=judge))


def test_a_judge_of_ones_own_decides() -> None:
    """A judge that is given to the settings is the only one that is asked, and signs."""
    found = compare_buses(NeverJudge())
    [contradiction] = found.contradictions
    assert (contradiction.a, contradiction.b, contradiction.judge) == ("a:1", "b:1", "never")
    assert (contradiction.score, contradiction.grade) == (77.0, Grade.CLEAR)
    assert contradiction.why == "one of them says “never”"
    assert found.overlaps == ()
    assert {v.judge for v in found.basis.verdicts.values()} == {"never"}
    assert found.cutoff == CUTS[Relation.OVERLAP].least


def test_a_judge_of_ones_own_on_a_panel_leaves_the_rest_to_that_of_the_package() -> None:
    """What it has no word on is judged by rules, with their cuts."""
    alone = compare_buses(read_judge())
    found = compare_buses(Panel((NeverJudge(), read_judge())))
    assert {c.judge for c in found.contradictions} == {"never"}
    assert found.overlaps == tuple(o for o in alone.overlaps if (o.a, o.b) != ("a:1", "b:1"))
    assert ("a:2", "b:2") in {(o.a, o.b) for o in found.overlaps}
    assert {v.judge for v in found.basis.verdicts.values()} == {"never", "rules"}
    assert found.cutoff == alone.cutoff


def test_a_contradiction_without_words_quotes_the_statements_whole() -> None:
    """What a judge knows, and no words show, is reported like any other."""
    wood, steel = "The old table is made of wood.", "The old table is made of steel."

    class Knowing(NeverJudge):
        def judge(self, candidates: Sequence[Candidate]) -> Sequence[Verdict | None]:
            return [
                Verdict(relation=Relation.CONTRADICTION, score=80.0, judge=self.name)
                for _ in candidates
            ]

    found = compare(
        [make_document("a", wood), make_document("b", steel)], Settings(judge=Knowing())
    )
    [contradiction] = found.contradictions
    assert [cue.text for cue in contradiction.cues] == [wood, steel]
    assert contradiction.type is ContradictionType.WORLD_KNOWLEDGE
    assert contradiction.why == f"a says “{wood}”; b says “{steel}”"
    assert contradiction.grade is Grade.PARTLY
    assert explain(found, "b:1", "a:1").reasons[-1].startswith("Contradiction, grade 1")


def test_what_a_judge_leaves_alone_is_explained_as_unrelated() -> None:
    """However similar two statements are, the judge decides."""
    found = compare_buses(SILENT)
    reasons = explain(found, "a:2", "b:2").reasons
    assert reasons[0] == (
        "No overlap: the score of 100.0 would do, but they are judged to be unrelated."
    )
    assert not any("point" in reason for reason in reasons)


def test_a_judge_has_to_answer_every_candidate() -> None:
    """An answer too few would give every later candidate the verdict on another."""

    class Short(NeverJudge):
        def judge(self, candidates: Sequence[Candidate]) -> Sequence[Verdict | None]:
            return super().judge(candidates)[1:]

    with pytest.raises(ValueError, match=r"^1 verdicts on 2 candidates: judge never$"):
        judge_all(Short(), CANDIDATES)
