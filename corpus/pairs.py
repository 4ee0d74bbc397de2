"""Read pairs of statements, a and b, as a stream from JSON Lines, CSV or TSV.

An invalid row is returned with a description of its problem, and reading continues. At most one row
is held in memory.
"""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from hexapla.corpus.encoding import take_mark
from hexapla.corpus.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

FORMS = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "tsv", ".tab": "tsv"}
"""The format of pairs by file suffix."""

COLUMNS = ("a", "b")

LONGEST = 10_000
"""Most characters of a statement; longer text is a document."""

LONGEST_LINE = 1 << 18
"""Most characters of a line; longer lines are skipped. A technical limit on memory."""

MARKED = len("utf-16")
"""Characters of the name of an encoding without its byte order, which the mark itself gives."""

_CUT = "\0cut\0"
_TOO_LONG = f"a line of more than {LONGEST_LINE:,} characters"
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One pair of statements, or what is wrong with it.

    `number` counts the rows from 1, without header and blank lines; `line` is the line of the file
    at which the row begins. If there is a `problem`, `a` and `b` are empty.
    """

    number: int
    line: int
    a: str = ""
    b: str = ""
    problem: str = ""


def open_pairs(path: str) -> io.BufferedReader:
    """Open a file of pairs, or standard input for ``-``; raises UnreadableError."""
    import sys
    from pathlib import Path

    from hexapla.corpus.loading import STDIN, explain

    if path == STDIN:
        if sys.stdin is None or sys.stdin.closed:
            message = "standard input is closed; give a file, or pipe pairs in"
            raise UnreadableError(message)
        try:
            return open(sys.stdin.fileno(), "rb", closefd=False)
        except OSError:
            return io.BufferedReader(sys.stdin.buffer)  # type: ignore[arg-type]
    try:
        return Path(path).open("rb")
    except OSError as error:
        raise explain(path, error) from None


def find_form(path: str) -> str:
    """Return the format of a path by its suffix, "" if the suffix is unknown."""
    from pathlib import PurePath

    return FORMS.get(PurePath(path).suffix.lower(), "")


def read_rows(
    stream: io.BufferedReader, *, name: str, form: str = "", encoding: str = ""
) -> Iterator[Row]:
    """Yield pairs as they arrive.

    `form` is jsonl, csv or tsv; "" means to detect it from the first line. An empty `encoding`
    means that of the byte order mark, or UTF-8. Raises UnreadableError for a header without the
    columns a and b, and for an encoding that doesn't exist or fit; `name` is for messages.
    """
    lines = _read_lines(stream, encoding, name)
    blank = 0
    for line in lines:
        if line.strip():
            break
        blank += 1
    else:
        return
    chosen = form or ("jsonl" if line.lstrip()[0] == "{" else "tsv" if "\t" in line else "csv")
    every = chain((line,), lines)
    found = _read_json(every) if chosen == "jsonl" else _read_table(every, chosen, name)
    for number, (place, cells) in enumerate(found, 1):
        if isinstance(cells, str):
            yield Row(number=number, line=blank + place, problem=cells)
        else:
            yield _make_row(number, blank + place, cells)


def _read_lines(stream: io.BufferedReader, encoding: str, name: str) -> Iterator[str]:
    """Yield the lines; one that is too long is replaced by a marker."""
    _, marked = take_mark(stream.peek(4)[:4])
    chosen = encoding or marked[:MARKED] or "utf-8"
    text = None
    try:
        text = io.TextIOWrapper(
            stream,
            encoding="utf-8-sig" if chosen == "utf-8" else chosen,
            errors="surrogateescape" if chosen == "utf-8" else "strict",
            newline="",
        )
        while line := text.readline(LONGEST_LINE):
            if len(line) < LONGEST_LINE or line.endswith("\n"):
                yield line
                continue
            while line and not line.endswith(("\n", "\r")):
                line = text.readline(LONGEST_LINE)
            yield f"{_CUT}\n"
    except LookupError:
        message = f"there is no encoding {encoding!r}; try utf-8, windows-1252 or utf-16"
        raise UnreadableError(message) from None
    except UnicodeError as error:
        message = f"{name} is not {chosen.upper()} ({error}); name its encoding with --encoding"
        raise UnreadableError(message) from None
    finally:
        if text is not None and not stream.closed:
            text.detach()  # whoever opened the stream closes it


def _read_json(lines: Iterable[str]) -> Iterator[tuple[int, Mapping[str, object] | str]]:
    for place, line in enumerate(lines, 1):
        if line.strip():
            yield place, _parse_json(line)


def _parse_json(line: str) -> Mapping[str, object] | str:
    if _CUT in line:
        return _TOO_LONG
    try:
        data = json.loads(line.rstrip())
    except json.JSONDecodeError as error:
        return f"no JSON: {error.msg} at column {error.colno}"
    except (ValueError, RecursionError):
        return "no JSON that can be read: a number or a nesting is out of bounds"
    return data if isinstance(data, dict) else "no JSON object with a and b"


def _read_table(
    lines: Iterable[str], form: str, name: str
) -> Iterator[tuple[int, Mapping[str, object] | str]]:
    """Read CSV (RFC 4180) with quotes, or TSV (IANA text/tab-separated-values) without."""
    reader = (
        csv.reader(lines, strict=True)
        if form == "csv"
        else csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    )
    header = _read_header(reader, name)
    while True:
        place = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield place, f"no {form.upper()}: {error}"
            continue
        if any(cell.strip() for cell in cells):
            yield place, _label(header, cells, form)


def _read_header(reader: Iterator[list[str]], name: str) -> Sequence[str]:
    try:
        header = [cell.strip().casefold() for cell in next(reader, [])]
    except csv.Error as error:
        message = f"{name}: the header can't be read ({error}); name the columns a and b"
        raise UnreadableError(message) from None
    if missing := [column for column in COLUMNS if column not in header]:
        message = f"{name} has no column {' and no column '.join(missing)}; "
        message += "the first line must name the columns a and b"
        raise UnreadableError(message)
    return header


def _label(header: Sequence[str], cells: Sequence[str], form: str) -> Mapping[str, object] | str:
    if any(_CUT in cell for cell in cells):
        return _TOO_LONG
    if len(cells) > len(header):
        hint = "; a cell with a comma needs quotes" if form == "csv" else ""
        return f"{len(cells)} cells where the header names {len(header)}{hint}"
    return dict(zip(header, cells, strict=False))


def _make_row(number: int, line: int, cells: Mapping[str, object]) -> Row:
    texts = []
    for column in COLUMNS:
        text = cells.get(column)
        problem = _find_problem(column, text)
        if problem or not isinstance(text, str):
            return Row(number=number, line=line, problem=problem)
        texts.append(text)
    return Row(number=number, line=line, a=texts[0], b=texts[1])


def _find_problem(column: str, text: object) -> str:
    if text is None:
        return f"no {column}"
    if not isinstance(text, str):
        return f"{column} is no text"
    if not text.strip():
        return f"{column} is empty"
    if len(text) > LONGEST:
        return f"{column} has more than {LONGEST:,} characters; 'hexapla compare' is for documents"
    if _LONE_SURROGATE.search(text):
        return f"{column} is no valid UTF-8; name the encoding with --encoding"
    return ""
