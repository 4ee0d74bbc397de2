"""Minimal pairs: statements that are the same but for a denial or one word, and so may clash.

They need no facet: "the store is open on Sundays" and "the store is not open on Sundays" contradict
one another whatever they are about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.language.negation import read_modifiers
from hexapla.compare.language.parse import CONDITIONS
from hexapla.corpus import innermost

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hexapla.compare.contradictions.differences import Opposition
    from hexapla.compare.similarity.profile import Profile
    from hexapla.compare.language.tokens import Token
    from hexapla.corpus import Statement

Pair = tuple[str, str]

SURE = 0.6
"""Lowest strength of an opposition (0-1) that stands by itself."""

WITHIN = 0.8
"""What an opposition inside one document is worth: an author seldom means to gainsay himself."""

CROWD = 100
"""Statements that share all words but one and are too many to be pairs: entries of a table."""


def oppose_minimal_pairs(
    profiles: Sequence[Profile], *, within: bool
) -> Mapping[Pair, tuple[float, Opposition]]:
    """Find the minimal pairs that oppose one another, by their ids, and how surely (0-1)."""
    from hexapla.compare.contradictions.differences import oppose_statements

    found: dict[Pair, tuple[float, Opposition]] = {}
    for i, j in find_minimal_pairs(profiles):
        a, b = profiles[i].statement, profiles[j].statement
        if (a.document == b.document and not within) or not _differ_once(profiles[i], profiles[j]):
            continue
        opposition = oppose_statements(a, b, alike=True)
        if opposition and opposition.strength >= SURE and not _are_labels(a, b, opposition):
            worth = WITHIN if a.document == b.document else 1.0
            found[a.id, b.id] = (worth * opposition.strength, opposition)
    return found


def _are_labels(a: Statement, b: Statement, opposition: Opposition) -> bool:
    """Say whether what clashes are labels of what follows: "Good: so." and "Bad: so."."""
    return all(
        statement.between(cue.end, statement.end).lstrip().startswith(":")
        for statement, cue in zip((a, b), opposition.cues, strict=True)
    )


def _differ_once(a: Profile, b: Profile) -> bool:
    """Say whether two statements differ in a denial or in a word, and not in both.

    A denial of the opposite affirms, and "if it is on" and "if it is not on" are two cases.
    """
    denied = _count_denials(a.tokens) % 2 != _count_denials(b.tokens) % 2
    return denied == (_stems(a) == _stems(b)) and _conditions(a) == _conditions(b)


def _count_denials(tokens: Sequence[Token]) -> int:
    negations = read_modifiers().negations
    return sum(not t.content and t.word in negations for t in tokens)


def _conditions(profile: Profile) -> frozenset[tuple[frozenset[str], int]]:
    """Give what the conditions of a statement say, and how often they deny."""
    clauses = profile.statement.clauses
    tokens: dict[int, list[Token]] = {}
    for token in profile.tokens:
        tokens.setdefault(innermost(clauses, token.start), []).append(token)
    return frozenset(
        (frozenset(t.stem for t in own if t.content), _count_denials(own))
        for own in tokens.values()
        if own[0].word in CONDITIONS
    )


def find_minimal_pairs(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Yield the index pairs (i < j) of statements that differ in denials and one word at most.

    Function words do not count. The cost grows with the words and not with the pairs: statements
    are brought together by all their stems, and by all but one.
    """
    alike: dict[frozenset[str], list[int]] = {}
    for place, profile in enumerate(profiles):
        stems = _stems(profile)
        keys = {stems, *(stems - {stem} for stem in stems)} - {frozenset()}
        others = {other for key in keys for other in alike.get(key, ())}
        yield from ((other, place) for other in sorted(others))
        for key in keys:
            group = alike.setdefault(key, [])
            if len(group) < CROWD:
                group.append(place)


def _stems(profile: Profile) -> frozenset[str]:
    return frozenset(t.stem for t in profile.tokens if t.content)
