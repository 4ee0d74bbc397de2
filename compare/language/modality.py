"""Find deontic modality: the words by which a clause requires, permits or forbids.

The words are in `lexicons/rules.toml`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.actions import action_class, rule_words
from hexapla.compare.language.phrases import index_phrases, match_phrases
from hexapla.compare.language.word_classes import forms_of, is_adverb, word_class
from hexapla.compare.lexicons import read_data

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from hexapla.compare.language.negation import Negation
    from hexapla.compare.language.parse import Parse
    from hexapla.compare.language.phrases import Phrase


class Modal(NamedTuple):
    """Words of deontic modality, from token `first` to `last`.

    `force` runs from 1 (must be done) to -1 (must not), negation included; `negated` is true if
    there is a negation.
    """

    force: float
    first: int
    last: int
    negated: bool


class Force(NamedTuple):
    """The force of a modal expression, plain and negated."""

    plain: float
    denied: float


class _Span(NamedTuple):
    """A modal expression in a statement, from token `first` to `last`."""

    force: Force
    first: int
    last: int


@cache
def _phrases() -> Mapping[str, Sequence[Phrase[Force]]]:
    forces = read_data("rules.toml")["forces"].values()
    return index_phrases(
        (phrase, Force(raw["force"], raw["denied"])) for raw in forces for phrase in raw["phrases"]
    )


def find_modals(parse: Parse, negations: Sequence[Negation]) -> tuple[Modal, ...]:
    """Find the modal expressions in text order, with the negations that reach them."""
    spans: list[_Span] = []
    place = 0
    while place < len(parse.tokens):
        span = _span_at(parse, place)
        if span:
            spans.append(span)
        place = span.last + 1 if span else place + 1
    taken = {n for span in spans for n in range(span.first, span.last + 1)}
    found: list[Modal] = []
    for span in spans:
        denying = _find_denying(parse, span, negations, taken)
        negated = len(denying) % 2 == 1
        last = max([span.last, *denying])
        force = span.force.denied if negated else span.force.plain
        found.append(Modal(force, span.first, last, negated))
        taken |= set(denying)
    return tuple(found)


def _span_at(parse: Parse, place: int) -> _Span | None:
    for phrase, last in match_phrases(parse, place, _phrases(), exact=rule_words("exact")):
        if _fits(parse, place, phrase.words) and _can_be_modal(parse, place):
            return _Span(phrase.meaning, place, last)
    return None


def _can_be_modal(parse: Parse, place: int) -> bool:
    """Check whether a word may set a rule where it is.

    What was required may not be so now, and an indirect question ("whether you should") sets no
    rule.
    """
    word = parse.tokens[place].word
    if word == "may" and not _gives_leave(parse, place):
        return False
    own = parse.clauses[parse.clause_of[place]]
    before = parse.words_of(n for n in own if n < place)
    asked = not word_class("asking").isdisjoint(before)
    if asked or _follows(parse, place, word_class("was")):
        return False
    return _sets_rule(parse, place, before)


def _fits(parse: Parse, place: int, words: tuple[str, ...]) -> bool:
    """Check whether a phrase can be modal where it is: as a command, or as a predicate."""
    commanding = words[0] in rule_words("commanding") and (words[0] != "no" or len(words) == 1)
    if commanding and not _commands(parse, place):
        return False
    if len(words) > 1 or words[0] not in rule_words("predicative"):
        return True
    return _follows(parse, place, word_class("be"))


def _sets_rule(parse: Parse, place: int, before: Sequence[str]) -> bool:
    """Check whether a word that can be a noun, or say what things make possible, sets a rule.

    "Cognitive decline" is a noun, and what a mechanism allows is not permission. `before` has the
    words before it in its clause.
    """
    word = parse.tokens[place].word
    base = next((b for b in forms_of(word) if b in _phrases()), "")
    if base in rule_words("nouns_too") and not _is_verbal(parse, place):
        return False
    if base not in rule_words("enabling") or word.endswith("ed"):
        return True
    ruling = rule_words("ruling") | rule_words("auxiliary")
    return not before or not ruling.isdisjoint(before)


def _is_verbal(parse: Parse, place: int) -> bool:
    word = parse.tokens[place].word
    if not place or place in parse.verbs or word.endswith(("ed", "ing")):
        return True
    return parse.word_at(place - 1) in rule_words("before_verbs")


def _follows(parse: Parse, place: int, words: AbstractSet[str]) -> bool:
    """Check whether one of `words` comes before a place, ignoring adverbs."""
    before = place - 1
    while before >= 0 and (is_adverb(parse.word_at(before)) or parse.word_at(before) == "not"):
        before -= 1
    return parse.word_at(before) in words


def _commands(parse: Parse, place: int) -> bool:
    """Check whether a word begins a command: it comes first in its clause, or after a modal."""
    own = parse.clauses[parse.clause_of[place]]
    if parse.tokens[place].word == "no" and not _forbids(parse, place, own):
        return False
    before = [parse.tokens[n].word for n in own if n < place and not parse.tokens[n].mark]
    passed = rule_words("openers") | word_class("adverbs")
    before = [w for w in before if w not in passed and not w.endswith("ly")]
    if before[-1:] == ["to"] and _phrases().keys().isdisjoint(before):
        return False
    return not before or before[-1] in rule_words("before_commands")


def _forbids(parse: Parse, place: int, own: Sequence[int]) -> bool:
    """Check whether a "no" forbids: "no smoking", but not "no effect" or "no one smokes"."""
    if parse.word_at(place + 1) in rule_words("after_no") | {","}:
        return False
    return not any(n in parse.verbs for n in own if n > place)


def _find_denying(
    parse: Parse, span: _Span, negations: Sequence[Negation], taken: AbstractSet[int]
) -> list[int]:
    """Find the places of the negations that deny a modal and no other.

    They come before it, or are a "not" or "no" after it.
    """
    nothing = rule_words("after_no") | rule_words("focus")
    after = span.last + 1 + (parse.word_at(span.last + 1) == "be")
    before = [n.place for n in negations if span.first in n.scope]
    before = [n for n in before if n not in taken and parse.word_at(n + 1) not in nothing]
    if parse.word_at(span.first + 1) in {"not", "never"} and span.first == span.last:
        before = []
    if before:
        return before
    if parse.word_at(span.first - 2) == "no" and span.first - 2 not in taken:
        return [span.first - 2]
    follows = parse.word_at(after) in {"not", "never", "no"} and after not in taken
    return [after] if follows and any(n.place == after for n in negations) else []


def _gives_leave(parse: Parse, place: int) -> bool:
    """Check whether "may" gives permission: someone may do, or something may be done.

    "May not work" is only possible; permission is about an action that rules are made on.
    """
    after = place + 1
    while parse.word_at(after) in rule_words("after_may"):
        after += 1
    word = parse.word_at(after)
    if word == "be":
        done = parse.word_at(after + 1)
        return bool(action_class(done)) or done in rule_words("done")
    return bool(action_class(word))
