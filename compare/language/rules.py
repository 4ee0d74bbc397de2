"""Rules: what a clause requires, recommends, permits or prohibits."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.actions import rule_words
from hexapla.compare.language.modality import find_modals
from hexapla.compare.language.parse import CONDITIONS
from hexapla.compare.language.word_classes import word_classes
from hexapla.corpus.verbs import verb_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from hexapla.compare.language.modality import Modal
    from hexapla.compare.language.parse import Parse


class Rule(NamedTuple):
    """What a clause makes a rule: its force, the words that make it, and what it is about.

    `scope` are the places of the content words that say what is to be done to what.
    """

    force: float
    first: int
    last: int
    scope: tuple[int, ...]
    negated: bool


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
        if any(_defers(parse, clause, other) for other in clauses):
            continue
        parts = list(_part(parse, group))
        for part in parts:
            others = {
                n
                for other, after in zip(parts, [*parts[1:], []], strict=True)
                if other is not part
                for n in range(other[0].first, after[0].first if after else len(parse.tokens))
            }
            rule = _read_rule(parse, clause, part, others)
            if rule:
                yield rule
    for clause in range(len(parse.statement.clauses)):
        if clause not in clauses:
            rule = _read_command(parse, clause)
            if rule:
                yield rule


def _defers(parse: Parse, clause: int, other: int) -> bool:
    """Say whether a clause leaves its rule to one that hangs on it ("requires that X refrain")."""
    hanging = parse.statement.clauses[other]
    return (
        other != clause
        and hanging.parent == clause
        and hanging.kind == "subordinate"
        and (not _is_condition(parse, other))
        and hanging.start > parse.statement.clauses[clause].start
    )


def _part(parse: Parse, modals: Sequence[Modal]) -> Iterator[Sequence[Modal]]:
    """Part the modals of a clause where one does not govern the next.

    They are apart where a conjunction joins them ("must not add X and must pass Y").
    """
    part: list[Modal] = []
    for modal in modals:
        if part:
            between = {parse.word_at(n) for n in range(part[-1].last + 1, modal.first)}
            if not between.isdisjoint(("and", "or", "but", ",", ";", ":", "(")):
                yield part
                part = []
        part.append(modal)
    if part:
        yield part


def _read_rule(
    parse: Parse, clause: int, modals: Sequence[Modal], others: AbstractSet[int]
) -> Rule | None:
    """Read the rule that modals set; `others` are the places of those beside it in its clause."""
    if _is_condition(parse, clause):
        return None
    force = _force_of(parse, clause, modals)
    taken = {n for m in modals for n in range(m.first, m.last + 1)} | others
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
    while places and parse.word_at(places[0]) in rule_words("openers"):
        places.pop(0)
    if len(places) < LEAST_WORDS or verb_form(parse.word_at(places[0])) != "base":
        return None
    following = parse.tokens[places[1]]
    fits = following.content or following.word in word_classes()["determiners"]
    if any(verb_form(parse.word_at(n)) in {"third", "auxiliary"} for n in places[1:]):
        return None
    if parse.word_at(places[0]) in rule_words("mild"):
        return None
    if not fits or verb_form(following.word) in {"third", "auxiliary"}:
        return None
    if parse.statement.clauses[clause].kind not in {"main", "coordinate"}:
        return None
    scope = tuple(n for n in places if parse.tokens[n].content)
    return Rule(COMMAND, places[0], places[0], scope, negated=False)


LEAST_WORDS = 3
COMMAND = 0.7
