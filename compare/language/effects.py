"""Readings: the effects that the words of a statement speak of, and what each one falls on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.effect_words import Effect, find_effect_words
from hexapla.compare.language.negation import find_negations, find_rejection
from hexapla.compare.language.parse import is_verb
from hexapla.compare.language.targets import Target, phrase_before, phrases_after
from hexapla.compare.language.word_classes import word_classes
from hexapla.corpus.verbs import verb_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from hexapla.compare.language.effect_words import EffectWord
    from hexapla.compare.language.parse import Parse


class Reading(NamedTuple):
    """An effect in a statement: its kind, the tokens that say it, and what it falls on.

    `inchoative` says that it falls on the subject of its clause ("insulin levels drop"). `joined`
    is the place where the enumeration of its targets goes on with another effect, else -1;
    `negations` are the places of the words that deny it.
    """

    effect: Effect
    first: int
    last: int
    targets: tuple[Target, ...]
    inchoative: bool = False
    joined: int = -1
    negations: tuple[int, ...] = ()


def read_effects_of(parse: Parse) -> tuple[Reading, ...]:
    """Read the effects of a statement from its end, so that each is known to what governs it.

    An effect on an effect is one: to prevent the loss of muscle is to preserve muscle. What denies
    the first of several that are enumerated denies all.
    """
    words = find_effect_words(parse)
    stops = {word.first for word in words}
    readings = {reading.first: reading for reading in _read_within(parse, stops)}
    for word in reversed(words):
        reading = _read(parse, word, stops)
        inner = _find_inner(parse, reading, readings)
        if inner is not None:
            reading = _compose(reading, readings.pop(inner))
        if reading.targets:
            readings[reading.first] = reading
    return tuple(_deny(parse, readings, stops))


def _read_within(parse: Parse, stops: AbstractSet[int]) -> Iterator[Reading]:
    """Read words that name an effect and what it is on in one: "is very dehydrating".

    What comes about is the word itself, as in "causes dehydration" and "without dehydration".
    """
    effect = Effect("cause", 1, "occurrence")
    for place, token in enumerate(parse.tokens):
        before = parse.word_at(place - 1)
        if not token.content or before not in INTENSE | {"without"}:
            continue
        following = parse.tokens[place + 1] if place + 1 < len(parse.tokens) else None
        ends = following is None or following.mark or not following.content
        kind = "ing" if before in INTENSE else NOMINAL
        if ends and token.word.endswith(kind) and place not in stops:
            yield Reading(effect, place, place, (Target((place,)),))


INTENSE = frozenset(("very", "extremely", "highly", "quite", "so", "really", "too", "incredibly"))
NOMINAL = ("tion", "sion", "sis", "ness")
"""Adverbs before a participle that is an adjective, and endings of nouns of what happens."""


def _deny(
    parse: Parse, readings: Mapping[int, Reading], stops: AbstractSet[int]
) -> Iterator[Reading]:
    joined: dict[int, tuple[int, ...]] = {}
    for first in sorted(readings):
        reading = readings[first]
        own = range(reading.first, reading.last + 1)
        within = [n for n in own if parse.word_at(n) == "no"]
        before = (n for n in _find_denials(parse, first) if n not in own and n not in stops)
        found = joined.get(first) or (*before, *within)
        joined[reading.joined] = found
        yield reading._replace(negations=found)


def _find_denials(parse: Parse, first: int) -> Iterator[int]:
    yield from find_negations(parse, first)
    rejection = find_rejection(parse, first)
    if rejection is not None:
        yield rejection


def reversed_places(parse: Parse) -> frozenset[int]:
    """Give the places of the words that something lowers, prevents or worsens."""
    return frozenset(
        place
        for reading in read_effects_of(parse)
        if reading.effect.sign < 0 and reading.effect.scale in {"amount", "occurrence"}
        for place in (
            *range(reading.first + 1, reading.last + 1),
            *(p for target in reading.targets for p in target.places),
        )
    )


def _read(parse: Parse, word: EffectWord, stops: AbstractSet[int]) -> Reading:
    done = _read_done(parse, word)
    if done:
        return done
    for read in (_read_links, _read_before, _read_object, _read_subject):
        targets, joined = read(parse, word, stops)
        if targets:
            return Reading(
                word.effect, word.first, word.last, targets, read is _read_subject, joined
            )
    return Reading(word.effect, word.first, word.last, ())


Found = tuple[tuple[Target, ...], int]
NOTHING: Found = ((), -1)


def _read_links(parse: Parse, word: EffectWord, stops: AbstractSet[int]) -> Found:
    """Read what follows the preposition of a phrase or noun: "lead to X", "loss of X"."""
    after, following = word.last + 1, parse.word_at(word.last + 1)
    if "phrase" in word.parts:
        return phrases_after(parse, after, stops)
    if "noun" not in word.parts or following not in LINKS:
        return NOTHING
    if following != "of" and phrase_before(parse, word.first):
        return NOTHING
    return phrases_after(parse, after + 1, stops)


def _read_done(parse: Parse, word: EffectWord) -> Reading | None:
    """Read to whom harm or good is done: "won't do your heart any harm"."""
    if "noun" not in word.parts or word.effect.scale != "value":
        return None
    place = next(
        (
            n
            for n in range(word.first - 1, max(-1, word.first - DONE), -1)
            if (parse.tokens[n].mark and parse.word_at(n) != "-") or parse.word_at(n) in DOING
        ),
        -1,
    )
    if parse.word_at(place) not in DOING:
        return None
    found, _ = phrases_after(parse, place + 1)
    own = tuple(t for t in found if t.places[-1] < word.first)[:1]
    if not own and parse.word_at(word.last + 1) == "to":
        own, _ = phrases_after(parse, word.last + 2)
    return Reading(word.effect, place, word.last, own) if own else None


DOING = frozenset(("do", "does", "doing", "did", "done"))
DONE = 10
"""Forms of "do", and how many words before a noun of harm they are looked for."""


LINKS = frozenset(("of", "in", "on", "to", "for", "from", "against", "with"))
"""Prepositions between a noun of effect and what the effect falls on."""


def _read_before(parse: Parse, word: EffectWord, _: AbstractSet[int]) -> Found:
    """Read what stands before a noun or a gerund: "muscle loss", "fat burning", "X caused by"."""
    token = parse.tokens[word.first]
    hyphen = parse.word_at(word.first - 1) == "-"
    nominal = "noun" in word.parts or token.word.endswith("ing")
    by = token.word.endswith("ed") and parse.word_at(word.last + 1) == "by"
    if hyphen and not nominal:
        return NOTHING
    finite = not hyphen and is_verb(parse.tokens, word.first) and not _is_plural(parse, word)
    if not (nominal or by) or finite or (not hyphen and _has_object(parse, word)):
        return NOTHING
    before = phrase_before(parse, word.first)
    return ((before,) if before else ()), -1


def _is_plural(parse: Parse, word: EffectWord) -> bool:
    """Say whether what looks like a verb is a plural: its clause has another ("no benefits")."""
    if "noun" not in word.parts or verb_form(parse.word_at(word.first)) != "third":
        return False
    clause = parse.clause_of[word.first]
    others = (n for n, c in enumerate(parse.clause_of) if c == clause and n != word.first)
    return any(is_verb(parse.tokens, n) or parse.word_at(n) == "no" for n in others)


def _has_object(parse: Parse, word: EffectWord) -> bool:
    """Say whether words that can be a verb have an object after them."""
    if "verb" not in word.parts or word.last + 1 >= len(parse.tokens):
        return False
    following = parse.tokens[word.last + 1]
    if following.content:
        return not is_verb(parse.tokens, word.last + 1)
    return following.word in word_classes()["determiners"]


def _read_object(parse: Parse, word: EffectWord, stops: AbstractSet[int]) -> Found:
    """Read what follows a verb or an adjective: "reduces X", "improved X"."""
    if word.parts.isdisjoint(("verb", "adjective")) or _is_compound(parse, word):
        return NOTHING
    own = parse.word_at(word.first)
    third = verb_form(own) == "third" and "noun" not in word.parts
    finite = third or own.endswith("ing") or is_verb(parse.tokens, word.first)
    targets, joined = phrases_after(parse, word.last + 1, stops, sure=finite)
    return (targets if finite or "verb" not in word.parts else targets[:1]), joined


def _is_compound(parse: Parse, word: EffectWord) -> bool:
    """Say whether a participle is the end of a compound: "time-restricted"."""
    return parse.word_at(word.first - 1) == "-"


def _read_subject(parse: Parse, word: EffectWord, _: AbstractSet[int]) -> Found:
    """Read the subject of the clause: what drops, rises or is reduced."""
    tokens = parse.subjects[parse.clause_of[word.first]]
    verb = "verb" in word.parts and is_verb(parse.tokens, word.first)
    if not tokens or not (verb or "adjective" in word.parts):
        return NOTHING
    found, _joined = phrases_after(parse, parse.tokens.index(tokens[0]))
    return tuple(t for t in found if t.places[-1] < word.first), -1


def _find_inner(parse: Parse, reading: Reading, readings: Mapping[int, Reading]) -> int | None:
    """Find the effect that this one acts on: what it governs at once, or the head of its target."""
    after = reading.last + 1
    while parse.word_at(after) in PASSED or parse.word_at(after).endswith("ly"):
        after += 1
    if after in readings and not reading.inchoative:
        return after
    for first, inner in readings.items():
        if reading.targets and any(
            inner.first <= t.places[-1] <= inner.last for t in reading.targets[:1]
        ):
            return first
    return None


PASSED = frozenset(
    ("to", "the", "a", "an", "more", "in", "of", "any", "much", "their", "its", "your")
)
"""Words between an effect and the effect that it acts on."""


def _compose(outer: Reading, inner: Reading) -> Reading:
    effect = Effect(
        outer.effect.name if outer.effect.scale == "none" else inner.effect.name,
        outer.effect.sign * inner.effect.sign,
        outer.effect.scale if outer.effect.scale == "none" else inner.effect.scale,
    )
    return Reading(effect, outer.first, inner.last, inner.targets, joined=inner.joined)
