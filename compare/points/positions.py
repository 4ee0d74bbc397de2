"""Build the table of positions: what each document says on one subject and facet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from hexapla.compare.language.cues.quantities import QuantityCue
from hexapla.compare.points.disputes import is_between

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.compare.relation import Contradiction, Cue


class Standing(StrEnum):
    """The relation of the documents to one another on a subject and facet."""

    CONTRADICT = "contradict"
    DIFFER = "differ"
    AGREE = "agree"
    SINGLE = "single"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One row of the position table: a subject and facet, and the cues of each document.

    Documents that say nothing on it are not in `documents`, which keeps document order.
    """

    subject: str
    facet: str
    standing: Standing
    documents: Mapping[str, tuple[Cue, ...]]


def find_positions(
    cues: Sequence[Cue], contradictions: Sequence[Contradiction], documents: Sequence[str]
) -> tuple[Position, ...]:
    """Group cues by subject and facet.

    Rows with a contradiction of grade 2 or 3 come first, ordered by its score; then those that
    differ, that agree, and that one document has alone. Within a standing, rows with more documents
    come first, then rows that occur earlier.
    """
    rows: dict[tuple[str, str], list[Cue]] = {}
    for cue in cues:
        rows.setdefault((cue.subject, cue.facet), []).append(cue)
    disputed = _score_disputes(contradictions)
    positions = [
        Position(
            subject=subject,
            facet=facet,
            standing=_stand(group, disputed=(subject, facet) in disputed),
            documents={
                d: tuple(c for c in group if c.document == d)
                for d in documents
                if any(c.document == d for c in group)
            },
        )
        for (subject, facet), group in rows.items()
    ]
    rank = list(Standing)
    return tuple(
        sorted(
            positions,
            key=lambda p: (
                rank.index(p.standing),
                -disputed.get((p.subject, p.facet), 0.0),
                -len(p.documents),
            ),
        )
    )


def _score_disputes(contradictions: Sequence[Contradiction]) -> Mapping[tuple[str, str], float]:
    """Map each subject and facet that documents contradict one another on to its highest score."""
    disputed: dict[tuple[str, str], float] = {}
    for found in contradictions:
        if is_between(found):
            for cue in found.cues:
                row = (cue.subject, cue.facet)
                disputed[row] = max(disputed.get(row, 0.0), found.score)
    return disputed


def _stand(cues: Sequence[Cue], *, disputed: bool) -> Standing:
    if disputed:
        return Standing.CONTRADICT
    if len({c.document for c in cues}) == 1:
        return Standing.SINGLE
    stances = {c.direction > 0 for c in cues if c.direction}
    values = {c.position for c in cues if isinstance(c, QuantityCue)}
    return Standing.DIFFER if len(stances) > 1 or len(values) > 1 else Standing.AGREE
