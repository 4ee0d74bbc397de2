"""Proposers name the pairs that are worth judging, and a new one is a function."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import make_document
from judges import by_place
from made_cues import make_effect, make_rule, make_stance, place, stems

from hexapla.compare import Relation, Settings, compare
from hexapla.compare.contradictions.logistic import read_judge
from hexapla.compare.contradictions.opposition import DIFFERENCE
from hexapla.compare.contradictions.proposers import (
    PROPOSERS,
    by_cue,
    by_difference,
    by_similarity,
    pair_cues,
)
from hexapla.compare.language.cues.effects import general_stems

if TYPE_CHECKING:
    from hexapla.compare.contradictions.opposition import Candidate
    from hexapla.compare.contradictions.proposers import (
        Proposal,
    )

DOCUMENTS = (
    make_document(
        "a",
        "The blue bus stops at the old harbour.\n\nZolamine is safe.\n\nGeese fly south.",
    ),
    make_document(
        "b",
        "The blue bus never stops at the old harbour.\n\nZolamine is dangerous.\n\nTea is hot.",
    ),
)
BASIS = compare(DOCUMENTS).basis


def propose(proposer: object) -> list[Proposal]:
    """Collect what a proposer of the package names."""
    assert callable(proposer)
    return list(proposer(BASIS.analysis, BASIS.similarity))


def test_similar_statements_are_proposed_without_a_reason() -> None:
    """From the floor of similarity on, and of different documents alone."""
    found = propose(by_similarity)
    floor = BASIS.similarity.weights.floor
    expected = {(a, b) for a, b, _ in BASIS.similarity.find_pairs(floor)}
    assert {(p.a, p.b) for p in found} == expected
    assert ("a:1", "b:1") in expected
    assert all(p.opposition is None for p in found)


def test_minimal_pairs_are_proposed_with_their_difference() -> None:
    """The reason is the difference, with the vetoes of minimal pairs among its features."""
    found = propose(by_difference)
    assert [(p.a, p.b) for p in found] == [("a:1", "b:1"), ("a:2", "b:2")]
    for proposal in found:
        assert proposal.opposition is not None
        assert proposal.opposition.kind == DIFFERENCE
        assert proposal.opposition.features["two cases"] == 0.0


def test_opposed_cues_are_proposed_with_their_opposition() -> None:
    """Statements that share no other word are named by their cues."""
    found = {(p.a, p.b): p.opposition for p in propose(by_cue)}
    opposition = found["a:2", "b:2"]
    assert opposition is not None
    assert (opposition.kind, opposition.dispute) == ("stance", "safety of zolamine")


def test_pairs_stand_in_the_order_of_the_documents() -> None:
    """Whoever proposes names the earlier statement first."""
    order = {statement: number for number, statement in enumerate(BASIS.analysis.readings)}
    for proposer in PROPOSERS:
        assert all(order[p.a] < order[p.b] for p in propose(proposer))


def test_a_proposer_of_ones_own_adds_pairs() -> None:
    """A pair that no other proposer names is judged, and has a verdict."""
    documents = (make_document("a", "Geese fly south."), make_document("b", "Tea is hot."))
    assert compare(documents).basis.verdicts == {}
    found = compare(documents, Settings(proposers=(*PROPOSERS, by_place)))
    [(pair, verdict)] = found.basis.verdicts.items()
    assert (pair, verdict.relation, verdict.judge) == (("a:1", "b:1"), Relation.UNRELATED, "rules")


def test_what_nobody_proposes_is_not_judged() -> None:
    """Without proposers there is nothing to find, however the documents agree."""
    found = compare(DOCUMENTS, Settings(proposers=()))
    assert (found.basis.verdicts, found.overlaps, found.contradictions) == ({}, (), ())


def test_a_pair_that_two_propose_is_judged_once_with_all_reasons() -> None:
    """Reasons of one pair are brought together."""
    seen: list[Candidate] = []

    class Spy:
        name, cuts = "spy", read_judge().cuts

        def judge(self, candidates: object) -> list[None]:
            assert isinstance(candidates, tuple)
            seen.extend(candidates)
            return [None] * len(candidates)

    compare(DOCUMENTS, Settings(judge=Spy()))
    pairs = [c.pair for c in seen]
    assert len(pairs) == len(set(pairs))
    [both] = [c for c in seen if c.pair == ("a:1", "b:1")]
    proposed = [p.opposition for make in PROPOSERS for p in propose(make) if p[:2] == both.pair]
    assert both.oppositions == tuple(o for o in proposed if o)


EVERY = make_effect(
    0, negated=True, scale="none", key=min(general_stems()), stems=general_stems(), agents=stems("")
)


@pytest.mark.parametrize(
    ("one", "other", "paired"),
    [
        (make_rule(1.0), make_rule(-1.0), True),
        (make_rule(1.0), make_rule(-1.0, stems=stems("key lock")), True),
        (make_rule(1.0), make_rule(-1.0, stems=stems("gate lock")), False),
        (make_stance(1.0), make_stance(-1.0, facet="cost"), False),
        (make_stance(1.0), make_rule(-1.0, facet="safety", stems=stems("tea")), False),
        (make_effect(1), EVERY, True),
        (EVERY, make_effect(1), True),
    ],
)
def test_cues_of_one_facet_are_paired_that_share_a_stem(
    one: object,
    other: object,
    paired: bool,  # noqa: FBT001
) -> None:
    """Two facets, and two kinds, are never paired; what denies every effect is paired with all."""
    a, b = place(one, "a"), place(other, "b")  # type: ignore[type-var]
    assert list(pair_cues([a, b])) == [(a, b)] * paired  # type: ignore[list-item]


def test_each_pair_of_cues_comes_once_and_none_of_one_statement() -> None:
    """Several shared stems make one pair, and a statement is not set against itself."""
    cues = [place(make_rule(force), document) for document in "ab" for force in (1.0, -1.0)]
    cues.append(place(EVERY, "c"))  # type: ignore[arg-type]
    found = list(pair_cues(cues))
    assert len(found) == len({(id(a), id(b)) for a, b in found}) == 4
    assert all(a.statement < b.statement for a, b in found)
