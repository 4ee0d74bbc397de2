"""Find text reuse: passages that two statements share word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.relation import Reuse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.compare.language.tokens import Token
    from hexapla.compare.similarity.profile import Profile

SHORTEST = 5
"""Fewest words of a passage that counts as text reuse. Set by hand: shorter runs recur by
chance."""

TELLING = 3
"""Fewest content words among them, so that "as well as one of the" does not count. Set by hand."""

Run = tuple[str, ...]


def find_reuse(a: Profile, b: Profile) -> tuple[Reuse, ...]:
    """Find the passages that two statements share word for word, in the order of `a`.

    Case, spacing and punctuation are ignored. Passages don't overlap on either side.
    """
    sides = [[t for t in p.reading.tokens if not t.mark] for p in (a, b)]
    if _runs(sides[0]).isdisjoint(_runs(sides[1])):
        return ()
    from difflib import SequenceMatcher

    words = [[t.word for t in side] for side in sides]
    matcher = SequenceMatcher(None, words[0], words[1], autojunk=False)
    found = []
    for start, other_start, size in matcher.get_matching_blocks():
        own = sides[0][start : start + size]
        its = sides[1][other_start : other_start + size]
        if sum(t.content for t in own) < TELLING:
            continue
        text = a.reading.statement.between(own[0].start, own[-1].end)
        if len(text.split()) >= SHORTEST:
            found.append(
                Reuse(
                    start_a=own[0].start,
                    end_a=own[-1].end,
                    start_b=its[0].start,
                    end_b=its[-1].end,
                    text=text,
                )
            )
    return tuple(found)


def _runs(tokens: Sequence[Token]) -> set[Run]:
    words = [t.word for t in tokens]
    return {tuple(words[i : i + SHORTEST]) for i in range(len(words) - SHORTEST + 1)}
