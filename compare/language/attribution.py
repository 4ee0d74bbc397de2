"""Find what a clause, and so a cue in it, is about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.noun_phrases import find_noun_phrases, make_phrase
from hexapla.compare.language.parse import Parse
from hexapla.compare.language.word_classes import belongs, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.compare.language.noun_phrases import NounPhrase
    from hexapla.compare.language.tokens import Token
    from hexapla.compare.language.topic import Topic
    from hexapla.corpus import Statement

CUSTOMARY = "conventional treatment"
"""The key of any phrase for the customary treatment, whatever its words."""


class Subject(NamedTuple):
    """What something is about: a key for comparison (a stem), and whether it was inherited.

    Inherited means taken from another clause or sentence, or from the topic of the documents. `end`
    is the document offset at which an object after the words ends, or 0.
    """

    key: str
    inherited: bool = False
    end: int = 0


def key_of(phrase: NounPhrase, topic: Topic) -> str:
    """Return the key of a noun phrase: the topic if the phrase names it, otherwise its head.

    "Ketamine therapy" names ketamine if that is the topic, as "therapy" only names its class; "pain
    medication" is a medication. Phrases for the customary thing of a class ("traditional
    therapies", "standard treatment options") have one key; a named member of a class has its own
    ("opioid medications" are opioids). "Use" alone is use of the topic.
    """
    words, head = phrase.words, phrase.head.word
    stems = [w.stem for w in words]
    if belongs(head, "use_nouns") and all(belongs(w.word, "degrees") for w in words[:-1]):
        return topic.key or stems[-1]
    of_class = belongs(head, "class_nouns")
    if topic.key in stems and (stems[-1] == topic.key or of_class):
        return topic.key
    if not of_class:
        return stems[-1]
    if any(belongs(w.word, "customary") for w in words):
        return CUSTOMARY
    member = next((s for s in stems if s in topic.instances), None)
    return member or " ".join(stems[-2:])


def subjects_of(
    parses: Sequence[Parse], place: int, clause: int, topic: Topic
) -> tuple[Subject, ...]:
    """Find what clause number `clause` of the statement at `place` is about.

    That is its own subject; otherwise, for a relative clause, the noun it modifies; otherwise the
    subject of the governing clause. A pronoun refers to the subject of an earlier clause of the
    sentence, otherwise to that of the sentence before in the same section, otherwise to the topic.
    """
    parse = parses[place]
    inherited = False
    for current in _governing(parse, clause):
        keys = _own(parse, current, topic)
        if keys == ():
            keys = _antecedent(parse, current, topic)
        if keys is None:
            keys = _before(parse, current, topic)
            inherited = True
            if not keys:
                break
        if keys:
            return tuple(Subject(key=k, inherited=inherited) for k in keys)
        inherited = True
    return _from_context(parses, place, topic)


def _governing(parse: Parse, clause: int) -> tuple[int, ...]:
    """List a clause, the clause that governs it, and so on outwards."""
    found: dict[int, None] = {}
    current: int | None = clause
    while current is not None and current not in found:
        found[current] = None
        clauses = parse.statement.clauses
        current = clauses[current].parent if clauses else None
    return tuple(found)


def _before_relative(parse: Parse, clause: int) -> list[int]:
    """List the places before a relative clause; empty for any other clause."""
    clauses = parse.statement.clauses
    if not clauses or clauses[clause].kind != "relative":
        return []
    return [n for n, t in enumerate(parse.tokens) if t.end <= clauses[clause].start]


def _antecedent(parse: Parse, clause: int, topic: Topic) -> tuple[str, ...]:
    """Find the key of the noun that a relative clause modifies; empty for any other clause."""
    words: list[int] = []
    for place in reversed(_before_relative(parse, clause)):
        token = parse.tokens[place]
        if token.content:
            words.insert(0, place)
        elif words or not token.mark:
            break
    if not words:
        return ()
    phrase = make_phrase(parse, words)
    return () if _undergoes(phrase.words, (phrase,)) else (key_of(phrase, topic),)


def restricts_people(parse: Parse, clause: int) -> bool:
    """Check whether a relative clause only says which people are meant ("those who found none")."""
    before = [n for n in _before_relative(parse, clause) if not parse.tokens[n].mark]
    word = parse.word_at(before[-1]) if before else ""
    return word == "those" or belongs(word, "experiencers")


def _before(parse: Parse, clause: int, topic: Topic) -> tuple[str, ...]:
    """Find the keys of the nearest subject in earlier clauses of the same sentence."""
    own = parse.clause_of.index(clause) if clause in parse.clause_of else 0
    for index in dict.fromkeys(reversed(parse.clause_of[:own])):
        keys = _own(parse, index, topic)
        if keys:
            return keys
    return ()


def _own(parse: Parse, clause: int, topic: Topic) -> tuple[str, ...] | None:
    """Find the keys of a clause's own subject; empty if it has none, None for a pronoun."""
    places = parse.subjects[clause]
    if _is_anaphor(parse, places):
        return None
    phrases, _ = find_noun_phrases(parse, places)
    if _undergoes([parse.tokens[n] for n in places], phrases):
        return (topic.key,) if topic.key else None
    own = [p for p in phrases if _may_act(p) and not belongs(p.head.word, "relational_nouns")]
    return tuple(dict.fromkeys(key_of(p, topic) for p in own))


