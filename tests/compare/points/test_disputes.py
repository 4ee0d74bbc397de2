"""Disputes bring together who contradicts whom on one matter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handmade import make_comparison

from hexapla.compare import Grade
from hexapla.compare.points.disputes import Dispute, find_disputes

if TYPE_CHECKING:
    from hexapla.compare import Contradiction

[TEMPLATE] = make_comparison().contradictions


def make_contradiction(
    a: str, b: str, *, subject: str = "tea", grade: Grade = Grade.CLEAR, matter: str = ""
) -> Contradiction:
    """Make a contradiction on the safety of a subject, or on rules about a matter."""
    cues = tuple(
        replace(
            cue,
            statement=statement,
            document=statement.partition(":")[0],
            subject=subject,
            matter=frozenset(matter.split()),
        )
        for cue, statement in zip(TEMPLATE.cues, (a, b), strict=True)
    )
    return replace(TEMPLATE, a=a, b=b, grade=grade, cues=(cues[0], cues[1]))


def statements(*contradictions: Contradiction) -> list[set[str]]:
    """Give the statements of each dispute."""
    return [set(d.statements) for d in find_disputes(contradictions)]


def test_positions_on_a_subject_are_one_dispute() -> None:
    """Who contradicts anybody on the safety of tea is in the dispute on the safety of tea."""
    [found] = find_disputes([make_contradiction("a:1", "b:1"), make_contradiction("c:1", "d:1")])
    assert found == Dispute(subject="tea", facet="safety", statements=("a:1", "b:1", "c:1", "d:1"))


def test_subjects_are_kept_apart() -> None:
    """The safety of tea and that of coffee are two disputes."""
    other = make_contradiction("a:2", "b:2", subject="coffee")
    assert statements(make_contradiction("a:1", "b:1"), other) == [{"a:1", "b:1"}, {"a:2", "b:2"}]


def test_tensions_and_single_documents_make_no_dispute() -> None:
    """Grade 1 is too little, and a document is no party against itself."""
    assert statements(make_contradiction("a:1", "b:1", grade=Grade.PARTLY)) == []
    assert statements(make_contradiction("a:1", "a:2")) == []


def test_rules_on_different_matters_are_different_disputes() -> None:
    """Of rules, only those that contradict the same statements are on one matter."""
    found = statements(
        make_contradiction("a:1", "b:1", matter="change monthly"),
        make_contradiction("a:1", "c:1", matter="change monthly"),
        make_contradiction("a:9", "b:9", matter="write down"),
    )
    assert found == [{"a:1", "b:1", "c:1"}, {"a:9", "b:9"}]


def test_a_rule_that_contradicts_few_of_one_side_stays_out() -> None:
    """A statement takes a side only against half of the other."""
    side = [make_contradiction("a:1", f"{d}:1", matter="change") for d in "bcd"]
    stray = make_contradiction("e:1", "d:1", matter="change")
    assert statements(*side, stray) == [{"a:1", "b:1", "c:1", "d:1"}]


def test_one_matter_under_two_names_is_one_dispute() -> None:
    """Disputes over rules that share half of their statements go by the name that most give."""
    found = find_disputes(
        [
            make_contradiction("a:1", "b:1", matter="length"),
            make_contradiction("a:1", "c:1", matter="length"),
            make_contradiction("a:1", "d:1", subject="secrets", matter="length"),
        ]
    )
    assert [(d.subject, set(d.statements)) for d in found] == [
        ("tea", {"a:1", "b:1", "c:1", "d:1"})
    ]
