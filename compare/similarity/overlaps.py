"""Overlaps: the words by which statements of different documents say the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from hexapla.compare.relation import SharedTerm
    from hexapla.compare.similarity.profile import Profile

TELLING = 3
"""Matched words from which two statements that have no others are the same claim: where few words
are at hand none of them is rare, and the score says little."""

NAMED = 5
"""Shared words that name what two statements speak of."""


def unmatched(profile: Profile, matched: AbstractSet[str]) -> tuple[str, ...]:
    """List the words of a statement that are not among those matched, in their order."""
    own = (profile.words[term] for term in profile.terms)
    return tuple(dict.fromkeys(w for w in own if w not in matched))


def name_shared(terms: Sequence[SharedTerm]) -> str:
    """Name the heaviest of the matched terms, each word once."""
    words = dict.fromkeys(t.a.lower() if t.a.istitle() else t.a for t in terms)
    return ", ".join(list(words)[:NAMED])
