"""The kinds of cues, one module each, and the registry of their finders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.language.cues import effects, expressions, quantities, rules
from hexapla.compare.language.facets import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.compare.language.attribution import Topic
    from hexapla.compare.language.cues.cue import Cue
    from hexapla.compare.language.facets import Lexicon
    from hexapla.compare.language.parse import Parse

FINDERS = (expressions.find, effects.find, rules.find, quantities.find)


def find_cues(
    parses: Sequence[Parse], topic: Topic, lexicon: Lexicon | None = None
) -> tuple[Cue, ...]:
    """Find the cues of all kinds in statements, in the order of their place.

    Expressions are those of the lexicon, of the package's where none is given.
    """
    lexicon = lexicon or read_lexicon()
    found = [
        (place, cue)
        for place in range(len(parses))
        for find in FINDERS
        for cue in find(parses, place, topic, lexicon)
    ]
    found.sort(key=lambda f: (f[0], f[1].start, f[1].end, f[1].facet, f[1].subject))
    return tuple(cue for _, cue in found)
