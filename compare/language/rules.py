"""Find rules: what a clause requires, recommends, permits or prohibits."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.actions import rule_words
from hexapla.compare.language.word_classes import word_class
from hexapla.corpus.verbs import verb_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.compare.language.modality import Modal
    from hexapla.compare.language.parse import Parse

REQUIRING = 0.6
"""Force from which a rule requires or recommends: between "may" (0.4) and `COMMAND` (0.7), so any
number between them has the same effect."""

FREE, PERMITTED = -0.6, 0.4
"""Forces of what a negative modal makes optional ("should not require") and permits ("should not
forbid"). `PERMITTED` is that of "may" in `lexicons/rules.toml`, where a fifth less or a quarter
more changes no score; `FREE` is that of "not recommended" there, where a quarter more moves no
score by more than 0.003."""

COMMAND = 0.7
"""Force of a command ("Use ..."). Set by hand below that of "should" (0.8), as a command may be
mere advice; a fifth less or a quarter more moves no score by as much as 0.001."""

SHORTEST_COMMAND = 3
"""Fewest words of a command; shorter ones are titles or labels. Set by hand; one more or less
changes no score."""


class Rule(NamedTuple):
    """A rule that a clause sets: its force, the words that set it, and what it is about.

    `force` runs from 1 (must be done) to -1 (must not). `scope` has the places of the content words
    that name the action and its objects.
    """

    force: float
    first: int
    last: int
    scope: tuple[int, ...]
    negated: bool


def find_rules(parse: Parse, modals: Sequence[Modal]) -> tuple[Rule, ...]:
    """Find the rules of a statement: for each clause, the force of its modals on what they govern.

    Outer modals govern inner ones: "should not require" and "avoid requiring" make what follows
    optional. A command without a subject ("Use ...") is a rule, too.
    """
    by_clause: dict[int, list[Modal]] = {}
    for modal in modals:
        by_clause.setdefault(parse.clause_of[modal.first], []).append(modal)
    found: list[Rule] = []
    for clause, own in by_clause.items():
        # the complement of a clause has its rule: "requires that X refrain"
        others = by_clause.keys() - {clause}
        if not any(_is_complement(parse, other, clause) for other in others):
            found += _read_clause(parse, clause, own)
    for clause in range(len(parse.clauses)):
        command = None if clause in by_clause else _read_command(parse, clause)
        found += [command] if command else []
    return tuple(found)


def _is_complement(parse: Parse, clause: int, of: int) -> bool:
    """Check whether a clause is a complement after the verb of another, and not its condition."""
    clauses = parse.statement.clauses
    hangs = clauses and clauses[clause].parent == of and clauses[clause].kind == "subordinate"
    if not hangs or parse.is_conditional(clause):
        return False
    return clauses[clause].start > clauses[of].start


def _read_clause(parse: Parse, clause: int, modals: Sequence[Modal]) -> Iterator[Rule]:
    parts = tuple(_part(parse, modals))
    ends = [part[0].first for part in parts[1:]] + [len(parse.tokens)]
    spans = [range(part[0].first, end) for part, end in zip(parts, ends, strict=True)]
    for number, part in enumerate(parts):
        others = {n for other, span in enumerate(spans) if other != number for n in span}
        rule = _read_rule(parse, clause, part, others)
        if rule:
            yield rule


def _part(parse: Parse, modals: Sequence[Modal]) -> Iterator[Sequence[Modal]]:
    """Split the modals of a clause into groups in which one governs the next.

    A conjunction separates them ("must not add X and must pass Y").
    """
    part: list[Modal] = []
    for modal in modals:
        if part:
            between = parse.words_of(range(part[-1].last + 1, modal.first))
            if not rule_words("parting").isdisjoint(between):
                yield part
                part = []
        part.append(modal)
    if part:
        yield part


def _read_rule(parse: Parse, clause: int, modals: Sequence[Modal], others: set[int]) -> Rule | None:
    """Read the rule that modals set; `others` are the places of other rules in their clause."""
    if parse.is_conditional(clause):
        return None
    taken = others.union(*(range(m.first, m.last + 1) for m in modals))
    complements = (c for c in range(len(parse.clauses)) if _is_complement(parse, c, clause))
    governed = {clause, *complements}
    places = [n for n, clause_of in enumerate(parse.clause_of) if clause_of in governed]
    scope = tuple(n for n in places if parse.tokens[n].content and n not in taken)
    if not scope:
        return None
    force = _combine(modals, parse.subjects[clause])
    negated = any(m.negated for m in modals)
    return Rule(force, modals[0].first, modals[-1].last, scope, negated)


def _combine(modals: Sequence[Modal], subject: Sequence[int]) -> float:
    """Combine the forces of modals, the outermost last: a predicate governs its subject."""
    inner = [m for m in modals if m.first in subject]
    outer = [m for m in modals if m.first not in subject]
    innermost, *others = (*reversed(inner), *reversed(outer))
    force = innermost.force
    for modal in others:
        force = _govern(modal.force, force)
    return force


def _govern(outer: float, inner: float) -> float:
    """Combine the force of a modal with one that it governs ("should not require")."""
    if outer > 0:
        return inner
    if inner >= REQUIRING:
        return FREE
    return -1.0 if inner > 0 else PERMITTED


def _read_command(parse: Parse, clause: int) -> Rule | None:
    """Read a clause that begins with a verb in its base form and has no subject."""
    places = [n for n in parse.clauses[clause] if not parse.tokens[n].mark]
    while places and parse.word_at(places[0]) in rule_words("openers"):
        places.pop(0)
    if len(places) < SHORTEST_COMMAND or not _is_command(parse, places):
        return None
    clauses = parse.statement.clauses
    if clauses and clauses[clause].kind not in {"main", "coordinate"}:
        return None
    scope = tuple(n for n in places if parse.tokens[n].content)
    return Rule(COMMAND, places[0], places[0], scope, negated=False)


def _is_command(parse: Parse, places: Sequence[int]) -> bool:
    first, *others = parse.words_of(places)
    if verb_form(first) != "base" or first in rule_words("mild"):
        return False
    if any(verb_form(word) in {"third", "auxiliary"} for word in others):
        return False
    return parse.tokens[places[1]].content or others[0] in word_class("determiners")
