"""A comparison: documents in, everything that was found between their statements out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hexapla.compare.language.abbreviations import find_abbreviations
from hexapla.compare.language.actions import weigh_actions
from hexapla.compare.points.table import align
from hexapla.compare.language.attribution import find_topic
from hexapla.compare.contradictions.assembly import find_contradictions
from hexapla.compare.language.cues import find_cues
from hexapla.compare.contradictions.evidence import Surroundings
from hexapla.compare.similarity.similarity import score_likeness
from hexapla.compare.similarity.overlaps import find_overlaps
from hexapla.compare.language.parse import parse_statement
from hexapla.compare.points.positions import find_positions
from hexapla.compare.similarity.profile import build_profiles
from hexapla.compare.relation import Grade
from hexapla.compare.settings import Settings
from hexapla.compare.language.tokens import statement_tokens
from hexapla.corpus import find_statements

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.compare.language.cues.cue import Cue
    from hexapla.compare.similarity.relatedness import Kinship
    from hexapla.compare.language.parse import Parse
    from hexapla.compare.points.point import Point
    from hexapla.compare.points.positions import Position
    from hexapla.compare.similarity.profile import Profile
    from hexapla.compare.relation import Contradiction, Overlap
    from hexapla.compare.similarity.weights import Weights
    from hexapla.corpus import Document, Statement

DEFAULTS = Settings()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What was found.

    `statements` are all pieces of all documents, of every kind, in their order. Overlaps and
    contradictions are ordered by score, highest first, then by place.
    """

    documents: tuple[Document, ...]
    statements: tuple[Statement, ...]
    overlaps: tuple[Overlap, ...]
    contradictions: tuple[Contradiction, ...]
    positions: tuple[Position, ...]
    points: tuple[Point, ...]
    settings: Settings

    @property
    def compared(self) -> tuple[Statement, ...]:
        """The pieces that took part, by their kind."""
        return tuple(s for s in self.statements if s.kind in self.settings.kinds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """What is known of the statements before they are compared.

    `parses` are those of the statements that take part, `profiles` theirs by id, in their order;
    `abbreviations` is what the documents define.
    """

    statements: tuple[Statement, ...]
    parses: tuple[Parse, ...]
    abbreviations: Mapping[str, tuple[str, ...]]
    profiles: Mapping[str, Profile]
    kinship: Kinship
    cues: tuple[Cue, ...]
    topic: str

    @property
    def surroundings(self) -> Surroundings:
        """What contradictions are judged by beside the cues."""
        rarity = {stem: w for p in self.profiles.values() for stem, w in p.terms.items()}
        return Surroundings(
            topic=self.topic,
            relatives=self.kinship.relatives,
            rarity=weigh_actions(rarity),
        )

    def reweigh(self, weights: Weights) -> Analysis:
        """Weigh the words of the same statements otherwise."""
        profiles, kinship = build_profiles(self.parses, weights, self.cues, self.abbreviations)
        return replace(self, profiles={p.statement.id: p for p in profiles}, kinship=kinship)

    def likeness(self, a: str, b: str) -> float:
        """Score the likeness of two compared statements, given by id, from 0 to 100."""
        return score_likeness(self.profiles[a], self.profiles[b], self.kinship)


def analyse(documents: Sequence[Document], settings: Settings = DEFAULTS) -> Analysis:
    """Cut documents into statements and read these: terms, weights and cues."""
    statements = tuple(s for d in documents for s in find_statements(d, settings.kinds))
    compared = [s for s in statements if s.kind in settings.kinds]
    tokens = [statement_tokens(s) for s in compared]
    short = find_abbreviations(statements)
    parses = tuple(parse_statement(s, t, short) for s, t in zip(compared, tokens, strict=True))
    topic = find_topic(parses)
    cues = find_cues(parses, topic, settings.lexicon)
    profiles, kinship = build_profiles(parses, settings.weights, cues, short)
    return Analysis(
        statements=statements,
        parses=parses,
        abbreviations=short,
        profiles={p.statement.id: p for p in profiles},
        kinship=kinship,
        cues=cues,
        topic=topic.key,
    )


def compare(documents: Sequence[Document], settings: Settings = DEFAULTS) -> Comparison:
    """Compare documents: find what they share, where they contradict, and who stands where.

    Pure and deterministic: the same documents and settings give an equal comparison.
    """
    analysis = analyse(documents, settings)
    profiles = tuple(analysis.profiles.values())
    contradictions = find_contradictions(
        profiles, analysis.cues, analysis.likeness, settings, analysis.surroundings
    )
    found = find_overlaps(profiles, analysis.kinship, settings.weights)
    opposed = {(c.a, c.b) for c in contradictions if c.grade >= Grade.LIKELY}
    return Comparison(
        documents=tuple(documents),
        statements=analysis.statements,
        overlaps=tuple(o for o in found if (o.a, o.b) not in opposed),
        contradictions=contradictions,
        positions=find_positions(analysis.cues, contradictions, [d.id for d in documents]),
        points=align(profiles, found, contradictions, settings.weights),
        settings=settings,
    )
