"""Word weights: how much a term tells, by how few texts have it."""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from hexapla.compare.language.wordnet import REMEMBERED, share_of_definitions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from collections.abc import Set as AbstractSet

HEAVY = 6.0
"""Nats of inverse document frequency, of 1 in 400 statements, that a `contrast` leaves as it is."""

FEW = 40
"""Statements of general English that are there beside the fewest: about as many as a page has."""


@lru_cache(maxsize=REMEMBERED)
def weigh(stem: str) -> float:
    """Weigh a stem where no documents are at hand: by its information in general English, in nats.

    General English is the definitions of WordNet.
    """
    return -math.log(share_of_definitions(stem))


def weigh_terms(
    bags: Iterable[AbstractSet[str]],
    background: float = 0.0,
    share: Callable[[str], float] = lambda _: 0.0,
    contrast: float = 1.0,
) -> Mapping[str, float]:
    """Weigh each term by its inverse document frequency, log(1 + n/df), over `bags`, in nats.

    Smoothed so that a term of every statement still weighs something (Spärck Jones, 1972), and
    mixed with `background` times as many of general English, and `FEW` more, in the `share` of
    which the term stands: else every word would be rare in two short documents, or, where they say
    the same, common. A `contrast` above 1 takes from the common terms, as the square does in a
    cosine.
    """
    count = 0
    frequency: Counter[str] = Counter()
    for bag in bags:
        count += 1
        frequency.update(bag)
    general = background * count + (FEW if background else 0)
    return {
        term: HEAVY
        * (math.log(1 + (count + general) / (n + general * share(term))) / HEAVY) ** contrast
        for term, n in frequency.items()
    }
