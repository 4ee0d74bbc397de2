"""Effects: what the words of a statement say that one thing does to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.effect_words import Effect, effect_list
from hexapla.compare.language.negation import find_rejection
from hexapla.compare.language.noun_phrases import make_phrase, phrase_before, phrases_after
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

DONE = 10
"""How many words before a noun of harm a form of "do" is looked for."""


class EffectMention(NamedTuple):
    """An effect in a statement: its kind, the tokens that say it, and what it falls on.

    `inchoative` says that it falls on the subject of its clause ("insulin levels drop"). `joined`
    is the place where the enumeration of its targets goes on with another effect, else -1;
    `negations` are the places of the words that deny it.
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
        """Whether an effect is denied, or said to be none."""
        return self.effect.scale == "none" or len(self.negations) % 2 == 1


def find_effects(
    parse: Parse, words: Sequence[EffectWord], negations: Sequence[Negation]
) -> tuple[EffectMention, ...]:
    """Find the effects of a statement, from its end, so that each is known to what governs it.

    An effect on an effect is one: to prevent the loss of muscle is to preserve muscle. What denies
    the first of several that are enumerated denies all.
    """
    stops = {word.first for word in words}
    mentions = {m.first: m for m in _read_within(parse, stops)}
    for word in reversed(words):
        mention = _read(parse, word, stops)
        inner = _find_inner(parse, mention, mentions)
        if inner is not None:
            mention = _compose(mention, mentions.pop(inner))
        if mention.targets:
            mentions[mention.first] = mention
    return tuple(_deny(parse, mentions, stops, negations))


def lowered_places(mentions: Sequence[EffectMention]) -> frozenset[int]:
    """Collect the places of the words that something lowers or prevents."""
    return frozenset(
        place
        for mention in mentions
        if mention.effect.sign < 0 and mention.effect.scale in {"amount", "occurrence"}
        for place in (
            *range(mention.first + 1, mention.last + 1),
            *(p for target in mention.targets for p in target.places),
        )
    )


def _read_within(parse: Parse, stops: AbstractSet[int]) -> Iterator[EffectMention]:
    """Read words that name an effect and what it is on in one: "is very dehydrating".

    What comes about is the word itself, as in "causes dehydration" and "without dehydration".
    """
    effect = Effect("cause", 1, "occurrence")
    nominal = tuple(effect_list("nominal_endings"))
    for place, token in enumerate(parse.tokens):
        intense = parse.word_at(place - 1) in word_class("intensifiers")
        opens = intense or parse.word_at(place - 1) == "without"
        if not (opens and token.content) or place in stops or not _ends_phrase(parse, place + 1):
            continue
        if token.word.endswith("ing" if intense else nominal):
            yield EffectMention(effect, place, place, (make_phrase(parse, (place,)),))


def _ends_phrase(parse: Parse, place: int) -> bool:
    return place >= len(parse.tokens) or not parse.tokens[place].content


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
        within = [n for n in own if parse.word_at(n) == "no"]
        before = (n for n in _find_denials(parse, first, negations) if n not in own)
        found = joined.get(first) or (*(n for n in before if n not in stops), *within)
        joined[mention.joined] = found
        yield mention._replace(negations=found)


def _find_denials(parse: Parse, first: int, negations: Sequence[Negation]) -> Iterator[int]:
    yield from (n.place for n in negations if first in n.scope)
    rejection = find_rejection(parse, first)
    if rejection is not None:
        yield rejection


def _read(parse: Parse, word: EffectWord, stops: AbstractSet[int]) -> EffectMention:
    done = _read_done(parse, word)
    if done:
        return done
    for read in (_read_links, _read_before, _read_object, _read_subject):
        targets, joined = read(parse, word, stops)
        if targets:
            inchoative = read is _read_subject
            return EffectMention(word.effect, word.first, word.last, targets, inchoative, joined)
    return EffectMention(word.effect, word.first, word.last, ())


def _read_links(parse: Parse, word: EffectWord, stops: AbstractSet[int]) -> Found:
    """Read what follows the preposition of a phrase or noun: "lead to X", "loss of X"."""
    after, following = word.last + 1, parse.word_at(word.last + 1)
    if "phrase" in word.parts:
        return phrases_after(parse, after, stops)
    if "noun" not in word.parts or following not in effect_list("links"):
        return NOTHING
    if following != "of" and phrase_before(parse, word.first):
        return NOTHING
    return phrases_after(parse, after + 1, stops)


