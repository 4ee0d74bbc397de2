"""Clauses: where they begin, what they hang on, and which holds a word."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.corpus import Clause, ClauseKind, innermost
from hexapla.corpus.clauses import find_clauses

# A sentence in which each change of clause is marked with the kind of the clause that goes on and,
# after "<", the number of its parent; clauses are numbered by their start.
CASES = [
    "{m}Walking is good for the heart.",
    "{m}Pain is treated {r<0}that has not responded to other drugs.",
    "{m}Patients {r<0}who have not found relief {m}can benefit.",
    "{m}Passwords {r<0}that must be stored in clear {m}must be encrypted.",
    "{m}The drug, {r<0}which runs through the body, {m}becomes weak.",
    "{m}Walkers {r<0}whose pain is old {m}should rest.",
    "{m}It is a state {r<0}where walking is hard.",
    "{m}It blocks a process {r<0}by which the cell is cleaned.",
    "{m}It is an approach {r<0}that accommodates each walker.",
    "{m}It is a diet {r<0}that people like.",
    "{s<1}Although it is old, {m}it works.",
    "{s<1}While drugs like aspirin, tea, and rest may help, {m}they do not last.",
    "{s<1}When administered by a nurse, {m}the drug is safe.",
    "{s<1}If a password is lost, {m}rotate it at once.",
    "{s<1}Where possible, {m}keys should be hashed.",
    "{s<1}As people age, {m}they slow down.",
    "{s<1}If MFA is enabled {m}shorter keys are accepted.",
    "{m}However, {s<0}since you are here, {m}the walk begins.",
    "{m}It works {s<0}because the drug blocks the receptor.",
    "{m}It hurts {s<0}even after the wound has healed.",
    "{m}It helps, {s<0}as it lowers the pain.",
    "{m}It helps them {s<0}so that they can walk.",
    "{m}A concern {s<0}when using keys {m}is their length.",
    "{m}Studies show {s<0}that the drug is safe.",
    "{m}It is clear {s<0}that the drug is safe.",
    "{m}It means {s<0}that {s<1}if it rains, {s<0}they will stay.",
    "{m}Ask {s<0}whether it is safe.",
    "{m}The drug is safe, {c<0}but it is not cheap.",
    "{m}The drug is safe; {c<0}the pill is not.",
    "{m}The drug is safe, {c<0}and the pill is cheap.",
    "{m}We eat less, {c<0}so we lose weight.",
    "{m}They were smart {c<0}and they had a plan.",
    "{m}It may be prescribed {c<0}but is used with care.",
    "{m}The results were clear: {c<0}the drug works well.",
    "{m}The list includes tea, rest, and walks.",
    "{m}It can reduce pain, improve sleep, and restore health.",
    "{m}It is safe because of its form.",
    "{m}Fatigue, pain, and stress are common.",
    "{m}The pain {a<0}(a sign of age) {m}is common.",
    "{m}The receptor (NMDA) is blocked.",
    "{m}Pain — {a<0}a sign of age — {m}is common.",
    "{m}It is common — {a<0}a sign of age.",
    "{m}It is common — {c<0}the old have it.",
    "{m}Pain, {a<0}also known as ache, {m}is common.",
    "{m}Pain, {a<0}a sign of age, {m}can be common.",
    "{m}Pain, such as ache, rest, and walks",
    "{m}IF improves sleep and IF is cheap.",
    "{m}It is clear {s<0}that it must be kept {m}and {s<0}that it is fair.",
    "{m}Cover it {s<0}while you type, {m}and do not show it.",
    "{m}It works, {r<0}which is good, {c<0}but it is not cheap.",
    "{m}Because life goes on.",
]
KINDS = {
    "m": ClauseKind.MAIN,
    "c": ClauseKind.COORDINATE,
    "s": ClauseKind.SUBORDINATE,
    "r": ClauseKind.RELATIVE,
    "a": ClauseKind.APPOSITION,
}


def mark(text: str) -> str:
    """Mark each change of clause in a sentence as the cases do."""
    clauses = find_clauses(text, 0, len(text))
    out, current = "", -1
    for word in re.finditer(r"\S+\s*", text):
        letter = re.search(r"\w", word.group())
        number = innermost(clauses, word.start() + letter.start()) if letter else current
        if number != current:
            clause, current = clauses[number], number
            hangs = "" if clause.parent is None else f"<{clause.parent}"
            out += "{" + clause.kind.value[0] + hangs + "}"
        out += word.group()
    return out


@pytest.mark.parametrize("marked", CASES)
def test_sentence_has_its_clauses(marked: str) -> None:
    """Clauses begin and end where the case says, and hang on the clause it says."""
    assert mark(re.sub(r"\{.*?\}", "", marked)) == marked


def test_outer_clause_spans_the_one_in_its_middle() -> None:
    """A clause with another in its middle spans it; the words inside belong to the inner one."""
    text = "Patients who found relief can walk."
    outer, inner = find_clauses(text, 0, len(text))
    assert (text[outer.start : outer.end], text[inner.start : inner.end]) == (
        "Patients who found relief can walk",
        "who found relief",
    )
    assert [innermost((outer, inner), text.index(w)) for w in ("Pat", "found", "can")] == [0, 1, 0]


def test_offsets_count_from_the_document() -> None:
    """Clauses are spans of the whole text."""
    text = "Skip this. It works, but it is old."
    assert [text[c.start : c.end] for c in find_clauses(text, 11, len(text))] == [
        "It works",
        "but it is old",
    ]


def test_word_outside_all_clauses_falls_to_the_last_before() -> None:
    """Offsets between clauses belong to the one before, those before all to the first."""
    clauses = (
        Clause(kind=ClauseKind.MAIN, start=5, end=9),
        Clause(kind=ClauseKind.COORDINATE, start=12, end=20, parent=0),
    )
    assert [innermost(clauses, offset) for offset in (0, 5, 10, 13, 30)] == [0, 0, 0, 1, 1]


def test_text_without_words_is_one_clause() -> None:
    """Marks alone are a main clause, for want of another."""
    assert find_clauses("-- --", 0, 5) == (Clause(kind=ClauseKind.MAIN, start=0, end=5),)


WORDS = (
    "if that who which because while and but or so , ; : ( ) — - is was can not walks the pain "
    "patients when as after where IF it they shows drug heals (NMDA) however in"
)


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS.split()), max_size=25).map(" ".join)))
def test_clauses_cover_every_word_and_form_a_tree(text: str) -> None:
    """Each word lies in a clause, parents are other clauses, and exactly one has none."""
    clauses = find_clauses(text, 0, len(text))
    assert clauses == find_clauses(text, 0, len(text))
    assert [c.start for c in clauses] == sorted(c.start for c in clauses)
    if any(c.isalnum() for c in text):
        for word in re.finditer(r"\w+", text):
            assert any(c.start <= word.start() and word.end() <= c.end for c in clauses)
    [root] = [n for n, clause in enumerate(clauses) if clause.parent is None]
    assert clauses[root].kind is ClauseKind.MAIN
    for number in range(len(clauses)):
        climbed, current = 0, clauses[number].parent
        while current is not None:
            current, climbed = clauses[current].parent, climbed + 1
            assert climbed <= len(clauses)
