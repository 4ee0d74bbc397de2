"""Pair the clauses of two statements by the terms they share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hexapla.compare.relation import SharedTerm
    from hexapla.compare.similarity.profile import Profile
    from hexapla.corpus import Clause

    Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClausePair:
    """A clause and the clause of the other statement that shares most with it, None if none does.

    `terms` are those that the two share, `weight` is the sum of their weights (0-1).
    """

    a: Clause | None
    b: Clause | None
    terms: tuple[SharedTerm, ...]
    weight: float


def pair_clauses(a: Profile, b: Profile, terms: Sequence[SharedTerm]) -> tuple[ClausePair, ...]:
    """Pair every clause of both statements with the best of the other, in the order of `a`.

    A clause may be in several pairs: a long clause may say what two short ones say. The clauses of
    `b` that no clause of `a` is paired with come last.
    """
    shared = _share(a, b, terms)
    weight = {pair: sum(t.weight for t in own) for pair, own in shared.items()}
    chosen = [(i, _best(weight, 0, i)) for i in range(len(a.statement.clauses))]
    taken = {j for _, j in chosen}
    left = [(_best(weight, 1, j), j) for j in range(len(b.statement.clauses)) if j not in taken]
    return tuple(
        ClausePair(
            a=None if i is None else a.statement.clauses[i],
            b=None if j is None else b.statement.clauses[j],
            terms=tuple(shared.get((i, j), ())) if i is not None and j is not None else (),
            weight=round(weight.get((i, j), 0.0), 3) if i is not None and j is not None else 0.0,
        )
        for i, j in (*chosen, *left)
    )


def _share(
    a: Profile, b: Profile, terms: Iterable[SharedTerm]
) -> Mapping[Pair, Sequence[SharedTerm]]:
    places = _find_words(a), _find_words(b)
    shared: dict[Pair, list[SharedTerm]] = {}
    for term in terms:
        for i in sorted(places[0].get(term.a, ())):
            for j in sorted(places[1].get(term.b, ())):
                shared.setdefault((i, j), []).append(term)
    return shared


def _find_words(profile: Profile) -> Mapping[str, set[int]]:
    """Find the clauses that contain each word of a statement, in any form."""
    stems: dict[str, set[int]] = {}
    written: dict[str, str] = {}
    reading = profile.reading
    for place, token in enumerate(reading.tokens):
        stems.setdefault(token.stem, set()).add(reading.clause_of[place])
        written.setdefault(reading.text_of(place, place), token.stem)
    return {word: stems[stem] for word, stem in written.items()}


def _best(weight: Mapping[Pair, float], side: int, clause: int) -> int | None:
    """Find the clause of the other side that shares most with a clause of `side`."""
    ranked = [(-w, pair[1 - side]) for pair, w in weight.items() if pair[side] == clause]
    return min(ranked)[1] if ranked else None
