"""Reports: what a command has to say, before any format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hexapla.cli.gate.finding import Findings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its header, and whether it holds prose that may be wrapped."""

    header: str
    prose: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A table with a title. A cell may hold several lines.

    `note` stands below the table; where there are no rows it stands alone and says why. A cell
    that is `silent` says nothing: where rows are stacked, the columns that do are named in one
    line.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    silent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a command has to say, made when a format asks for it.

    `sections` are for people, `records` is one flat table for spreadsheets, `data` the JSON
    contract; `findings` are for tools that read those of linters, where a command has any.
    """

    sections: Callable[[], tuple[Section, ...]]
    records: Callable[[], Section]
    data: Callable[[], Mapping[str, Any]]
    findings: Callable[[], Findings] = Findings


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the user chose to see: the lowest grade, and how many rows of each table."""

    min_grade: int = 1
    limit: int | None = None


def rest(left: int, name: str, more: str = "") -> str:
    """Say how many rows there are beyond those shown, and `more` on where to see them."""
    return f"{left} more {name}: {more}a larger --limit." if left else ""


def columns(*headers: str, prose: tuple[str, ...] = ()) -> tuple[Column, ...]:
    """Make columns from headers; `prose` names those that may be wrapped."""
    return tuple(Column(header=header, prose=header in prose) for header in headers)
