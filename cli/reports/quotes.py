"""Quotes: statements, and the words in them that matter, as shown in tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.cli.output.places import name_place, number_place
from hexapla.cli.output.terminal import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hexapla.compare import Cue, Reuse, SharedTerm
    from hexapla.corpus import Statement


def quote(statement: Statement) -> str:
    """Show a statement: its id, its page or line, and its text in quotation marks."""
    return f"{statement.id}, {name_place(statement)}: “{clean(statement.text)}”"


def quote_terms(terms: Iterable[SharedTerm]) -> str:
    """Show words that both sides share; "a/b" if their forms differ."""
    return list_words(t.a if t.a == t.b else f"{t.a}/{t.b}" for t in terms)


def quote_reuse(reuse: Reuse) -> str:
    """Show a passage that both sides share, with its offsets in both documents."""
    places = f"{reuse.start_a}-{reuse.end_a} = {reuse.start_b}-{reuse.end_b}"
    return f"verbatim “{clean(reuse.text)}” ({places})"


def list_words(words: Iterable[str]) -> str:
    """Show words in a list with commas."""
    return clean(", ".join(words))


def summarise_cues(cues: Sequence[Cue], statements: Mapping[str, Statement]) -> str:
    """Show the cues of a document: one line per position, with the words and their lines."""
    stances: dict[str, dict[str, list[str]]] = {}
    for cue in cues:
        words = stances.setdefault("" if cue.position == cue.text else clean(cue.position), {})
        line = number_place(statements[cue.statement])
        condition = f" [{clean(cue.condition)}]" if cue.condition else ""
        lines = words.setdefault(f"{clean(cue.text)}{condition}", [])
        if line not in lines:
            lines.append(line)
    shown = []
    for stance, words in stances.items():
        used = "; ".join(f"“{text}” ({', '.join(lines)})" for text, lines in words.items())
        shown.append(f"{stance}: {used}" if stance else used)
    return "\n".join(shown)
