"""Find the abbreviations that the documents define, and the words they stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hexapla.compare.language.tokens import find_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hexapla.corpus import Statement

_DEFINED = re.compile(r"\(\s*[\"“]?([A-Za-z][\w-]{1,9})[\"”]?\s*[;,)]")


def find_abbreviations(statements: Iterable[Statement]) -> Mapping[str, tuple[str, ...]]:
    """Find the abbreviations that statements define, with the stems of what they stand for.

    "Complex regional pain syndrome (CRPS)" defines one, by the algorithm of Schwartz and Hearst
    (2003): from the last letter of the short form to the first, each is searched backwards in the
    words before the bracket, the first one at the start of a word. A short form has two capitals or
    more, not counting a plural s, and stands for at most as many content words as it has letters.
    The first definition holds for all documents.
    """
    found: dict[str, tuple[str, ...]] = {}
    for statement in statements:
        if "(" in statement.text:
            for short, long in _definitions(statement.text):
                stems = tuple(t.stem for t in find_tokens(long) if t.content)
                if 0 < len(stems) <= len(short):
                    found.setdefault(short, stems)
    return found


def stands_for(written: str, abbreviations: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the stems that an abbreviation, or its plural, stands for; empty if it is not one."""
    return abbreviations.get(written) or abbreviations.get(written.removesuffix("s"), ())


def _definitions(text: str) -> Iterator[tuple[str, str]]:
    for match in _DEFINED.finditer(text):
        short = match[1].removesuffix("s")
        if sum(letter.isupper() for letter in short) > 1:
            long = _long_form(short, text[: match.start()].rstrip())
            if long and short not in long.split():
                yield short, long


def _long_form(short: str, before: str) -> str:
    """Find the shortest end of `before` with the letters of `short` in order, "" if none has."""
    words = before.split()[-min(len(short) + 5, 2 * len(short)) :]
    text = " ".join(words)
    place = len(text)
    for position in range(len(short) - 1, -1, -1):
        letter = short[position].lower()
        if not letter.isalnum():
            continue
        place -= 1
        while place >= 0 and not (
            text[place].lower() == letter
            and (position or not place or not text[place - 1].isalnum())
        ):
            place -= 1
        if place < 0:
            return ""
    return text[text.rfind(" ", 0, place + 1) + 1 :]