def _is_anaphor(parse: Parse, places: Sequence[int]) -> bool:
    """Check whether a subject refers back: "it", "this treatment" or "the drug"."""
    first = parse.word_at(places[0]) if places else ""
    phrases, _ = find_noun_phrases(parse, places[1:])
    of_class = bool(phrases) and belongs(phrases[0].head.word, "class_nouns")
    if first == "the":
        return of_class and len(phrases[0].words) == 1
    return first in word_class("anaphors") and (of_class or not phrases)


def _may_act(phrase: NounPhrase) -> bool:
    """Check whether a noun phrase can be what a clause is about.

    A number can't, nor can a single word that is the verb of a command ("keep") or not a noun
    ("best").
    """
    word = phrase.head.word
    if word.isdigit():
        return False
    named = len(phrase.words) > 1 or bool(phrase.determiner)
    return named or not belongs(word, "no_subjects")


def _undergoes(tokens: Sequence[Token], phrases: Sequence[NounPhrase]) -> bool:
    """Check whether a subject undergoes, uses or studies the topic, or reports on it ("we")."""
    words = [t.word for t in tokens[:2]]
    if not phrases:
        return bool(words) and words[0] in word_class("speakers") | {"one"}
    speaks = bool(words) and words[0] in word_class("speakers")
    speaks |= phrases[0].determiner in word_class("possessives")
    return speaks or words == ["those", "who"] or belongs(phrases[0].head.word, "experiencers")


def _from_context(parses: Sequence[Parse], place: int, topic: Topic) -> tuple[Subject, ...]:
    """Find the subject of the sentence before, otherwise of the section, otherwise the topic."""
    here = parses[place].statement
    before = parses[max(0, place - 1)]
    there = before.statement
    if place and (there.document, there.section) == (here.document, here.section):
        keys = _own(before, 0, topic)
        if keys:
            return tuple(Subject(key=k, inherited=True) for k in keys)
    key = _section_key(here, topic) or topic.key
    return (Subject(key=key, inherited=True),) if key else ()


def _section_key(statement: Statement, topic: Topic) -> str:
    """Find the key of what a section is about by its heading, "" if that is the topic."""
    heading = parse_text(statement.section, statement)
    named, _ = find_noun_phrases(heading, range(len(heading.tokens)))
    if not named or any(t.stem == topic.key for t in heading.tokens):
        return ""
    key = key_of(named[0], topic)
    return key if key in topic.names else ""


def parse_text(text: str, statement: Statement) -> Parse:
    """Parse a text that belongs to a statement, as its heading, as one clause."""
    beside = replace(statement, text=text, start=0, end=len(text), clauses=())
    return Parse.read(beside)


def objects_of(parse: Parse, after: int, topic: Topic) -> tuple[Subject, ...]:
    """Find what the words after the token at `after` name, up to the next verb or clause."""
    phrases, _ = find_noun_phrases(parse, range(after + 1, len(parse.tokens)))
    ends = {key_of(phrase, topic): phrase.head.end for phrase in reversed(phrases)}
    return tuple(Subject(key=key, end=end) for key, end in reversed(ends.items()))
