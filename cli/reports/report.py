"""Reports: what a command prints, before any format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hexapla.cli.gate.finding import Findings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its header, and whether it has prose, which may be wrapped."""

    header: str
    prose: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A table with a title. A cell may have several lines.

    `note` is shown below the table; if there are no rows, it says why. `silent` is the text of
    cells without an entry: in stacked rows, the columns that have it share one line.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    silent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The output of a command, whose parts are built when a format needs them.

    `sections` are for people, `records` is one flat table for spreadsheets, `data` is the JSON
    contract; `findings` are for tools that read the output of linters.
    """

    sections: Callable[[], tuple[Section, ...]]
    records: Callable[[], Section]
    data: Callable[[], Mapping[str, Any]]
    findings: Callable[[], Findings] = Findings


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the user chose to see: the lowest grade, and the most rows of each table."""

    min_grade: int = 1
    limit: int | None = None


def rest(left: int, name: str, command: str = "") -> str:
    """Describe how many rows are not shown, and which option or `command` shows them.

    `name` is the plural noun for the rows.
    """
    if not left:
        return ""
    more = f"run hexapla {command}, or " if command else ""
    return (
        f"{left} more {name.removesuffix('s') if left == 1 else name}: {more}use a larger --limit."
    )


def columns(*headers: str, prose: tuple[str, ...] = ()) -> tuple[Column, ...]:
    """Make columns from headers; `prose` names those that may be wrapped."""
    return tuple(Column(header=header, prose=header in prose) for header in headers)
