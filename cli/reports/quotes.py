"""Quotes: statements and cues as they are shown, always with document and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.cli.output.terminal import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.compare import Comparison, Cue
    from hexapla.corpus import Statement


def statements_by_id(comparison: Comparison) -> Mapping[str, Statement]:
    """Index the statements of a comparison."""
    return {s.id: s for s in comparison.statements}


def quote(statement: Statement) -> str:
    """Show a statement: where it stands, and its text in quotation marks."""
    return f"{statement.id}, {place(statement)}: “{clean(statement.text)}”"


def place(statement: Statement) -> str:
    """Say where a statement stands in its original: on which page or line."""
    if statement.page:
        return f"page {statement.page}"
    return f"line {statement.source_line or statement.line}"


def summarise_cues(cues: Sequence[Cue], statements: Mapping[str, Statement]) -> str:
    """Show what one document says: a line a position, with the words used and their lines."""
    stances: dict[str, dict[str, list[str]]] = {}
    for cue in cues:
        words = stances.setdefault("" if cue.quantity else clean(cue.position), {})
        line = number(statements[cue.statement])
        condition = f" [{clean(cue.condition)}]" if cue.condition else ""
        lines = words.setdefault(f"{clean(cue.text)}{condition}", [])
        if line not in lines:
            lines.append(line)
    shown = []
    for stance, words in stances.items():
        used = "; ".join(f"“{text}” ({', '.join(lines)})" for text, lines in words.items())
        shown.append(f"{stance}: {used}" if stance else used)
    return "\n".join(shown)


def number(statement: Statement) -> str:
    """Give the page or line alone, a page with a p before it."""
    return place(statement).replace("page ", "p").replace("line ", "")
