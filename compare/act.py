"""Acts: what a rule wants done to what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.parse import find_noun_phrases, is_adverb
from hexapla.compare.rule import action_class, is_weak
from hexapla.compare.target import phrases_after
from hexapla.compare.words import belongs, word_classes
from hexapla.corpus.verbs import verb_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.compare.parse import Parse
    from hexapla.compare.rule import Rule
    from hexapla.compare.tokens import Token


class Act(NamedTuple):
    """What is to be done or left: its verb, None where it tells nothing, and what it is done to."""

    verb: Token | None
    objects: tuple[Token, ...]


NOTHING = Act(None, ())


def find_act(parse: Parse, rule: Rule) -> Act:
    """Find the act that a rule is on.

    Its verb follows the words of the rule ("must change passwords"); in the passive and where the
    rule is said of its subject ("sharing is forbidden") the objects stand before them.
    """
    place = _verb_after(parse, rule)
    subject = _subject(parse, rule)
    if place is None:
        verb = next((t for t in subject if action_class(t.word) or t.word.endswith("ing")), None)
        return Act(verb, tuple(t for t in subject if t is not verb))
    verb = parse.tokens[place]
    passive = place != rule.first and _is_passive(parse, place)
    objects = (*subject, *_objects(parse, place)) if passive else _objects(parse, place)
    return Act(None if is_weak(verb.word) else verb, objects)


def _verb_after(parse: Parse, rule: Rule) -> int | None:
    """Give the place of the verb that the words of a rule govern, None where there is none."""
    if rule.command:
        return rule.first
    place = rule.last + 1
    clause = parse.clause_of[rule.last]
    while place < len(parse.tokens) and place <= rule.last + NEAR:
        token = parse.tokens[place]
        if token.content and verb_form(token.word) in {"base", "past", "participle"}:
            return place
        adverbial = is_adverb(token.word) or token.word in PASSED
        if parse.clause_of[place] != clause and token.word not in {"to", "that"} and token.mark:
            return None
        if token.content and not adverbial and not _can_be_subject(parse, place):
            return None
        place += 1
    return None


NEAR = 7
"""How many tokens after the words of a rule its verb stands at the furthest."""

PASSED = frozenset(("be", "to", "not", "that", "get", "been", "being", "have", "for", "you"))
"""Words between the words of a rule and its verb."""


def _can_be_subject(parse: Parse, place: int) -> bool:
    """Say whether a noun stands before "to" or a verb ("requires users to change")."""
    return bool(parse.tokens[place].stem) and place + 1 < len(parse.tokens)


def _is_passive(parse: Parse, place: int) -> bool:
    before = place - 1
    while before >= 0 and is_adverb(parse.word_at(before)):
        before -= 1
    past = parse.word_at(place).endswith("ed") or verb_form(parse.word_at(place)) == "past"
    return past and parse.word_at(before) in {"be", "been", "being", "get", "is", "are"}


def _objects(parse: Parse, place: int) -> tuple[Token, ...]:
    """Give the words of the noun phrases after a verb, and of the one after a preposition."""
    phrases, end = phrases_after(parse, place + 1)
    found = [t for p in phrases for t in p.words(parse)]
    after = place + 1 if not phrases else phrases[-1].places[-1] + 1
    if parse.word_at(after) in word_classes()["prepositions"]:
        more, _ = phrases_after(parse, after + 1)
        found += [t for p in more[:1] for t in p.words(parse)]
    return _telling(found)


def _subject(parse: Parse, rule: Rule) -> tuple[Token, ...]:
    clause = parse.clause_of[rule.first]
    before = [t for t in parse.subjects[clause] if t.start < parse.tokens[rule.first].start]
    return _telling([t for p in find_noun_phrases(before) for t in p.words])


def _telling(words: Sequence[Token]) -> tuple[Token, ...]:
    return tuple(
        t
        for t in words
        if not (belongs(t.word, "degrees") or belongs(t.word, "experiencers") or t.word.isdigit())
    )
