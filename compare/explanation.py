"""An explanation: why two statements were or were not related."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hexapla.compare.cue import Cue
    from hexapla.compare.relation import Contradiction, Overlap, SharedTerm
    from hexapla.corpus import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Everything that was weighed between two statements, related or not.

    `score` is their overlap score (0-100) and `cutoff` what it takes; `only_a` and `only_b` are the
    words that nothing on the other side matches; `cues` are all cues of both. `reasons` are plain
    sentences that say what was found and what was missing.
    """

    a: Statement
    b: Statement
    score: float
    cutoff: float
    terms: tuple[SharedTerm, ...]
    only_a: tuple[str, ...]
    only_b: tuple[str, ...]
    cues: tuple[Cue, ...]
    overlap: Overlap | None
    contradiction: Contradiction | None
    reasons: tuple[str, ...]
