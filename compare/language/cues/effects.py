"""Cues by effect: what raises, lowers, betters, causes or prevents something, or leaves it be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.language.actions import action_class
from hexapla.compare.language.attribution import objects_of, restricts_people, subjects_of
from hexapla.compare.language.cues.cue import Cue, cite
from hexapla.compare.language.cues.circumstance import circumstance_of, is_asserted
from hexapla.compare.language.modality import find_modals
from hexapla.compare.language.parse import is_verb
from hexapla.compare.language.effects import read_effects_of
from hexapla.compare.language.targets import names_of
from hexapla.compare.language.word_classes import belongs, word_classes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from hexapla.compare.language.attribution import Topic
    from hexapla.compare.language.effect_words import Effect
    from hexapla.compare.language.facets import Lexicon
    from hexapla.compare.language.parse import Parse
    from hexapla.compare.language.effects import Reading
    from hexapla.compare.language.targets import Target

FACET = "effect"


def find(parses: Sequence[Parse], place: int, topic: Topic, _: Lexicon) -> Iterator[Cue]:
    """Find the effects that the statement at `place` speaks of, one cue a target."""
    parse = parses[place]
    for reading in read_effects_of(parse):
        clause = parse.clause_of[reading.first]
        if restricts_people(parse, clause) or _is_demanded(parse, reading):
            continue
        if not is_asserted(parse, reading.first) or _only_compares(parse, reading):
            continue
        agents = _agents(parses, place, reading, topic)
        for target in reading.targets:
            cue = _cue(parse, reading, target, agents, topic)
            if cue:
                yield cue


def _is_demanded(parse: Parse, reading: Reading) -> bool:
    """Say whether a change is what a rule asks for or leaves free, and no effect of anything."""
    if reading.negations and _is_barred(parse, reading):
        return True
    if reading.effect.sign or not action_class(parse.word_at(reading.first)):
        return False
    clause = parse.clause_of[reading.first]
    return any(parse.clause_of[modal.first] == clause for modal in find_modals(parse))


def _only_compares(parse: Parse, reading: Reading) -> bool:
    """Say whether it is denied that an effect is greater: "no greater loss than with a diet"."""
    words = [t.word for t in parse.tokens[min(reading.negations, default=len(parse.tokens)) :]]
    if "than" not in words:
        return False
    compared = words[: words.index("than")]
    return any(word in COMPARATIVES for word in compared)


COMPARATIVES = frozenset(
    ("more", "greater", "better", "higher", "larger", "stronger", "faster", "further", "superior")
)
"""Words that compare, and whose denial leaves an effect that is as great."""


def _is_barred(parse: Parse, reading: Reading) -> bool:
    """Say whether what denies an effect forbids it: "should never be drained", "do not lower"."""
    clause = parse.clause_of[reading.first]
    words = [
        token.word
        for token, own in zip(parse.tokens[: reading.first], parse.clause_of, strict=False)
        if own == clause and not token.mark
    ]
    return not DUTIES.isdisjoint(words) or words[:1] in COMMANDS


DUTIES = frozenset(("should", "shouldn't", "must", "mustn't", "shall", "ought"))
COMMANDS = (["do"], ["don't"], ["never"], ["avoid"], ["stop"], ["not"])
"""Words of duty, and those that a command to refrain begins with."""


def _agents(parses: Sequence[Parse], place: int, reading: Reading, topic: Topic) -> frozenset[str]:
    parse = parses[place]
    clause = parse.clause_of[reading.first]
    span = [t.start for t in parse.subjects[clause]]
    if parse.word_at(reading.last + 1) == "by":
        return frozenset(s.key for s in objects_of(parse, reading.last + 1, topic))
    if reading.inchoative or parse.tokens[reading.first].start in span:
        return frozenset()
    subjects = subjects_of(parses, place, clause, topic)
    subject = parse.subjects[clause]
    wanting = any(belongs(t.word, "deprivation") or t.word == "no" for t in subject)
    wanting = wanting and not any(belongs(t.word, "experiencers") for t in subject)
    return frozenset(f"-{s.key}" if wanting else s.key for s in subjects if s.key)


def _cue(
    parse: Parse, reading: Reading, target: Target, agents: frozenset[str], topic: Topic
) -> Cue | None:
    words = [t for t in target.words(parse) if not t.word.isdigit()]
    key, stems = names_of(words)
    if not key or key in agents:
        return None
    negated = reading.effect.scale == "none" or len(reading.negations) % 2 == 1
    circumstance = circumstance_of(parse, reading.first)
    first = min(reading.first, target.places[0], *reading.negations[-1:])
    last = max(reading.last, target.places[-1])
    start, end = parse.tokens[first].start, parse.tokens[last].end
    return Cue(
        **cite(parse.statement, start, end),
        facet=FACET,
        subject=topic.name(key),
        position=_position(reading.effect, negated=negated),
        direction=reading.effect.sign * (-0.5 if negated else 1.0),
        negated=negated,
        hedged=circumstance.hedged,
        condition=circumstance.condition,
        reported=circumstance.reported,
        strength=circumstance.strength,
        inherited=not agents,
        key=key,
        stems=stems,
        named=parse.named(reading.first),
        around=parse.around(reading.first, reading.last),
        agents=agents,
        scale=reading.effect.scale,
        sign=reading.effect.sign,
        manner=_manner(parse, reading),
        says=_say(reading, topic.name(key), _name_agent(agents, topic), negated=negated),
    )


def _manner(parse: Parse, reading: Reading) -> str:
    """Say how an effect is said: as the predicate, an object, a fragment, or only by the way."""
    first = reading.first
    if reading.inchoative or is_verb(parse.tokens, first):
        before = first - 1
        while before >= 0 and (
            parse.word_at(before) in word_classes()["adverbs"]
            or parse.word_at(before).endswith("ly")
        ):
            before -= 1
        return "nonfinite" if parse.word_at(before) == "to" else "predicate"
    place = first - 1
    clause = parse.clause_of[first]
    while place >= 0 and parse.clause_of[place] == clause:
        if is_verb(parse.tokens, place):
            return "object"
        if parse.word_at(place) in word_classes()["prepositions"]:
            return "nonfinite" if parse.word_at(first).endswith("ing") else "mention"
        place -= 1
    places = [n for n, c in enumerate(parse.clause_of) if c == clause]
    if any(is_verb(parse.tokens, n) for n in places):
        return "mention"
    return "fragment"


NAMES = {
    (1, "amount"): "increase",
    (-1, "amount"): "decrease",
    (1, "value"): "improve",
    (-1, "value"): "worsen",
    (1, "occurrence"): "cause",
    (-1, "occurrence"): "prevent",
}
"""The verb for a sign on a scale."""


def _position(effect: Effect, *, negated: bool) -> str:
    if effect.scale == "none":
        return "no effect"
    name = NAMES.get((effect.sign, effect.scale), "affect")
    return f"does not {name}" if negated else f"{name}s"


def _name_agent(agents: AbstractSet[str], topic: Topic) -> str:
    key = next(iter(sorted(agents)), topic.key)
    name = topic.name(key.removeprefix("-")) or "it"
    return f"a lack of {name}" if key.startswith("-") else name


def _say(reading: Reading, target: str, agent: str, *, negated: bool) -> str:
    """Put an effect in words: "says that fasting does not decrease muscle"."""
    position = _position(reading.effect, negated=negated)
    if reading.inchoative:
        return f"says that {target} {position}"
    if reading.effect.scale == "none":
        return f"says that {agent} has no effect on {target}"
    return f"says that {agent} {position} {target}"
