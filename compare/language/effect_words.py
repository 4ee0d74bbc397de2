"""Effects: words that say how one thing acts on another, from `lexicons/effects.toml`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.word_classes import forms_of, word_class
from hexapla.compare.lexicons import read_data

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hexapla.compare.language.parse import Parse


class Effect(NamedTuple):
    """A kind of effect: its name, its sign (1 more or better, -1 less or worse), its scale."""

    name: str
    sign: int
    scale: str


class EffectWord(NamedTuple):
    """Words in a statement that name an effect, from token `first` to token `last`.

    `part` is "verb", "phrase", "noun" or "adjective"; words that can be verbs and nouns give two.
    """

    effect: Effect
    first: int
    last: int
    parts: frozenset[str]


class Effects(NamedTuple):
    """The words of all effects: single ones by part of speech, and phrases by their first word."""

    words: Mapping[str, Mapping[str, Effect]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Effect], ...]]


@cache
def effect_list(name: str) -> frozenset[str]:
    """Look up a list of words of effects.toml by its name."""
    return frozenset(read_data("effects.toml")["lists"][name].split())


@cache
def read_effects() -> Effects:
    """Read the effects that come with the package."""
    words: dict[str, dict[str, Effect]] = {"verb": {}, "noun": {}, "adjective": {}}
    phrases: dict[str, list[tuple[tuple[str, ...], Effect]]] = {}
    for name, raw in read_data("effects.toml")["effects"].items():
        effect = Effect(name, raw["sign"], raw["scale"])
        for part, key in (("verb", "verbs"), ("noun", "nouns"), ("adjective", "words")):
            for word in raw[key].split():
                words[part].setdefault(word, effect)
        for phrase in raw["phrases"]:
            split = tuple(phrase.split())
            phrases.setdefault(split[0], []).append((split, effect))
    ordered = {w: tuple(sorted(p, key=lambda e: -len(e[0]))) for w, p in phrases.items()}
    return Effects(words, ordered)


def find_effect_words(parse: Parse) -> tuple[EffectWord, ...]:
    """Find the words that name effects, in order; the longest where two begin together."""
    found: list[EffectWord] = []
    place = 0
    while place < len(parse.tokens):
        hit = _phrase_at(parse, place) or _word_at(parse, place)
        if hit:
            found.append(hit)
        place = hit.last + 1 if hit else place + 1
    return tuple(found)


@cache
def _phrases_of(word: str) -> tuple[tuple[tuple[str, ...], Effect], ...]:
    """List the phrases that a word may begin."""
    known = read_effects().phrases
    return tuple(phrase for base in forms_of(word) for phrase in known.get(base, ()))


def _phrase_at(parse: Parse, place: int) -> EffectWord | None:
    phrases = _phrases_of(parse.tokens[place].word)
    if not phrases or _is_reduced_relative(parse, place):
        return None
    for words, effect in phrases:
        last = _match_rest(parse, place, words[1:])
        if last:
            return EffectWord(effect, place, last - 1, frozenset(("phrase",)))
    return None


def _is_reduced_relative(parse: Parse, place: int) -> bool:
    """Say whether a participle modifies the noun before it: "effects often associated with X"."""
    if not parse.tokens[place].word.endswith("ed"):
        return False
    before = place - 1
    while before >= 0 and parse.word_at(before) in word_class("adverbs"):
        before -= 1
    return before >= 0 and parse.tokens[before].content and not parse.word_at(before).endswith("ly")


def _match_rest(parse: Parse, place: int, words: tuple[str, ...]) -> int:
    """Find the place after the rest of a phrase, 0 where it does not follow."""
    place += 1
    for word in words:
        found = parse.word_at(place)
        while found in effect_list("inside") and found != word:
            place += 1
            found = parse.word_at(place)
        if word not in forms_of(found):
            return 0
        place += 1
    return place


def _word_at(parse: Parse, place: int) -> EffectWord | None:
    word = parse.tokens[place].word
    effect, parts = _effect_of(word)
    if effect is None or parse.word_at(place - 1) in effect_list("side"):
        return None
    if parse.word_at(place + 1) == "-" or (parse.word_at(place - 1) == "no" and word == "longer"):
        return None
    return EffectWord(effect, place, place, parts)


@cache
def _effect_of(word: str) -> tuple[Effect | None, frozenset[str]]:
    """Look up the effect that a word names, if any, and the parts of speech in which it does."""
    words = read_effects().words
    parts: set[str] = set()
    effect: Effect | None = None
    for part in ("adjective", "verb", "noun"):
        for base in (word,) if part == "adjective" else forms_of(word):
            if base in words[part] and (effect is None or words[part][base].sign == effect.sign):
                effect = words[part][base]
                parts.add(part)
                break
    return effect, frozenset(parts)
