"""Read files: from bytes to text and blocks, one module per format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.corpus.errors import UnreadableError
from hexapla.corpus.readers.options import ReadOptions
from hexapla.corpus.readers.reading import Format, Reading

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "FORMATS",
    "PLAIN",
    "Format",
    "ReadOptions",
    "Reading",
    "find_format",
    "find_reader",
    "name_format",
    "suffixes",
]

PLAIN = Format(name="text", module="plain", suffixes=(".txt", ".text"))

# To add a format, add a module to this folder and a line here.
FORMATS = (
    PLAIN,
    Format(name="markdown", module="markdown", suffixes=(".md", ".markdown")),
    Format(name="html", module="html", suffixes=(".html", ".htm", ".xhtml"), extra=True),
    Format(name="pdf", module="pdf", suffixes=(".pdf",), extra=True),
    Format(name="docx", module="docx", suffixes=(".docx",), extra=True),
)


def suffixes() -> tuple[str, ...]:
    """Return the file suffixes that have a reader."""
    return tuple(suffix for each in FORMATS for suffix in each.suffixes)


def find_format(suffix: str) -> Format:
    """Return the format of a file suffix (".txt", in any case); plain text if it is unknown."""
    wanted = suffix.lower()
    return next((each for each in FORMATS if wanted in each.suffixes), PLAIN)


def name_format(name: str) -> Format:
    """Return the format with a name; raises UnreadableError for an unknown one."""
    for each in FORMATS:
        if each.name == name:
            return each
    known = ", ".join(each.name for each in FORMATS)
    message = f"there is no format {name!r}; known are {known}"
    raise UnreadableError(message)


def find_reader(form: Format) -> Callable[..., Reading]:
    """Import the reader of a format.

    It is ``read(content: bytes, *, name: str, options: ReadOptions) -> Reading``. Raises
    UnreadableError if the libraries that it needs are not installed.
    """
    from importlib import import_module

    try:
        module = import_module(f"{__name__}.{form.module}")
    except ImportError as error:
        if not form.extra:
            raise
        message = (
            f"reading {form.name.upper()} needs the extra 'documents' ({error.name} is missing): "
            "pip install 'hexapla[documents]'"
        )
        raise UnreadableError(message) from None
    reader: Callable[..., Reading] = module.read
    return reader
