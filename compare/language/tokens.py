"""Tokens: the words and marks of a statement, with their stems and places."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from hexapla.compare.language.stems import stem
from hexapla.compare.language.word_classes import FUNCTION, word_class

IGNORED = "\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u2060\ufeff"
"""What stands in a word and is no part of it: controls, soft hyphens, zero-width characters."""

_TOKEN = re.compile(rf"[^\W_]+(?:['’{IGNORED}]+[^\W_]+)*|[^\w\s{IGNORED}]")
_INSIDE = re.compile(f"[{IGNORED}]")
_APOSTROPHE = str.maketrans({"’": "'"})


class Token(NamedTuple):
    """One word or punctuation mark.

    `word` is casefolded with straight apostrophes; `stem` is its stem, or the word itself where it
    carries no content; `start` and `end` are offsets into the document; `content` says that it is
    no function word and no mark, `mark` that it is punctuation.
    """

    word: str
    stem: str
    start: int
    end: int
    content: bool
    mark: bool


def find_tokens(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Cut `text` into tokens; `offset` is where it starts in its document.

    Compounds are taken apart at the hyphen, so that "long-term" and "long term" are the same.
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
    """Give a word as it is matched: casefolded, without what is not seen, ligatures taken apart."""
    if written.isascii() and written.isprintable():
        return written.casefold()
    seen = _INSIDE.sub("", written).translate(_APOSTROPHE)
    return normalize("NFKC", seen).casefold() or written


INFLECTIONS = (
    frozenset(("", "e", "s", "es", "d", "ed", "ing", "y", "ies", "ied", "ying")),
    frozenset(("", "e", "y", "ly", "ily")),
)
"""Endings, of verbs and nouns and of adjectives, that make another form and not another word."""


def same_word(token: Token, word: str) -> bool:
    """Say whether a token is a form of `word`: one stem, and only inflections apart.

    "Effectively" is a form of "effective", but "option" is none of "optional".
    """
    if token.word == word:
        return True
    return token.word[0] == word[0] and _is_form(token.word, token.stem, word)


@lru_cache(maxsize=2**16)
def _is_form(word: str, stemmed: str, other: str) -> bool:
    """Say whether two words differ by endings of inflections alone, and have one stem."""
    pairs = enumerate(zip(word, other, strict=False))
    shared = next((n for n, (one, two) in pairs if one != two), min(len(word), len(other)))
    endings = {word[shared:], other[shared:]}
    return any(endings <= forms for forms in INFLECTIONS) and stemmed == stem(other)
