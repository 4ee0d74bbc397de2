"""Judge pairs of single statements: overlap, contradiction or unrelated."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from heapq import nlargest
from itertools import product
from typing import TYPE_CHECKING

from hexapla.compare.contradictions.assembly import judge_all
from hexapla.compare.contradictions.kinds.differences import oppose_readings
from hexapla.compare.contradictions.logistic import read_judge
from hexapla.compare.contradictions.opposition import Candidate
from hexapla.compare.language.reading import Reading
from hexapla.compare.relation import Relation
from hexapla.compare.similarity.word_alignment import align_words
from hexapla.corpus.clauses import find_clauses
from hexapla.corpus.sentences import split_sentences
from hexapla.corpus.statement import Kind, Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.compare.contradictions.judge import Judge
    from hexapla.compare.relation import ContradictionType, Cue

REMEMBERED = 1024
"""Number of texts whose readings are cached, as pairs often repeat one side. Trades memory for
time."""

ALIGNED = 9
"""Most pairs of sentences that are aligned word by word, those that share most words first. Limits
the time for long texts; one more or less changes no score."""

SIDES = ("a", "b")
"""The ids of the two statements in the cues of a judgement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The relation of two statements.

    `score` is how surely it holds, from 0 to 100. A contradiction has a `type`, and `cues`: the
    conflicting words of `a` and of `b` with their offsets; these are None and () for other
    relations.
    """

    relation: Relation
    score: float
    type: ContradictionType | None = None
    cues: tuple[Cue, ...] = ()


def judge_pair(a: str, b: str, judge: Judge | None = None) -> Judgement:
    """Judge two statements; exchanging them exchanges the cues and changes nothing else.

    Texts of several sentences are judged by the two sentences that share most, or as a whole.
    `judge` defaults to that of the package.
    """
    if a == b:
        return Judgement(relation=Relation.OVERLAP, score=100.0)
    [verdict] = judge_all(judge or read_judge(), [make_candidate(a, b)])
    if verdict.relation is not Relation.CONTRADICTION or verdict.opposition is None:
        return Judgement(relation=verdict.relation, score=verdict.score)
    cues = zip(verdict.opposition.cues, SIDES, strict=True)
    return Judgement(
        relation=verdict.relation,
        score=verdict.score,
        type=verdict.opposition.type,
        cues=tuple(replace(cue, statement=side, document=side) for cue, side in cues),
    )


def make_candidate(a: str, b: str) -> Candidate:
    """Build a candidate from the two sentences, or whole texts, that share most."""
    pairs = list(product(_read(a), _read(b)))
    if len(pairs) > ALIGNED:
        pairs = nlargest(ALIGNED, pairs, key=_weigh_shared)
    one, other = max(pairs, key=_weigh_alignment) if len(pairs) > 1 else pairs[0]
    oppositions, features = oppose_readings(one, other)
    return Candidate(a=one, b=other, oppositions=oppositions, features=features)


def _weigh_shared(pair: tuple[Reading, Reading]) -> float:
    """Weigh the words that two sentences have in common, relative to all of their words."""
    one, other = (reading.claim for reading in pair)
    shared = sum([w.weight for w in one.words if w.stem in other.places])
    return round(shared**2 / (one.mass + other.mass), 9) if shared else 0.0


def _weigh_alignment(pair: tuple[Reading, Reading]) -> float:
    alignment = align_words(pair[0].claim, pair[1].claim)
    return round(alignment.shared * (alignment.one_covered + alignment.other_covered), 9)


@lru_cache(maxsize=REMEMBERED)
def _read(text: str) -> Sequence[Reading]:
    """Parse each sentence of a text, and the whole text as well if there are several."""
    whole = (0, len(text))
    sentences = split_sentences(text, *whole)
    statements = (
        Statement(
            id="",
            document="",
            text=text[start:end],
            start=start,
            end=end,
            line=1,
            section="",
            kind=Kind.STATEMENT,
            clauses=find_clauses(text, start, end),
        )
        for start, end in ([whole, *sentences] if len(sentences) > 1 else sentences or [whole])
    )
    return [Reading.read(statement) for statement in statements]
