"""The options of a comparison, as one value for the library, the command line and files."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hexapla.compare.contradictions.logistic import read_judge
from hexapla.compare.contradictions.proposers import PROPOSERS
from hexapla.compare.similarity.weights import read_weights
from hexapla.corpus.segmentation import COMPARED

if TYPE_CHECKING:
    from hexapla.compare.contradictions.judge import Judge
    from hexapla.compare.contradictions.proposers import Proposer
    from hexapla.compare.language.facets import Lexicon
    from hexapla.compare.similarity.weights import Weights
    from hexapla.corpus import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The options of a comparison.

    `weights` are those of similarity. `proposers` select the pairs that are worth judging; `judge`
    decides on them and defines the cut-offs from which a relation is reported. `within` turns on
    contradictions inside one document. `kinds` are the kinds of statement that take part. `lexicon`
    replaces the facets of the package.
    """

    weights: Weights = field(default_factory=read_weights)
    proposers: tuple[Proposer, ...] = PROPOSERS
    judge: Judge = field(default_factory=read_judge)
    within: bool = True
    kinds: frozenset[Kind] = COMPARED
    lexicon: Lexicon | None = None
