"""Modals: the words by which a clause requires, permits or forbids, from `lexicons/rules.toml`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.actions import action_class, rule_words
from hexapla.compare.lexicons import read_data
from hexapla.compare.language.effect_words import forms_of
from hexapla.compare.language.negation import find_negations
from hexapla.compare.language.parse import is_adverb, is_verb
from hexapla.compare.language.word_classes import word_classes
from hexapla.corpus.verbs import verb_form

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from hexapla.compare.language.parse import Parse


class Modal(NamedTuple):
    """Words of deontic modality, from token `first` to `last`, with the force they have there."""

    force: float
    denied: float
    first: int
    last: int
    negated: bool


@cache
def _phrases() -> Mapping[str, tuple[tuple[tuple[str, ...], float, float], ...]]:
    """Read the phrases by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], float, float]]] = {}
    for name, raw in read_data("rules.toml").items():
        if name in {"actions", "words"}:
            continue
        for phrase in raw["phrases"]:
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, raw["force"], raw["denied"]))
    return {w: tuple(sorted(p, key=lambda e: -len(e[0]))) for w, p in found.items()}


def find_modals(parse: Parse) -> tuple[Modal, ...]:
    """Find the words of modality, in order, with the negations that reach them."""
    spans: list[tuple[int, int, float, float]] = []
    place = 0
    while place < len(parse.tokens):
        span = _modal_at(parse, place)
        if span:
            spans.append(span)
        place = span[1] + 1 if span else place + 1
    inside = {n for first, last, *_ in spans for n in range(first, last + 1)}
    found: list[Modal] = []
    for span in spans:
        modal, negations = _read_modal(parse, span, inside)
        inside |= negations
        found.append(modal)
    return tuple(found)


@cache
def _phrases_of(word: str) -> tuple[tuple[tuple[str, ...], float, float], ...]:
    """Give the phrases that a word may begin."""
    bases = (word,) if word in EXACT else forms_of(word)
    return tuple(phrase for base in bases for phrase in _phrases().get(base, ()))


def _modal_at(parse: Parse, place: int) -> tuple[int, int, float, float] | None:
    phrases = _phrases_of(parse.tokens[place].word)
    if not phrases or not _can_be_modal(parse, place):
        return None
    for words, force, denied in phrases:
        last = place + len(words) - 1
        rest = range(1, len(words))
        if _fits(parse, place, words) and all(
            words[n] in forms_of(parse.word_at(place + n)) for n in rest
        ):
            return place, last, force, denied
    return None


def _can_be_modal(parse: Parse, place: int) -> bool:
    """Say whether the place of a word allows that it sets a rule."""
    word = parse.tokens[place].word
    if word == "may" and not _is_rule_may(parse, place):
        return False
    if _follows(parse, place, WAS) or _is_asked(parse, place):
        return False
    if verb_form(word) == "past" and word not in EXACT and _modifies(parse, place):
        return False
    return _is_spoken(parse, place)


def _modifies(parse: Parse, place: int) -> bool:
    """Say whether a participle modifies the noun before it: "the voltage required"."""
    place -= 1
    passed = word_classes()["adverbs"] | {"no", "longer"}
    while place >= 0 and (parse.word_at(place) in passed or is_adverb(parse.word_at(place))):
        place -= 1
    return place >= 0 and parse.tokens[place].content


def _fits(parse: Parse, place: int, words: tuple[str, ...]) -> bool:
    """Say whether a phrase can be of modality where it stands: as a command, or as a predicate."""
    commanding = words[0] in COMMANDING and (words[0] != "no" or len(words) == 1)
    if commanding and not _commands(parse, place):
        return False
    if len(words) > 1:
        return True
    predicative = words[0] in rule_words("predicative")
    return not _is_attributive(parse, place) and (not predicative or _follows_be(parse, place))


def _is_spoken(parse: Parse, place: int) -> bool:
    """Say whether a word that can be a noun, or name what things make possible, sets a rule.

    "Cognitive decline" is a noun, and what a mechanism allows is no leave.
    """
    base = next((b for b in forms_of(parse.tokens[place].word) if b in _phrases()), "")
    if base in rule_words("nouns_too") and not _calls_for_verb(parse, place):
        return False
    if base not in rule_words("enabling") or parse.tokens[place].word.endswith("ed"):
        return True
    clause = parse.clause_of[place]
    before = [n for n in range(place) if parse.clause_of[n] == clause and parse.tokens[n].word]
    return not before or any(
        parse.word_at(n) in rule_words("ruling") or parse.word_at(n) in rule_words("auxiliary")
        for n in before
    )


def _calls_for_verb(parse: Parse, place: int) -> bool:
    word = parse.tokens[place].word
    if not place or is_verb(parse.tokens, place) or word.endswith(("ed", "ing")):
        return True
    return parse.word_at(place - 1) in {"to", "will", "would", "may", "can", "we", "should", "must"}


