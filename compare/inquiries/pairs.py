"""Judgements: whether two short statements overlap, contradict one another, or are unrelated.

A logistic model over the indicators of the two claims, with weights whose signs are fixed by what
they mean: more of what speaks for a contradiction never makes one less likely. They were fitted on
labelled pairs by `tests/fitting/judgement.py` and stand in `lexicons/judgement.toml`. Without words
that clash there is no contradiction, whatever the weights say.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache
from heapq import nlargest
from itertools import product
from typing import TYPE_CHECKING

from hexapla.compare.language.claims import read_claim
from hexapla.compare.lexicons import read_data
from hexapla.compare.contradictions.indicators import Indicators, measure_indicators
from hexapla.compare.contradictions.differences import find_clashes, show_clash
from hexapla.compare.relation import ContradictionType
from hexapla.compare.language.tokens import find_tokens
from hexapla.compare.similarity.word_alignment import align_words
from hexapla.corpus.sentences import split_sentences
from hexapla.corpus.statement import Kind, Statement

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.compare.language.claims import Claim
    from hexapla.compare.language.cues.cue import Cue
    from hexapla.compare.contradictions.differences import Clash
    from hexapla.compare.language.tokens import Token
    from hexapla.compare.similarity.word_alignment import Alignment


HALF = 0.5
"""Probability from which a relation holds."""

REMEMBERED = 1024
"""Texts that are kept as claims: pairs often come with one side the same."""

CANDIDATES = 9
"""Pairs of sentences that are aligned word by word, chosen by the words that are the same."""

SIDES = ("a", "b")
"""The names of the two statements."""

SPEAKING = {
    ContradictionType.NEGATION: ("one_denies", "denied", "denied_topic", "intact"),
    ContradictionType.ANTONYM: ("antonym", "antonym_topic", "opposite"),
    ContradictionType.NUMERIC: ("number",),
    ContradictionType.QUANTIFIER_SCOPE: ("quantifier",),
}
"""The indicators through which a clash of each type speaks for a contradiction."""


class Relation(StrEnum):
    """What two statements are to one another."""

    OVERLAP = "overlap"
    CONTRADICTION = "contradiction"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What two statements are to one another.

    `score` says how surely, from 0 to 100. `type` and `cues`, the words of `a` and of `b` that
    clash with their offsets, are those of a contradiction; else None and ().
    """

    relation: Relation
    score: float
    type: ContradictionType | None = None
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """The weights of a logistic model: a bias, and a weight for each indicator by its place."""

    bias: float
    weights: tuple[float, ...]

    def weight_of(self, indicator: str) -> float:
        """Give the weight of an indicator by its name."""
        return self.weights[Indicators._fields.index(indicator)]

    def probability(self, indicators: Indicators) -> float:
        """Give the probability that the model sees in the indicators."""
        logit = self.bias + sum([w * x for w, x in zip(self.weights, indicators, strict=True)])
        return 1 / (1 + math.exp(-logit))


@cache
def read_model(name: str) -> Model:
    """Read a fitted model of the package."""
    raw: Mapping[str, float] = read_data("judgement.toml")[name]
    return Model(
        bias=raw["bias"],
        weights=tuple(raw.get(indicator, 0.0) for indicator in Indicators._fields),
    )


def judge(a: str, b: str) -> Judgement:
    """Judge two statements; turning them round turns the cues round and nothing else.

    Texts of several sentences are judged by the two sentences that share most, or as a whole.
    """
    if b < a:
        judgement = judge(b, a)
        names = dict(zip(SIDES, SIDES[::-1], strict=True))
        cues = [_rename(cue, names[cue.document]) for cue in judgement.cues[::-1]]
        return replace(judgement, cues=tuple(cues))
    if a == b:
        return Judgement(relation=Relation.OVERLAP, score=100.0)
    alignment = align_statements(a, b)
    clashes = tuple(find_clashes(alignment))
    indicators = measure_indicators(alignment, clashes)
    real = [c for c in clashes if c.surely or indicators.one_denies]
    likely = read_model("contradiction").probability(indicators) if real else 0.0
    if likely >= HALF:
        clash = max(real, key=lambda c: _rank(indicators, c))
        return Judgement(
            relation=Relation.CONTRADICTION,
            score=round(100 * likely, 1),
            type=clash.type,
            cues=show_clash(alignment, clash),
        )
    alike = read_model("overlap").probability(indicators)
    if alike >= HALF:
        return Judgement(relation=Relation.OVERLAP, score=round(100 * alike, 1))
    return Judgement(relation=Relation.UNRELATED, score=round(100 * (1 - max(likely, alike)), 1))


def align_statements(a: str, b: str) -> Alignment:
    """Align the two sentences, or whole texts, of two texts that share most."""
    pairs = list(product(_read_sentences(SIDES[0], a), _read_sentences(SIDES[1], b)))
    if len(pairs) > CANDIDATES:
        pairs = nlargest(CANDIDATES, pairs, key=lambda pair: _weigh_shared(*pair))
    alignments = [align_words(one, other) for one, other in pairs]
    return max(alignments, key=lambda x: round(x.shared * (x.one_covered + x.other_covered), 9))


def _weigh_shared(one: Claim, other: Claim) -> float:
    """Weigh the words that two claims have in common, as a share of all of theirs."""
    shared = sum([w.weight for w in one.words if w.stem in other.places])
    return round(shared**2 / (one.mass + other.mass), 9) if shared else 0.0


@lru_cache(maxsize=REMEMBERED)
def _read_sentences(side: str, text: str) -> Sequence[Claim]:
    """Read each sentence of a text as a claim, and of several the whole text as well."""
    statement = Statement(
        id=side,
        document=side,
        text=text,
        start=0,
        end=len(text),
        line=1,
        section="",
        kind=Kind.STATEMENT,
    )
    tokens = find_tokens(text)
    spans = split_sentences(text, 0, len(text))
    if len(spans) < 2:  # noqa: PLR2004 - a single sentence is the whole
        return (read_claim(statement, tokens),)
    owned: list[list[Token]] = [[] for _ in spans]
    place = 0
    for token in tokens:
        while place + 1 < len(spans) and token.start >= spans[place + 1][0]:
            place += 1
        owned[place].append(token)
    return [read_claim(statement, own) for own in (tokens, *owned)]


def _rank(indicators: Indicators, clash: Clash) -> tuple[float, ...]:
    """Rank a clash by what its type adds to the judgement, then by how strong it is itself."""
    model = read_model("contradiction")
    added = sum(
        [model.weight_of(name) * getattr(indicators, name) for name in SPEAKING[clash.type]]
    )
    agreement = clash.surely * min(clash.rest, clash.other_rest)
    return (
        round(added, 9),
        clash.head,
        round(agreement, 9),
        -min(clash.words + clash.others, default=0),
    )


def _rename(cue: Cue, side: str) -> Cue:
    return replace(cue, statement=side, document=side)
