"""Tell verbs from nouns of the same form by their neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.language.word_classes import belongs, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.compare.language.tokens import Token


def is_verb(tokens: Sequence[Token], place: int) -> bool:
    """Check whether the token at `place` is a verb, by its class, its ending and its neighbours.

    Auxiliaries always are. A word that can be a verb is one after an auxiliary, "to" or a pronoun,
    and after a noun if its ending agrees with the noun ("nerves send", "it blocks").
    """
    token = tokens[place]
    if token.word in word_class("auxiliaries"):
        return True
    if not place or not belongs(token.word, "verbs") or _is_noun(tokens, place):
        return False
    before = place - 1
    while before >= 0 and tokens[before].word in word_class("adverbs"):
        before -= 1
    if before < 0 or tokens[before].mark:
        return False
    has_adverb = before < place - 1
    if has_adverb and tokens[before].content and not token.word.endswith("ing"):
        return True
    return _calls_for_verb(tokens[before], token)


def _is_noun(tokens: Sequence[Token], place: int) -> bool:
    """Check whether a word that can be a verb is a noun, by the word after it."""
    following = tokens[place + 1].word if place + 1 < len(tokens) else ""
    if following == "of":
        return True
    if following in word_class("auxiliaries") and following not in word_class("do"):
        return True
    if tokens[place].word not in word_class("plurals"):
        return False
    # a noun phrase follows a verb
    closed = word_class("determiners") | word_class("pronouns")
    content = any(token.content for token in tokens[place + 1 : place + 2])
    return not content and following not in closed


def _calls_for_verb(previous: Token, token: Token) -> bool:
    """Check whether a word that can be a verb is one, by the word before it."""
    word = previous.word
    if word in word_class("auxiliaries") or word in {"to", "not"}:
        return True
    if word in word_class("determiners") and word not in word_class("demonstrative_subjects"):
        return False
    if word in word_class("pronouns"):
        return True
    return previous.content and _agrees(word, token.word)


def _agrees(noun: str, verb: str) -> bool:
    """Check whether a verb agrees in number with the noun before it."""
    plural = noun.endswith("s") and not noun.endswith("ss")
    if verb.endswith(("ed", "ing")):
        return verb.endswith("ed") or plural
    third = verb.endswith("s") and not verb.endswith("ss")
    return third != plural
