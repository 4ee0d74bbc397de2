"""The readers, one module a format, and the registry that chooses one by suffix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.corpus.readers import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hexapla.corpus.readers.reading import Reading

    Reader = Callable[..., Reading]

READERS: Mapping[str, tuple[str, Reader]] = {
    ".txt": ("text", plain.read),
    ".text": ("text", plain.read),
    ".md": ("text", plain.read),
    ".markdown": ("text", plain.read),
}
"""Suffix in lower case -> name of the format, and its reader."""


def choose_reader(suffix: str) -> tuple[str, Reader]:
    """Give the format and reader for a suffix; plain text where the suffix is unknown."""
    return READERS.get(suffix.lower(), ("text", plain.read))
