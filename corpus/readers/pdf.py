"""Read PDF: the text of the pages as paragraphs, without running heads and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pypdfium2

from hexapla.corpus.errors import UnreadableError
from hexapla.corpus.readers.layout import Form, Part, lay_out
from hexapla.corpus.readers.options import DEFAULTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.corpus.readers.options import ReadOptions
    from hexapla.corpus.readers.reading import Reading

_NUMBER = re.compile(
    r"(?:page\s*)?[-–—\s]*\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?[-–—\s]*$", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_MARKER = re.compile(r"(?:[-•▪‣◦*·–]|\(?\d{1,2}[.)]|[a-z][.)])\s+")
_END = re.compile(r"[.!?:;…][\"'”’)\]]*$")

EDGE = 2
"""Lines at the top and at the bottom of a page that may be running heads and page numbers."""

REPEATED = 0.5
"""Share of the pages from which a line at their edge is a running head. Set by hand."""

FULL = 0.75
"""Share of the widest line of a page from which a line was ended by the margin. Set by hand."""


def read(content: bytes, *, name: str, options: ReadOptions = DEFAULTS) -> Reading:  # noqa: ARG001
    """Read the text of a PDF.

    Raises UnreadableError if it is damaged, encrypted, or has no text (a scan).
    """
    try:
        pages = _extract(content)
    except pypdfium2.PdfiumError as error:
        raise _explain(str(error), name) from None
    if not any(line.strip() for page in pages for line in page):
        message = f"{name} holds no text, only pictures (a scan?); run it through OCR first"
        raise UnreadableError(message)
    return lay_out(_find_parts(_without_furniture(pages)), name=name)


def _explain(error: str, name: str) -> UnreadableError:
    if "assword" in error:
        return UnreadableError(f"{name} is encrypted; take its password off first")
    return UnreadableError(f"{name} is no readable PDF ({error.rstrip('.')}); save it again")


BROKEN = re.compile("[\ufffe\u00ad]\\s*")
"""What PDFium returns for a hyphen that breaks a word at the end of a line."""


def _extract(content: bytes) -> list[list[str]]:
    document = pypdfium2.PdfDocument(content)
    try:
        pages = []
        for page in document:
            text_page = page.get_textpage()
            text: str = text_page.get_text_range()
            pages.append(BROKEN.sub("", text).splitlines())
            text_page.close()
            page.close()
        return pages
    finally:
        document.close()


def _without_furniture(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Remove page numbers from the edges of pages, and lines that most pages have there."""
    kept = [[line.strip() for line in page if line.strip()] for page in pages]
    seen: Counter[str] = Counter()
    for page in kept:
        seen.update({_DIGITS.sub("#", line) for line in (*page[:EDGE], *page[-EDGE:])})
    often = {line for line, n in seen.items() if n > 1 and n >= REPEATED * len(pages)}
    return [
        [
            line
            for number, line in enumerate(page)
            if EDGE <= number < len(page) - EDGE
            or not (_NUMBER.match(line) or _DIGITS.sub("#", line) in often)
        ]
        for page in kept
    ]


def _find_parts(pages: Sequence[Sequence[str]]) -> Iterator[Part]:
    """Join the lines of paragraphs, also across pages."""
    current: list[str] = []
    begun = 0
    full = 0.0
    for number, page in enumerate(pages, 1):
        full = FULL * max((len(line) for line in page), default=0)
        for line in page:
            if current and not _goes_on(current[-1], line, full):
                yield _part(current, begun)
                current = []
            if not current:
                begun = number
            current.append(line)
    if current:
        yield _part(current, begun)


def _goes_on(before: str, line: str, full: float) -> bool:
    """Check whether a line continues the paragraph of the line before it."""
    if _MARKER.match(line):
        return False
    if before.endswith("-") or line[0].islower():
        return True
    return len(before) >= full and not (_END.search(before) and len(before) < full / FULL * 0.9)


def _part(lines: Sequence[str], page: int) -> Part:
    text = ""
    for line in lines:
        if _is_hyphenated(text, line):
            text = text[:-1] + line
        else:
            text = f"{text} {line}" if text else line
    marker = _MARKER.match(text)
    if marker:
        return Part(Form.ITEM, text[marker.end() :], page=page)
    return Part(Form.PARAGRAPH, text, page=page)


def _is_hyphenated(text: str, line: str) -> bool:
    """Check whether the hyphen at the end of a line only breaks a word."""
    return len(text) > 1 and text[-1] == "-" and text[-2].islower() and line[:1].islower()
