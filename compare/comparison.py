"""Comparisons: what the statements of several documents share and where they contradict."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hexapla.compare.contradictions.assembly import find_relations
from hexapla.compare.language.analysis import analyse
from hexapla.compare.points.positions import find_positions
from hexapla.compare.points.table import find_points
from hexapla.compare.relation import Relation
from hexapla.compare.settings import Settings
from hexapla.compare.similarity.similarity import measure_similarity
from hexapla.corpus import find_statements

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.compare.contradictions.judge import Verdict
    from hexapla.compare.language.analysis import Analysis
    from hexapla.compare.points.point import Point
    from hexapla.compare.points.positions import Position
    from hexapla.compare.relation import Contradiction, Overlap
    from hexapla.compare.similarity.similarity import Similarity
    from hexapla.corpus import Document, Statement

DEFAULTS = Settings()


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """The intermediate results of a comparison, which inquiries use instead of recomputing them.

    `verdicts` has the verdict on each proposed pair, by the ids of its two statements.
    """

    analysis: Analysis
    similarity: Similarity
    verdicts: Mapping[tuple[str, str], Verdict]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The result of comparing documents.

    `statements` are all pieces of all documents, of every kind, in document order. Overlaps and
    contradictions are ordered by score, highest first, then by position.
    """

    documents: tuple[Document, ...]
    statements: tuple[Statement, ...]
    overlaps: tuple[Overlap, ...]
    contradictions: tuple[Contradiction, ...]
    positions: tuple[Position, ...]
    points: tuple[Point, ...]
    settings: Settings
    basis: Basis = field(compare=False, repr=False)

    @property
    def by_id(self) -> Mapping[str, Statement]:
        """All statements by their ids, in their order."""
        return {s.id: s for s in self.statements}

    @property
    def compared(self) -> tuple[Statement, ...]:
        """The statements that took part: of a compared kind, and not a repeat of another."""
        return tuple(s for s in self.statements if _takes_part(s, self.settings))

    @property
    def cutoff(self) -> float:
        """The lowest similarity (0-100) of an overlap."""
        return self.settings.judge.cuts[Relation.OVERLAP].least


def compare(documents: Sequence[Document], settings: Settings = DEFAULTS) -> Comparison:
    """Compare documents: find overlaps, contradictions, points and positions.

    Pure and deterministic: the same documents and settings give an equal comparison.
    """
    statements = tuple(s for d in documents for s in find_statements(d, settings.kinds))
    compared = [s for s in statements if _takes_part(s, settings)]
    beside = [s for s in statements if not _takes_part(s, settings)]
    analysis = analyse(compared, beside, settings.lexicon)
    similarity = measure_similarity(
        tuple(analysis.readings.values()), analysis.abbreviations, settings.weights
    )
    relations = find_relations(
        analysis, similarity, settings.proposers, settings.judge, within=settings.within
    )
    return Comparison(
        documents=tuple(documents),
        statements=statements,
        overlaps=relations.overlaps,
        contradictions=relations.contradictions,
        positions=find_positions(
            analysis.cues, relations.contradictions, [d.id for d in documents]
        ),
        points=find_points(similarity, relations, settings.judge.cuts[Relation.OVERLAP]),
        settings=settings,
        basis=Basis(analysis=analysis, similarity=similarity, verdicts=relations.verdicts),
    )


def _takes_part(statement: Statement, settings: Settings) -> bool:
    return statement.kind in settings.kinds and not statement.same_as
