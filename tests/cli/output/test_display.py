"""Display width: what a terminal shows is what is counted."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.cli.formats import render
from hexapla.cli.output.display import measure, wrap
from hexapla.cli.output.style import Style
from hexapla.cli.reports.report import Report, Section, columns

WORDS = st.lists(st.text(alphabet="ab字\uff57é\u0301“", min_size=1, max_size=30), max_size=12)


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("tea", 3),
        ("“tea”", 5),
        ("字典", 4),
        ("ｗ", 2),  # noqa: RUF001
        ("e\u0301", 1),
        ("🍵", 2),
        ("👩\u200d🔬", 2),
        ("", 0),
    ],
)
def test_columns_are_counted_as_shown(text: str, width: int) -> None:
    """Wide characters take two columns, combining marks none; joined emoji are one."""
    assert measure(text) == width


@given(words=WORDS, width=st.integers(min_value=12, max_value=60))
def test_wrapped_lines_fit_and_lose_nothing(words: list[str], width: int) -> None:
    """No line is wider than asked for, and all characters are there in their order."""
    text = " ".join("".join(words).split())
    lines = wrap(" ".join(words), width)
    assert all(measure(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(word=st.text(alphabet="ab字é\u0301🍵", min_size=1, max_size=90).map("a".__add__))
def test_a_broken_word_gets_no_space(word: str) -> None:
    """A word between others is broken into lines that join to the word itself."""
    lines = wrap(f"x {word} y", 20)
    whole = "".join(lines) if measure(word) > 20 else " ".join(lines)
    assert word in whole


def test_words_stay_whole_where_they_fit() -> None:
    """Only a word that is wider than a line is broken."""
    assert wrap("one two three", 8) == ("one two", "three")
    assert wrap("abcdefghij kl", 4) == ("abcd", "efgh", "ij", "kl")
    assert wrap("xx abcdefghij", 4) == ("xx", "abcd", "efgh", "ij")
    assert wrap("字字字 x", 4) == ("字字", "字 x")
    assert wrap("e\u0301e\u0301e\u0301", 2) == ("e\u0301e\u0301", "e\u0301")
    assert wrap("", 10) == ()


@pytest.mark.parametrize("width", [20, 40, 60, 80, 160, 200])
@pytest.mark.parametrize("unicode", [True, False])
def test_borders_line_up(width: int, *, unicode: bool) -> None:
    """All lines of a grid are equally wide, whatever the script of its cells."""
    rows = (("1", "字典 " * 30, "cafe\u0301 " * 30), ("2", "tea " * 30, "“x” " * 20))
    section = Section(title="T", columns=columns("#", "a", "b", prose=("a", "b")), rows=rows)
    report = Report(sections=lambda: (section,), records=lambda: section, data=dict)
    lines = render("table", report, Style(width=width, unicode=unicode)).splitlines()[2:]
    assert all(measure(line) <= width for line in lines)
    if lines[0][0] in "┌+":
        assert len({measure(line) for line in lines}) == 1
    else:
        assert width <= 40


@pytest.mark.parametrize("unicode", [True, False])
def test_colours_move_no_border(*, unicode: bool) -> None:
    """A grid with colours is, without them, the grid that has none."""
    rows = (("grade 3", "字典 " * 30, "agree"), ("grade 1\nfailed", "cafe\u0301 " * 30, "tea"))
    section = Section(title="T", columns=columns("#", "a", "b", prose=("a",)), rows=rows)
    report = Report(sections=lambda: (section,), records=lambda: section, data=dict)
    plain, painted = (
        render("table", report, Style(width=60, unicode=unicode, colour=colour))
        for colour in (False, True)
    )
    assert painted.count("\x1b[31m") == 2
    assert re.sub("\x1b\\[[0-9]+m", "", painted) == plain


def test_a_table_leaves_other_tables_alone() -> None:
    """What tabulate is told for one format is forgotten before the next."""
    section = Section(title="T", columns=columns("a", "b"), rows=(("1", "2"),))
    report = Report(sections=lambda: (section,), records=lambda: section, data=dict)
    before = render("markdown", report, Style())
    render("table", report, Style())
    assert render("markdown", report, Style()) == before


def test_a_line_is_no_command_of_a_log() -> None:
    """What opens a line, or is marked for the log of a CI, is shown and not obeyed."""
    rows = (("::error::x", "##vso[task.setvariable]", "##[group]"),)
    section = Section(title="::T", columns=columns("a", "b", "c"), rows=rows)
    report = Report(sections=lambda: (section,), records=lambda: section, data=dict)
    out = render("table", report, Style())
    assert not any(line.lstrip().startswith("::") for line in out.splitlines())
    assert "##vso[" not in out
    assert "##[" not in out
