"""Points: the rows of the alignment, one matter and what each document says of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Stance(StrEnum):
    """How a document stands to the others on a point."""

    AGREES = "agrees"
    CONTRADICTS = "contradicts"
    ONLY = "only"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What one document says on a point.

    `statements` are ids in their order, `against` the documents that the stance contradicts.
    """

    statements: tuple[str, ...]
    stance: Stance
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One row of the alignment. Documents that are silent are absent from `documents`."""

    id: str
    label: str
    documents: Mapping[str, Entry]
