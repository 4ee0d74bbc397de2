"""Read DOCX: paragraphs, lists, tables and headings of a Word document."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

import docx
from docx.table import Table

from hexapla.corpus.errors import UnreadableError
from hexapla.corpus.readers.layout import Form, Part, join_cells, lay_out
from hexapla.corpus.readers.options import DEFAULTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

    from hexapla.corpus.readers.options import ReadOptions
    from hexapla.corpus.readers.reading import Reading

_LEVEL = re.compile(r"(\d+)$")


def read(content: bytes, *, name: str, options: ReadOptions = DEFAULTS) -> Reading:
    """Read a Word document.

    Raises UnreadableError if it is damaged, unpacks to more than `options.largest` bytes, or has no
    text.
    """
    _check_size(content, name, options.largest)
    try:
        document = docx.Document(BytesIO(content))
        parts = list(_find_parts(document))
    except Exception as error:  # noqa: BLE001  python-docx and lxml raise what they like
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        message = f"{name} is no readable Word document ({reason}); save it again as .docx"
        raise UnreadableError(message) from None
    return lay_out(parts, name=name)


def _check_size(content: bytes, name: str, largest: int) -> None:
    """Reject what is not an archive, or unpacks to too much (a zip bomb)."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
        message = f"{name} is no readable Word document ({error}); save it again as .docx"
        raise UnreadableError(message) from None
    if size > largest:
        message = (
            f"{name} unpacks to {size // 2**20} MiB, more than the limit of {largest // 2**20}; "
            "raise it with --max-size if you trust the file"
        )
        raise UnreadableError(message)


def _find_parts(document: WordDocument) -> Iterator[Part]:
    for element in document.iter_inner_content():
        if isinstance(element, Table):
            for number, row in enumerate(element.rows):
                cells = join_cells(dict.fromkeys(_cell_texts(row.cells)))
                yield Part(Form.ROW if number else Form.HEADER, cells)
        else:
            yield _part(element)


def _cell_texts(cells: tuple[object, ...]) -> Iterator[str]:
    for cell in cells:
        yield str(getattr(cell, "text", ""))


def _part(paragraph: Paragraph) -> Part:
    style = (paragraph.style.name or "") if paragraph.style is not None else ""
    level = _LEVEL.search(style)
    depth = int(level[1]) if level else 1
    if style.startswith(("Heading", "Title", "Subtitle")):
        return Part(Form.HEADING, paragraph.text, depth)
    numbering = paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None  # noqa: SLF001
    if style.startswith("List") or numbering:
        return Part(Form.ITEM, paragraph.text, depth - 1)
    return Part(Form.PARAGRAPH, paragraph.text)
