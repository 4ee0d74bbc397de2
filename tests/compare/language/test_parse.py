"""A parse lays clauses over tokens, and finds the verbs and subjects of each."""

from __future__ import annotations

import pytest
from builders import make_document, make_parse, make_statement, place_of, read_sentence
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.parse import Parse
from hexapla.corpus import find_statements


def words_of(parse: Parse, clause: int) -> str:
    """Join the words of a clause."""
    return " ".join(parse.words_of(parse.clauses[clause]))


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The filter is clean", "the filter"),
        ("In most cases, the filter is clean", "the filter"),
        ("However, it is clean", "it"),
        ("Clean the filter", ""),
        ("That filter is clean", "that filter"),
        ("Surprisingly, the filter is clean", "the filter"),
        ("To date, the filter is clean", "the filter"),
        # a word that sets the scene stands among the first three
        ("That being said, the filter is clean", "the filter"),
        ("Given its age, the filter is clean", "the filter"),
        ("All things being equal, the filter is clean", "the filter"),
        ("The old filter given, it is clean", "the old filter given , it"),
        # a phrase without a comma has no subject behind it
        ("In most cases the filter is clean", ""),
        ("Including the lid, the filter is clean", "including the lid , the filter"),
        ("Given its age the filter is clean", "given its age the filter"),
        ("", ""),
    ],
)
def test_subjects(text: str, subject: str) -> None:
    """The subject stands before the first verb, after what introduces the clause."""
    parse = make_parse(text)
    assert " ".join(parse.words_of(parse.subjects[0])) == subject


def test_each_clause_has_its_own_subject_and_verbs() -> None:
    """A clause inside another is none of its words."""
    parse = read_sentence("The pump, which the owners block, is red.")
    assert [words_of(parse, n) for n in (0, 1)] == [
        "the pump , , is red",
        "which the owners block .",
    ]
    assert [parse.words_of(s)[:2] for s in parse.subjects] == [("the", "pump"), ("which", "the")]
    assert parse.words_of(sorted(parse.verbs)) == ("block", "is")


def test_a_statement_without_clauses_is_one() -> None:
    """A piece that was not cut into clauses has one, with all its tokens."""
    document = make_document("a", "Pumps leak, and lids crack.")
    [statement] = find_statements(document, frozenset())
    parse = Parse.read(statement)
    assert statement.clauses == ()
    assert parse.clauses == (tuple(range(len(parse.tokens))),)


def test_words_are_looked_up_by_place() -> None:
    """There is no word before the first token and behind the last."""
    parse = make_parse("Pumps leak")
    assert [parse.word_at(n) for n in (-1, 0, 1, 2)] == ["", "pumps", "leak", ""]


@pytest.mark.parametrize(
    ("text", "conditional"),
    [
        ("If the pump is old, call us.", True),
        ("The lid is loose unless the pump is old.", True),
        ("Call us because the pump is old.", False),
    ],
)
def test_conditions(text: str, conditional: bool) -> None:  # noqa: FBT001
    """A clause is a condition by the word that opens it."""
    parse = read_sentence(text)
    assert parse.is_conditional(parse.clause_of[place_of(parse, "old")]) is conditional


def test_a_clause_without_words_opens_with_none() -> None:
    """Of a statement without words the only clause is no condition."""
    parse = make_parse("")
    assert parse.opening_of(0) == ""
    assert not parse.is_conditional(0)


def test_stems_around_leave_out_what_they_surround() -> None:
    """The stems of a clause are those of its content words, but for the ones given."""
    parse = read_sentence("Old pumps leak, although the lids are new.")
    place = place_of(parse, "leak")
    assert parse.stems_around(place, place) == {"old", "pump"}
    assert parse.stems_of(parse.clauses[1]) == {"lid", "new"}
    assert parse.text_of(0, 1) == "Old pumps"


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("IF helps", ["fast", "help"]),
        ("if it helps", ["help"]),
        ("Ifs and IFs help", ["if", "fast", "help"]),
        ("MRIs help", ["imag", "help"]),
    ],
)
def test_abbreviations_have_the_stem_of_what_they_stand_for(text: str, stems: list[str]) -> None:
    """An abbreviation is content, with the last stem of its long form; "if" is a conjunction."""
    abbreviations = {"IF": ("intermitt", "fast"), "MRI": ("magnet", "reson", "imag")}
    parse = Parse.read(make_statement(text), abbreviations)
    assert [t.stem for t in parse.tokens if t.content] == stems
    assert "if" not in [t.word for t in parse.tokens if t.content]


WORDS = ["pumps", "leak", "if", "which", "is", ",", "and", "(", ")", ";", "that", "the", "é", "?"]


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS)).map(" ".join)))
def test_clauses_share_out_the_tokens(text: str) -> None:
    """Each token is in one clause, the one that its place is looked up by."""
    parse = read_sentence(text)
    assert sorted(n for own in parse.clauses for n in own) == list(range(len(parse.tokens)))
    for number, own in enumerate(parse.clauses):
        assert all(parse.clause_of[n] == number for n in own)
        assert set(parse.subjects[number]) <= set(own)
    for n, token in enumerate(parse.tokens):
        assert parse.text_of(n, n) == text[token.start : token.end]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("2.3 Either party may leave.", "either"),
        ("§ 5.1.2 Fees are due.", "fees"),
        ("4. All doors are open.", "all"),
        ("(a) the doors are open.", "the"),
        ("iv) The doors are open.", "the"),
        ("2.3 million people left.", "2"),
        ("4 doors are open.", "4"),
        ("A door is open.", "a"),
    ],
)
def test_the_number_of_a_section_is_no_word_of_it(text: str, first: str) -> None:
    """What numbers a statement is left out, a number that it gives is not; offsets stay."""
    parse = make_parse(text)
    assert parse.tokens[0].word == first
    assert text[parse.tokens[-1].start] == "."
