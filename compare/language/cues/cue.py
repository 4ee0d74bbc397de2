"""A cue: the words in a clause that carry a position on something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from hexapla.compare.language.quantities import Quantity
    from hexapla.corpus import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """What one clause says of one subject under one facet.

    `start` and `end` are offsets into the document, `text` the words between them. `direction`
    runs from -1 to 1 between the two poles of the facet, negation already applied; it is 0 where
    the position is a `quantity`. `subject` is the name by which the subject is compared and shown,
    `position` the position in words ("safe", "not effective", "up to 12 weeks").
    `key` and `stems` are what two cues must share: the stem of the subject, and those of all words
    that name it. `agents` are the keys of what brings an effect about, none where the clause does
    not say. `scale` is the kind of effect, `sign` its way (1 more or better, -1 less or worse),
    `manner` how it stands in its clause ("predicate", "object", "fragment", "nonfinite" or
    "mention").
    `condition` are the words that limit the clause ("if MFA is enabled"), "" where none do;
    `matter` are the stems of the other content words of its clause, where the position is taken on
    a whole clause; `around` are those of all content words of the clause but the cue's own, `named`
    those of its subject. `says` puts it in words after the name of a document ("calls ketamine
    safe").
    `strength` (0-1) is what hedges, inheritance and reported speech leave of it.
    """

    statement: str
    document: str
    start: int
    end: int
    text: str
    facet: str
    subject: str
    position: str
    direction: float = 0.0
    negated: bool = False
    hedged: bool = False
    condition: str = ""
    reported: bool = False
    inherited: bool = False
    strength: float = 1.0
    key: str = ""
    stems: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    scale: str = ""
    sign: int = 0
    manner: str = ""
    says: str = ""
    matter: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    quantity: Quantity | None = None


class Citation(TypedDict):
    """Where a cue stands, and its words."""

    statement: str
    document: str
    start: int
    end: int
    text: str


def cite(statement: Statement, start: int, end: int) -> Citation:
    """Cite a statement from one offset of its document to another."""
    return Citation(
        statement=statement.id,
        document=statement.document,
        start=start,
        end=end,
        text=statement.between(start, end),
    )
