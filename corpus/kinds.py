"""Kinds: what a piece of text does in its document."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from hexapla.corpus.data import read_data
from hexapla.corpus.document import BlockKind
from hexapla.corpus.statement import Kind

if TYPE_CHECKING:
    from hexapla.corpus.document import Block

ORDER = (Kind.NAVIGATION, Kind.BYLINE, Kind.DISCLAIMER, Kind.CALL_TO_ACTION)
"""The kinds that are told by their words, in the order in which they are tried."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    raw = read_data("kinds.toml")[name]
    parts = [raw] if isinstance(raw, str) else raw
    return re.compile("|".join(f"(?:{part})" for part in parts), re.IGNORECASE)


def classify(text: str, block: Block, section: str) -> Kind:
    """Say what kind of piece a sentence is, by its words, its block and the heading above it."""
    for kind in ORDER:
        if _pattern(kind).search(text) and not _claims(text, kind):
            return kind
    if block.kind is BlockKind.HEADING or _is_label(text, block):
        return Kind.HEADING
    for kind in (Kind.REFERENCE, Kind.DISCLAIMER):
        if _pattern(f"{kind}_sections").match(section):
            return kind
    if text.rstrip("\"'”’) ").endswith("?"):
        return Kind.QUESTION
    cited = block.kind is BlockKind.LIST_ITEM and _pattern("reference").search(text)
    return Kind.REFERENCE if cited else Kind.STATEMENT


def _claims(text: str, kind: Kind) -> bool:
    return kind is Kind.CALL_TO_ACTION and bool(_pattern("claims").search(text))


def _is_label(text: str, block: Block) -> bool:
    """Say whether a piece claims nothing: no words, or a table cell of one or two."""
    words = [word for word in text.split() if any(c.isalpha() for c in word)]
    return not words or (block.kind is BlockKind.TABLE_CELL and len(words) < CLAIM)


CLAIM = 3
"""Fewest words of a table cell that claims something."""
