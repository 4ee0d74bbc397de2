"""Choose the encoding of stdout and stderr, and check that it has the characters of tables."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO


def choose_encoding(stream: TextIO) -> str:
    """Choose the encoding of a stream.

    UTF-8, so that pipes and files get the same bytes in every locale; a terminal, or a stream for
    which PYTHONIOENCODING is set, keeps its own.
    """
    named = os.environ.get("PYTHONIOENCODING", "").partition(":")[0]
    return stream.encoding if named or stream.isatty() else "utf-8"


def shows_unicode(stream: TextIO | None) -> bool:
    """Check whether the encoding of a stream has the borders and marks of tables."""
    try:
        "─│┌┼“”↔≠…—".encode(getattr(stream, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return False
    return True
