"""Cues by rule: what is required, recommended, permitted or prohibited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.language.actions import action_class, is_weak, rule_words
from hexapla.compare.language.cues.cue import Cue, cite
from hexapla.compare.language.cues.circumstance import condition_of
from hexapla.compare.language.modality import find_modals
from hexapla.compare.language.parse import parse_statement
from hexapla.compare.language.quantities import find_measures
from hexapla.compare.language.rules import find_rules
from hexapla.compare.language.tokens import find_tokens
from hexapla.compare.language.word_classes import belongs
from hexapla.corpus.verbs import verb_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.compare.language.attribution import Topic
    from hexapla.compare.language.facets import Lexicon
    from hexapla.compare.language.parse import Parse
    from hexapla.compare.language.rules import Rule
    from hexapla.compare.language.tokens import Token

FACET = "rule"


def find(parses: Sequence[Parse], place: int, topic: Topic, _: Lexicon) -> Iterator[Cue]:
    """Find the rules that the statement at `place` sets."""
    parse = parses[place]
    found = False
    for rule in find_rules(parse):
        cue = _cue(parse, rule, topic)
        if cue:
            found = True
            yield cue
    if not found:
        yield from _listed(parse, topic)


def _listed(parse: Parse, topic: Topic) -> Iterator[Cue]:
    """Find what the line that introduces a list makes of its items ("is set to require:")."""
    from hexapla.compare.language.rules import Rule

    lead_in = parse.statement.lead_in
    if not lead_in:
        return
    from dataclasses import replace

    tokens = find_tokens(lead_in)
    statement = replace(
        parse.statement,
        text=lead_in,
        start=0,
        end=len(lead_in),
        clauses=parse.statement.clauses[:1],
    )
    lead = parse_statement(statement, tokens)
    modals = find_modals(lead)
    if not modals or _is_sentence(parse):
        return
    force = modals[-1].denied if modals[-1].negated else modals[-1].force
    scope = tuple(n for n, t in enumerate(parse.tokens) if t.content)
    if scope:
        rule = Rule(force, scope[0], scope[-1], scope, modals[-1].negated)
        cue = _cue(parse, rule, topic)
        if cue:
            yield cue


def _is_sentence(parse: Parse) -> bool:
    """Say whether an item of a list is a sentence with a subject, and no mere part of its list.

    "Note that ..." is one, too.
    """
    main = [t for t, c in zip(parse.tokens, parse.clause_of, strict=True) if c == 0]
    if parse.word_at(0) in rule_words("mild"):
        return True
    finite = any(verb_form(t.word) in {"third", "auxiliary"} for t in main)
    return finite and any(t.content for t in parse.subjects[0])


def _cue(parse: Parse, rule: Rule, topic: Topic) -> Cue | None:
    words = [parse.tokens[n] for n in rule.scope if not parse.tokens[n].word.isdigit()]
    words = [t for t in words if not (belongs(t.word, "degrees") or t.word.endswith("ly"))]
    if not words:
        return None
    governed = [t for t in words if t.start > parse.tokens[rule.last].start]
    action = _action(governed, words)
    first, last = min(rule.first, rule.scope[0]), max(rule.last, rule.scope[-1])
    start, end = parse.tokens[first].start, parse.tokens[last].end
    condition = condition_of(parse, rule.first)
    return Cue(
        **cite(parse.statement, start, end),
        facet=FACET,
        subject=topic.name(action.stem),
        position=_position(rule.force),
        direction=rule.force,
        negated=rule.negated,
        condition=condition,
        strength=1.0,
        key=_name(action),
        stems=frozenset([*map(_name, words), *_period(parse)]),
        matter=frozenset(t.stem for t in words),
        scale="rule",
        says=f"{_verb(rule.force)} “{_short(parse.statement.between(start, end))}”",
    )


def _name(token: Token) -> str:
    """Give the class of actions that a word belongs to, else its stem."""
    return action_class(token.word) or token.stem


def _period(parse: Parse) -> tuple[str, ...]:
    """Give a stem of its own to rules on what comes back, whatever the words ("quarterly")."""
    periodic = any(belongs(t.word, "periodic") for t in parse.tokens)
    if periodic or any(m.quantity.period for m in find_measures(parse.tokens)):
        return (PERIOD,)
    return ()


PERIOD = "every period"


def _action(governed: Sequence[Token], words: Sequence[Token]) -> Token:
    """Give the word that says what is to be done: a known action, else a verb, else the last.

    What follows the modal is looked at first, and verbs that tell nothing by themselves are passed.
    """
    telling = [t for t in (*governed, *words) if not is_weak(t.word)]
    known = next((t for t in telling if action_class(t.word)), None)
    return known or next((t for t in telling if verb_form(t.word)), words[-1])


def _position(force: float) -> str:
    return next(name for least, name in POSITIONS if force >= least)


POSITIONS = (
    (1.0, "required"),
    (0.5, "recommended"),
    (0.0, "permitted"),
    (-0.6, "not required"),
    (-0.9, "advised against"),
    (-1.0, "prohibited"),
)
"""What a force is called from its least value on."""


def _verb(force: float) -> str:
    verbs = {
        "required": "requires",
        "recommended": "recommends",
        "permitted": "permits",
        "not required": "leaves free",
        "advised against": "advises against",
        "prohibited": "prohibits",
    }
    return verbs[_position(force)]


def _short(text: str) -> str:
    """Cut a quote after some words."""
    words = text.split()
    return " ".join(words) if len(words) <= SHOWN else " ".join(words[:SHOWN]) + " …"


SHOWN = 12
"""Words of a rule that a sentence about it quotes."""
