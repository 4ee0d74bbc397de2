"""The encoding of stdout and stderr, and whether it has the signs that tables are drawn with."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO


def choose_encoding(stream: TextIO) -> str:
    """Choose the encoding of a stream.

    UTF-8, so that pipes and files get the same bytes in every locale; what the user names in
    PYTHONIOENCODING or has a terminal for is that of the stream.
    """
    named = os.environ.get("PYTHONIOENCODING", "").partition(":")[0]
    return stream.encoding if named or stream.isatty() else "utf-8"


def shows_unicode(stream: TextIO | None) -> bool:
    """Say whether a stream can hold the borders and marks that tables are drawn with."""
    try:
        "─│┌┼“”↔≠…—".encode(getattr(stream, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return False
    return True
