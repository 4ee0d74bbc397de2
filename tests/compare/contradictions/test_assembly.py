"""Contradictions are found where positions on one thing pull apart, and named by their kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from builders import make_document
from judges import by_place
from made_cues import make_stance, place

from hexapla.compare import Relation, Settings, compare, group_contradictions
from hexapla.compare.contradictions.assembly import make_candidates, state_verdict
from hexapla.compare.contradictions.logistic import read_judge
from hexapla.compare.contradictions.proposers import PROPOSERS, Proposal
from hexapla.corpus import bundled

if TYPE_CHECKING:
    from hexapla.compare import Verdict

TOPIC = "Zolamine is an old drug. Zolamine is sold in shops. Zolamine has been studied."


def find(one: str, other: str) -> list[tuple[str, str]]:
    """Give type and dispute of the contradictions between two documents on zolamine."""
    documents = [make_document(n, f"{TOPIC}\n\n{t}") for n, t in (("a", one), ("b", other))]
    found = compare(documents, Settings(within=False)).contradictions
    return [(c.type.value, c.dispute) for c in found]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "Zolamine does not affect weight.",
            "Zolamine reduces weight.",
            ("negation", "effect on weight"),
        ),
        (
            "Zolamine raises appetite.",
            "Zolamine lowers appetite.",
            ("antonym", "effect on appetite"),
        ),
        ("Zolamine is safe.", "Zolamine is dangerous.", ("polarity", "safety of zolamine")),
        (
            "Users must rotate their keys.",
            "Users need not rotate their keys.",
            ("modality", "rule on rotate"),
        ),
        ("Users must share keys.", "Users must not share keys.", ("negation", "rule on share")),
        (
            "Keys must be rotated every 90 days.",
            "Keys must be rotated annually.",
            ("numeric", "frequency of keys"),
        ),
        ("Zolamine is proven.", "Zolamine is unproven.", ("modality", "certainty of zolamine")),
        (
            "Zolamine is remarkably beneficial.",
            "Zolamine has a marginal effect.",
            ("quantifier_scope", "magnitude of zolamine"),
        ),
    ],
)
def test_kinds(one: str, other: str, expected: tuple[str, str]) -> None:
    """Each kind of opposition is found, with its type and what it is on."""
    assert expected in find(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # both can hold
        ("Zolamine reduces weight.", "Zolamine reduces swelling."),
        ("Zolamine does not affect weight.", "Zolamine does not affect swelling."),
        ("Zolamine reduces weight.", "A lack of zolamine increases weight."),
        ("Zolamine reduces weight.", "Excessive zolamine increases weight."),
        ("Keep the charge below 80 percent.", "Do not let the charge drop below 20 percent."),
        ("Users must rotate their keys.", "Users should rotate their keys."),
        ("Keys must be rotated every 90 days.", "Keys must be rotated quarterly."),
        # words of degree away from any effect or worth
        ("A massive shop sells zolamine.", "Zolamine is sold in tiny shops."),
        # other people, and other sorts
        ("Zolamine is safe.", "Zolamine is sold to vulnerable people."),
        # other things do it
        ("Zolamine reduces swelling.", "Sunshine increases swelling."),
    ],
)
def test_compatible_statements(one: str, other: str) -> None:
    """What can hold together, or is of other things, is no contradiction."""
    assert find(one, other) == []


def test_conditions_are_kept_and_said() -> None:
    """A condition stands with its cue and in the sentence that says why."""
    documents = [
        make_document("a", f"{TOPIC}\n\nZolamine is safe if it is kept cool."),
        make_document("b", f"{TOPIC}\n\nZolamine is dangerous."),
    ]
    [found] = compare(documents, Settings(within=False)).contradictions
    assert found.cues[0].condition == "if it is kept cool"
    assert found.why == (
        "a calls zolamine safe (if it is kept cool); b speaks of the risks of zolamine"
    )


def test_repeats_are_one_dispute() -> None:
    """Contradictions on one thing are brought together, strongest first."""
    documents = [
        make_document("a", f"{TOPIC}\n\nZolamine is safe."),
        make_document("b", f"{TOPIC}\n\nZolamine is dangerous. Zolamine is harmful."),
    ]
    found = compare(documents, Settings(within=False)).contradictions
    [dispute] = group_contradictions(found)
    assert dispute.name == "safety of zolamine"
    assert dispute.contradictions == found
    assert dispute.strongest is found[0]


def test_other_facets_do_not_oppose() -> None:
    """Cues of two facets are no reason to judge a pair."""
    documents = [
        make_document("a", f"{TOPIC} Zolamine is safe."),
        make_document("b", "Zolamine is expensive."),
    ]
    found = compare(documents)
    assert {c.facet for c in found.basis.analysis.cues} >= {"safety", "cost"}
    assert all(v.opposition is None for v in found.basis.verdicts.values())


def test_same_action_of_the_same_things_is_surely_one_rule() -> None:
    """A demand and a leave in the same words are a clear contradiction."""
    texts = ("Drivers must lock the van at night.", "Drivers need not lock the van at night.")
    found = compare([make_document("ab"[n], text) for n, text in enumerate(texts)])
    [contradiction] = found.contradictions
    assert contradiction.grade == 3


def test_a_verdict_is_stated_with_who_says_what() -> None:
    """Two documents are named, one that is at odds with itself once."""
    says = [
        place(make_stance(1.0, says="calls tea safe", condition="if cool"), "a"),
        place(make_stance(-1.0, says="warns of tea"), "b"),
    ]
    assert state_verdict(*says) == "a calls tea safe (if cool); b warns of tea"
    assert state_verdict(says[0], place(says[1], "a", 2)) == (
        "a calls tea safe (if cool), and warns of tea"
    )


def test_reasons_of_one_pair_are_one_candidate() -> None:
    """Candidates stand in the order of their statements, with what is known of the pair."""
    documents = [make_document("a", "Tea cools. Geese fly."), make_document("b", "Tea cools.")]
    basis = compare(documents).basis
    proposals = [Proposal("a:2", "b:1"), Proposal("a:1", "a:2"), Proposal("a:2", "b:1")]
    apart = make_candidates(proposals, basis.analysis, basis.similarity, within=False)
    assert [c.pair for c in apart] == [("a:2", "b:1")]
    inside = list(make_candidates(proposals, basis.analysis, basis.similarity, within=True))
    assert [(c.pair, c.features["within"]) for c in inside] == [
        (("a:1", "a:2"), 1.0),
        (("a:2", "b:1"), 0.0),
    ]
    assert inside[1].features["similarity"] == basis.similarity.score("a:2", "b:1")


def test_every_pair_gets_one_verdict() -> None:
    """No pair stands twice, or among overlaps and among contradictions: what is found is the word.

    So it is on the five articles, whatever else is proposed.
    """
    found = compare(bundled(), Settings(proposers=(*PROPOSERS, by_place)))
    said = {p: v.relation for p, v in found.basis.verdicts.items()}
    overlaps = [(o.a, o.b) for o in found.overlaps]
    contradictions = [(c.a, c.b) for c in found.contradictions]
    assert len({frozenset(p) for p in (*overlaps, *contradictions)}) == len(overlaps) + len(
        contradictions
    )
    assert set(overlaps) == {p for p, r in said.items() if r is Relation.OVERLAP}
    assert set(contradictions) == {p for p, r in said.items() if r is Relation.CONTRADICTION}
    assert len({frozenset(p) for p in said}) == len(said)
    assert Relation.UNRELATED in said.values()


def test_a_contradiction_takes_the_words_of_the_judge() -> None:
    """Where the judge says why, that is the sentence; where he has none, the cues make one."""
    documents = [make_document("a", "Zolamine is safe."), make_document("b", "Zolamine is risky.")]
    plain = compare(documents)

    class Telling:
        name, cuts = "telling", read_judge().cuts

        def judge(self, candidates: object) -> list[Verdict]:
            assert isinstance(candidates, tuple)
            return [replace(v, why="so it is", judge="x") for v in read_judge().judge(candidates)]

    [one] = plain.contradictions
    [other] = compare(documents, Settings(judge=Telling())).contradictions
    assert one.why == "a calls zolamine safe; b speaks of the risks of zolamine"
    assert other == replace(one, why="so it is", judge="x")
