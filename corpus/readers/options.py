"""The options of readers."""

from __future__ import annotations

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How documents are read.

    `encoding` is that of text files ("" to detect it). `largest` is the size of the largest file
    that is read, in bytes; compressed formats may unpack to at most as much. `deepest` is the
    number of levels of quotations and lists that are read in Markdown. `stdin_name` and
    `stdin_format` are the name to show for standard input, and the name of its format.
    """

    encoding: str = ""
    largest: int = 64 * MEBIBYTE
    deepest: int = 100
    stdin_name: str = "stdin"
    stdin_format: str = "text"


DEFAULTS = ReadOptions()
