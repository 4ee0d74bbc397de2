"""Pairs of statements that stand alone are judged by what they share and where they differ."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judges import NeverJudge

from hexapla.compare import ContradictionType, Relation, judge_pair
from hexapla.compare.contradictions.opposition import DIFFERENCE
from hexapla.compare.inquiries.pairs import ALIGNED, make_candidate

NEGATION, ANTONYM = ContradictionType.NEGATION, ContradictionType.ANTONYM
NUMERIC, QUANTIFIER = ContradictionType.NUMERIC, ContradictionType.QUANTIFIER_SCOPE


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("A girl is riding a horse.", "There is no girl riding a horse.", NEGATION),
        ("A terrier is asleep on the sofa.", "No dog is asleep on the sofa.", NEGATION),
        ("The lift isn't working today.", "The lift is working today.", NEGATION),
        ("Nobody painted the old fence.", "Someone painted the old fence.", NEGATION),
        ("The gate is locked at night.", "The gate is unlocked at night.", ANTONYM),
        ("Salt raises the boiling point.", "Salt lowers the boiling point.", ANTONYM),
        ("The course takes 12 weeks.", "The course takes 20 weeks.", NUMERIC),
        ("Most shops open on Sundays.", "Few shops open on Sundays.", QUANTIFIER),
    ],
)
def test_contradictions(a: str, b: str, kind: ContradictionType) -> None:
    """Each type of direct opposition is found, either way round, with two cues."""
    for one, other in ((a, b), (b, a)):
        judgement = judge_pair(one, other)
        assert (judgement.relation, judgement.type) == (Relation.CONTRADICTION, kind)
        assert [cue.document for cue in judgement.cues] == ["a", "b"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The lift is out of order.", "The lift is out of order."),
        ("A woman is slicing an onion.", "An onion is being sliced by a woman."),
        ("There is no lift in the hotel.", "There is no lift in this hotel."),
        ("There is no lift in the hotel.", "The hotel has no lift."),
        pytest.param(
            "Kids are playing in the yard.",
            "Children are playing in the yard.",
            marks=pytest.mark.xfail(reason="the fitted model wants more words that are the same"),
        ),
        ("!", "!"),
    ],
)
def test_overlaps(a: str, b: str) -> None:
    """Statements that say the same in other words, or deny the same, overlap."""
    assert judge_pair(a, b).relation is Relation.OVERLAP


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The lift is out of order.", "Bees collect nectar in spring."),
        ("The café serves no alcohol.", "The river floods every spring."),
        ("A big dog sleeps on the porch.", "A small cat drinks milk."),
        ("!", "?"),
        ("", "A dog barks."),
    ],
)
def test_unrelated(a: str, b: str) -> None:
    """Statements on different matters are unrelated, whatever they deny."""
    judgement = judge_pair(a, b)
    assert (judgement.relation, judgement.type, judgement.cues) == (Relation.UNRELATED, None, ())


def test_the_sentence_that_answers_is_found() -> None:
    """In a text of several sentences the one that the other text speaks of is judged."""
    a = "We asked 200 people. The vaccine does not reduce fever. Rain fell in May."
    b = "The vaccine reduces fever."
    judgement = judge_pair(a, b)
    assert judgement.relation is Relation.CONTRADICTION
    assert [cue.text for cue in judgement.cues] == ["not reduce fever", "reduces fever"]
    assert a[judgement.cues[0].start : judgement.cues[0].end] == "not reduce fever"


def test_of_many_sentences_those_that_share_words_are_judged() -> None:
    """In two long texts the sentences that speak of the same are found."""
    other = "Rain fell in May. Bees collect nectar. A ship left. The tax rose. "
    a, b = f"{other}The vaccine reduces fever.", f"The vaccine never reduces fever. {other[:60]}"
    judgement = judge_pair(a, b)
    assert judgement.relation is Relation.CONTRADICTION
    assert [c.text for c in judgement.cues] == ["reduces fever", "never reduces fever"]


def test_a_denial_in_other_words_shows_what_both_speak_of() -> None:
    """Where nothing that is denied is stated, the other cue is what the two have in common."""
    a = "Dexamethasone lowered mortality among ventilated covid patients."
    b = "Dexamethasone does not help ventilated covid patients."
    one, other = judge_pair(a, b).cues
    assert (one.negated, other.negated) == (False, True)
    assert "ventilated" in one.text


def test_a_denied_relation_needs_no_counterpart() -> None:
    """To deny an effect contradicts whoever states one in words of his own."""
    judgement = judge_pair(
        "Coffee has no effect on blood pressure.", "Coffee raises blood pressure."
    )
    assert (judgement.relation, judgement.type) == (Relation.CONTRADICTION, NEGATION)


def test_the_world_is_unknown() -> None:
    """That nobody plays in his sleep is known to no word list (docs/pairs.md says so)."""
    judgement = judge_pair("A man is asleep.", "A man is playing the guitar.")
    assert judgement.relation is not Relation.CONTRADICTION


def test_a_judge_of_ones_own_is_asked() -> None:
    """The pair is put to the judge that is given, as one candidate."""
    told = judge_pair("It never rains.", "Bees dance.", NeverJudge())
    assert (told.relation, told.score) == (Relation.CONTRADICTION, 77.0)
    silent = judge_pair("It rains.", "Bees dance.", NeverJudge())
    assert (silent.relation, silent.score) == (Relation.UNRELATED, 0.0)


def test_a_candidate_has_the_features_of_its_alignment() -> None:
    """Statements that stand alone have no similarity; their words are aligned."""
    candidate = make_candidate("The lift works.", "The lift does not work.")
    assert "similarity" not in candidate.features
    assert candidate.features["topic"] > 0
    assert [o.kind for o in candidate.oppositions] == [DIFFERENCE]


@pytest.mark.parametrize("count", [1, ALIGNED, 4 * ALIGNED])
def test_the_sentence_is_found_among_few_and_many(count: int) -> None:
    """However many sentences there are, the two that share most are judged."""
    others = " ".join(f"Bee number {n} danced." for n in range(count))
    found = judge_pair(f"{others} The vaccine reduces fever.", "The vaccine never reduces fever.")
    assert found.relation is Relation.CONTRADICTION
    assert [c.text for c in found.cues] == ["reduces fever", "never reduces fever"]


WORDS = """no not never nobody dog cat man increases decreases drug safe dangerous most few 3 12
days without effect and , . The is there pain up to least at"""
TEXTS = st.lists(st.sampled_from(WORDS.split()), max_size=14).map(" ".join)


@given(a=TEXTS, b=TEXTS)
def test_turning_a_pair_round_turns_the_cues_round(a: str, b: str) -> None:
    """A judgement doesn't depend on the order; its cues give back the text."""
    there, back = judge_pair(a, b), judge_pair(b, a)
    assert (there.relation, there.score, there.type) == (back.relation, back.score, back.type)
    assert [c.text for c in there.cues] == [c.text for c in back.cues[::-1]]
    assert (there.relation is Relation.CONTRADICTION) == bool(there.cues)
    assert all({"a": a, "b": b}[c.document][c.start : c.end] == c.text for c in there.cues)
    assert 0 <= there.score <= 100


@pytest.mark.parametrize("word", ["no dog ", "increase ", "12 , ", "dog. ", "few "])
def test_long_texts_take_no_longer_than_they_should(word: str) -> None:
    """Ten thousand characters are judged within a second or two, whatever they repeat."""
    start = time.process_time()
    judge_pair((word * 10_000)[:10_000], ("most cats decrease 13. " * 500)[:10_000])
    assert time.process_time() - start < 2
