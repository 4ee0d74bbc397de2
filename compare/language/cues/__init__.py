"""Find cues, the words by which a clause takes a position: one module per kind, and their registry.

A module has the class of its cues and `find`, which `FINDERS` lists.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.language.cues import effects, quantities, rules, stances

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.compare.language.cues.cue import MatchedCue
    from hexapla.compare.language.facets import Lexicon
    from hexapla.compare.language.reading import Reading
    from hexapla.compare.language.topic import Topic

FINDERS = (stances.find, effects.find, rules.find, quantities.find)


def find_cues(
    readings: Sequence[Reading], topic: Topic, lexicon: Lexicon
) -> tuple[MatchedCue, ...]:
    """Find the cues of all kinds in statements, ordered by position."""
    found: list[tuple[int, MatchedCue]] = [
        (place, cue)
        for place in range(len(readings))
        for find in FINDERS
        for cue in find(readings, place, topic, lexicon)
    ]
    found.sort(key=lambda f: (f[0], f[1].start, f[1].end, f[1].facet, f[1].subject))
    return tuple(cue for _, cue in found)
