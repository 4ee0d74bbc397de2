"""Score how similar two statements are by the words they share, weighted by their rarity.

The score is sqrt(agreement) x evidence x salience x opening:

- Agreement is the weighted mean of the Ochiai coefficient (1957) of the weighted terms and function
  words and the Dice coefficient of the weighted character trigrams, the latter limited to `BEYOND`
  times the former.
- Evidence is 1 - exp(-shared/e), where `shared` is the weight of the matched words.
- Salience is a power of the weight of the heaviest match: one rare word in common says more than
  several common ones.
- Opening is less than 1 if the words that the statements open with are not matched.

Words that one statement shares with the text around the other add to the shared weight, and raise
the score to at most `LIFT` times that of the statements alone. The fitted numbers are in
`weights.py`; `tests/benchmarks/ablation.py` measures what each part adds on labelled documents.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from hexapla.compare.language.word_weights import HEAVY
from hexapla.compare.relation import SharedTerm
from hexapla.compare.similarity.profile import LIGHTEST

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from collections.abc import Set as AbstractSet

    from hexapla.compare.similarity.profile import Profile
    from hexapla.compare.similarity.relatedness import Relatedness
    from hexapla.compare.similarity.weights import Weights

BEYOND = 1.5
"""Upper limit of the trigram overlap, as a multiple of the word overlap. Set by hand, so that
similar spelling alone, without matched words, gives no score; a fifth less or a quarter more moves
no score by more than 0.007."""

LIFT = 1.15
"""Upper limit of the score with context, as a multiple of the score of the statements alone. Set
by hand, low, because context supports a match but is not one. Overlaps depend on it: at a fifth
less, where it lowers every score, they lose 0.05 of F1; a quarter more moves no score by more
than 0.007."""

Match = tuple[str, str]


def match_terms(a: Profile, b: Profile, relatedness: Relatedness) -> dict[Match, float]:
    """Match the terms of two statements one to one, each match with its shared weight in nats.

    Identical terms are matched first, then related ones, heaviest first, with the smaller of the
    two weights times their relatedness, so that no match shares more than either side has.
    """
    both = a.terms.keys() & b.terms.keys()
    matches = {(t, t): a.terms[t] for t in both}
    return matches | _match_related(a, b, both, relatedness)


def _match_related(
    a: Profile, b: Profile, both: AbstractSet[str], relatedness: Relatedness
) -> dict[Match, float]:
    within_reach = (relatedness.reach(a) & b.terms.keys()) - both
    if not within_reach:
        return {}
    near = [
        (-worth * min(a.terms[t], b.terms[u]), t, u)
        for u in within_reach
        for t, worth in relatedness.related[u].items()
        if t in a.terms and t not in both
    ]
    near.sort()
    shared: dict[Match, float] = {}
    taken: tuple[set[str], set[str]] = (set(), set())
    for weight, t, u in near:
        if t not in taken[0] and u not in taken[1]:
            shared[t, u] = -weight
            taken[0].add(t)
            taken[1].add(u)
    return shared


def match_context(a: Profile, b: Profile, own: Mapping[Match, float]) -> dict[Match, float]:
    """Match the terms that `own` leaves unmatched with the context of the other statement."""
    left, right = {t for t, _ in own}, {u for _, u in own}
    return {
        (t, t): context[t]
        for terms, context, matched in ((a.terms, b.context, left), (b.terms, a.context, right))
        for t in terms.keys() & context.keys()
        if t not in matched
    }


def share_function_words(a: Profile, b: Profile) -> float:
    """Sum the weights of the function words that both statements have, in nats."""
    both = a.function.keys() & b.function.keys()
    return math.fsum(map(a.function.__getitem__, both))


def share_trigrams(a: Profile, b: Profile) -> float:
    """Compute the Dice coefficient of the weighted character trigrams of two statements (0-1)."""
    both = a.trigrams.keys() & b.trigrams.keys()
    common = math.fsum(map(a.trigrams.__getitem__, both))
    return 2 * common / ((a.trigram_mass + b.trigram_mass) or 1.0)


def score_pair(
    a: Profile,
    b: Profile,
    relatedness: Relatedness,
    *,
    cutoff: float = 0.0,
    dice: float | None = None,
) -> float:
    """Score two statements from 0 (nothing shared) to 100 (the same words); symmetric.

    A score that can't reach `cutoff` is returned as 0, which is faster. `dice` is the Dice
    coefficient of their trigrams, if known already.
    """
    if a.wording and a.wording == b.wording:
        return 100.0
    both = a.terms.keys() & b.terms.keys()
    related = _match_related(a, b, both, relatedness)
    own = [*map(a.terms.__getitem__, both), *related.values()]
    if not own:
        return 0.0
    weights = relatedness.weights
    mean = a.mass_root * b.mass_root
    shared = math.fsum(own) + share_function_words(a, b)
    heaviest = max(own)
    dice = share_trigrams(a, b) if dice is None else dice
    alone = _score(shared, mean, dice, heaviest, weights)
    if LIFT * alone < cutoff - ROUNDING:
        return 0.0
    matches = {(t, t): a.terms[t] for t in both} | related
    around = match_context(a, b, matches).values()
    shared += math.fsum(around)
    within = _score(shared, mean, dice, max(heaviest, *around, 0.0), weights)
    best = min(within, LIFT * alone)
    return round(best * _agree_in_opening(matches, a, b, weights), 1)


def _agree_in_opening(own: Collection[Match], a: Profile, b: Profile, weights: Weights) -> float:
    """Return the factor (0-1) for whether the first term of each statement is matched.

    A sentence opens with what it is about (the theme of Halliday, 1985).
    """
    unmatched = all(t != a.opening for t, _ in own) + all(u != b.opening for _, u in own)
    return 1 - weights.opening * unmatched / 2


def _score(shared: float, mean: float, dice: float, heaviest: float, weights: Weights) -> float:
    """Score a shared weight; `mean` is the geometric mean of the masses of the two statements."""
    overlap = min(1.0, shared / mean)
    bounded = min(dice, BEYOND * overlap)
    agreement = (overlap + weights.trigrams * bounded) / (1 + weights.trigrams)
    evidence = 1 - math.exp(-shared / weights.evidence)
    salience = math.pow(min(1.0, heaviest / HEAVY), weights.salience)
    return 100 * math.sqrt(agreement) * evidence * salience


ROUNDING = 0.05
"""Half a unit of the last digit of a score, which is rounded to one decimal."""


def highest_score(
    shared: float, mean: float, dice: float, heaviest: float, weights: Weights
) -> float:
    """Return an upper bound of the score of two statements with a shared weight, from 0 to 100.

    `mean` is the geometric mean of their masses, `dice` the Dice coefficient of their trigrams, and
    `heaviest` the weight of the heaviest term that they share.
    """
    return LIFT * _score(shared, mean, dice, heaviest, weights) + ROUNDING


def shared_terms(a: Profile, b: Profile, relatedness: Relatedness) -> tuple[SharedTerm, ...]:
    """List the matched terms as written, heaviest first, with their share of the lighter statement.

    Function words are left out, as they say little about the content.
    """
    return _show(match_terms(a, b, relatedness), a, b)


def context_terms(a: Profile, b: Profile, relatedness: Relatedness) -> tuple[SharedTerm, ...]:
    """List the terms that one statement shares with the text around the other, in brackets."""
    return _show(match_context(a, b, match_terms(a, b, relatedness)), a, b)


def _show(matches: Mapping[Match, float], a: Profile, b: Profile) -> tuple[SharedTerm, ...]:
    """Turn matches into shared terms, adding up those of the same words, as of one abbreviation."""
    whole = max(LIGHTEST, min(a.mass, b.mass))
    weights: dict[tuple[str, str], float] = {}
    for (t, u), weight in matches.items():
        words = a.words[t], b.words[u]
        weights[words] = weights.get(words, 0.0) + weight
    terms = [SharedTerm(a=t, b=u, weight=round(w / whole, 3)) for (t, u), w in weights.items()]
    return tuple(sorted(terms, key=lambda t: (-t.weight, t.a, t.b)))
