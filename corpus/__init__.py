"""Load documents, and split them into statements and clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.corpus.document import Block, BlockKind, Document, Origin, Suppression
from hexapla.corpus.errors import DataFileError, HexaplaError, UnreadableError
from hexapla.corpus.statement import Clause, ClauseKind, Kind, Statement

if TYPE_CHECKING:
    from hexapla.corpus.bundled import Article, bundled, read_manifest
    from hexapla.corpus.clauses import innermost
    from hexapla.corpus.loading import load
    from hexapla.corpus.readers.options import ReadOptions
    from hexapla.corpus.segmentation import find_statements

__all__ = [
    "Article",
    "Block",
    "BlockKind",
    "Clause",
    "ClauseKind",
    "DataFileError",
    "Document",
    "HexaplaError",
    "Kind",
    "Origin",
    "ReadOptions",
    "Statement",
    "Suppression",
    "UnreadableError",
    "bundled",
    "find_statements",
    "innermost",
    "load",
    "read_manifest",
]

# The modules that do the work are imported on first use, to keep start-up fast.
_HOMES = {
    "Article": "bundled",
    "bundled": "bundled",
    "find_statements": "segmentation",
    "innermost": "clauses",
    "load": "loading",
    "read_manifest": "bundled",
    "ReadOptions": "readers.options",
}


def __getattr__(name: str) -> object:
    """Import a public name from the module that defines it."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module

    value: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
