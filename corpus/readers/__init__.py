"""Readers: from the bytes of a file to its text and blocks, one module a format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.corpus.readers.reading import Format, Reading

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["FORMATS", "PLAIN", "Format", "Reading", "find_format", "find_reader", "suffixes"]

PLAIN = Format(name="text", module="plain", suffixes=(".txt", ".text", ".md"))

# A new format is one module in this folder and one line here.
FORMATS = (PLAIN,)


def suffixes() -> tuple[str, ...]:
    """List the file suffixes that have a reader."""
    return tuple(suffix for each in FORMATS for suffix in each.suffixes)


def find_format(suffix: str) -> Format:
    """Find the format of a file suffix (".txt", in any case); plain text where it is unknown."""
    wanted = suffix.lower()
    return next((each for each in FORMATS if wanted in each.suffixes), PLAIN)


def find_reader(form: Format) -> Callable[..., Reading]:
    """Import the reader of a format: ``read(content: bytes, *, name: str) -> Reading``."""
    from importlib import import_module

    module = import_module(f"{__name__}.{form.module}")
    reader: Callable[..., Reading] = module.read
    return reader
