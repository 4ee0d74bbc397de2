"""Negations reach what they govern and no further."""

from __future__ import annotations

import pytest
from builders import make_parse, make_reading, place_of, read_sentence
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.negation import find_negations, find_rejection, read_negators
from hexapla.compare.lexicons import read_data

NEGATORS: dict[str, str] = read_data("negation.toml")["negators"]


def kinds(text: str) -> list[tuple[str, str]]:
    """List the negations of a text as their word and kind."""
    parse = make_parse(text)
    return [(parse.word_at(n.place), n.kind) for n in find_negations(parse)]


def scope(text: str) -> str:
    """Join the words that the first negation of a text denies."""
    parse = make_parse(text)
    return " ".join(parse.words_of(find_negations(parse)[0].scope))


@pytest.mark.parametrize(
    ("text", "word", "negated"),
    [
        ("The drug is safe", "safe", False),
        ("The drug is not safe", "safe", True),
        ("The drug isn't very safe", "safe", True),
        ("The drug isn’t very safe", "safe", True),
        ("The drug lacks side effects", "side", True),
        ("There are no known risks", "risks", True),
        ("It works without serious risks", "risks", True),
        ("It is not only safe", "safe", False),
        ("It is not cheap but safe", "safe", False),
        ("It rarely causes harm", "harm", True),
        ("It is safe and not cheap", "safe", False),
        ("It should be safe and not cheap", "should", False),
        ("One must not lift the lid", "lift", True),
        ("One mustn't lift the lid", "lift", True),
        ("Seals prevent leaks", "leaks", True),
        # two negations affirm
        ("It is not without risks", "risks", False),
        ("It doesn't prevent leaks", "leaks", False),
        ("Nobody fails to see it", "see", False),
        ("It never lacks no lid", "lid", True),
    ],
)
def test_an_odd_number_of_negations_denies(text: str, word: str, negated: bool) -> None:  # noqa: FBT001
    """A negation turns what follows it in its clause, and a second one turns it back."""
    reading = make_reading(text)
    assert len(reading.negations_of(place_of(reading, word))) % 2 == negated


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        # six words, with the marks between them
        ("It never got there by the old road", "got there by the old road"),
        ("It never got there by the old dirt road", "got there by the old dirt"),
        ("It never (got) there by “the” old dirt road", "( got ) there by “ the ” old dirt"),
        # a terminator, and a clause negation of its own
        ("It never leaks but it drips", "leaks"),
        ("It never leaks; it drips", "leaks"),
        ("It is not cheap and not new", "cheap and"),
        ("It is not without a lid", "without a lid"),
        # a clause of its own that opens after a joint
        ("No lid leaks and the pump is old", "lid leaks"),
        ("No lid leaks, it drips", "lid leaks"),
        ("No lid leaks or drips", "lid leaks or drips"),
        ("No lid leaks, cracks, and it drips", "lid leaks , cracks ,"),
        # whose verb stands among the four words after the joint
        ("No lid or pump of ours is old", "lid"),
        ("No lid or pump of the town is old", "lid or pump of the town"),
        # what is negative in meaning denies no verb after its phrase
        ("A pump without a lid is cheap", "a lid"),
        ("A pump with no lid is cheap", "lid is cheap"),
        ("Nobody", ""),
    ],
)
def test_scopes_end(text: str, denied: str) -> None:
    """A negation reaches six words, to a terminator or to where another clause begins."""
    assert scope(text) == denied


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Few signs of wear", [("few", "scant")]),
        ("Few lids of iron", []),
        ("Weak evidence", [("weak", "scant")]),
        ("Weak lids", []),
        ("Minimal evidence", [("minimal", "scant")]),
        ("Minimal wear", [("minimal", "minimal")]),
        ("The wear is minimal", [("minimal", "minimal")]),
        ("A little wear", []),
        ("Little wear", [("little", "minimal")]),
        ("Wear is no longer than a week", []),
        ("Wear is no longer seen", [("no", "clause")]),
        ("No increase was seen", []),
        ("Not until May", []),
    ],
)
def test_kinds_depend_on_what_follows(text: str, found: list[tuple[str, str]]) -> None:
    """What is scant denies only a relation, and what begins like a negation may be none."""
    assert kinds(text) == found


@pytest.mark.parametrize("kind", sorted(NEGATORS))
def test_each_word_of_the_list_is_read_as_its_kind(kind: str) -> None:
    """A new negation is one word of the data file; one in two lists is of the last."""
    later = {
        w for k in list(NEGATORS)[list(NEGATORS).index(kind) + 1 :] for w in NEGATORS[k].split()
    }
    for word in NEGATORS[kind].split():
        if word not in later:
            following = "evidence" if kind == "scant" else "lids"
            assert kinds(f"{word} {following}") == [(word, kind)]


@pytest.mark.parametrize("phrase", read_data("negation.toml")["scope"]["pseudo"])
def test_each_pseudo_negation_denies_nothing(phrase: str) -> None:
    """What only looks like a negation is none, wherever it stands."""
    assert kinds(f"It is {phrase} so") == []


def test_there_is_one_list() -> None:
    """Contractions, and verbs that prevent, are negations of the one list."""
    known = read_negators().kinds
    assert (known["mustn't"], known["prevent"]) == ("clause", "preventive")


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("If no pump is old, the lid is red.", ("pump", "is", "old")),
        ("The lid is red, although no pump is old.", ("pump", "is", "old")),
    ],
)
def test_a_negation_stays_in_its_clause(text: str, denied: tuple[str, ...]) -> None:
    """What is denied in one clause is not denied in another."""
    reading = read_sentence(text)
    [negation] = reading.negations
    assert tuple(w for w in reading.words_of(negation.scope) if w.isalnum()) == denied


WORDS = sorted(
    {
        "lids",
        "evidence",
        ",",
        "and",
        "but",
        "which",
        "if",
        "is",
        "—",
        "…",
        "it",
        "évidence",
        "\u200b",
    }
    | set(" ".join(NEGATORS.values()).split())
)


@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_scopes_never_leave_their_clause(words: list[str]) -> None:
    """A scope is what follows the negation in its clause, six words at most."""
    reading = read_sentence(" ".join(words))
    for negation in reading.negations:
        clause = reading.clause_of[negation.place]
        assert all(reading.clause_of[n] == clause for n in negation.scope)
        assert all(n > negation.place for n in negation.scope)
        assert len([n for n in negation.scope if not reading.tokens[n].mark]) <= 6
    assert list(reading.negations) == sorted(reading.negations)


@pytest.mark.parametrize(
    ("text", "rejecting"),
    [
        ("Contrary to old fears that tea harms, it is loved", "fears"),
        ("The misconception that tea harms is old", "misconception"),
        ("That tea harms is a myth", "myth"),
        ("That tea harms was debunked", "debunked"),
        ("They debunked that tea harms", "debunked"),
        ("That tea harms made the myth", None),
        ("Contrary to what you read, tea harms", None),
        ("Contrary to what you read but tea harms", None),
        ("Tea harms, and the story of it is a myth", None),
        ("Tea harms but is a myth", None),
        ("Tea harms", None),
    ],
)
def test_rejections(text: str, rejecting: str | None) -> None:
    """A view is mistaken where a word says so before it, with no comma between, or after it."""
    parse = make_parse(text)
    place = find_rejection(parse, place_of(parse, "harms"))
    assert (None if place is None else parse.word_at(place)) == rejecting