def _read_done(parse: Parse, word: EffectWord) -> EffectMention | None:
    """Read to whom harm or good is done: "won't do your heart any harm"."""
    if "noun" not in word.parts or word.effect.scale != "value":
        return None
    place = _find_doing(parse, word.first)
    if place < 0:
        return None
    found, _ = phrases_after(parse, place + 1)
    own = tuple(t for t in found if t.places[-1] < word.first)[:1]
    if not own and parse.word_at(word.last + 1) == "to":
        own, _ = phrases_after(parse, word.last + 2)
    return EffectMention(word.effect, place, word.last, own) if own else None


def _find_doing(parse: Parse, place: int) -> int:
    """Find the form of "do" before a place with no mark between, -1 where there is none."""
    for before in range(place - 1, max(-1, place - DONE), -1):
        if parse.word_at(before) in word_class("doing"):
            return before
        if parse.tokens[before].mark and parse.word_at(before) != "-":
            return -1
    return -1


def _read_before(parse: Parse, word: EffectWord, _: AbstractSet[int]) -> Found:
    """Read what stands before a noun or a gerund: "muscle loss", "fat burning", "X caused by"."""
    own = parse.word_at(word.first)
    hyphen = _is_compound(parse, word)
    nominal = "noun" in word.parts or own.endswith("ing")
    by = own.endswith("ed") and parse.word_at(word.last + 1) == "by"
    if not nominal and (hyphen or not by):
        return NOTHING
    if not hyphen and (_is_finite(parse, word) or _has_object(parse, word)):
        return NOTHING
    before = phrase_before(parse, word.first)
    return ((before,) if before else ()), -1


def _is_finite(parse: Parse, word: EffectWord) -> bool:
    """Say whether words are a verb, and no plural: its clause has no other ("no benefits")."""
    if word.first not in parse.verbs:
        return False
    if "noun" not in word.parts or verb_form(parse.word_at(word.first)) != "third":
        return True
    others = [n for n in parse.clauses[parse.clause_of[word.first]] if n != word.first]
    return not any(n in parse.verbs or parse.word_at(n) == "no" for n in others)


def _has_object(parse: Parse, word: EffectWord) -> bool:
    """Say whether words that can be a verb have an object after them."""
    following = word.last + 1
    if "verb" not in word.parts or following >= len(parse.tokens):
        return False
    if parse.tokens[following].content:
        return following not in parse.verbs
    return parse.word_at(following) in word_class("determiners")


def _read_object(parse: Parse, word: EffectWord, stops: AbstractSet[int]) -> Found:
    """Read what follows a verb or an adjective: "reduces X", "improved X"."""
    if word.parts.isdisjoint(("verb", "adjective")) or _is_compound(parse, word):
        return NOTHING
    own = parse.word_at(word.first)
    third = verb_form(own) == "third" and "noun" not in word.parts
    finite = third or own.endswith("ing") or word.first in parse.verbs
    targets, joined = phrases_after(parse, word.last + 1, stops, sure=finite)
    return (targets if finite or "verb" not in word.parts else targets[:1]), joined


def _is_compound(parse: Parse, word: EffectWord) -> bool:
    """Say whether a word is the end of a compound: "time-restricted"."""
    return parse.word_at(word.first - 1) == "-"


def _read_subject(parse: Parse, word: EffectWord, _: AbstractSet[int]) -> Found:
    """Read the subject of the clause: what drops, rises or is reduced."""
    subject = parse.subjects[parse.clause_of[word.first]]
    verb = "verb" in word.parts and word.first in parse.verbs
    if not subject or not (verb or "adjective" in word.parts):
        return NOTHING
    found, _joined = phrases_after(parse, subject[0])
    return tuple(t for t in found if t.places[-1] < word.first), -1


def _find_inner(
    parse: Parse, mention: EffectMention, mentions: Mapping[int, EffectMention]
) -> int | None:
    """Find the effect that this one acts on: what it governs at once, or the head of its target."""
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
