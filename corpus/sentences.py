"""Sentences: the spans of the sentences in a block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sentencex import segment

if TYPE_CHECKING:
    from collections.abc import Iterator

_GLUED = re.compile(r"(?<=[a-z)\]”][.!?])(?=[A-Z“][a-z]+[ ,])")
_OPEN = re.compile(
    r"(?:\b(?:e\.g|i\.e|cf|vs|etc|al|no|fig|eq|approx|dr|mr|mrs|ms|prof|st|[ap]\.m|[A-Z])\.|\.\.\.|…)$",
    re.IGNORECASE,
)
_LOWER = re.compile(r"[^\w\"“(]*[a-z]")


def find_sentences(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Find the sentences between two offsets of a text, without surrounding white space.

    `sentencex` proposes the boundaries; sentences that were glued without a space are parted, and
    a boundary inside brackets or quotation marks, or after an abbreviation that a lower-case word
    follows, is taken back.
    """
    return tuple(_joined(text, list(_proposed(text, start, end))))


def _proposed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans that the splitter proposes, with glued sentences parted."""
    block = text[start:end].replace("\n", " ")
    place = 0
    for sentence in segment("en", block):
        stripped = sentence.strip()
        if not stripped:
            continue
        found = block.find(stripped, place)
        if found < 0:
            continue
        place = found + len(stripped)
        cut = found
        for glue in _GLUED.finditer(block, found, place):
            yield start + cut, start + glue.start()
            cut = glue.start()
        yield start + cut, start + place


def _joined(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join the spans that belong to one sentence."""
    current: tuple[int, int] | None = None
    for start, end in spans:
        if current and _belongs(text[current[0] : current[1]], text[start:end]):
            current = current[0], end
            continue
        if current:
            yield current
        current = start, end
    if current:
        yield current


def _belongs(before: str, after: str) -> bool:
    """Say whether a piece goes on with the sentence before it."""
    if before.count("(") > before.count(")") and ")" in after:
        return True
    if before.count("“") > before.count("”") and "”" in after:
        return True
    if not any(c.isalnum() for c in after) or not any(c.isalpha() for c in before):
        return True
    return bool(_OPEN.search(before) and _LOWER.match(after))
