"""Decode bytes to text."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from hexapla.corpus.errors import UnreadableError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
PROBE = 65536
"""Bytes at the beginning of a file that are checked for binary data."""

BINARY = 0.02
"""Share of NUL bytes from which content is binary; a text has a stray one at most. Set by hand."""


MARKED = ("utf_7", "utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le")
"""Encodings that are never guessed, as they come with a byte order mark."""


class Decoded(NamedTuple):
    r"""A text with newlines as ``\\n``, and what the user should know of how it was read."""

    text: str
    notice: str = ""


def decode(content: bytes, *, name: str, encoding: str = "") -> Decoded:
    """Decode by the byte order mark, otherwise as `encoding`, as UTF-8, or by the best guess.

    A guess is named in the notice. Raises UnreadableError for binary data, for an encoding that
    does not exist or does not fit, and if no guess is possible; `name` is for messages.
    """
    body, marked = take_mark(content)
    if not marked and content[:PROBE].count(b"\0") > BINARY * len(content[:PROBE]) and not encoding:
        message = f"{name} looks binary (NUL at byte {content.index(0)}); give a text file"
        raise UnreadableError(message)
    chosen = marked or encoding or "utf-8"
    try:
        return Decoded(_even_out(body.decode(chosen)))
    except LookupError:
        message = f"there is no encoding {encoding!r}; try utf-8, windows-1252 or utf-16"
        raise UnreadableError(message) from None
    except UnicodeDecodeError as error:
        offset = error.start + len(content) - len(body)
        return _guess(content, name, f"not {chosen.upper()}", offset, forced=marked or encoding)


def take_mark(content: bytes) -> tuple[bytes, str]:
    """Remove the byte order mark, and return the encoding that it indicates, "" without one."""
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content[len(mark) :], encoding
    return content, ""


def _even_out(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _guess(content: bytes, name: str, problem: str, offset: int, *, forced: str) -> Decoded:
    """Decode content that is not UTF-8 by the best guess of charset-normalizer."""
    before = content[:offset].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    place = f"byte 0x{content[offset]:02x} at offset {offset}, line {before.count(10) + 1}"
    if not forced:
        from charset_normalizer import from_bytes

        best = from_bytes(content[:PROBE], cp_exclusion=list(MARKED)).best()
        if best is not None:
            try:
                text = content.decode(best.encoding)
            except UnicodeDecodeError:
                best = None
            else:
                notice = f"{name} is {problem} ({place}); read as {best.encoding}, see --encoding"
                return Decoded(_even_out(text), notice)
    message = f"{name} is {problem}: {place}; name its encoding with --encoding, e.g. windows-1252"
    raise UnreadableError(message)
