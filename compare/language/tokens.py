"""Split statements into tokens: words and punctuation marks, with their stems and offsets."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from hexapla.compare.language.stems import stem
from hexapla.compare.language.word_classes import FUNCTION, word_class

IGNORED = "\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u2060\ufeff"
"""Characters that may be in a word but are not part of it: controls, soft hyphens, zero-width
ones."""

_TOKEN = re.compile(rf"[^\W_]+(?:['’{IGNORED}]+[^\W_]+)*|[^\w\s{IGNORED}]")
_INSIDE = re.compile(f"[{IGNORED}]")
_APOSTROPHE = str.maketrans({"’": "'"})


class Token(NamedTuple):
    """One word or punctuation mark.

    `word` is casefolded with straight apostrophes; `stem` is its stem, or the word itself if it has
    no content; `start` and `end` are offsets into the document; `content` is true for a word that
    is not a function word, `mark` for punctuation.
    """

    word: str
    stem: str
    start: int
    end: int
    content: bool
    mark: bool


def find_tokens(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Split `text` into tokens; `offset` is where it starts in its document.

    Compounds are split at the hyphen, so that "long-term" and "long term" are the same.
    """
    function = word_class(FUNCTION)
    tokens = []
    for match in _TOKEN.finditer(text):
        word = _even_out(match[0]).removesuffix("'s")
        alphanumeric = word[0].isalnum()
        content = alphanumeric and word not in function and (len(word) > 1 or word.isdigit())
        stemmed = stem(word) if content else word
        tokens.append(
            Token(
                word,
                stemmed,
                offset + match.start(),
                offset + match.end(),
                content,
                mark=not alphanumeric,
            ),
        )
    return tuple(tokens)


def _even_out(written: str) -> str:
    """Normalize a word for matching: casefolded, without invisible characters and ligatures."""
    if written.isascii() and written.isprintable():
        return written.casefold()
    seen = _INSIDE.sub("", written).translate(_APOSTROPHE)
    return normalize("NFKC", seen).casefold() or written


INFLECTIONS = (
    frozenset(("", "e", "s", "es", "d", "ed", "ing", "y", "ies", "ied", "ying")),
    frozenset(("", "e", "y", "ly", "ily")),
)
"""Endings of verbs and nouns, and of adjectives, that make another form of the same word."""


def same_word(token: Token, word: str) -> bool:
    """Check whether a token is a form of `word`: the same stem, and only inflections differ.

    "Effectively" is a form of "effective", but "option" is not one of "optional".
    """
    if token.word == word:
        return True
    return token.word[0] == word[0] and _is_form(token.word, token.stem, word)


@lru_cache(maxsize=2**16)
def _is_form(word: str, stemmed: str, other: str) -> bool:
    """Check whether two words differ in inflectional endings only, and have the same stem."""
    pairs = enumerate(zip(word, other, strict=False))
    shared = next((n for n, (one, two) in pairs if one != two), min(len(word), len(other)))
    endings = {word[shared:], other[shared:]}
    return any(endings <= forms for forms in INFLECTIONS) and stemmed == stem(other)
