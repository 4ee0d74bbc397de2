"""Pairs of statements are judged by what they share and where they clash."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare import ContradictionType, Relation, judge
from hexapla.compare.contradictions.differences import find_clashes
from hexapla.compare.contradictions.indicators import Indicators, measure_indicators
from hexapla.compare.inquiries.pairs import SPEAKING, align_statements, read_model

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
        judgement = judge(one, other)
        assert (judgement.relation, judgement.type) == (Relation.CONTRADICTION, kind)
        assert [cue.document for cue in judgement.cues] == ["a", "b"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The lift is out of order.", "The lift is out of order."),
        ("A woman is slicing an onion.", "An onion is being sliced by a woman."),
        ("There is no lift in the hotel.", "The hotel has no lift."),
        ("Kids are playing in the yard.", "Children are playing in the yard."),
        ("!", "!"),
    ],
)
def test_overlaps(a: str, b: str) -> None:
    """Statements that say the same in other words, or deny the same, overlap."""
    assert judge(a, b).relation is Relation.OVERLAP


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
    judgement = judge(a, b)
    assert (judgement.relation, judgement.type, judgement.cues) == (Relation.UNRELATED, None, ())


def test_the_sentence_that_answers_is_found() -> None:
    """In a text of several sentences the one that the other text speaks of is judged."""
    a = "We asked 200 people. The vaccine does not reduce fever. Rain fell in May."
    b = "The vaccine reduces fever."
    judgement = judge(a, b)
    assert judgement.relation is Relation.CONTRADICTION
    assert [cue.text for cue in judgement.cues] == ["not reduce fever", "reduces fever"]
    assert a[judgement.cues[0].start : judgement.cues[0].end] == "not reduce fever"


def test_of_many_sentences_those_that_share_words_are_judged() -> None:
    """In two long texts the sentences that speak of the same are found."""
    other = "Rain fell in May. Bees collect nectar. A ship left. The tax rose. "
    a, b = f"{other}The vaccine reduces fever.", f"The vaccine never reduces fever. {other[:60]}"
    judgement = judge(a, b)
    assert judgement.relation is Relation.CONTRADICTION
    assert [c.text for c in judgement.cues] == ["reduces fever", "never reduces fever"]


def test_a_denial_in_other_words_shows_what_both_speak_of() -> None:
    """Where nothing that is denied is stated, the other cue is what the two have in common."""
    a = "Dexamethasone lowered mortality among ventilated covid patients."
    b = "Dexamethasone does not help ventilated covid patients."
    one, other = judge(a, b).cues
    assert (one.negated, other.negated) == (False, True)
    assert "ventilated" in one.text


def test_a_denied_relation_needs_no_counterpart() -> None:
    """To deny an effect contradicts whoever states one in words of his own."""
    judgement = judge("Coffee has no effect on blood pressure.", "Coffee raises blood pressure.")
    assert (judgement.relation, judgement.type) == (Relation.CONTRADICTION, NEGATION)


def test_the_world_is_unknown() -> None:
    """That nobody plays in his sleep is known to no word list (docs/pairs.md says so)."""
    judgement = judge("A man is asleep.", "A man is playing the guitar.")
    assert judgement.relation is not Relation.CONTRADICTION


def test_weights_have_the_signs_that_their_indicators_mean() -> None:
    """What speaks for a contradiction never makes one less likely, and the reverse."""
    model = read_model("contradiction")
    for names in SPEAKING.values():
        assert all(model.weight_of(name) >= 0 for name in names)
    assert all(model.weight_of(name) <= 0 for name in ("wanting", "kinds", "agreed"))
    assert model.bias < 0


WORDS = """no not never nobody dog cat man increases decreases drug safe dangerous most few 3 12
days without effect and , . The is there pain up to least at"""
TEXTS = st.lists(st.sampled_from(WORDS.split()), max_size=14).map(" ".join)


@given(a=TEXTS, b=TEXTS)
def test_turning_a_pair_round_turns_the_cues_round(a: str, b: str) -> None:
    """A judgement doesn't depend on the order; its cues give back the text."""
    there, back = judge(a, b), judge(b, a)
    assert (there.relation, there.score, there.type) == (back.relation, back.score, back.type)
    assert [c.text for c in there.cues] == [c.text for c in back.cues[::-1]]
    assert (there.relation is Relation.CONTRADICTION) == bool(there.cues)
    assert all({"a": a, "b": b}[c.document][c.start : c.end] == c.text for c in there.cues)
    assert 0 <= there.score <= 100


@given(a=TEXTS, b=TEXTS)
def test_indicators_are_shares(a: str, b: str) -> None:
    """Every indicator lies between 0 and 1, and turning the claims round changes none."""
    alignment = align_statements(a, b)
    found = measure_indicators(alignment, tuple(find_clashes(alignment)))
    turned = alignment.turned()
    assert found == pytest.approx(measure_indicators(turned, tuple(find_clashes(turned))))
    assert all(-1e-9 <= value <= 1 + 1e-9 for value in found), found
    assert len(read_model("overlap").weights) == len(Indicators._fields)


@pytest.mark.parametrize("word", ["no dog ", "increase ", "12 , ", "dog. ", "few "])
def test_long_texts_take_no_longer_than_they_should(word: str) -> None:
    """Ten thousand characters are judged within a second or two, whatever they repeat."""
    start = time.process_time()
    judge((word * 10_000)[:10_000], ("most cats decrease 13. " * 500)[:10_000])
    assert time.process_time() - start < 2
