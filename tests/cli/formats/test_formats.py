"""The formats: each shows all of a report and nothing of it acts."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.cli.formats import render
from hexapla.cli.formats.csv import neutralise
from hexapla.cli.formats.markdown import escape
from hexapla.cli.output.style import Style
from hexapla.cli.output.terminal import clean
from hexapla.cli.reports.report import Report, Section, columns

WORDS = st.lists(st.sampled_from(["tea", "is", "safe,", "says-so", "“maybe”", "1e5", "–"]))
CELLS = st.lists(WORDS.map(" ".join), min_size=3, max_size=3).map(tuple)
ROWS = st.lists(CELLS, min_size=1, max_size=4).map(tuple)


def make_report(rows: tuple[tuple[str, ...], ...], data: Any = None, note: str = "") -> Report:  # noqa: ANN401
    """Make a report of one table with an id and two columns of prose."""
    section = Section(
        title="Findings",
        columns=columns("id", "one", "other", prose=("one", "other")),
        rows=rows,
        note=note,
    )
    return Report(sections=lambda: (section,), records=lambda: section, data=lambda: data)


@settings(max_examples=50)
@given(rows=ROWS, width=st.integers(min_value=40, max_value=200))
def test_a_table_loses_no_word_at_any_width(rows: tuple[tuple[str, ...], ...], width: int) -> None:
    """Wrapped or stacked, every word of every cell is printed, as often as it is there."""
    printed = render("table", make_report(rows), Style(width=width)).replace("│", " ").split()
    for word in ("safe,", "says-so", "“maybe”", "1e5"):
        assert printed.count(word) == sum(cell.split().count(word) for r in rows for cell in r)


@settings(max_examples=50)
@given(words=st.lists(WORDS.map(" ".join), min_size=2, max_size=2), width=st.sampled_from([40, 80]))
def test_no_line_is_wider_than_asked_for(words: list[str], width: int) -> None:
    """Lines fit the width where no single word is too long for it."""
    out = render(
        "table", make_report((("a", *words),) * 2, note=" ".join(words * 3)), Style(width=width)
    )
    assert max(len(line) for line in out.splitlines()) <= width


def test_a_table_is_drawn_as_wide_as_it_needs() -> None:
    """Short rows stand in plain columns; long ones get a grid, and a stack where it is narrow."""
    assert "│" not in render("table", make_report((("a", "short", "text"),)), Style(width=80))
    long = ("a", "word " * 30, "text " * 30)
    assert "│" in render("table", make_report((long,)), Style(width=80))
    assert "│" not in render("table", make_report((long,)), Style(width=40))


def make_wide(silent: str = "") -> Report:
    """Make a report of one row with twelve columns of prose, most of them silent."""
    names = [f"document-{n}" for n in range(12)]
    cells = ("said " * 8, "told " * 8, *("—",) * 10)
    section = Section(
        title="Points",
        columns=columns("point", *names, prose=("point", *names)),
        rows=(("p1 tea", *cells), ("p2 milk", cells[0], *("—",) * 11)),
        silent=silent,
    )
    return Report(sections=lambda: (section,), records=lambda: section, data=dict)


def test_stacked_rows_open_with_their_first_cell() -> None:
    """Where rows are stacked the first cell stands alone on its line, without a header."""
    assert render("table", make_wide("—"), Style(width=80)).splitlines()[2] == "p1 tea"


def test_the_silent_share_one_line() -> None:
    """Columns that say nothing are named in one line, and not at all where one alone speaks."""
    first, second = render("table", make_wide("—"), Style(width=80)).strip().split("\n\n")
    assert first.count("—") == 1
    silent = " ".join(first[first.index("—") + 1 :].split())
    assert silent == ", ".join(f"document-{n}" for n in range(2, 12))
    assert "—" not in second
    assert "document-11" not in second


def test_without_a_mark_for_silence_every_cell_is_shown() -> None:
    """A section that names no such mark has a line for each cell."""
    assert render("table", make_wide(), Style(width=80)).count("—") == 21


@given(width=st.integers(min_value=20, max_value=120), count=st.integers(1, 30))
def test_a_matrix_is_broken_into_tables_that_fit(width: int, count: int) -> None:
    """A table of short cells repeats its first column and loses none of the others."""
    names = [f"d{n}" for n in range(count)]
    section = Section(
        title="Matrix",
        columns=columns("of", *names),
        rows=tuple((name, *(f"{n}%" for n in range(count))) for name in names),
    )
    out = render(
        "table",
        Report(sections=lambda: (section,), records=lambda: section, data=dict),
        Style(width=width),
    )
    heads = [line.split() for line in out.splitlines() if line.startswith("of ")]
    assert all(head[0] == "of" for head in heads)
    assert [name for head in heads for name in head[1:]] == names
    assert max(len(line) for line in out.splitlines()) <= width


def test_a_title_is_wrapped_like_the_rest() -> None:
    """A title that is wider than the table may be takes two lines, and its rule is as wide."""
    section = Section(title="Said by one document only", columns=(), rows=(), note="Nothing.")
    report = Report(sections=lambda: (section,), records=lambda: section, data=dict)
    out = render("table", report, Style(width=20))
    assert out == f"Said by one document\nonly\n{'─' * 20}\nNothing.\n"


def test_notes_keep_their_lines() -> None:
    """A note of several lines is not run together."""
    assert render("table", make_report((), note="One.\nTwo."), Style(width=80)).endswith(
        "One.\nTwo.\n"
    )


def test_numbers_stay_as_they_are_written() -> None:
    """No cell is taken for a number and rewritten."""
    rows = (("1e5", "007", "1.50"),)
    for format_name in ("table", "markdown", "csv"):
        out = render(format_name, make_report(rows), Style(width=80))
        assert all(cell in out for cell in rows[0])


def test_a_table_without_rows_shows_its_note() -> None:
    """Where there is nothing the note says so, without an empty table."""
    report = make_report((), note="Nothing found.")
    assert render("table", report, Style(width=80)) == "Findings\n────────\nNothing found.\n"
    assert render("markdown", report, Style(width=80)) == "## Findings\n\nNothing found.\n"


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a | b", r"a \| b"),
        ("`code` *bold* _it_", r"\`code\` \*bold\* \_it\_"),
        ("[x](http://e.x)", r"\[x\](http\://e.x)"),
        ("www.evil.example", r"www\.evil.example"),
        ("<b> & &lt;", "&lt;b&gt; &amp; &amp;lt;"),
        ("# no heading", r"\# no heading"),
        ("![i](s) ~~gone~~ $x$", r"\!\[i\](s) \~\~gone\~\~ \$x\$"),
        ("one\ntwo", "one<br>two"),
        (r"back\slash", r"back\\slash"),
    ],
)
def test_markdown_shows_markup_literally(text: str, escaped: str) -> None:
    """What Markdown, its GitHub dialect or HTML would act on is escaped."""
    assert escape(text) == escaped


def test_markdown_keeps_rows_whole() -> None:
    """Bars and line breaks in cells change neither the rows nor the columns."""
    out = render("markdown", make_report((("a|b", "one\ntwo", r"c\|d"),)), Style(width=80))
    rows = [line for line in out.splitlines() if line.startswith("|")]
    assert len(rows) == 3
    assert {line.replace(r"\\", "").replace(r"\|", "").count("|") for line in rows} == {4}


@given(rows=st.lists(st.tuples(*[st.text().map(clean)] * 3), max_size=5).map(tuple))
def test_csv_is_read_back_as_it_was(rows: tuple[tuple[str, ...], ...]) -> None:
    """What a CSV reader gives is what was written, formulas neutralised."""
    out = render("csv", make_report(rows), Style(width=80))
    header, *read = csv.reader(io.StringIO(out, newline=""))
    assert header == ["id", "one", "other"]
    assert read == [[neutralise(cell) for cell in row] for row in rows]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
def test_formulas_get_an_apostrophe(cell: str) -> None:
    """A spreadsheet sees text; a cell that is none of these stays as it is."""
    assert neutralise(cell) == f"'{cell}"
    assert neutralise(f"x{cell}") == f"x{cell}"
    assert neutralise("") == ""


@pytest.mark.parametrize("format_name", ["csv", "tsv"])
def test_the_guard_against_formulas_can_be_switched_off(format_name: str) -> None:
    """Programs get cells as they are; spreadsheets get them as text."""
    report = make_report((("=1+1", "-2", "x"),))
    assert "'=1+1" in render(format_name, report, Style())
    assert "'" not in render(format_name, report, Style(guarded=False))


def test_a_record_of_tsv_is_one_line() -> None:
    """Tabs and line breaks in cells become spaces, so that `cut` finds its columns."""
    out = render("tsv", make_report((("a\tb", "c\nd", "e"),)), Style())
    assert out.splitlines()[1].split("\t") == ["a b", "c d", "e"]


@given(text=st.text())
def test_json_is_read_back_as_it_was(text: str) -> None:
    """Escapes are those of JSON: a reader gets every character back, unsafe or not."""
    out = render("json", make_report((), {"text": text}), Style(width=80))
    assert json.loads(out) == {"text": text}
    assert all(c == "\n" or c >= " " for c in out)
    assert not set(out) & set("\x7f\x85\x9b\u200b\u202e\u2028\u2066\ufeff\ud800")


def test_json_is_written_for_people_too() -> None:
    """Letters stay letters, levels are indented by two, and the last line ends."""
    out = render("json", make_report((), {"name": "naïve – “so”"}), Style(width=80))
    assert out == '{\n  "name": "naïve – “so”"\n}\n'
