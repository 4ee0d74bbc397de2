"""Weights: the numbers that likeness is scored with, fitted on labelled documents."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from hexapla.compare.lexicons import read_data


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each part of a likeness counts.

    `background` is how many statements of general English there are for each of those at hand where
    rarity is measured, `contrast` the power that it is raised to. `stance` is what a shared side of
    a facet is worth beside a word as rare, `function` the same for a function word; `context` what
    a match with the text around a statement is worth beside one with its own words; `kindred` the
    same for a word spelled alike, `related` for a word that WordNet relates (times how near it is).
    `trigrams` is the part of the character trigrams beside that of the words. `evidence` is the
    shared weight, in nats, at which the evidence reaches 1 - 1/e; `salience` the power by which the
    heaviest match counts. `denied`, `hedged` and `opening` are the parts that are taken off where
    only one statement denies or hedges what both say, and where what they open with is not matched.
    `support` is the part of the way that a pair is moved towards what a third statement, alike to
    both, vouches for. `cutoff` is the lowest score of an overlap, `likely` and `clear` those of
    grades 2 and 3.
    """

    background: float
    contrast: float
    stance: float
    function: float
    context: float
    kindred: float
    related: float
    trigrams: float
    evidence: float
    salience: float
    denied: float
    hedged: float
    opening: float
    support: float
    cutoff: float
    likely: float
    clear: float


@cache
def read_weights() -> Weights:
    """Read the fitted weights of the package, `lexicons/weights.toml`."""
    return Weights(**read_data("weights.toml")["likeness"])
