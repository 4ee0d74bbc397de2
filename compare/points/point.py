"""Points: the rows of the alignment, one matter each with what every document says on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Stance(StrEnum):
    """The relation of a document to the others on a point."""

    AGREES = "agrees"
    CONTRADICTS = "contradicts"
    ONLY = "only"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What one document says on a point.

    `statements` are ids in document order, `against` the documents that it contradicts.
    """

    statements: tuple[str, ...]
    stance: Stance
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One row of the alignment. Documents that say nothing on it are not in `documents`."""

    id: str
    label: str
    documents: Mapping[str, Entry]
