"""Pairs are read row by row from JSON Lines, CSV and TSV; a bad row is told and skipped."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING, Any

import pytest

from hexapla.corpus import UnreadableError
from hexapla.corpus.pairs import LONGEST, LONGEST_LINE, find_form, open_pairs, read_rows

if TYPE_CHECKING:
    from pathlib import Path

    from hexapla.corpus.pairs import Row


def read(content: str | bytes, form: str = "", encoding: str = "") -> list[Row]:
    """Read all rows of a content."""
    raw = content.encode() if isinstance(content, str) else content
    stream: Any = io.BufferedReader(io.BytesIO(raw))
    return list(read_rows(stream, name="pairs", form=form, encoding=encoding))


PAIR = [("x", "y"), ("p, q", "r")]


@pytest.mark.parametrize(
    "content",
    [
        '{"a": "x", "b": "y"}\n{"b": "r", "a": "p, q", "label": 1}\n',
        '\n\n{"a": "x", "b": "y"}\r\n\n{"a": "p, q", "b": "r"}',
        'a,b\nx,y\n"p, q",r\n',
        'id,B,label, A\r\n1,y,,x\r\n\r\n2,r,,"p, q"\r\n',
        "a\tb\nx\ty\np, q\tr",
        "\ufeffa\tb\nx\ty\np, q\tr",
    ],
)
def test_forms_are_told_by_the_first_line(content: str) -> None:
    """JSON Lines, CSV and TSV are known by their looks; blank lines and more columns are no bar."""
    assert [(row.a, row.b) for row in read(content)] == PAIR


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks_tell_the_encoding(encoding: str) -> None:
    """A file with a byte order mark needs no --encoding."""
    assert [(row.a, row.b) for row in read("a,b\nÄ,ö\n".encode(encoding))] == [("Ä", "ö")]


def test_encodings_can_be_named() -> None:
    """An encoding that is named is taken, and one that doesn't fit is an error."""
    assert read("a,b\nÄ,ö\n".encode("cp1252"), encoding="cp1252")[0].a == "Ä"
    with pytest.raises(UnreadableError, match="there is no encoding 'nonsense'"):
        read("a,b\n", encoding="nonsense")
    with pytest.raises(UnreadableError, match=r"pairs is not ASCII .* --encoding"):
        read("a,b\nÄ,ö\n", encoding="ascii")


def test_rows_know_their_number_and_line() -> None:
    """Numbers count rows, lines count lines: of a quoted cell over two lines the first."""
    rows = read('\na,b\n"x\nx",y\n\nz,w\n')
    assert [(row.number, row.line) for row in rows] == [(1, 3), (2, 6)]
    rows = read('\n{"a": "x", "b": "y"}\n\n{"a": "z", "b": "w"}\n')
    assert [(row.number, row.line) for row in rows] == [(1, 2), (2, 4)]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("nonsense", "no JSON: Expecting value at column 1"),
        ('{"a": "x"', "no JSON: Expecting ',' delimiter at column 10"),
        ("[" * 100_000, "no JSON that can be read: a number or a nesting is out of bounds"),
        ('["x", "y"]', "no JSON object with a and b"),
        ('{"a": "x"}', "no b"),
        ('{"a": 1, "b": "y"}', "a is no text"),
        ('{"a": "x", "b": " "}', "b is empty"),
        ('{"a": "x", "b": "\\ud800"}', "b is no valid UTF-8"),
        ('{"a": "x", "b": "' + "y" * (LONGEST + 1) + '"}', "b has more than 10,000 characters"),
        ('{"a": "' + "y" * LONGEST_LINE + '"}', "a line of more than 262,144 characters"),
    ],
)
def test_bad_json_rows_are_told(line: str, problem: str) -> None:
    """Whatever is wrong with a line, it is said, and the next line is read."""
    bad, good = read(f'{line}\n{{"a": "x", "b": "y"}}\n', form="jsonl")
    assert bad.problem.startswith(problem)
    assert (bad.a, bad.b) == ("", "")
    assert (good.number, good.line, good.a, good.problem) == (2, 2, "x", "")


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("x", "no b"),
        ("x,y,z", "3 cells where the header names 2; a cell with a comma needs quotes"),
        ('"x"x,y', "no CSV: ',' expected after '\"'"),
        (",y", "a is empty"),
        ("x," + "y" * 140_000, "no CSV: field larger than field limit (131072)"),
        ("x," + "y" * LONGEST_LINE, "a line of more than 262,144 characters"),
    ],
)
def test_bad_csv_rows_are_told(line: str, problem: str) -> None:
    """Whatever is wrong with a row, it is said, and the next row is read."""
    bad, good = read(f"a,b\n{line}\nx,y\n", form="csv")
    assert bad.problem == problem
    assert (good.number, good.line, good.a) == (2, 3, "x")


def test_bytes_that_are_no_utf_8_spoil_their_row_alone() -> None:
    """A stray byte is told with its row."""
    bad, good = read(b"a,b\nx\xff,y\nx,y\n")
    assert bad.problem == "a is no valid UTF-8; name the encoding with --encoding"
    assert good.a == "x"


def test_quotes_are_no_signs_in_tsv() -> None:
    """A stray quote in TSV swallows nothing."""
    assert [row.a for row in read('a\tb\n"x\ty\nz\tw\n')] == ['"x', "z"]
    assert read("a\tb\nx\ty\tz\n")[0].problem == "3 cells where the header names 2"


def test_an_open_quote_is_told_at_the_end() -> None:
    """A quote that is never closed is an error of its row."""
    [row] = read('a,b\n"x,y\nz,w\n')
    assert row.problem.startswith("no CSV: unexpected end of data")


@pytest.mark.parametrize("content", ["", "\n", " \n\n"])
def test_nothing_holds_no_pairs(content: str) -> None:
    """An empty file has no rows."""
    assert read(content) == []


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("x,y\n1,2\n", "pairs has no column a and no column b"),
        ("a,c\n1,2\n", "pairs has no column b"),
        ('"a"x,b\n', "pairs: the header can't be read"),
    ],
)
def test_a_header_must_name_both_columns(content: str, message: str) -> None:
    """Without the columns a and b nothing can be read."""
    with pytest.raises(UnreadableError, match=message):
        read(content)


def test_suffixes_tell_the_form() -> None:
    """The name of a file tells its form where it can."""
    assert [find_form(n) for n in ("x.JSONL", "x.ndjson", "x.csv", "x.tsv", "x.txt", "-")] == [
        "jsonl",
        "jsonl",
        "csv",
        "tsv",
        "",
        "",
    ]


def test_files_are_opened_or_told(tmp_path: Path) -> None:
    """A file is opened; what can't be is told with what to do."""
    path = tmp_path / "pairs.csv"
    path.write_text("a,b\nx,y\n", encoding="utf-8")
    with open_pairs(str(path)) as stream:
        assert [row.a for row in read_rows(stream, name="pairs")] == ["x"]
    with pytest.raises(UnreadableError, match=r"did you mean .*pairs\.csv"):
        open_pairs(str(tmp_path / "pair.csv"))
    with pytest.raises(UnreadableError, match="directory"):
        open_pairs(str(tmp_path))


def test_rows_come_before_the_input_has_ended() -> None:
    """A row is given as soon as its line is there."""
    reading, writing = os.pipe()
    with open(reading, "rb") as stream, open(writing, "wb", buffering=0) as source:  # noqa: PTH123
        source.write(b'{"a": "x", "b": "y"}\n')
        assert next(read_rows(stream, name="pairs")).a == "x"
