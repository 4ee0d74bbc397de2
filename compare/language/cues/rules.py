"""Cues by rule: what is required, recommended, permitted or prohibited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.compare.language.actions import action_class, is_weak
from hexapla.compare.language.attribution import parse_text
from hexapla.compare.language.circumstances import condition_of
from hexapla.compare.language.cues.cue import MatchedCue, cite
from hexapla.compare.language.hedging import is_reported
from hexapla.compare.language.modality import find_modals
from hexapla.compare.language.negation import find_negations
from hexapla.compare.language.rules import Rule
from hexapla.compare.language.word_classes import belongs
from hexapla.compare.lexicons import read_data
from hexapla.corpus.verbs import verb_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.compare.language.facets import Lexicon
    from hexapla.compare.language.reading import Reading
    from hexapla.compare.language.tokens import Token
    from hexapla.compare.language.topic import Topic

FACET = "rule"

PERIOD = "every period"
"""The stem of its own that rules on what comes back have, whatever the words ("quarterly")."""

SHOWN = 12
"""Words of a rule that a sentence about it quotes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCue(MatchedCue):
    """A rule: its force is the direction, its key the action."""

    on_subject: bool = False


def find(readings: Sequence[Reading], place: int, topic: Topic, _: Lexicon) -> Iterator[RuleCue]:
    """Find the rules that the statement at `place` sets, or that its list makes of it."""
    reading = readings[place]
    found = [cue for rule in reading.rules if (cue := _make_cue(reading, rule, topic))]
    yield from found or _find_listed(reading, topic)


def _find_listed(reading: Reading, topic: Topic) -> Iterator[RuleCue]:
    """Find what the line that introduces a list makes of its items ("is set to require:")."""
    if not reading.statement.lead_in:
        return
    lead = parse_text(reading.statement.lead_in, reading.statement)
    modals = find_modals(lead, find_negations(lead))
    scope = tuple(n for n, t in enumerate(reading.tokens) if t.content)
    if modals and scope:
        rule = Rule(modals[-1].force, scope[0], scope[-1], scope, modals[-1].negated)
        cue = _make_cue(reading, rule, topic)
        if cue:
            yield cue


def _make_cue(reading: Reading, rule: Rule, topic: Topic) -> RuleCue | None:
    words = [reading.tokens[n] for n in rule.scope if _tells(reading.tokens[n])]
    if not words:
        return None
    governed = [t for t in words if t.start > reading.tokens[rule.last].start]
    action = _find_action(governed, words)
    first, last = min(rule.first, rule.scope[0]), max(rule.last, rule.scope[-1])
    start, end = reading.tokens[first].start, reading.tokens[last].end
    quoted = reading.statement.between(start, end).split()
    quote = " ".join(quoted if len(quoted) <= SHOWN else [*quoted[:SHOWN], "…"])
    names = next(n for n in read_data("rules.toml")["names"] if rule.force >= n["least"])
    periodic = any(m.quantity.period for m in reading.measures)
    periodic |= any(belongs(t.word, "periodic") for t in reading.tokens)
    return RuleCue(
        **cite(reading.statement, start, end),
        facet=FACET,
        subject=topic.name(action.stem),
        position=names["position"],
        says=f"{names['verb']} “{quote}”",
        direction=rule.force,
        negated=rule.negated,
        condition=condition_of(reading, rule.first),
        reported=is_reported(reading.statement.text),
        key=_name(action),
        stems=frozenset([*map(_name, words), *([PERIOD] if periodic else [])]),
    )


def _tells(token: Token) -> bool:
    """Say whether a word tells what a rule is about: no number, degree or adverb does."""
    degree = belongs(token.word, "degrees") or token.word.endswith("ly")
    return not (degree or token.word.isdigit())


def _name(token: Token) -> str:
    """Name the class of actions that a word belongs to, else its stem."""
    return action_class(token.word) or token.stem


def _find_action(governed: Sequence[Token], words: Sequence[Token]) -> Token:
    """Find the word that says what is to be done: a known action, else a verb, else the last.

    What follows the modal is looked at first, and verbs that tell nothing by themselves are passed.
    """
    telling = [t for t in (*governed, *words) if not is_weak(t.word)]
    known = next((t for t in telling if action_class(t.word)), None)
    return known or next((t for t in telling if verb_form(t.word)), words[-1])
