"""Two claims oppose one another directly where the rest of them agrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import make_statement
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.contradictions.differences import (
    find_clashes,
    find_opposition,
    oppose_statements,
    show_clash,
)
from hexapla.compare.language.antonyms import opposites_of
from hexapla.compare.language.claims import read_claims
from hexapla.compare.language.stems import stem
from hexapla.compare.relation import ContradictionType
from hexapla.compare.similarity.word_alignment import align_words

if TYPE_CHECKING:
    from hexapla.compare.contradictions.differences import Opposition


def oppose(a: str, b: str) -> Opposition | None:
    """Oppose two statements of two documents."""
    return oppose_statements(make_statement(a, document="a"), make_statement(b, document="b"))


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
            "There is no dog in the park.",
            "A brown terrier is running in the park.",
            ContradictionType.NEGATION,
            ("no dog in the park", "terrier is running in the park"),
        ),
        (
            "Nobody is typing a letter.",
            "Someone is typing a letter.",
            ContradictionType.NEGATION,
            ("Nobody is typing a letter", "Someone is typing a letter"),
        ),
        (
            "The vaccine without an adjuvant failed to protect the mice.",
            "The vaccine protects mice.",
            ContradictionType.NEGATION,
            ("failed to protect the mice", "protects mice"),
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
    assert found.type == kind
    assert tuple(cue.text for cue in found.cues) == cues


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The warranty covers water damage.", "The warranty covers water damage."),
        ("The warranty doesn't cover theft.", "The warranty does not cover theft."),
        ("The warranty covers water damage.", "The museum does not open on Mondays."),
        ("The drug does not increase mortality.", "The drug decreases mortality."),
        ("It is not only cheap but durable.", "It is cheap."),
        ("A black cat sleeps on the chair.", "A white cat sleeps on the chair."),
        ("Refunds reach you within 14 days.", "Refunds reach you within ten to 14 days."),
        ("Two nurses attended the birth.", "The birth took 30 hours."),
        ("The stay is at least 3 nights.", "The stay is 5 nights."),
        ("The treaty of 1951 protects refugees.", "The treaty of 1967 protects refugees."),
        ("COVID-19 spreads in crowds.", "COVID-20 spreads in crowds."),
        ("", ""),
        ("No.", "Not."),
    ],
)
def test_no_opposition(a: str, b: str) -> None:
    """Agreement, another matter, a denied antonym, kinds beside one another and names are none."""
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


def test_a_denial_of_something_else_shows_what_both_speak_of() -> None:
    """A denial that the other claim says nothing of is no opposition; its cues say so."""
    one, other = (
        read_claims(make_statement(text, document=name))[0]
        for name, text in (("a", "The old mill burned down."), ("b", "The old mill never rattled."))
    )
    alignment = align_words(one, other)
    [clash] = find_clashes(alignment)
    assert clash.surely == 0
    assert find_opposition(one, other) is None
    assert [cue.text for cue in show_clash(alignment, clash)] == ["old mill", "never rattled"]


def test_agreement_of_the_rest_makes_an_opposition_stronger() -> None:
    """The more of the other words is shared, the stronger the opposition."""
    near = oppose("The blue bus stops at noon.", "The blue bus does not stop at noon.")
    far = oppose("The bus stops at noon.", "The blue bus of the school does not stop at noon.")
    assert near is not None
    assert far is not None
    assert near.strength > far.strength


WORDS = """no not never dog cat walks increases decreases drug safe dangerous most few 3 12 days
without and , . the is there pain"""
texts = st.lists(st.sampled_from(WORDS.split()), max_size=12).map(" ".join)


@given(a=texts, b=texts)
def test_symmetry(a: str, b: str) -> None:
    """Turning the statements round turns the cues round and changes nothing else."""
    one, other = make_statement(a, document="a"), make_statement(b, document="b")
    there, back = oppose_statements(one, other), oppose_statements(other, one)
    assert (there is None) == (back is None)
    if there and back:
        assert (there.type, there.strength) == (back.type, back.strength)
        assert there.cues == back.cues[::-1]
        for cue, text in zip(there.cues, (a, b), strict=True):
            assert text[cue.start : cue.end] == cue.text


@given(text=texts)
def test_no_statement_opposes_itself(text: str) -> None:
    """A statement never opposes itself, unless it contradicts itself."""
    statement = make_statement(text)
    found = oppose_statements(statement, statement)
    assert found is None or len({cue.text for cue in found.cues}) > 1


def test_antonyms_are_symmetric_and_of_different_words() -> None:
    """Each opposite of a word has that word among its own opposites."""
    for word in ("increase", "safe", "permit", "silent", "nothing-like-it"):
        own = stem(word)
        for other, surely in opposites_of(own).items():
            assert other != own
            assert opposites_of(other)[own] == surely
