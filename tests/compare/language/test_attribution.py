"""What a clause is about is found where a reader would look for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import analyse_text, place_of, read_sentence

from hexapla.compare.language.attribution import (
    CUSTOMARY,
    objects_of,
    parse_text,
    restricts_people,
    subjects_of,
)
from hexapla.compare.language.reading import Reading
from hexapla.compare.language.topic import find_topic
from hexapla.corpus import Clause, ClauseKind

TOPIC = (
    "Zolamine is an old drug. Zolamine is sold in many shops. Zolamine has been studied for long. "
)


def subjects(text: str, word: str, topic: str = TOPIC) -> dict[str, bool]:
    """Map what the clause of a word is about to whether that was taken from elsewhere."""
    readings = tuple(analyse_text(f"{topic}\n\n{text}").readings.values())
    place = next(
        n for n in reversed(range(len(readings))) if word in [t.word for t in readings[n].tokens]
    )
    clause = readings[place].clause_of[place_of(readings[place], word)]
    found = subjects_of(readings, place, clause, find_topic(readings))
    return {subject.key: subject.inherited for subject in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # its own subject, and every member of an enumeration
        ("Aspirin is safe.", {"aspirin"}),
        ("Drugs such as aspirin and codeine are safe.", {"drug", "aspirin", "codein"}),
        ("The benefits of aspirin are safe.", {"aspirin"}),
        ("Zolamine therapy is safe.", {"zolamin"}),
        ("Pain medication is safe.", {"pain medic"}),
        # a relative clause speaks of what it modifies
        ("Zolamine replaces aspirin, which is safe.", {"aspirin"}),
        # the customary thing of a class, whatever the words
        ("Traditional therapies are safe.", {CUSTOMARY}),
        ("Standard medications are safe.", {CUSTOMARY}),
        # the use of the topic is the topic
        ("Moderate consumption is safe.", {"zolamin"}),
        # those who undergo something, and who speak
        ("Many patients are safe.", {"zolamin"}),
        ("We are safe.", {"zolamin"}),
        ("Our team is safe.", {"zolamin"}),
        ("Those who wait are safe.", {"zolamin"}),
    ],
)
def test_subjects_of_their_own(text: str, expected: set[str]) -> None:
    """A clause is about what it names as its subject."""
    assert set(subjects(text, "safe")) == expected


def test_a_named_member_of_a_class_gives_its_own_key() -> None:
    """Opioid medications are opioids where they are named as such."""
    text = "Medications such as opioids are old. Opioid medications are safe."
    assert set(subjects(text, "safe")) == {"opioid"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what stands for something named before
        ("Aspirin is white. It is safe.", "aspirin"),
        ("Aspirin is white. To date, it is safe.", "aspirin"),
        ("Aspirin is white. This treatment is safe.", "aspirin"),
        ("Aspirin is white. The drug is safe.", "aspirin"),
        ("Although aspirin is white, it is safe.", "aspirin"),
        ("Aspirin is white. Stay there. It is safe.", "zolamin"),
        # another paragraph, and what has no subject before it
        ("It is safe.", "zolamin"),
        # numbers, commands and adjectives are nothing that a clause is about
        ("Aspirin is white. Keep it safe.", "aspirin"),
        ("Aspirin is white. 12 is safe.", "aspirin"),
        ("Aspirin is white. Best is safe.", "aspirin"),
    ],
)
def test_inherited_subjects(text: str, expected: str) -> None:
    """A pronoun is about the clause or sentence before, else the topic."""
    assert subjects(text, "safe") == {expected: True}


@pytest.mark.parametrize(
    ("heading", "expected"),
    [("Codeine", "codein"), ("Zolamine and codeine", "zolamin"), ("Unheard of", "zolamin")],
)
def test_a_section_is_about_its_heading(heading: str, expected: str) -> None:
    """A pronoun stands for what the heading names, where the documents speak of that."""
    text = f"Codeine is white.\n\n# {heading}\n\nIt is safe."
    assert subjects(text, "safe") == {expected: True}


def test_a_determiner_before_a_noun_stands_for_nothing() -> None:
    """What is named again is itself."""
    text = "Nerve receptors are small. These receptors are safe."
    assert subjects(text, "safe") == {"receptor": False}


def test_a_clause_in_a_text_without_topic_is_about_nothing() -> None:
    """Where nothing is named there is no subject."""
    assert subjects("It is safe.", "safe", topic="") == {}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("It helps patients who are safe.", True),
        ("It helps those who are safe.", True),
        ("It helps lids, which are safe.", False),
        ("It is safe.", False),
    ],
)
def test_relative_clauses_restrict_people(text: str, people: bool) -> None:  # noqa: FBT001
    """A relative clause on people only says who is meant."""
    reading = read_sentence(text)
    clause = reading.clause_of[place_of(reading, "safe")]
    assert restricts_people(reading, clause) is people


def test_objects_follow_their_word() -> None:
    """What follows a word is given with where it ends."""
    readings = tuple(
        analyse_text("Pain is resistant to aspirin and old codeine today.").readings.values()
    )
    [reading] = readings
    found = objects_of(reading, place_of(reading, "resistant"), find_topic(readings))
    text = reading.statement.text
    assert [(s.key, s.inherited, text[: s.end].split()[-1]) for s in found] == [
        ("aspirin", False, "aspirin"),
        ("today", False, "today"),
    ]


def test_a_text_beside_a_statement_is_one_clause() -> None:
    """A heading is parsed as a clause of its own, whatever the statement has."""
    reading = read_sentence("Lids are red, although pumps are old.")
    beside = parse_text("Old pumps", reading.statement)
    assert beside.clauses == ((0, 1),)
    assert beside.text_of(0, 1) == "Old pumps"


def test_a_relative_clause_on_nothing_is_about_what_governs_it() -> None:
    """Where no noun stands before a relative clause, it modifies none."""
    readings = tuple(analyse_text("Lids are old. Which are safe, lids are red.").readings.values())
    text = readings[1].statement
    end = text.start + len("Which are safe")
    clauses = (
        Clause(kind=ClauseKind.RELATIVE, start=text.start, end=end, parent=1),
        Clause(kind=ClauseKind.MAIN, start=end, end=text.end),
    )
    reading = Reading.read(replace(text, clauses=clauses))
    found = subjects_of([readings[0], reading], 1, 0, find_topic(readings))
    assert [(subject.key, subject.inherited) for subject in found] == [("lid", True)]
