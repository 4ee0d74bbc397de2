"""Rules: what a clause requires, recommends, permits or prohibits, from `lexicons/rules.toml`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.data import read_data
from hexapla.compare.effect import forms_of
from hexapla.compare.modifiers import find_negations
from hexapla.compare.parse import CONDITIONS, is_adverb, is_verb
from hexapla.compare.words import word_classes
from hexapla.corpus.verbs import verb_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from hexapla.compare.parse import Parse


class Modal(NamedTuple):
    """Words of deontic modality, from token `first` to `last`, with the force they have there."""

    force: float
    denied: float
    first: int
    last: int
    negated: bool


class Rule(NamedTuple):
    """What a clause makes a rule: its force, the words that make it, and what it is about.

    `scope` are the places of the content words that say what is to be done to what.
    """

    force: float
    first: int
    last: int
    scope: tuple[int, ...]
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


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(read_data("rules.toml")["words"][name].split())


@cache
def _classes() -> Mapping[str, str]:
    return {
        word: name
        for name, words in read_data("rules.toml")["actions"].items()
        for word in words.split()
    }


@cache
def action_class(word: str) -> str:
    """Give the name of the class of actions that a word belongs to, "" where there is none."""
    return next((_classes()[base] for base in forms_of(word) if base in _classes()), "")


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


def _modal_at(parse: Parse, place: int) -> tuple[int, int, float, float] | None:
    word = parse.tokens[place].word
    if word == "may" and not _is_rule_may(parse, place):
        return None
    if verb_form(word) == "past" and word not in EXACT and _modifies(parse, place):
        return None
    for base in (word,) if word in EXACT else forms_of(word):
        for words, force, denied in _phrases().get(base, ()):
            if words[0] in COMMANDING and not _commands(parse, place):
                continue
            last = place + len(words) - 1
            rest = range(1, len(words))
            if all(words[n] in forms_of(parse.word_at(place + n)) for n in rest):
                return place, last, force, denied
    return None


def _modifies(parse: Parse, place: int) -> bool:
    """Say whether a participle modifies the noun before it: "the voltage required"."""
    place -= 1
    passed = word_classes()["adverbs"] | {"no", "longer"}
    while place >= 0 and (parse.word_at(place) in passed or is_adverb(parse.word_at(place))):
        place -= 1
    return place >= 0 and parse.tokens[place].content


EXACT = frozenset(("does", "did", "doing", "done", "needed", "needs"))
"""Words that are no form of the modal they look like."""

COMMANDING = frozenset(("always", "avoid", "avoiding", "never", "do", "don't", "stop", "no"))
"""Words that prohibit only at the head of a clause without a subject, or after another modal."""


def _commands(parse: Parse, place: int) -> bool:
    """Say whether a word heads a command: its clause begins with it, or a modal stands before."""
    clause = parse.clause_of[place]
    before = [
        t.word
        for n, t in enumerate(parse.tokens[:place])
        if parse.clause_of[n] == clause and not t.mark and t.word not in _words("openers")
    ]
    if parse.tokens[place].word == "no" and any(
        is_verb(parse.tokens, n)
        for n in range(place + 1, len(parse.tokens))
        if parse.clause_of[n] == clause
    ):
        return False
    before = [w for w in before if not w.endswith("ly") and w not in word_classes()["adverbs"]]
    return not before or before[-1] in {"should", "must", "shall", "to", "users", "please", "you"}


def _read_modal(
    parse: Parse, span: tuple[int, int, float, float], inside: AbstractSet[int]
) -> tuple[Modal, set[int]]:
    """Give a modal and the places of its negations, which deny no other.

    They stand before it, or are "not" or "no" after it.
    """
    first, last, force, denied = span
    negations = [n for n in find_negations(parse, first) if n not in inside]
    if not negations and parse.word_at(first - 2) == "no" and first - 2 not in inside:
        negations = [first - 2]
    after = last + 1 + (parse.word_at(last + 1) == "be")
    if not negations and parse.word_at(after) in {"not", "never", "no"} and after not in inside:
        negations = [after]
    end = max([last, *(n for n in negations if n > last)])
    return Modal(force, denied, first, end, bool(len(negations) % 2)), set(negations)


def _is_rule_may(parse: Parse, place: int) -> bool:
    """Say whether "may" gives or denies leave, and is no guess ("may not be shared")."""
    after = place + 1 + (parse.word_at(place + 1) in {"not", "only"})
    word = parse.word_at(after)
    if word == "be":
        return parse.word_at(after + 1).endswith("ed")
    denied = after > place + 1
    return denied and bool(action_class(word) or any(b in _phrases() for b in forms_of(word)))


def find_rules(parse: Parse) -> Iterator[Rule]:
    """Find the rules of a statement: for each clause the force of its modals on what they govern.

    What stands further out governs what follows: "should not require" and "avoid requiring" leave
    free what they name. A command without a subject ("Use ...") is a rule, too.
    """
    modals = find_modals(parse)
    clauses: dict[int, list[Modal]] = {}
    for modal in modals:
        clauses.setdefault(parse.clause_of[modal.first], []).append(modal)
    for clause, group in clauses.items():
        rule = _read_rule(parse, clause, group)
        if rule:
            yield rule
    for clause in range(len(parse.statement.clauses)):
        if clause not in clauses:
            rule = _read_command(parse, clause)
            if rule:
                yield rule


def _read_rule(parse: Parse, clause: int, modals: Sequence[Modal]) -> Rule | None:
    force = _force_of(parse, clause, modals)
    if force > 0 and _is_condition(parse, clause):
        force = PERMITTED
    taken = {n for m in modals for n in range(m.first, m.last + 1)}
    scope = tuple(
        n
        for n, t in enumerate(parse.tokens)
        if t.content and n not in taken and _belongs_to(parse, n, clause)
    )
    if not scope:
        return None
    negated = any(m.negated for m in modals)
    return Rule(force, modals[0].first, modals[-1].last, scope, negated)


def _belongs_to(parse: Parse, place: int, clause: int) -> bool:
    """Say whether a word is in a clause or in a complement that hangs on it."""
    own = parse.clause_of[place]
    return own == clause or (
        parse.statement.clauses[own].parent == clause
        and parse.statement.clauses[own].kind == "subordinate"
        and parse.tokens[place].start > parse.statement.clauses[clause].start
        and not _is_condition(parse, own)
    )


def _is_condition(parse: Parse, clause: int) -> bool:
    opening = next(
        (t.word for t, c in zip(parse.tokens, parse.clause_of, strict=True) if c == clause), ""
    )
    return opening in CONDITIONS


def _force_of(parse: Parse, clause: int, modals: Sequence[Modal]) -> float:
    """Combine the forces of modals, the outermost last: a predicate governs its subject."""
    ordered = sorted(modals, key=lambda m: (_in_subject(parse, clause, m), -m.first), reverse=False)
    predicates = [m for m in modals if not _in_subject(parse, clause, m)]
    inner = [m for m in modals if _in_subject(parse, clause, m)]
    chain = [*reversed(inner), *reversed(predicates)] if inner else list(reversed(predicates))
    force = 0.0
    for number, modal in enumerate(chain or ordered):
        own = modal.denied if modal.negated else modal.force
        force = own if not number else _govern(own, force)
    return force


def _in_subject(parse: Parse, clause: int, modal: Modal) -> bool:
    start = parse.tokens[modal.first].start
    return any(t.start == start for t in parse.subjects[clause])


def _govern(outer: float, inner: float) -> float:
    """Give the force of a modal that governs another: "should not require" leaves free."""
    if outer > 0:
        return inner
    if inner >= REQUIRING:
        return FREE
    return -1.0 if inner > 0 else PERMITTED


REQUIRING = 0.6
FREE = -0.6
PERMITTED = 0.4


def _read_command(parse: Parse, clause: int) -> Rule | None:
    """Read a clause that begins with a verb in its base form and has no subject."""
    places = [n for n, c in enumerate(parse.clause_of) if c == clause]
    places = [n for n in places if not parse.tokens[n].mark]
    while places and parse.word_at(places[0]) in _words("openers"):
        places.pop(0)
    if len(places) < LEAST_WORDS or verb_form(parse.word_at(places[0])) != "base":
        return None
    following = parse.tokens[places[1]]
    fits = following.content or following.word in word_classes()["determiners"]
    if any(verb_form(parse.word_at(n)) in {"third", "auxiliary"} for n in places[1:]):
        return None
    if parse.word_at(places[0]) in _words("mild"):
        return None
    if not fits or verb_form(following.word) in {"third", "auxiliary"}:
        return None
    if parse.statement.clauses[clause].kind not in {"main", "coordinate"}:
        return None
    scope = tuple(n for n in places if parse.tokens[n].content)
    return Rule(COMMAND, places[0], places[0], scope, negated=False)


LEAST_WORDS = 3
COMMAND = 0.7
