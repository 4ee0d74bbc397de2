"""Reuse: passages that stand in two statements word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.relation import Reuse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.compare.language.tokens import Token
    from hexapla.compare.similarity.profile import Profile

SHORTEST = 5
"""Words of a passage that is taken for reuse at least; shorter ones are met by chance."""

TELLING = 3
"""Content words among them at least, so that "as well as one of the" is no reuse."""

Run = tuple[str, ...]


def find_reuse(a: Profile, b: Profile) -> tuple[Reuse, ...]:
    """Find the passages that two statements share word for word, in the order of `a`.

    Case, spacing and marks between the words don't count. Passages don't overlap on either side.
    """
    sides = [[t for t in p.reading.tokens if not t.mark] for p in (a, b)]
    if _runs(sides[0]).isdisjoint(_runs(sides[1])):
        return ()
    from difflib import SequenceMatcher

    one, other = sides
    words = [[t.word for t in side] for side in sides]
    matcher = SequenceMatcher(None, words[0], words[1], autojunk=False)
    blocks = matcher.get_matching_blocks()
    found = [
        _make_reuse(a, one[block.a : block.a + block.size], other[block.b : block.b + block.size])
        for block in blocks
        if _is_telling(one[block.a : block.a + block.size])
    ]
    return tuple(reuse for reuse in found if len(reuse.text.split()) >= SHORTEST)


def _runs(tokens: Sequence[Token]) -> set[Run]:
    words = [t.word for t in tokens]
    return {tuple(words[i : i + SHORTEST]) for i in range(len(words) - SHORTEST + 1)}


def _is_telling(tokens: Sequence[Token]) -> bool:
    return sum(t.content for t in tokens) >= TELLING


def _make_reuse(a: Profile, one: Sequence[Token], other: Sequence[Token]) -> Reuse:
    return Reuse(
        start_a=one[0].start,
        end_a=one[-1].end,
        start_b=other[0].start,
        end_b=other[-1].end,
        text=a.reading.statement.between(one[0].start, one[-1].end),
    )
