"""Read the fitted weights of similarity."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from hexapla.compare.lexicons import read_data


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The weights of the parts of a similarity score.

    `background` is the number of statements of general English that each compared statement is
    mixed with to measure inverse document frequency, `contrast` the power that the result is raised
    to. `function` is the worth of a function word relative to a content word that is as rare,
    `context` of a match with the text around a statement relative to one with its own words,
    `spelling` of a word that is spelled alike, and `related` of one that WordNet relates (times
    their relatedness), both relative to the same word. `trigrams` is the weight of the character
    trigrams relative to that of the words. `evidence` is the shared weight, in nats, at which the
    evidence reaches 1 - 1/e; `salience` the exponent of the heaviest match. `opening` is the share
    of the score that is lost if neither opening is matched. `floor` is the lowest score of a pair
    that is proposed to the judge.
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
