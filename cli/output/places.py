"""Places: the positions of statements, by page or line, and the paths of documents."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.cli.output.terminal import clean

if TYPE_CHECKING:
    from hexapla.corpus import Document, Statement

NAMED = 3
"""Most places of a statement that are listed; of more, only their number is shown."""

BUNDLED = "bundled:"
"""The prefix of a path that is not a file of the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A statement and its position.

    `path` is that of the document, relative to the current folder if it is below it, with slashes;
    `file` is true for a file of the user. `line` counts from 1 and is 0 if the original has no
    lines; `where` names the line or the page. `columns` are those of the first character and of the
    one after the last, from 1, in Unicode code points; only for a statement on one line whose text
    is the same in the original.
    """

    statement: str
    path: str
    file: bool
    text: str
    line: int
    where: str
    columns: tuple[int, int] | None = None


def find_place(document: Document, statement: Statement) -> Place:
    """Find the position of a statement in the original of its document."""
    return Place(
        statement=statement.id,
        path=clean(locate(document.path)),
        file=not is_bundled(document.path),
        text=clean(statement.text),
        line=0 if statement.page else _line(statement),
        where=name_place(statement),
        columns=_columns(document, statement),
    )


def _line(statement: Statement) -> int:
    return statement.source_line or statement.line


def _columns(document: Document, statement: Statement) -> tuple[int, int] | None:
    """Return the columns of a statement; None for formats other than plain text."""
    if document.format != "text" or "\n" in statement.text:
        return None
    before = document.text.rfind("\n", 0, statement.start)
    return statement.start - before, statement.end - before


def name_place(statement: Statement) -> str:
    """Name the page of the original, otherwise the line, and those of repeats: "lines 3 and 15"."""
    numbers = _number_places(statement)
    unit = "page" if statement.page else "line"
    if len(numbers) == 1:
        return f"{unit} {numbers[0]}"
    left = len(numbers) - NAMED
    last = f"{left} more" if left > 1 else numbers.pop()
    return f"{unit}s {', '.join(numbers[:NAMED])} and {last}"


def number_place(statement: Statement) -> str:
    """Name places by number only, pages with a p before them: "p2", "3", "3, 15"."""
    numbers = _number_places(statement)
    left = len(numbers) - NAMED
    shown = [f"p{n}" if statement.page else n for n in (numbers[:NAMED] if left > 1 else numbers)]
    return ", ".join([*shown, f"+{left}"] if left > 1 else shown)


def _number_places(statement: Statement) -> list[str]:
    every = (statement, *statement.repeats)
    return list(dict.fromkeys(str(s.page or _line(s)) for s in every))


def is_bundled(path: str) -> bool:
    """Check whether a path is that of a bundled article, which is not a file of the user."""
    return path.startswith(BUNDLED)


def locate(path: str, root: str = "") -> str:
    """Return a path relative to a folder, by default the current one, with slashes."""
    if is_bundled(path):
        return path
    found = os.path.relpath(path, root or None)
    if not root and found.startswith(os.pardir):
        found = path
    return found.replace(os.sep, "/")
