"""Build the table of points: statements of all documents grouped by matter, one row each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.points.disputes import find_disputes, find_opponents
from hexapla.compare.points.grouping import group_statements
from hexapla.compare.points.labels import name_point
from hexapla.compare.points.point import Entry, Point, Stance
from hexapla.compare.relation import Grade

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.compare.contradictions.assembly import Relations
    from hexapla.compare.contradictions.judge import Cuts
    from hexapla.compare.similarity.similarity import Similarity

    Row = tuple[str, ...]

FIRM = 0.75
"""Where between the cut-offs of grade 1 and grade 2 (0-1) an overlap is firm enough to start a
point. Set by hand, closer to grade 2: a point shows its statements as saying the same thing, so it
errs towards several points for one matter."""


def find_points(similarity: Similarity, relations: Relations, cuts: Cuts) -> tuple[Point, ...]:
    """Group statements into points; rows with more documents come first, then earlier ones.

    A point is a group of overlapping statements (see `grouping`), or a dispute (see `disputes`)
    that is not part of such a group. A statement may be in several points; one that is in none is a
    point of its own. `cuts` are those of overlaps.
    """
    by_id = similarity.profiles
    order = {statement: place for place, statement in enumerate(by_id)}
    documents = {s: p.statement.document for s, p in by_id.items()}
    rows = dict(_find_rows(relations, documents, cuts))
    placed = {s for row in rows for s in row}
    rows |= {(s,): "" for s in by_id if s not in placed}
    ordered = sorted(
        ((tuple(sorted(row, key=order.__getitem__)), name) for row, name in rows.items()),
        key=lambda r: (-len({documents[s] for s in r[0]}), [order[s] for s in r[0]]),
    )
    opposed = find_opponents(c for c in relations.contradictions if c.grade >= Grade.LIKELY)
    taken: set[str] = set()
    points = []
    for number, (row, name) in enumerate(ordered, 1):
        label = name or name_point([by_id[s] for s in row], taken)
        taken.add(label.casefold())
        points.append(
            Point(id=f"p{number}", label=label, documents=_entries(row, documents, opposed))
        )
    return tuple(points)


def _find_rows(relations: Relations, documents: Mapping[str, str], cuts: Cuts) -> Mapping[Row, str]:
    """Find the rows of several statements, none contained in another; disputes keep their name."""
    firm = cuts.least + FIRM * (cuts.likely - cuts.least)
    rows = dict.fromkeys(group_statements(relations.similar, documents, firm), "")
    for dispute in find_disputes(relations.contradictions):
        rows.setdefault(dispute.statements, dispute.name)
    held: dict[str, set[int]] = {}
    for number, row in enumerate(rows):
        for statement in row:
            held.setdefault(statement, set()).add(number)
    return {
        row: name
        for number, (row, name) in enumerate(rows.items())
        if set.intersection(*(held[s] for s in row)) == {number}
    }


def _entries(
    row: Row, document_of: Mapping[str, str], opposed: Mapping[str, Sequence[str]]
) -> Mapping[str, Entry]:
    documents: dict[str, list[str]] = {}
    for statement in row:
        documents.setdefault(document_of[statement], []).append(statement)
    against: dict[str, tuple[str, ...]] = {}
    for document, own in documents.items():
        met = {document_of[t] for s in own for t in set(row).intersection(opposed.get(s, ()))}
        against[document] = tuple(d for d in documents if d in met and d != document)
    return {
        document: Entry(
            statements=tuple(own),
            stance=_stance(against[document], len(documents)),
            against=against[document],
        )
        for document, own in documents.items()
    }


def _stance(against: Sequence[str], documents: int) -> Stance:
    if documents == 1:
        return Stance.ONLY
    return Stance.CONTRADICTS if against else Stance.AGREES
