"""Plain text in UTF-8, with or without a byte order mark."""

from __future__ import annotations

from hexapla.corpus.blocks import find_blocks
from hexapla.corpus.errors import UnreadableError
from hexapla.corpus.readers.reading import Reading

PROBE = 8192
"""Bytes at the start of a file that are looked at to tell text from binary data."""


def read(content: bytes, *, name: str) -> Reading:
    """Decode plain text and find its blocks; `name` is for messages.

    Raises UnreadableError for binary data, for bytes that are no UTF-8 and for a text of nothing
    but white space. Line ends of all kinds become newlines.
    """
    if b"\0" in content[:PROBE]:
        message = f"{name}: this is binary data, not text; give a plain text file"
        raise UnreadableError(message)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = (
            f"{name}: not UTF-8 (first bad byte at offset {error.start}, line {line}); "
            f"convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8 {name}"
        )
        raise UnreadableError(message) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        message = f"{name}: empty, there is no text to compare; leave it out or fill it"
        raise UnreadableError(message)
    return Reading(text=text, blocks=find_blocks(text))
