"""Paint: the colours of tables, which only repeat what words say."""

from __future__ import annotations

STRONG = {
    "contradict": "31",
    "CONTRADICTS": "31",
    "contradiction": "31",
    "grade 3": "31",
    "failed": "31",
    "differ": "33",
    "grade 2": "33",
    "agree": "32",
    "passed": "32",
    "overlap": "36",
    "grade 1": "2",
}
"""Words of reports and the attribute (SGR of ECMA-48) that highlights them."""


def paint_title(text: str) -> str:
    """Show a title in bold."""
    return f"\x1b[1m{text}\x1b[0m"


def paint_cell(line: str) -> str:
    """Show the line of a cell in its colour, if the line is a word that has one."""
    return f"\x1b[{STRONG[line]}m{line}\x1b[0m" if line in STRONG else line


def paint_nothing(text: str) -> str:
    """Show a text as it is."""
    return text
