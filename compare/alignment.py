"""Alignment: statements of all documents grouped into points, one row each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hexapla.compare.point import Entry, Point, Stance

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.compare.profile import Profile
    from hexapla.compare.relation import Contradiction, Overlap

LABEL = 3
"""Words in the label of a point."""


def align(
    profiles: Sequence[Profile],
    overlaps: Sequence[Overlap],
    contradictions: Sequence[Contradiction],
) -> tuple[Point, ...]:
    """Group statements into points; rows that more documents share come first, then by place.

    A statement joins the point that it overlaps with most, on average over the statements there,
    so that no chain of likenesses draws unrelated statements into one. A statement without
    counterpart is a point of its own.
    """
    groups = _group([p.statement.id for p in profiles], overlaps)
    by_id = {p.statement.id: p for p in profiles}
    order = {p.statement.id: i for i, p in enumerate(profiles)}
    opposed = {frozenset((c.a, c.b)) for c in contradictions}
    rows = sorted(
        (sorted(group, key=order.__getitem__) for group in groups),
        key=lambda g: (-len({by_id[s].statement.document for s in g}), order[g[0]]),
    )
    return tuple(
        Point(
            id=f"p{number}",
            label=_label([by_id[s] for s in row]),
            documents=_entries(row, by_id, opposed),
        )
        for number, row in enumerate(rows, 1)
    )


def _group(ids: Sequence[str], overlaps: Sequence[Overlap]) -> list[list[str]]:
    """Merge groups by average linkage over the overlaps, strongest first (Sokal, Michener 1958).

    Two groups merge when at least half of the pairs between them overlap.
    """
    group_of = {s: i for i, s in enumerate(ids)}
    groups: dict[int, list[str]] = {i: [s] for i, s in enumerate(ids)}
    linked = {frozenset((o.a, o.b)) for o in overlaps}
    for overlap in overlaps:
        one, other = group_of[overlap.a], group_of[overlap.b]
        if one == other:
            continue
        pairs = [frozenset((s, t)) in linked for s in groups[one] for t in groups[other]]
        if 2 * sum(pairs) >= len(pairs):
            for statement in groups[other]:
                group_of[statement] = one
            groups[one] += groups.pop(other)
    return list(groups.values())


def _entries(
    row: Sequence[str], by_id: Mapping[str, Profile], opposed: set[frozenset[str]]
) -> Mapping[str, Entry]:
    documents: dict[str, list[str]] = {}
    for statement in row:
        documents.setdefault(by_id[statement].statement.document, []).append(statement)
    return {
        document: Entry(
            statements=tuple(own),
            stance=_stance(own, [s for s in row if s not in own], opposed),
        )
        for document, own in documents.items()
    }


def _stance(own: Sequence[str], others: Sequence[str], opposed: set[frozenset[str]]) -> Stance:
    if not others:
        return Stance.ONLY
    clash = any(frozenset((s, t)) in opposed for s in own for t in others)
    return Stance.CONTRADICTS if clash else Stance.AGREES


def _label(row: Sequence[Profile]) -> str:
    """Name a point by the terms that most of its statements have, the rarest first."""
    count = Counter(term for profile in row for term in profile.terms)
    weight = {term: w for profile in row for term, w in profile.terms.items()}
    best = sorted(count, key=lambda term: (-count[term] * weight[term], term))[:LABEL]
    first = {t: profile.words[t].lower() for profile in reversed(row) for t in profile.terms}
    chosen = [first[term] for term in best]
    text = row[0].statement.text.lower()
    return ", ".join(sorted(chosen, key=lambda word: (text.find(word) < 0, text.find(word))))
