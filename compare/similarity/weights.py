"""The weights that similarity is scored with, fitted on labelled documents."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from hexapla.compare.lexicons import read_data


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each part of a similarity counts.

    `background` is how many statements of general English there are for each of those at hand where
    inverse document frequency is measured, `contrast` the power that it is raised to. `function` is
    what a function word is worth beside a content word as rare, `context` what a match with the
    text around a statement is worth beside one with its own words; `spelling` the same for a word
    spelled alike, `related` for a word that WordNet relates (times how related it is). `trigrams`
    is the part of the character trigrams beside that of the words. `evidence` is the shared weight,
    in nats, at which the evidence reaches 1 - 1/e; `salience` the power by which the heaviest match
    counts. `opening` is the part that is taken off where what two statements open with is not
    matched. `floor` is the lowest score of a pair that is proposed to the judge.
    """

    background: float
    contrast: float
    function: float
    context: float
    spelling: float
    related: float
    trigrams: float
    evidence: float
    salience: float
    opening: float
    floor: float


@cache
def read_weights() -> Weights:
    """Read the fitted weights of the package, `lexicons/similarity.toml`."""
    return Weights(**read_data("similarity.toml")["weights"])
