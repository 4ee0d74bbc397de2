"""Propose the pairs of statements that are worth judging, with the reasons.

A proposer takes the analysis and the similarity of statements and yields proposals; several
proposals of one pair make one candidate with all reasons. To add one, write a function and list it
in `PROPOSERS` or in the settings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.contradictions.kinds import KINDS
from hexapla.compare.contradictions.kinds.differences import oppose_readings
from hexapla.compare.contradictions.minimal_pairs import find_minimal_pairs, name_vetoes
from hexapla.compare.contradictions.target_matching import Surroundings
from hexapla.compare.language.actions import weigh_actions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from hexapla.compare.contradictions.opposition import Opposition
    from hexapla.compare.language.analysis import Analysis
    from hexapla.compare.language.cues.cue import MatchedCue
    from hexapla.compare.similarity.similarity import Similarity

    Proposer = Callable[[Analysis, Similarity], Iterator["Proposal"]]


class Proposal(NamedTuple):
    """Two statements, by their ids in document order, and a reason to judge them."""

    a: str
    b: str
    opposition: Opposition | None = None


def by_similarity(_: Analysis, similarity: Similarity) -> Iterator[Proposal]:
    """Propose the similar statements of different documents, which may say the same."""
    for a, b, _score in similarity.find_pairs(similarity.weights.floor):
        yield Proposal(a, b)


def by_difference(analysis: Analysis, _: Similarity) -> Iterator[Proposal]:
    """Propose the statements that are the same except for a denial or one word."""
    readings = tuple(analysis.readings.values())
    for i, j in find_minimal_pairs(readings):
        a, b = readings[i], readings[j]
        oppositions, _features = oppose_readings(a, b)
        for opposition in oppositions:
            vetoed = name_vetoes(a, b, opposition)
            yield Proposal(a.statement.id, b.statement.id, vetoed)


def by_cue(analysis: Analysis, similarity: Similarity) -> Iterator[Proposal]:
    """Propose the statements whose cues take incompatible positions on one thing."""
    around = Surroundings(
        topic=analysis.topic,
        weights=weigh_actions(similarity.word_weights),
        similarity=similarity.score,
    )
    for a, b in pair_cues(analysis.cues):
        opposition = KINDS[type(a)](a, b, around)
        if opposition:
            yield Proposal(a.statement, b.statement, opposition)


PROPOSERS: tuple[Proposer, ...] = (by_similarity, by_difference, by_cue)
"""The proposers of a comparison by default."""

EVERYTHING = "*"
"""Stands for any stem: a cue that denies every effect is compared with all."""


def pair_cues(cues: Sequence[MatchedCue]) -> Iterator[tuple[MatchedCue, MatchedCue]]:
    """Pair the cues of one kind and facet that may be on one thing, each pair once.

    The earlier cue comes first. Cues are indexed by stems, so that the cost grows with what they
    share and not with the square of their number.
    """
    buckets: dict[tuple[type, str, str], list[int]] = {}
    for number, cue in enumerate(cues):
        for stem in (*cue.stems, EVERYTHING):
            buckets.setdefault((type(cue), cue.facet, stem), []).append(number)
    reaches = [{EVERYTHING} if cue.covers_all else set(cue.stems) for cue in cues]
    for number, cue in enumerate(cues):
        kind = type(cue), cue.facet
        others = {n for stem in reaches[number] for n in buckets.get((*kind, stem), ())}
        for other in sorted(others):
            if other < number and not reaches[other].isdisjoint((*cue.stems, EVERYTHING)):
                continue  # found from the other side
            if cue.statement != cues[other].statement:
                yield cues[min(number, other)], cues[max(number, other)]
