"""Weigh terms by inverse document frequency."""

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
"""Weight in nats of a rare term, that of 1 in 400 statements (log 401); `contrast` leaves it
unchanged, and it is the unit of salience in a score. Set by hand; the weights of
`lexicons/similarity.toml` are fitted with it, and a quarter more costs 0.054 of overlap F1."""

FEW = 40
"""Fewest statements of general English that are mixed in, so that two short documents have a
background. Set by hand, about the statements of a page; one more or less moves no score by more
than 0.001."""


@lru_cache(maxsize=REMEMBERED)
def weigh(stem: str) -> float:
    """Return the information of a stem in general English, in nats, for use without documents.

    General English is represented by the definitions of WordNet.
    """
    return -math.log(share_of_definitions(stem))


def weigh_terms(
    bags: Iterable[AbstractSet[str]],
    background: float = 0.0,
    share: Callable[[str], float] = lambda _: 0.0,
    contrast: float = 1.0,
) -> Mapping[str, float]:
    """Weigh each term by its inverse document frequency, log(1 + n/df), over `bags`, in nats.

    It is smoothed, so that a term of every statement has some weight (Spärck Jones, 1972). The
    statements are mixed with `background` times as many of general English, and `FEW` more, of
    which `share` returns the proportion that has a term: without them every word of two short
    documents would be rare or, if they say the same, common. A `contrast` above 1 lowers the weight
    of common terms, as the square does in a cosine.
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
