"""Find effect cues: what raises, lowers, improves, causes or prevents something, or does not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from hexapla.compare.language.actions import action_class
from hexapla.compare.language.attribution import restricts_people, subjects_of
from hexapla.compare.language.circumstances import condition_of, is_asserted
from hexapla.compare.language.cues.cue import MatchedCue, cite
from hexapla.compare.language.hedging import is_reported
from hexapla.compare.language.noun_phrases import names_of
from hexapla.compare.language.stems import stem
from hexapla.compare.language.word_classes import word_class
from hexapla.compare.lexicons import read_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.compare.language.effects import EffectMention
    from hexapla.compare.language.facets import Lexicon
    from hexapla.compare.language.noun_phrases import NounPhrase
    from hexapla.compare.language.reading import Reading
    from hexapla.compare.language.topic import Topic

FACET = "effect"

DENIED = -0.5
"""Direction of a denied effect, an affirmed one being 1. Set by hand: an effect that is denied need
not be reversed. Only its sign is used in decisions."""


@cache
def general_stems() -> frozenset[str]:
    """Return the stems of nouns so general that what is said of them holds for everything."""
    return frozenset(map(stem, word_class("generic_nouns")))


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectCue(MatchedCue):
    """An effect on a target, which is the subject; the key is the head of the target.

    `agents` are the keys of what causes the effect, empty if the clause does not say. `scale` is
    the kind of effect, `sign` its direction (1 more or better, -1 less or worse). `predicate` is
    true if it is what its clause says of the agents; `around` has the stems of the other words of
    the clause.
    """

    agents: frozenset[str]
    scale: str
    sign: int
    predicate: bool
    around: frozenset[str]
    on_subject: bool = False

    @property
    def covers_all(self) -> bool:
        """Whether it denies every effect, on everything or everyone.

        "Means nothing to our body" does, and so does "no health benefits", though only for good
        effects.
        """
        denies = self.scale == "none" or (self.negated and self.scale == "value" and self.sign > 0)
        return denies and self.key in general_stems()


def find(readings: Sequence[Reading], place: int, topic: Topic, _: Lexicon) -> Iterator[EffectCue]:
    """Find the effects in the statement at `place`, one cue for each target."""
    reading = readings[place]
    for mention in reading.effects:
        if _says_effect(reading, mention):
            agents = _find_agents(readings, place, mention, topic)
            for target in mention.targets:
                cue = _make_cue(reading, mention, target, agents, topic)
                if cue:
                    yield cue


def _says_effect(reading: Reading, mention: EffectMention) -> bool:
    clause = reading.clause_of[mention.first]
    subject = reading.words_of(reading.subjects[clause])
    if restricts_people(reading, clause) or not word_class("other_amounts").isdisjoint(subject):
        return False
    if not is_asserted(reading, mention.first):
        return False
    return not (_is_left_free(reading, mention) or _only_compares(reading, mention))


def _is_left_free(reading: Reading, mention: EffectMention) -> bool:
    """Check whether a change is the object of a rule ("may be changed"), and not an effect."""
    if mention.effect.sign or not action_class(reading.word_at(mention.first)):
        return False
    clause = reading.clause_of[mention.first]
    return any(reading.clause_of[modal.first] == clause for modal in reading.modals)


def _only_compares(reading: Reading, mention: EffectMention) -> bool:
    """Check whether only a greater effect is denied: "no greater loss than with a diet"."""
    first = min(mention.negations, default=len(reading.tokens))
    words = [t.word for t in reading.tokens[first:]]
    if "than" not in words:
        return False
    return not word_class("comparatives").isdisjoint(words[: words.index("than")])


def _find_agents(
    readings: Sequence[Reading], place: int, mention: EffectMention, topic: Topic
) -> frozenset[str]:
    """Find the keys of what causes an effect; empty if the clause does not say."""
    reading = readings[place]
    clause = reading.clause_of[mention.first]
    if mention.inchoative or mention.first in reading.subjects[clause]:
        return frozenset()
    subjects = subjects_of(readings, place, clause, topic)
    return frozenset(s.key for s in subjects if s.key)


def _make_cue(
    reading: Reading,
    mention: EffectMention,
    target: NounPhrase,
    agents: frozenset[str],
    topic: Topic,
) -> EffectCue | None:
    key, stems = names_of([t for t in target.words if not t.word.isdigit()])
    if not key or key in agents:
        return None
    first = min(mention.first, target.places[0], *mention.negations[-1:])
    last = max(mention.last, target.places[-1])
    return EffectCue(
        **cite(reading.statement, reading.tokens[first].start, reading.tokens[last].end),
        facet=FACET,
        subject=topic.name(key),
        position=_position(mention),
        says=_say(mention, topic.name(key), topic.name(min(agents, default=topic.key)) or "it"),
        direction=mention.effect.sign * (DENIED if mention.negated else 1.0),
        negated=mention.negated,
        hedged=mention.first in reading.hedged,
        condition=condition_of(reading, mention.first),
        reported=is_reported(reading.statement.text),
        key=key,
        stems=stems,
        agents=agents,
        scale=mention.effect.scale,
        sign=mention.effect.sign,
        predicate=_is_predicate(reading, mention),
        around=reading.stems_around(mention.first, mention.last),
    )


def _is_predicate(reading: Reading, mention: EffectMention) -> bool:
    """Check whether an effect is the finite verb of its clause."""
    if not mention.inchoative and mention.first not in reading.verbs:
        return False
    before = mention.first - 1
    while reading.word_at(before) in word_class("adverbs") or reading.word_at(before).endswith(
        "ly"
    ):
        before -= 1
    return reading.word_at(before) != "to"


def _position(mention: EffectMention) -> str:
    effect = mention.effect
    if effect.scale == "none":
        return "no effect"
    names = read_data("effects.toml")["names"]
    name = names[effect.scale][effect.sign < 0] if effect.sign else "affect"
    return f"does not {name}" if mention.negated else f"{name}s"


def _say(mention: EffectMention, target: str, agent: str) -> str:
    """Describe an effect: "says that fasting does not decrease muscle"."""
    if mention.inchoative:
        return f"says that {target} {_position(mention)}"
    if mention.effect.scale == "none":
        return f"says that {agent} has no effect on {target}"
    return f"says that {agent} {_position(mention)} {target}"
