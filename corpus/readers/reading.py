"""The result of reading a file, and the formats of files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hexapla.corpus.document import Block, Origin, Suppression


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    r"""The decoded text of a file, with newlines as ``\\n``, and the blocks it consists of."""

    text: str
    blocks: tuple[Block, ...]
    origins: tuple[Origin, ...] = ()
    notices: tuple[str, ...] = ()
    suppressions: tuple[Suppression, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format: its name, the module in this folder that reads it, and its file suffixes.

    `extra` is true if the module needs libraries of the extra ``documents``.
    """

    name: str
    module: str
    suffixes: tuple[str, ...]
    extra: bool = False
