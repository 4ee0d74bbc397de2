"""A cue: the words in a clause that carry a position on something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hexapla.compare.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """What one clause says of one subject under one facet.

    `start` and `end` are offsets into the document, `text` the words between them. `direction`
    runs from -1 to 1 between the two poles of the facet, negation already applied; it is 0 where
    the position is a `quantity`. `subject` is the name by which the subject is compared and shown,
    `position` the position in words ("safe", "not effective", "up to 12 weeks").
    `conditional` says that the statement holds under a condition ("if", "when"); `matter` are the
    stems of the other content words of its clause, where the position is taken on a whole clause.
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
    conditional: bool = False
    matter: frozenset[str] = frozenset()
    quantity: Quantity | None = None
