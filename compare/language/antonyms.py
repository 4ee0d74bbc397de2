"""Look up antonyms.

They come from two files: `lexicons/opposition.toml`, scales of general English with two poles each,
and `lexicons/antonyms.txt`, the antonyms of WordNet 3.1 (Miller, 1995) that
`tests/fitting/opposites.py` selects by rule.
"""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from hexapla.compare.language.stems import stem
from hexapla.compare.lexicons import read_data, read_text

if TYPE_CHECKING:
    from collections.abc import Mapping

SCALE = 1.0
LISTED = 0.7
"""How surely (0-1) two words oppose one another: as poles of a scale, and as antonyms of WordNet,
which were selected by rule. Set by hand; a fifth less or a quarter more changes no score."""

NONE: Mapping[str, float] = {}


def opposites_of(stemmed: str) -> Mapping[str, float]:
    """Map the opposites of a stem to how surely they oppose it (0-1)."""
    return _opposites().get(stemmed, NONE)


@cache
def _opposites() -> Mapping[str, Mapping[str, float]]:
    scales = read_data("opposition.toml")["scales"]
    lines = (line.split(" ") for line in read_text("antonyms.txt").splitlines()[1:])
    pairs = [(one, other, LISTED) for _, one, other in lines]
    for left, right in scales["poles"]:
        poles = product(left.split(), right.split())
        pairs += [(stem(one), stem(other), SCALE) for one, other in poles]
    pairs += [(stem(one), stem(other), 0.0) for one, other in scales["beside"]]
    found: dict[str, dict[str, float]] = {}
    for one, other, surely in pairs:
        found.setdefault(one, {})[other] = surely
        found.setdefault(other, {})[one] = surely
    return found
