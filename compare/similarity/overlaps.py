"""Name the matched and the unmatched words of an overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from hexapla.compare.relation import SharedTerm
    from hexapla.compare.similarity.profile import Profile

TELLING = 3
"""Fewest matched words for two statements without any other to count as the same claim, whatever
they score: short statements of common words score low. Set by hand, so that two shared words are
not enough; one more or less changes no score."""

NAMED = 5
"""Most shared words that a reason lists. Set by hand for one line of output."""


def unmatched(profile: Profile, matched: AbstractSet[str]) -> tuple[str, ...]:
    """List the words of a statement that are not in `matched`, in text order, each once."""
    own = (profile.words[term] for term in profile.terms)
    return tuple(dict.fromkeys(w for w in own if w not in matched))


def name_shared(terms: Sequence[SharedTerm]) -> str:
    """List the words of the heaviest matched terms, each once, separated by commas."""
    words = dict.fromkeys(t.a.lower() if t.a.istitle() else t.a for t in terms)
    return ", ".join(list(words)[:NAMED])
