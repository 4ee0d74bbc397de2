"""Overlaps: statements of different documents that say the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.relation import Overlap
from hexapla.compare.similarity.reuse import find_reuse
from hexapla.compare.similarity.scoring import shared_terms

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from hexapla.compare.relation import Grade, SharedTerm
    from hexapla.compare.similarity.profile import Profile
    from hexapla.compare.similarity.relatedness import Relatedness

TELLING = 3
"""Matched words from which two statements that have no others are the same claim: where few words
are at hand none of them is rare, and the score says little."""

NAMED = 5
"""Shared words that name what two statements speak of."""


def make_overlap(
    a: Profile, b: Profile, score: float, grade: Grade, relatedness: Relatedness
) -> Overlap:
    """Make the overlap of two statements, with the words that carry it."""
    terms = shared_terms(a, b, relatedness)
    return Overlap(
        a=a.statement.id,
        b=b.statement.id,
        score=score,
        grade=grade,
        terms=terms,
        why=f"both speak of {_name(terms)}",
        only_a=unmatched(a, {t.a for t in terms}),
        only_b=unmatched(b, {t.b for t in terms}),
        reuse=find_reuse(a, b),
    )


def is_same_claim(a: Profile, b: Profile, relatedness: Relatedness) -> bool:
    """Say whether each word of two statements is matched by one of the other, and there are some."""
    terms = shared_terms(a, b, relatedness)
    left = unmatched(a, {t.a for t in terms}) or unmatched(b, {t.b for t in terms})
    return len(terms) >= TELLING and not left


def unmatched(profile: Profile, matched: AbstractSet[str]) -> tuple[str, ...]:
    """List the words of a statement that are not among those matched, in their order."""
    own = (profile.words[term] for term in profile.terms)
    return tuple(dict.fromkeys(w for w in own if w not in matched))


def _name(terms: Sequence[SharedTerm]) -> str:
    words = dict.fromkeys(t.a.lower() if t.a.istitle() else t.a for t in terms)
    return ", ".join(list(words)[:NAMED])
