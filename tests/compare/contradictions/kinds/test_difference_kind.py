"""Two statements are opposed by the strongest difference between their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import make_reading
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.contradictions.kinds.differences import oppose_readings
from hexapla.compare.contradictions.logistic import read_judge
from hexapla.compare.contradictions.opposition import DIFFERENCE, Candidate
from hexapla.compare.relation import ContradictionType

if TYPE_CHECKING:
    from hexapla.compare.contradictions.opposition import Opposition


def oppose(a: str, b: str) -> Opposition | None:
    """Oppose two statements of two documents."""
    oppositions, _ = oppose_readings(make_reading(a), make_reading(b, document="b"))
    return oppositions[0] if oppositions else None


@pytest.mark.parametrize(
    ("a", "b", "kind", "cues"),
    [
        (
            "The warranty covers water damage.",
            "The warranty does not cover water damage.",
            ContradictionType.NEGATION,
            ("covers water damage", "not cover water damage"),
        ),
        (
            "Nobody is typing a letter.",
            "Someone is typing a letter.",
            ContradictionType.NEGATION,
            ("Nobody is typing a letter", "Someone is typing a letter"),
        ),
        (
            "The new vaccine failed to protect the mice.",
            "The vaccine protects mice.",
            ContradictionType.NEGATION,
            ("failed to protect the mice", "protects mice"),
        ),
        pytest.param(
            "The vaccine without an adjuvant failed to protect the mice.",
            "The vaccine protects mice.",
            ContradictionType.NEGATION,
            ("failed to protect the mice", "protects mice"),
            marks=pytest.mark.xfail(reason="“without” reaches over the verb and denies it too"),
        ),
        (
            "Coffee increases blood pressure.",
            "Coffee lowers blood pressure.",
            ContradictionType.ANTONYM,
            ("increases", "lowers"),
        ),
        (
            "The bridge is open to cyclists.",
            "The bridge is closed to cyclists.",
            ContradictionType.ANTONYM,
            ("open", "closed"),
        ),
        (
            "Refunds reach customers within 14 days.",
            "Refunds reach customers after 30 days.",
            ContradictionType.NUMERIC,
            ("14 days", "30 days"),
        ),
        (
            "A password has at least 8 characters.",
            "A password has at least 12 characters.",
            ContradictionType.NUMERIC,
            ("8 characters", "12 characters"),
        ),
        (
            "Visitors may stay up to 3 nights.",
            "Visitors may stay up to 10 nights.",
            ContradictionType.NUMERIC,
            ("3 nights", "10 nights"),
        ),
        (
            "The survey found that most teachers support the reform.",
            "The survey found that few teachers support the reform.",
            ContradictionType.QUANTIFIER_SCOPE,
            ("most teachers", "few teachers"),
        ),
    ],
)
def test_types_of_opposition(
    a: str, b: str, kind: ContradictionType, cues: tuple[str, str]
) -> None:
    """A denial, an antonym, a number and a share of the whole each oppose, with their words."""
    found = oppose(a, b)
    assert found is not None
    assert (found.kind, found.type) == (DIFFERENCE, kind)
    assert tuple(cue.text for cue in found.cues) == cues


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The warranty covers water damage.", "The warranty covers water damage."),
        ("The warranty doesn't cover theft.", "The warranty does not cover theft."),
        ("It is not only cheap but durable.", "It is cheap."),
        ("A black cat sleeps on the chair.", "A white cat sleeps on the chair."),
        ("Refunds reach you within 14 days.", "Refunds reach you within ten to 14 days."),
        ("The stay is at least 3 nights.", "The stay is 5 nights."),
        ("The treaty of 1951 protects refugees.", "The treaty of 1967 protects refugees."),
        ("COVID-19 spreads in crowds.", "COVID-20 spreads in crowds."),
        ("", ""),
        ("No.", "Not."),
    ],
)
def test_no_opposition(a: str, b: str) -> None:
    """Agreement, two of a kind, ranges that meet, years, and what is named by a number are none."""
    assert oppose(a, b) is None


def test_cues_have_offsets_and_a_subject() -> None:
    """The cues give back the text at their offsets, name what is spoken of and who denies."""
    a, b = "Nurses may not prescribe opioids.", "Nurses may prescribe opioids."
    found = oppose(a, b)
    assert found is not None
    one, other = found.cues
    assert (a[one.start : one.end], b[other.start : other.end]) == (one.text, other.text)
    assert (one.subject, one.negated, one.direction) == ("nurses", True, -1.0)
    assert (other.subject, other.negated, other.direction) == ("nurses", False, 1.0)
    assert found.dispute == "assertion on nurses"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The drug does not increase mortality.", "The drug decreases mortality."),
        ("Two nurses attended the birth.", "The birth took 30 hours."),
        ("The warranty covers water damage.", "The museum does not open on Mondays."),
        ("The old mill burned down.", "The old mill never rattled."),
    ],
)
def test_weak_oppositions_are_left_to_the_judge(a: str, b: str) -> None:
    """A denial or number of something else opposes, but too weakly for a contradiction."""
    one, other = make_reading(a), make_reading(b, document="b")
    [opposition], features = oppose_readings(one, other)
    candidate = Candidate(a=one, b=other, oppositions=(opposition,), features=features)
    assert read_judge().weigh(candidate, opposition) < 0.5


def test_the_cue_of_a_denial_of_something_else_is_what_both_speak_of() -> None:
    """Where nothing that is denied is stated, the other cue has the words that say the same."""
    found = oppose("The old mill burned down.", "The old mill never rattled.")
    assert found is not None
    assert [cue.text for cue in found.cues] == ["old mill", "never rattled"]


WORDS = """no not never dog cat walks increases decreases drug safe dangerous most few 3 12 days
without and , . the is there pain"""
texts = st.lists(st.sampled_from(WORDS.split()), max_size=12).map(" ".join)


@given(a=texts, b=texts)
def test_symmetry(a: str, b: str) -> None:
    """Turning the statements round turns the cues round and changes nothing else."""
    one, other = make_reading(a), make_reading(b, document="b")
    (there, features), (back, turned) = oppose_readings(one, other), oppose_readings(other, one)
    assert features == turned
    assert len(there) == len(back) <= 1
    for opposition, reverse in zip(there, back, strict=True):
        assert (opposition.type, opposition.dispute) == (reverse.type, reverse.dispute)
        assert opposition.cues == reverse.cues[::-1]
        for cue, text in zip(opposition.cues, (a, b), strict=True):
            assert text[cue.start : cue.end] == cue.text


@given(text=texts)
def test_no_statement_opposes_itself(text: str) -> None:
    """A statement never opposes itself, unless it contradicts itself."""
    reading = make_reading(text)
    oppositions, _ = oppose_readings(reading, reading)
    assert all(len({cue.text for cue in o.cues}) > 1 for o in oppositions)
