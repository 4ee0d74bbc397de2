"""Find effects: what a statement says that one thing does to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.effect_words import Effect, effect_list
from hexapla.compare.language.negation import find_rejection
from hexapla.compare.language.noun_phrases import phrase_before, phrases_after
from hexapla.compare.language.word_classes import word_class
from hexapla.corpus.verbs import verb_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from hexapla.compare.language.effect_words import EffectWord
    from hexapla.compare.language.negation import Negation
    from hexapla.compare.language.noun_phrases import NounPhrase
    from hexapla.compare.language.parse import Parse

    Found = tuple[tuple[NounPhrase, ...], int]

NOTHING: Found = ((), -1)

INCHOATIVE = ("amount", "value")
"""Scales whose verbs may have what changes as their subject: "levels drop", "results improve".

What causes or prevents is not what is caused. Source: Levin (1993), causative alternations.
"""


class EffectMention(NamedTuple):
    """An effect in a statement: its kind, the tokens that name it, and its targets.

    `inchoative` is true if the subject of its clause is the target ("insulin levels drop").
    `joined` is the place at which the enumeration of its targets continues with another effect, or
    -1; `negations` are the places of the words that deny it.
    """

    effect: Effect
    first: int
    last: int
    targets: tuple[NounPhrase, ...]
    inchoative: bool = False
    joined: int = -1
    negations: tuple[int, ...] = ()

    @property
    def negated(self) -> bool:
        """Whether the effect is denied, or said to be absent."""
        return self.effect.scale == "none" or len(self.negations) % 2 == 1


def find_effects(
    parse: Parse, words: Sequence[EffectWord], negations: Sequence[Negation]
) -> tuple[EffectMention, ...]:
    """Find the effects of a statement.

    An effect on an effect is one effect: to prevent the loss of muscle is to preserve muscle. The
    text is read backwards, so that the inner effect is known first. A denial of the first of
    several effects in an enumeration denies all of them.
    """
    stops = {word.first for word in words}
    mentions: dict[int, EffectMention] = {}
    for word in reversed(words):
        mention = _read(parse, word, stops)
        inner = _find_inner(parse, mention, mentions)
        if inner is not None:
            mention = _compose(mention, mentions.pop(inner))
        if mention.targets:
            mentions[mention.first] = mention
    return tuple(_deny(parse, mentions, stops, negations))


def lowered_places(mentions: Sequence[EffectMention]) -> frozenset[int]:
    """Collect the places of the words that name something lowered or prevented."""
    return frozenset(
        place
        for mention in mentions
        if mention.effect.sign < 0 and mention.effect.scale in {"amount", "occurrence"}
        for place in (
            *range(mention.first + 1, mention.last + 1),
            *(p for target in mention.targets for p in target.places),
        )
    )


def _deny(
    parse: Parse,
    mentions: Mapping[int, EffectMention],
    stops: AbstractSet[int],
    negations: Sequence[Negation],
) -> Iterator[EffectMention]:
    joined: dict[int, tuple[int, ...]] = {}
    for first in sorted(mentions):
        mention = mentions[first]
        own = range(mention.first, mention.last + 1)
        denying = [n.place for n in negations if first in n.scope and n.place not in stops]
        rejection = find_rejection(parse, first)
        denying += [rejection] if rejection is not None and rejection not in own else []
        denying += [n for n in own if parse.word_at(n) == "no"]
        found = joined.get(first) or tuple(denying)
        joined[mention.joined] = found
        yield mention._replace(negations=found)


def _read(parse: Parse, word: EffectWord, stops: AbstractSet[int]) -> EffectMention:
    for read in (_read_links, _read_before, _read_object, _read_subject):
        targets, joined = read(parse, word, stops)
        if targets:
            inchoative = read is _read_subject
            return EffectMention(word.effect, word.first, word.last, targets, inchoative, joined)
    return EffectMention(word.effect, word.first, word.last, ())


def _read_links(parse: Parse, word: EffectWord, stops: AbstractSet[int]) -> Found:
    """Find targets after the preposition of a phrase or noun: "lead to X", "loss of X"."""
    after, following = word.last + 1, parse.word_at(word.last + 1)
    if "phrase" in word.parts:
        return phrases_after(parse, after, stops)
    if "noun" not in word.parts or following not in effect_list("links"):
        return NOTHING
    if following != "of" and phrase_before(parse, word.first):
        return NOTHING
    return phrases_after(parse, after + 1, stops)


def _read_before(parse: Parse, word: EffectWord, _: AbstractSet[int]) -> Found:
    """Find a target before a noun or a gerund: "muscle loss", "fat burning", "X caused by"."""
    own = parse.word_at(word.first)
    hyphen = parse.word_at(word.first - 1) == "-"
    nominal = "noun" in word.parts or own.endswith("ing")
    by = own.endswith("ed") and parse.word_at(word.last + 1) == "by"
    if not nominal and (hyphen or not by):
        return NOTHING
    if not hyphen and (word.first in parse.verbs or _has_object(parse, word)):
        return NOTHING
    before = phrase_before(parse, word.first)
    return ((before,) if before else ()), -1


def _has_object(parse: Parse, word: EffectWord) -> bool:
    following = word.last + 1
    if "verb" not in word.parts or following >= len(parse.tokens):
        return False
    is_noun = parse.tokens[following].content and following not in parse.verbs
    return is_noun or parse.word_at(following) in word_class("determiners")


def _read_object(parse: Parse, word: EffectWord, stops: AbstractSet[int]) -> Found:
    """Find targets after a verb or an adjective: "reduces X", "improved X"."""
    if word.parts.isdisjoint(("verb", "adjective")):
        return NOTHING
    own = parse.word_at(word.first)
    third = verb_form(own) == "third" and "noun" not in word.parts
    finite = third or own.endswith("ing") or word.first in parse.verbs
    targets, joined = phrases_after(parse, word.last + 1, stops, sure=finite)
    return (targets if finite or "verb" not in word.parts else targets[:1]), joined


def _read_subject(parse: Parse, word: EffectWord, _: AbstractSet[int]) -> Found:
    """Find targets in the subject of the clause: what drops, rises or is reduced."""
    subject = parse.subjects[parse.clause_of[word.first]]
    passive = verb_form(parse.word_at(word.first)) == "past"
    verb = (
        "verb" in word.parts
        and word.first in parse.verbs
        and (passive or word.effect.scale in INCHOATIVE)
    )
    if not subject or not (verb or "adjective" in word.parts):
        return NOTHING
    found, _joined = phrases_after(parse, subject[0])
    return tuple(t for t in found if t.places[-1] < word.first), -1


def _find_inner(
    parse: Parse, mention: EffectMention, mentions: Mapping[int, EffectMention]
) -> int | None:
    """Find the effect that this one acts on: the one after it, or at the head of its target."""
    after = mention.last + 1
    passed = effect_list("passed")
    while parse.word_at(after) in passed or parse.word_at(after).endswith("ly"):
        after += 1
    if after in mentions and not mention.inchoative:
        return after
    heads = [target.places[-1] for target in mention.targets[:1]]
    inner = (m.first for m in mentions.values() if any(m.first <= h <= m.last for h in heads))
    return next(inner, None)


def _compose(outer: EffectMention, inner: EffectMention) -> EffectMention:
    named = outer.effect if outer.effect.scale == "none" else inner.effect
    effect = Effect(named.name, outer.effect.sign * inner.effect.sign, named.scale)
    return EffectMention(effect, outer.first, inner.last, inner.targets, joined=inner.joined)
