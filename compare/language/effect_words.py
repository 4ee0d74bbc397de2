"""Find the words that say how one thing affects another, by `lexicons/effects.toml`."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.phrases import index_phrases, match_phrases
from hexapla.compare.language.word_classes import forms_of, word_class
from hexapla.compare.lexicons import read_data, read_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.compare.language.parse import Parse
    from hexapla.compare.language.phrases import Phrase


class Effect(NamedTuple):
    """A kind of effect: its name, its sign (1 more or better, -1 less or worse), and its scale."""

    name: str
    sign: int
    scale: str


class EffectWord(NamedTuple):
    """Words in a statement that name an effect, from token `first` to token `last`.

    `parts` are "verb", "phrase", "noun" or "adjective"; words that can be verbs and nouns have two.
    """

    effect: Effect
    first: int
    last: int
    parts: frozenset[str]


class Effects(NamedTuple):
    """The words of all effects: single words by part of speech, and phrases by their first word."""

    words: Mapping[str, Mapping[str, Effect]]
    phrases: Mapping[str, Sequence[Phrase[Effect]]]


effect_list = partial(read_words, "effects.toml", "lists")
"""Look up a list of words in the lexicon of effects by its name."""


@cache
def read_effects() -> Effects:
    """Read the effects of the package. The result is cached."""
    words: dict[str, dict[str, Effect]] = {"verb": {}, "noun": {}, "adjective": {}}
    phrases: list[tuple[str, Effect]] = []
    for name, raw in read_data("effects.toml")["effects"].items():
        effect = Effect(name, raw["sign"], raw["scale"])
        for part, key in (("verb", "verbs"), ("noun", "nouns"), ("adjective", "words")):
            for word in raw[key].split():
                words[part].setdefault(word, effect)
        phrases += [(phrase, effect) for phrase in raw["phrases"]]
    return Effects(words, index_phrases(phrases))


def find_effect_words(parse: Parse) -> tuple[EffectWord, ...]:
    """Find the words that name effects, in text order; the longest if two begin together."""
    found: list[EffectWord] = []
    place = 0
    while place < len(parse.tokens):
        hit = _find_at(parse, place)
        if hit:
            found.append(hit)
        place = hit.last + 1 if hit else place + 1
    return tuple(found)


def _find_at(parse: Parse, place: int) -> EffectWord | None:
    """Find the phrase, otherwise the word, that names an effect at a place."""
    phrases = match_phrases(parse, place, read_effects().phrases, passed=effect_list("inside"))
    for phrase, last in phrases:
        if not _is_reduced_relative(parse, place):
            return EffectWord(phrase.meaning, place, last, frozenset(("phrase",)))
    word, before = parse.tokens[place].word, parse.word_at(place - 1)
    effect, parts = _effect_of(word)
    if effect is None or before in effect_list("side"):
        return None
    if parse.word_at(place + 1) == "-" or (before, word) == ("no", "longer"):
        return None
    return EffectWord(effect, place, place, parts)


def _is_reduced_relative(parse: Parse, place: int) -> bool:
    """Check whether a participle modifies the noun before it: "effects often associated with X"."""
    if not parse.tokens[place].word.endswith("ed"):
        return False
    before = place - 1
    while before >= 0 and parse.word_at(before) in word_class("adverbs"):
        before -= 1
    return before >= 0 and parse.tokens[before].content and not parse.word_at(before).endswith("ly")


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
