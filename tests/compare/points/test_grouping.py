"""Groups are grown from overlaps, and no statement is drawn in by a chain."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.compare import Grade, Overlap, SharedTerm
from hexapla.compare.points.grouping import group_statements

FIRM = 40.0


def make_overlap(a: str, b: str, words: str = "filter water", score: float = 60.0) -> Overlap:
    """Make an overlap of two statements that share some words, each as heavy as the others."""
    terms = tuple(SharedTerm(a=w, b=w, weight=0.2) for w in words.split())
    return Overlap(a=a, b=b, score=score, grade=Grade.LIKELY, terms=terms, why=words)


def group(*overlaps: Overlap) -> list[set[str]]:
    """Group the statements of overlaps; a statement's document is what stands before the colon."""
    ordered = sorted(overlaps, key=lambda o: -o.score)
    documents = {s: s.partition(":")[0] for o in ordered for s in (o.a, o.b)}
    return [set(found) for found in group_statements(ordered, documents, FIRM)]


def test_statements_that_all_overlap_are_one_group() -> None:
    """Three statements of three documents, each similar to the others, are one group."""
    found = group(
        make_overlap("a:1", "b:1"), make_overlap("a:1", "c:1"), make_overlap("b:1", "c:1")
    )
    assert found == [{"a:1", "b:1", "c:1"}]


def test_a_chain_makes_no_group() -> None:
    """What overlaps with one of two members alone is not drawn in."""
    found = group(make_overlap("a:1", "b:1", score=70.0), make_overlap("b:1", "c:1"))
    assert found == [{"a:1", "b:1"}]


def test_three_quarters_of_the_others_are_enough() -> None:
    """A statement that misses one of four members joins; one that misses two does not."""
    core = ("a:1", "b:1", "c:1", "d:1")
    links = [make_overlap(*pair, score=80.0) for pair in combinations(core, 2)]
    nearly = [make_overlap(member, "e:1") for member in core[:3]]
    assert group(*links, *nearly) == [{*core, "e:1"}]
    assert group(*links, *nearly[:2]) == [{*core}]


def weigh(a: str, b: str, score: float, **weights: float) -> Overlap:
    """Make an overlap of two statements that share words of the given weights."""
    terms = tuple(SharedTerm(a=w, b=w, weight=weight) for w, weight in weights.items())
    return Overlap(a=a, b=b, score=score, grade=Grade.LIKELY, terms=terms, why="")


@pytest.mark.parametrize(("grade", "starts"), [(Grade.CLEAR, True), (Grade.LIKELY, False)])
def test_what_is_clear_is_firm_whatever_its_score(grade: Grade, starts: bool) -> None:  # noqa: FBT001
    """The same claim starts a group though the score says little."""
    overlap = replace(make_overlap("a:1", "b:1", score=FIRM - 10), grade=grade)
    assert bool(group(overlap)) is starts


@pytest.mark.parametrize(("score", "starts"), [(FIRM, True), (FIRM - 0.1, False)])
def test_a_group_starts_from_what_is_firm(score: float, starts: bool) -> None:  # noqa: FBT001
    """Either side of the bound."""
    assert bool(group(make_overlap("a:1", "b:1", score=score))) is starts


@pytest.mark.parametrize(("shared", "joins"), [(0.6, True), (0.59, False)])
def test_a_statement_joins_by_so_many_of_the_words_of_a_group(
    shared: float,
    joins: bool,  # noqa: FBT001
) -> None:
    """The part of the words by which members belong together that tie it is bounded below."""
    found = group(
        weigh("a:1", "b:1", 80.0, chlorine=1.0),
        weigh("a:1", "c:1", 60.0, chlorine=shared, monthly=1 - shared),
        weigh("b:1", "c:1", 60.0, chlorine=shared, monthly=1 - shared),
    )
    assert ({"a:1", "b:1", "c:1"} in found) is joins


@pytest.mark.parametrize(("free", "serves"), [(0.5, True), (0.49, False)])
def test_a_statement_serves_another_group_by_words_that_are_free(
    free: float,
    serves: bool,  # noqa: FBT001
) -> None:
    """Half of its words must not have brought it into a group already."""
    found = group(
        weigh("a:1", "b:1", 80.0, chlorine=1.0),
        weigh("a:1", "c:1", 60.0, chlorine=1 - free, monthly=free),
    )
    assert ({"a:1", "c:1"} in found) is serves


def test_two_of_three_are_not_enough() -> None:
    """A statement that misses one of three members does not join."""
    core = ("a:1", "b:1", "c:1")
    links = [make_overlap(*pair, score=80.0) for pair in combinations(core, 2)]
    assert {*core} in group(*links, *(make_overlap(member, "e:1") for member in core[:2]))


def test_a_statement_serves_two_groups_by_different_words() -> None:
    """A statement that says two things stands in a group for each."""
    found = group(
        make_overlap("a:1", "b:1", "chlorine taste", 70.0),
        make_overlap("a:1", "c:1", "monthly change", 65.0),
    )
    assert found == [{"a:1", "b:1"}, {"a:1", "c:1"}]


def test_the_same_words_serve_one_group() -> None:
    """By the words that it stands in one group by, a statement stands in no other."""
    found = group(
        make_overlap("a:1", "b:1", "chlorine taste", 70.0),
        make_overlap("a:1", "c:1", "chlorine taste", 65.0),
    )
    assert found == [{"a:1", "b:1"}]


def test_a_statement_joins_by_the_words_of_the_group_alone() -> None:
    """Overlaps with all members, but each by other words, are no common matter."""
    found = group(
        make_overlap("a:1", "b:1", "chlorine taste", 80.0),
        make_overlap("a:1", "c:1", "monthly change"),
        make_overlap("b:1", "c:1", "yearly cost"),
    )
    assert {"a:1", "b:1"} in found
    assert not any({"a:1", "b:1", "c:1"} <= members for members in found)


def test_statements_of_one_document_share_a_group() -> None:
    """A document that says a thing twice has both statements in the group."""
    found = group(make_overlap("a:1", "b:1", score=70.0), make_overlap("a:2", "b:1"))
    assert found == [{"a:1", "a:2", "b:1"}]


def test_weak_overlaps_make_no_group() -> None:
    """An overlap below what is firm starts none, and draws nothing into one."""
    assert group(make_overlap("a:1", "b:1", score=FIRM - 1)) == []
    found = group(
        make_overlap("a:1", "b:1", score=70.0),
        make_overlap("a:1", "c:1", score=FIRM - 1),
        make_overlap("b:1", "c:1", score=FIRM - 1),
    )
    assert found == [{"a:1", "b:1"}]


STATEMENTS = [f"{document}:{number}" for document in "abcd" for number in (1, 2)]
PAIRS = [(a, b) for a, b in combinations(STATEMENTS, 2) if a[0] != b[0]]


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(PAIRS),
        st.tuples(
            st.sampled_from(["chlorine taste", "monthly change", "taste change"]),
            st.integers(30, 90),
        ),
        max_size=16,
    )
)
def test_groups_hold_what_they_promise(links: dict[tuple[str, str], tuple[str, int]]) -> None:
    """Each group joins documents, holds no statement without a link, and stands there once."""
    overlaps = [make_overlap(*pair, words, score) for pair, (words, score) in links.items()]
    found = group(*overlaps)
    assert len({frozenset(members) for members in found}) == len(found)
    for members in found:
        assert len({s[0] for s in members}) > 1
        for statement in members:
            assert any(frozenset((o.a, o.b)) == {statement, t} for o in overlaps for t in members)
    assert found == group(*overlaps)
