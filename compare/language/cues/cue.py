"""What all kinds of cues have: where they stand, and the stems by which they are matched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from hexapla.compare.relation import Cue

if TYPE_CHECKING:
    from hexapla.corpus import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchedCue(Cue):
    """A cue that is compared with those that may be on the same thing.

    `key` is what it is on, a stem or a class of actions; `stems` are all by which another cue on it
    may be known, the key among them.
    """

    key: str
    stems: frozenset[str]

    @property
    def covers_all(self) -> bool:
        """Whether it is on everything, and so compared with all cues of its facet."""
        return False


class Citation(TypedDict):
    """The fields of a cue that say where it stands."""

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
