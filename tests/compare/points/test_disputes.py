"""Disputes bring together who contradicts whom on one matter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from handmade import make_comparison
from made_cues import make_rule, make_stance, place

from hexapla.compare import Grade, group_contradictions
from hexapla.compare.points.disputes import Dispute, find_disputes

if TYPE_CHECKING:
    from hexapla.compare import Contradiction

[TEMPLATE] = make_comparison().contradictions


def make_contradiction(
    a: str, b: str, *, subject: str = "tea", grade: Grade = Grade.CLEAR, rule: bool = False
) -> Contradiction:
    """Make a contradiction on the safety of a subject, or between rules on it."""
    make = make_rule if rule else make_stance
    one, other = (
        place(make(force, subject=subject), *_split(statement))
        for force, statement in ((1.0, a), (-1.0, b))
    )
    dispute = f"{one.facet} {'on' if rule else 'of'} {subject}"
    return replace(TEMPLATE, a=a, b=b, grade=grade, cues=(one, other), dispute=dispute)


def _split(statement: str) -> tuple[str, int]:
    document, _, number = statement.partition(":")
    return document, int(number)


def statements(*contradictions: Contradiction) -> list[set[str]]:
    """Give the statements of each dispute."""
    return [set(d.statements) for d in find_disputes(contradictions)]


def test_contradictions_of_one_name_are_one_group() -> None:
    """The strongest is the first, and its facet that of the dispute."""
    first = make_contradiction("a:1", "b:1")
    second = make_contradiction("a:2", "b:2", subject="coffee")
    third = make_contradiction("c:1", "b:1")
    groups = group_contradictions([first, second, third])
    assert groups == (
        Dispute(name="safety of tea", contradictions=(first, third)),
        Dispute(name="safety of coffee", contradictions=(second,)),
    )
    assert groups[0].strongest is first
    assert groups[0].statements == ("a:1", "b:1", "c:1")
    assert groups[0].facet == "safety"


def test_positions_on_a_subject_are_one_dispute() -> None:
    """Who contradicts anybody on the safety of tea is in the dispute on the safety of tea."""
    given = (make_contradiction("a:1", "b:1"), make_contradiction("c:1", "d:1"))
    [found] = find_disputes(given)
    assert found == Dispute(name="safety of tea", contradictions=given)
    assert found.statements == ("a:1", "b:1", "c:1", "d:1")


def test_subjects_are_kept_apart() -> None:
    """The safety of tea and that of coffee are two disputes."""
    other = make_contradiction("a:2", "b:2", subject="coffee")
    assert statements(make_contradiction("a:1", "b:1"), other) == [{"a:1", "b:1"}, {"a:2", "b:2"}]


def test_tensions_and_single_documents_make_no_dispute() -> None:
    """Grade 1 is too little, and a document is no party against itself."""
    assert statements(make_contradiction("a:1", "b:1", grade=Grade.PARTLY)) == []
    assert statements(make_contradiction("a:1", "b:1", grade=Grade.LIKELY)) == [{"a:1", "b:1"}]
    assert statements(make_contradiction("a:1", "a:2")) == []


def test_rules_on_different_matters_are_different_disputes() -> None:
    """Of rules, only those that contradict the same statements are on one matter."""
    found = statements(
        make_contradiction("a:1", "b:1", rule=True),
        make_contradiction("a:1", "c:1", rule=True),
        make_contradiction("a:9", "b:9", rule=True),
    )
    assert found == [{"a:1", "b:1", "c:1"}, {"a:9", "b:9"}]


@pytest.mark.parametrize(("against", "joins"), [("bc", True), ("b", False)])
def test_a_rule_takes_a_side_against_half_of_the_other(against: str, joins: bool) -> None:  # noqa: FBT001
    """Two of four are enough, and one of four is not."""
    side = [make_contradiction("a:1", f"{d}:1", rule=True) for d in "bcdf"]
    stray = [make_contradiction("e:1", f"{d}:1", rule=True) for d in against]
    [found] = statements(*side, *stray)
    assert found == {"a:1", "b:1", "c:1", "d:1", "f:1", *(("e:1",) if joins else ())}


@pytest.mark.parametrize(("others", "one"), [("de", True), ("def", False)])
def test_one_matter_under_two_names_is_one_dispute(others: str, one: bool) -> None:  # noqa: FBT001
    """Disputes over rules that share half of the statements of one are one, and else two."""
    first = [make_contradiction("a:1", f"{d}:1", rule=True) for d in "bcghi"]
    second = [make_contradiction("a:1", "b:1", rule=True, subject="secrets")]
    second += [make_contradiction("a:1", f"{d}:1", rule=True, subject="secrets") for d in others]
    found = find_disputes([*first, *second])
    names = ["rule on tea"] if one else ["rule on tea", "rule on secrets"]
    assert [d.name for d in found] == names
    assert set(found[0].statements) >= {"a:1", "b:1", "c:1"}
    assert ("d:1" in found[0].statements) is one


def test_disputes_of_two_facets_stay_two() -> None:
    """Statements that are at odds over two matters are in a dispute on each."""
    rule = make_contradiction("a:1", "b:1", rule=True)
    cues = tuple(replace(cue, facet="duration") for cue in rule.cues)
    other = replace(rule, cues=(cues[0], cues[1]), dispute="duration of tea")
    assert [d.name for d in find_disputes([rule, other])] == ["rule on tea", "duration of tea"]
