"""The base of all kinds of cues: their position, and the stems they are matched by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from hexapla.compare.relation import Cue

if TYPE_CHECKING:
    from hexapla.corpus import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchedCue(Cue):
    """A cue that can be compared with others on the same thing.

    `key` is what it is about, a stem or a class of actions; `stems` are all stems that another cue
    on the same thing may have, including the key.
    """

    key: str
    stems: frozenset[str]

    @property
    def covers_all(self) -> bool:
        """Whether it is about everything, and so compared with all cues of its facet."""
        return False


class Citation(TypedDict):
    """The fields of a cue that locate it."""

    statement: str
    document: str
    start: int
    end: int
    text: str


def cite(statement: Statement, start: int, end: int) -> Citation:
    """Return the fields that locate the text from one document offset to another."""
    return Citation(
        statement=statement.id,
        document=statement.document,
        start=start,
        end=end,
        text=statement.between(start, end),
    )
