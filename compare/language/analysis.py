"""Analyse documents: the readings of all statements, their cues and their topic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.compare.language.abbreviations import find_abbreviations
from hexapla.compare.language.cues import find_cues
from hexapla.compare.language.facets import read_lexicon
from hexapla.compare.language.reading import Reading
from hexapla.compare.language.topic import find_topic

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.compare.language.cues.cue import MatchedCue
    from hexapla.compare.language.facets import Lexicon
    from hexapla.compare.language.parse import Abbreviations
    from hexapla.corpus import Statement


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Analysis:
    """What is known about statements before they are compared.

    `readings` has the statements that take part, by id, in document order; `cues` are ordered by
    position; `topic` is the stem of what the documents are about.
    """

    readings: Mapping[str, Reading]
    abbreviations: Abbreviations
    topic: str
    cues: tuple[MatchedCue, ...]

    def cues_of(self, statement: str) -> tuple[MatchedCue, ...]:
        """Return the cues of a statement, given by id."""
        return tuple(cue for cue in self.cues if cue.statement == statement)


def analyse(
    statements: Sequence[Statement],
    beside: Sequence[Statement] = (),
    lexicon: Lexicon | None = None,
) -> Analysis:
    """Analyse statements.

    `beside` are other pieces of the documents, searched only for definitions of abbreviations.
    `lexicon` has the expressions that take positions; it defaults to that of the package.
    """
    abbreviations = find_abbreviations((*statements, *beside))
    readings = tuple(Reading.read(s, abbreviations) for s in statements)
    topic = find_topic(readings)
    return Analysis(
        readings={r.statement.id: r for r in readings},
        abbreviations=abbreviations,
        topic=topic.key,
        cues=find_cues(readings, topic, lexicon or read_lexicon()),
    )
