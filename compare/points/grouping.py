"""Group statements that say the same thing, by their overlaps.

A group starts with the strongest overlap that is in none yet. A statement joins if it overlaps with
most of the members from other documents, with a high mean score, and by the same words that hold
these members together; so no chain of similar pairs pulls unrelated statements into one group. A
statement that says two things may belong to two groups, by different words. This is greedy
clustering with a bound on average linkage (Sokal and Michener, 1958) whose clusters may overlap
because links are clustered, not statements (Ahn, Bagrow and Lehmann, 2010).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hexapla.compare.relation import Grade

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hexapla.compare.relation import Overlap

    Words = Mapping[str, float]
    Links = Mapping[str, Mapping[str, "Link"]]

MOST = 0.75
"""Share of the members from other documents that a statement must overlap with to join a group. Set
by hand, to err towards small groups: a wrong member misleads more than a missing one."""

ALIKE = 0.6
"""Share of the weight of the words that two links must have in common to be links of one thing. Set
by hand, more than half, so that most of the words agree."""

UNSPENT = 0.5
"""Share of the weight of its words that must not be used in another group already for a statement
to join one more. Set by hand at one half."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An overlap from the side of one statement: the other one, and the matched words of both."""

    other: str
    score: float
    own: Words
    its: Words


@dataclass(slots=True)
class Growth:
    """A group while it grows.

    `words` has the words by which each member belongs to it, `documents` the number of members in
    each document, `ties` the links from each candidate to members, `scores` the sum of their
    scores, and `refused` the candidates that can't join.
    """

    words: dict[str, Words] = field(default_factory=dict)
    documents: Counter[str] = field(default_factory=Counter)
    ties: dict[str, list[Link]] = field(default_factory=dict)
    scores: dict[str, float] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """The links that groups are built from, and the words that groups use of each statement."""

    links: Links
    document_of: Mapping[str, str]
    firm: float
    spent: dict[str, set[str]] = field(default_factory=dict)

    def is_unspent(self, statement: str, words: Words) -> bool:
        """Check whether enough of these words are unused for a statement to join one more group."""
        spent = self.spent.get(statement, set())
        free = sum(weight for word, weight in words.items() if word not in spent)
        return free >= UNSPENT * sum(words.values())


def group_statements(
    overlaps: Sequence[Overlap], document_of: Mapping[str, str], firm: float
) -> tuple[tuple[str, ...], ...]:
    """Group statements by their overlaps, which must be ordered by score, highest first.

    `firm` is the lowest score of the overlap that a group starts with, and the lowest mean score of
    the overlaps by which a statement joins; overlaps of grade 3 count as firm whatever their score.
    Statements in no group are left out.
    """
    grouping = Grouping(links=_link(overlaps, firm), document_of=document_of, firm=firm)
    groups_of: dict[str, set[int]] = {}
    groups: list[tuple[str, ...]] = []
    for overlap in overlaps:
        link = grouping.links[overlap.a][overlap.b]
        if link.score < firm:
            continue
        seed = {overlap.a: link.own, overlap.b: link.its}
        together = groups_of.get(overlap.a, set()) & groups_of.get(overlap.b, set())
        if together or not all(grouping.is_unspent(s, words) for s, words in seed.items()):
            continue
        group = _grow(seed, grouping)
        for member, words in group.items():
            grouping.spent.setdefault(member, set()).update(words)
            groups_of.setdefault(member, set()).add(len(groups))
        groups.append(tuple(group))
    return tuple(groups)


def _link(overlaps: Iterable[Overlap], firm: float) -> Links:
    links: dict[str, dict[str, Link]] = {}
    for o in overlaps:
        own, its = (_sum((getattr(t, side), t.weight) for t in o.terms) for side in "ab")
        score = max(o.score, firm) if o.grade == Grade.CLEAR else o.score
        links.setdefault(o.a, {})[o.b] = Link(other=o.b, score=score, own=own, its=its)
        links.setdefault(o.b, {})[o.a] = Link(other=o.a, score=score, own=its, its=own)
    return links


def _sum(weights: Iterable[tuple[str, float]]) -> Words:
    total: dict[str, float] = {}
    for word, weight in weights:
        total[word] = total.get(word, 0.0) + weight
    return total


def _grow(seed: Mapping[str, Words], grouping: Grouping) -> Mapping[str, Words]:
    growth = Growth()
    for member, words in seed.items():
        _add(member, words, growth, grouping)
    while (joining := _find_next(growth, grouping)) is not None:
        _add(*joining, growth, grouping)
    return growth.words


def _add(member: str, words: Words, growth: Growth, grouping: Grouping) -> None:
    """Add a member, and tie to it the statements that overlap with it by the same words."""
    growth.words[member] = words
    growth.documents[grouping.document_of[member]] += 1
    for other, link in grouping.links[member].items():
        shared = sum(min(weight, words[w]) for w, weight in link.own.items() if w in words)
        whole = min(sum(link.own.values()), sum(words.values())) or 1.0
        if shared / whole >= ALIKE:
            growth.ties.setdefault(other, []).append(link)
            growth.scores[other] = growth.scores.get(other, 0.0) + link.score


def _find_next(growth: Growth, grouping: Grouping) -> tuple[str, Words] | None:
    """Find the candidate with the highest mean score that may join, and the words that tie it."""
    firm = []
    for candidate, ties in growth.ties.items():
        if candidate in growth.words or candidate in growth.refused:
            continue
        others = len(growth.words) - growth.documents[grouping.document_of[candidate]]
        mean = growth.scores[candidate] / len(ties)
        if len(ties) >= MOST * others and mean >= grouping.firm:
            firm.append((-mean, candidate))
    for _, candidate in sorted(firm):
        ties = growth.ties[candidate]
        words = _sum((w, weight / len(ties)) for tie in ties for w, weight in tie.its.items())
        if grouping.is_unspent(candidate, words):
            return candidate, words
        growth.refused.add(candidate)
    return None
