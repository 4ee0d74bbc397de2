"""Find rule cues: what is required, recommended, permitted or prohibited."""

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
"""A stem that all rules on recurring events have, whatever their words ("quarterly")."""

SHOWN = 12
"""Most words of a rule that are quoted in a description. Set by hand for one line of output."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCue(MatchedCue):
    """A rule: its force is the direction, its key the action."""

    on_subject: bool = False


def find(readings: Sequence[Reading], place: int, topic: Topic, _: Lexicon) -> Iterator[RuleCue]:
    """Find the rules that the statement at `place` sets itself, or as an item of a list."""
    reading = readings[place]
    found = [cue for rule in reading.rules if (cue := _make_cue(reading, rule, topic))]
    yield from found or _find_listed(reading, topic)


def _find_listed(reading: Reading, topic: Topic) -> Iterator[RuleCue]:
    """Find the rule that the lead-in of a list makes of an item ("is set to require:")."""
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
    """Check whether a word says what a rule is about, and is not a number, degree or adverb."""
    degree = belongs(token.word, "degrees") or token.word.endswith("ly")
    return not (degree or token.word.isdigit())


def _name(token: Token) -> str:
    """Return the class of actions that a word belongs to, otherwise its stem."""
    return action_class(token.word) or token.stem


def _find_action(governed: Sequence[Token], words: Sequence[Token]) -> Token:
    """Find the word for the action: a word of a known class, otherwise a verb, otherwise the last.

    Words after the modal are searched first; verbs too vague to name an action are skipped.
    """
    telling = [t for t in (*governed, *words) if not is_weak(t.word)]
    known = next((t for t in telling if action_class(t.word)), None)
    return known or next((t for t in telling if verb_form(t.word)), words[-1])
