"""What readers may be told."""

from __future__ import annotations

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How documents are read.

    `encoding` is that of text files ("": found out). `largest` is the size of the largest file
    that is read, in bytes; compressed formats may unpack to as much, and no more. `deepest` is
    how many levels of quotations and lists are read in Markdown. `stdin_name` and
    `stdin_format` say what stands on standard input: the name to show, and the name of a format.
    """

    encoding: str = ""
    largest: int = 64 * MEBIBYTE
    deepest: int = 100
    stdin_name: str = "stdin"
    stdin_format: str = "text"


DEFAULTS = ReadOptions()
