"""Read HTML: the main content of a page, without navigation, cookie bars, asides and footers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from hexapla.corpus.encoding import decode
from hexapla.corpus.readers.layout import Form, Part, join_cells, lay_out
from hexapla.corpus.readers.options import DEFAULTS
from hexapla.corpus.suppressions import find_marks, read_comment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    from hexapla.corpus.readers.options import ReadOptions
    from hexapla.corpus.readers.reading import Reading
    from hexapla.corpus.suppressions import Mark

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
HEAD = 4096
"""Bytes at the beginning of a page that are searched for its encoding."""

FURNITURE = (
    "script, style, noscript, template, svg, iframe, object, canvas, form, button, select, dialog, "
    "nav, aside, footer, figure figcaption, [hidden], [aria-hidden=true], [role=navigation], "
    "[role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog], "
    "[role=alertdialog], pre"
)
"""Elements that are never main content, by the semantics of HTML and ARIA."""

NAMED = re.compile(
    r"(?:^|[-_\s])(cookies?|consent|gdpr|sidebar|breadcrumbs?|menu|navbar|newsletter|popup|modal|"
    r"share|social|related(?:-posts)?|comments?|advert(?:isement)?)(?:$|[-_\s])",
    re.IGNORECASE,
)
"""Class names and ids that pages commonly give to what is not main content."""

LARGE = 0.4
"""Share of the text of a page above which an element is main content, whatever its name. Set by
hand."""

BLOCKS = frozenset(
    (
        *("address", "article", "blockquote", "body", "br", "center", "dd", "details", "div", "dl"),
        *("dt", "fieldset", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr"),
        *("html", "legend", "li", "main", "ol", "p", "section", "summary", "table", "tbody"),
        *("tfoot", "thead", "tr", "ul"),
    )
)
"""Elements that begin and end a line."""


def read(content: bytes, *, name: str, options: ReadOptions = DEFAULTS) -> Reading:
    """Read the main content of a page: `main` or `article` if there is one, otherwise the body.

    Raises UnreadableError if the content can't be decoded or has no text.
    """
    named = _CHARSET.search(content[:HEAD])
    encoding = options.encoding or (named[1].decode("ascii", "replace") if named else "")
    try:
        "".encode(encoding or "utf-8")
    except LookupError:
        encoding = options.encoding
    decoded = decode(content, name=name, encoding=encoding)
    page = LexborHTMLParser(decoded.text.replace("\0", ""))
    notices = (decoded.notice,) if decoded.notice else ()
    parts = [part for root in _find_roots(page) for part in _find_parts(root)]
    return lay_out(parts, name=name, notices=notices)


def _find_roots(page: LexborHTMLParser) -> list[LexborNode]:
    """Remove boilerplate from a page, and return the elements with its content."""
    roots = page.css("main, [role=main]") or page.css("article")
    roots = [r for r in roots if not _has_ancestor(r, roots)] or page.css("body")
    for root in roots:
        whole = len(root.text(deep=True))
        for node in root.css(FURNITURE):
            node.decompose()
        for node in root.css("[class], [id]"):
            names = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
            if NAMED.search(names) and len(node.text(deep=True)) < LARGE * whole:
                node.decompose()
    return roots


def _has_ancestor(node: LexborNode, others: list[LexborNode]) -> bool:
    parent = node.parent
    while parent is not None:
        if any(parent.mem_id == other.mem_id for other in others):
            return True
        parent = parent.parent
    return False


class _Collector:
    """The text of the current line, and what the line is."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.marks: list[Mark] = []
        self.form = Form.PARAGRAPH
        self.depth = 0
        self.lists = 0

    def take(self) -> Iterator[Part]:
        """Yield the current line, if it has words, and begin another."""
        text = "".join(self.words)
        if text.strip():
            yield Part(self.form, " ".join(text.split()), self.depth, marks=tuple(self.marks))
            self.form, self.depth, self.marks = Form.PARAGRAPH, 0, []
        self.words = []

    def mark(self, comment: str) -> None:
        """Keep a comment if it is a suppression."""
        mark = read_comment(comment)
        self.marks += [mark] if mark else []

    def open(self, tag: str) -> None:
        """Determine what the next line is from the element that opens."""
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.form, self.depth = Form.HEADING, int(tag[1])
        elif tag == "li":
            self.form, self.depth = Form.ITEM, max(0, self.lists - 1)
        elif tag in {"p", "div"} and self.form is not Form.ITEM:
            self.form, self.depth = Form.PARAGRAPH, 0


def _find_parts(root: LexborNode) -> Iterator[Part]:
    """Traverse an element without recursion, so that the depth of nesting is not limited."""
    collector = _Collector()
    stack: list[tuple[LexborNode, bool]] = [(root, False)]
    while stack:
        node, closing = stack.pop()
        tag = node.tag or ""
        if tag == "-text":
            collector.words.append(node.text(deep=False))
            continue
        if tag == "-comment":
            collector.mark(node.comment_content or "")
            continue
        if tag in BLOCKS:
            yield from collector.take()
        if tag in {"ul", "ol"}:
            collector.lists += -1 if closing else 1
        if closing:
            continue
        if tag == "tr":
            yield Part(Form.PARAGRAPH, "", marks=tuple(collector.marks))
            collector.marks = []
            yield _row(node)
            continue
        collector.open(tag)
        stack.append((node, True))
        stack.extend((child, False) for child in reversed(list(node.iter(include_text=True))))
    yield from collector.take()
    yield Part(Form.PARAGRAPH, "", marks=tuple(collector.marks))


def _row(node: LexborNode) -> Part:
    cells = [c for c in node.iter() if c.tag in {"td", "th"}]
    header = bool(cells) and all(c.tag == "th" for c in cells)
    text = join_cells(c.text(deep=True, separator=" ") for c in cells)
    form = Form.HEADER if header else Form.ROW
    return Part(form, text, marks=tuple(find_marks(node.html or "")))
