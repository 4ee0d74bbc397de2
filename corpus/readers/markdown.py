"""Read Markdown: CommonMark with tables; code, comments and front matter are left out."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from hexapla.corpus.encoding import decode
from hexapla.corpus.readers.layout import Form, Part, join_cells, lay_out
from hexapla.corpus.readers.options import DEFAULTS
from hexapla.corpus.suppressions import find_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from hexapla.corpus.readers.options import ReadOptions
    from hexapla.corpus.readers.reading import Reading
    from hexapla.corpus.suppressions import Mark

_FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*\n.*?\n\1[ \t]*(?:\n|\Z)", re.DOTALL)
_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)


def read(content: bytes, *, name: str, options: ReadOptions = DEFAULTS) -> Reading:
    """Read Markdown: the text without its markup, and the structure that the markup gives it.

    Raises UnreadableError if the content can't be decoded or has no text.
    """
    decoded = decode(content, name=name, encoding=options.encoding)
    source = _FRONT_MATTER.sub(lambda m: "\n" * m[0].count("\n"), decoded.text)
    tokens = MarkdownIt("commonmark", {"maxNesting": options.deepest}).enable("table").parse(source)
    notices = (decoded.notice,) if decoded.notice else ()
    return lay_out(_find_parts(tokens), name=name, notices=notices)


class _State:
    """The state of the traversal of the tokens."""

    def __init__(self) -> None:
        self.heading = 0
        self.lists = 0
        self.opens_item = False
        self.row = Form.ROW
        self.cells: list[str] | None = None
        self.marks: list[Mark] = []
        self.line = 0


def _find_parts(tokens: Sequence[Token]) -> Iterator[Part]:
    """Yield the parts of a token stream; the first paragraph of an item is the item."""
    state = _State()
    for token in tokens:
        _enter(state, token)
        if token.type == "inline" and state.cells is not None:
            state.cells.append(_plain(token))
            state.marks += _marks(token)
        elif token.type == "inline":
            yield _part(state, token)
        elif token.type == "tr_close":
            cells, marks = join_cells(state.cells or ()), tuple(state.marks)
            yield Part(state.row, cells, line=state.line, marks=marks)
            state.cells, state.marks = None, []
        elif token.type == "html_block":
            text, marks = unescape(_TAG.sub(" ", token.content)), _marks(token)
            yield Part(Form.PARAGRAPH, text, line=_line(token), marks=marks)


def _enter(state: _State, token: Token) -> None:
    if token.type == "heading_open":
        state.heading = int(token.tag[1:])
    elif token.tag in {"ul", "ol"}:
        state.lists += token.nesting
    elif token.type == "list_item_open":
        state.opens_item = True
    elif token.tag in {"thead", "tbody"}:
        state.row = Form.HEADER if token.tag == "thead" else Form.ROW
    elif token.type == "tr_open":
        state.cells, state.line = [], _line(token)


def _part(state: _State, token: Token) -> Part:
    form = Form.ITEM if state.opens_item else Form.PARAGRAPH
    depth = max(0, state.lists - 1)
    if state.heading:
        form, depth = Form.HEADING, state.heading
    state.heading, state.opens_item = 0, False
    return Part(form, _plain(token), depth, line=_line(token), marks=_marks(token))


def _marks(token: Token) -> tuple[Mark, ...]:
    """Return the suppressions among the comments of a token; code is ignored."""
    if token.type == "html_block":
        return tuple(find_marks(token.content, _line(token)))
    found: list[Mark] = []
    line = _line(token)
    for child in token.children or ():
        if child.type == "html_inline":
            found += find_marks(child.content, line)
        line += child.type in {"softbreak", "hardbreak"}
    return tuple(found)


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 0


def _plain(token: Token) -> str:
    """Return the text of an inline token without markup, images and HTML; line breaks are kept."""
    said = []
    for child in token.children or ():
        if child.type in {"text", "code_inline"}:
            said.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            said.append("\n")
    return "".join(said)
