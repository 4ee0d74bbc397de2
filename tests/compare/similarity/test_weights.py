"""The weights of the package are read from its data file."""

from __future__ import annotations

from dataclasses import fields

from hexapla.compare.contradictions.logistic import read_judge
from hexapla.compare.lexicons import read_data
from hexapla.compare.relation import Relation
from hexapla.compare.similarity.weights import Weights, read_weights


def test_every_weight_is_in_the_data_file() -> None:
    """The file has the weights that there are, and no other."""
    assert set(read_data("similarity.toml")["weights"]) == {f.name for f in fields(Weights)}
    assert all(getattr(read_weights(), f.name) >= 0 for f in fields(Weights))


def test_what_the_judge_reports_is_proposed_to_it() -> None:
    """Pairs are proposed from the least score on that the judge reports as an overlap."""
    assert read_weights().floor <= read_judge().cuts[Relation.OVERLAP].least
