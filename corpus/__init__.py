"""Documents in: the bundled articles, readers for each format, sentences, kinds and clauses."""

from hexapla.corpus.bundled import Article, bundled, read_manifest
from hexapla.corpus.clauses import innermost
from hexapla.corpus.document import Block, BlockKind, Document
from hexapla.corpus.errors import DataFileError, HexaplaError, UnreadableError
from hexapla.corpus.loading import load
from hexapla.corpus.segmentation import find_statements
from hexapla.corpus.statement import Clause, ClauseKind, Kind, Statement

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
    "Statement",
    "UnreadableError",
    "bundled",
    "find_statements",
    "innermost",
    "load",
    "read_manifest",
]
