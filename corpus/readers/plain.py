"""Plain text: UTF-8, with or without a byte order mark."""

from __future__ import annotations

from hexapla.corpus.blocks import find_blocks
from hexapla.corpus.errors import UnreadableError
from hexapla.corpus.readers.reading import Reading

_BOM = b"\xef\xbb\xbf"
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff")


def read(content: bytes, *, name: str) -> Reading:
    """Decode plain text and find its blocks.

    `name` is used in messages only. Raises UnreadableError where the content is no UTF-8, looks
    binary or holds nothing but white space.
    """
    text = decode(content, name=name)
    if not text.strip():
        message = f"{name} is empty; give a file that has text, or leave it out"
        raise UnreadableError(message)
    return Reading(text=text, blocks=find_blocks(text))


def decode(content: bytes, *, name: str) -> str:
    r"""Decode UTF-8, take a byte order mark off, and turn all newlines into ``\\n``."""
    if content.startswith(_WIDE_BOMS):
        message = f"{name} is UTF-16; convert it first: iconv -f UTF-16 -t UTF-8"
        raise UnreadableError(message)
    if b"\0" in content:
        offset = content.index(b"\0")
        message = f"{name} looks binary (NUL at byte {offset}); give a text file, UTF-8 encoded"
        raise UnreadableError(message)
    body = content.removeprefix(_BOM)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        offset = error.start + len(content) - len(body)
        raise UnreadableError(_describe(content, offset, name)) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _describe(content: bytes, offset: int, name: str) -> str:
    before = content[:offset].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line = before.count(b"\n") + 1
    return (
        f"{name} is not UTF-8: byte 0x{content[offset]:02x} at offset {offset}, line {line}; "
        "convert it first, e.g. iconv -f WINDOWS-1252 -t UTF-8"
    )