WAS = frozenset(("was", "were"))
"""What was required need not be so now."""


def _is_asked(parse: Parse, place: int) -> bool:
    """Say whether a word stands in an indirect question ("whether you should")."""
    clause = parse.clause_of[place]
    return any(
        parse.word_at(n) in {"whether", "why"} and parse.clause_of[n] == clause
        for n in range(place)
    )


def _is_attributive(parse: Parse, place: int) -> bool:
    """Say whether a word only describes the noun after it ("an optional scope")."""
    word = parse.tokens[place].word
    adjective = word.endswith(("ed", "al", "ory", "able", "ary", "den")) or word == "banned"
    following = place + 1
    if not adjective or following >= len(parse.tokens) or word in EXACT:
        return False
    after = parse.tokens[following]
    verbal = bool(verb_form(after.word)) and not word.endswith("able")
    return after.content and not verbal and not _follows_be(parse, place)


def _follows_be(parse: Parse, place: int) -> bool:
    """Say whether a word is what a form of "be" says of its subject."""
    return _follows(parse, place, BE)


def _follows(parse: Parse, place: int, words: AbstractSet[str]) -> bool:
    """Say whether one of `words` stands before a place, adverbs apart."""
    before = place - 1
    while before >= 0 and (is_adverb(parse.word_at(before)) or parse.word_at(before) == "not"):
        before -= 1
    return parse.word_at(before) in words


BE = frozenset(
    ("be", "is", "are", "was", "were", "been", "being", "isn't", "aren't", "it's", "that's")
)
"""Forms of "be"."""

EXACT = frozenset(("does", "did", "doing", "done", "needed", "needs"))
"""Words that are no form of the modal they look like."""

COMMANDING = frozenset(("avoid", "avoiding", "never", "always", "do", "don't", "stop", "no"))
"""Words that prohibit only at the head of a clause without a subject, or after another modal."""


def _commands(parse: Parse, place: int) -> bool:
    """Say whether a word heads a command: its clause begins with it, or a modal stands before."""
    clause = parse.clause_of[place]
    before = [
        t.word
        for n, t in enumerate(parse.tokens[:place])
        if parse.clause_of[n] == clause and not t.mark and t.word not in rule_words("openers")
    ]
    following = parse.word_at(place + 1)
    if parse.tokens[place].word == "no" and following in rule_words("after_no") | {","}:
        return False
    if parse.tokens[place].word == "no" and any(
        is_verb(parse.tokens, n)
        for n in range(place + 1, len(parse.tokens))
        if parse.clause_of[n] == clause
    ):
        return False
    before = [w for w in before if not w.endswith("ly") and w not in word_classes()["adverbs"]]
    if before[-1:] == ["to"] and not any(w in _phrases() for w in before):
        return False
    return not before or before[-1] in {"should", "must", "shall", "to", "users", "please", "you"}


def _read_modal(
    parse: Parse, span: tuple[int, int, float, float], inside: AbstractSet[int]
) -> tuple[Modal, set[int]]:
    """Give a modal and the places of its negations, which deny no other.

    They stand before it, or are "not" or "no" after it.
    """
    first, last, force, denied = span
    negations = [
        n
        for n in find_negations(parse, first)
        if n not in inside
        and parse.word_at(n + 1)
        not in rule_words("after_no") | {"just", "only", "merely", "simply"}
    ]
    if not negations and parse.word_at(first - 2) == "no" and first - 2 not in inside:
        negations = [first - 2]
    after = last + 1 + (parse.word_at(last + 1) == "be")
    if not negations and parse.word_at(after) in {"not", "never", "no"} and after not in inside:
        negations = [after]
    end = max([last, *(n for n in negations if n > last)])
    return Modal(force, denied, first, end, bool(len(negations) % 2)), set(negations)


def _is_rule_may(parse: Parse, place: int) -> bool:
    """Say whether "may" gives leave: where something may be done, or someone may do something.

    "May not work" is only possible; what may be done is an action that rules are made on.
    """
    after = place + 1
    while parse.word_at(after) in {"not", "only", "still", "also", "freely"}:
        after += 1
    word = parse.word_at(after)
    if word == "be":
        done = parse.word_at(after + 1)
        return bool(action_class(done)) or done in rule_words("done")
    return bool(action_class(word)) and (after > place + 1 or _has_agent(parse, place))


def _has_agent(parse: Parse, place: int) -> bool:
    """Say whether someone does what follows: "you may", "contributors may"."""
    before = parse.word_at(place - 1)
    return before in {"you", "they", "we", "who", "anyone", "everyone"} or before.endswith(
        ("ers", "ors", "er", "or", "ees")
    )
