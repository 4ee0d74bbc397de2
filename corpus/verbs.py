"""Split a sentence into words, and tell how likely each is the finite verb of a clause."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from hexapla.corpus.data import words

_TOKEN = re.compile(r"\w+(?:[’'./&+-]\w+)*|(?<=\s)[-–](?=\s)|[,;:()—]")
# Words that follow a plural noun more often than a verb of the same form ("points throughout").
_AFTER_NOUNS = ("", "and", "or", ",", ")", "of", "for", "throughout", "within", "at", "between")
DASHES = ("—", "–", "-")
_MARKS = frozenset((*",;:()", *DASHES, ""))
_OUTSIDE = [""] * 4
# Endings of regular participles, and of irregular ones that differ from the past form.
_PARTICIPLE_ENDINGS = ("ed", "ing", "en", "wn", "un")


class Verb(IntEnum):
    """How likely a word is a finite verb: not at all, by its position, by its form."""

    NONE = 0
    WEAK = 1
    STRONG = 2


_NONE = Verb.NONE


class Sentence(NamedTuple):
    """A sentence as parallel tuples: words and marks in lower case, their spans, their verbs.

    `plain` marks the words, `openers` what may begin a clause. After the `size` words and marks
    there are some empty ones, so that the places just outside the sentence can be looked up.
    """

    size: int

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    verbs: tuple[Verb, ...]
    plain: tuple[bool, ...]
    openers: tuple[bool, ...]


def read_sentence(text: str, offset: int) -> Sentence:
    """Split a text into words and marks, and find its verbs; spans count from `offset`."""
    matches = list(_TOKEN.finditer(text))
    found = [match.group().lower().replace("’", "'") for match in matches] + _OUTSIDE
    for place in _find_names(text, matches, found):
        found[place] = matches[place].group()
    forms, opening = _forms(), _opening()
    return Sentence(
        size=len(matches),
        words=tuple(found),
        spans=tuple((offset + match.start(), offset + match.end()) for match in matches),
        verbs=tuple(
            [_judge(found, place) if word in forms else _NONE for place, word in enumerate(found)]
        ),
        plain=tuple([word not in _MARKS for word in found]),
        openers=tuple([word in opening for word in found]),
    )


@cache
def _opening() -> frozenset[str]:
    """Return the words and marks that can begin a clause, or precede the word that does."""
    names = ("subordinators", "perhaps_subordinators", "relatives", "prepositions", "focus")
    marks = {",", ";", ":", "(", *DASHES, "that", "so", "and", "but"}
    return frozenset(marks.union(*(words(name) for name in names)))


def _find_names(text: str, matches: list[re.Match[str]], found: list[str]) -> list[int]:
    """Find abbreviations that look like a conjunction ("IF"), unless the text is all capitals."""
    known = words("subordinators") | words("perhaps_subordinators") | words("relatives")
    if text.isupper() or known.isdisjoint(found):
        return []
    return [
        place
        for place, match in enumerate(matches)
        if found[place] in known and match.group().isupper()
    ]


@cache
def _forms() -> dict[str, str]:
    """Map verb forms to "base", "third", "past", "participle" or "auxiliary"."""
    forms: dict[str, str] = {}
    for base in words("verbs"):
        stem = base.removesuffix("e")
        soft = base.endswith("y") and base[-2] not in "aeiou"
        plural = "es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"
        past = base[:-1] + "ied" if soft else stem + "ed"
        forms[base[:-1] + "ies" if soft else base + plural] = "third"
        forms[past] = forms[stem + stem[-1] + "ed"] = "past"
        forms[stem + "ing"] = forms[stem + stem[-1] + "ing"] = "participle"
    forms |= dict.fromkeys(words("verbs"), "base") | dict.fromkeys(words("pasts"), "past")
    return forms | dict.fromkeys(words("auxiliaries"), "auxiliary")


def verb_form(word: str) -> str:
    """Return which form of a verb a word is, "" if none."""
    return _forms().get(word, "")


def is_participle(word: str) -> bool:
    """Check whether a word can follow an auxiliary: "shown", "reduced", "blocking"."""
    return word.endswith(_PARTICIPLE_ENDINGS) or verb_form(word) in ("past", "base")


def _judge(found: list[str], place: int) -> Verb:
    word = found[place]
    form = verb_form(word)
    if form in ("auxiliary", "participle"):
        return Verb.STRONG if form == "auxiliary" else Verb.NONE
    before = place - 1
    while before >= 0 and found[before] in words("adverbs"):
        before -= 1
    previous = found[before] if before >= 0 else ""
    return _weigh(form, previous, found[place + 1])


def _weigh(form: str, previous: str, following: str) -> Verb:
    """Judge a verb form by the words before and after it; `previous` ignores adverbs."""
    if previous in words("auxiliaries") or previous in ("to", "not", "be", "been", "being"):
        return Verb.NONE
    if previous in words("relatives") or previous in ("i", "you", "he", "she", "it", "we", "they"):
        return Verb.STRONG
    if form == "base":
        return Verb.WEAK if _takes_base(previous, following) else Verb.NONE
    bound = words("determiners") - {"this", "that"} | words("prepositions") | {"and", "or"}
    if not previous[:1].isalnum() or previous in bound:
        return Verb.NONE
    noun = _is_reduced(following) if form == "past" else following in _AFTER_NOUNS
    return Verb.NONE if noun else Verb.WEAK


def _takes_base(previous: str, following: str) -> bool:
    """Check whether a base form is a verb: in a command, or after a plural."""
    if not previous or previous in (",", ":", ";", "—"):
        return following in words("determiners") or following in words("adverbs")
    many = previous in ("these", "those", "people", "that", "children", "men", "women")
    return many or (previous.endswith("s") and not previous.endswith(("ss", "us", "is", "'s")))


def _is_reduced(following: str) -> bool:
    """Check whether a past form is a participle after its noun ("pain caused by injury")."""
    return not following[:1].isalnum() or following in words("prepositions") | {"and", "or"}
