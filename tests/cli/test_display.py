"""Display width: what a terminal shows is what is counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.cli.display import measure, pad, wrap
from hexapla.cli.formats import render
from hexapla.cli.report import Report, Section, columns
from hexapla.cli.style import Style

WORDS = st.lists(st.text(alphabet="ab字\uff57é\u0301“", min_size=1, max_size=30), max_size=12)


@pytest.mark.parametrize(
    ("text", "width"),
    [("tea", 3), ("“tea”", 5), ("字典", 4), ("ｗ", 2), ("e\u0301", 1), ("🍵", 2), ("", 0)],  # noqa: RUF001
)
def test_columns_are_counted_as_shown(text: str, width: int) -> None:
    """Wide characters take two columns, combining marks none."""
    assert measure(text) == width
    assert measure(pad(text, 9)) == 9


@given(words=WORDS, width=st.integers(min_value=12, max_value=60))
def test_wrapped_lines_fit_and_lose_nothing(words: list[str], width: int) -> None:
    """No line is wider than asked for, and all characters are there in their order."""
    text = " ".join("".join(words).split())
    lines = wrap(" ".join(words), width, "> ", "  ")
    assert all(measure(line) <= width for line in lines)
    assert "".join(line[2:] for line in lines).replace(" ", "") == text.replace(" ", "")


def test_words_stay_whole_where_they_fit() -> None:
    """Only a word that is wider than a line is broken."""
    assert wrap("one two three", 8) == ("one two", "three")
    assert wrap("abcdefghij kl", 4) == ("abcd", "efgh", "ij", "kl")
    assert wrap("字字字 x", 4) == ("字字", "字 x")
    assert wrap("", 10) == ()


@pytest.mark.parametrize("width", [40, 60, 200])
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
        assert width == 40


def test_a_line_is_no_command_of_a_log() -> None:
    """What opens a line, or is marked for the log of a CI, is shown and not obeyed."""
    rows = (("::error::x", "##vso[task.setvariable]", "##[group]"),)
    section = Section(title="::T", columns=columns("a", "b", "c"), rows=rows)
    report = Report(sections=lambda: (section,), records=lambda: section, data=dict)
    out = render("table", report, Style())
    assert not any(line.lstrip().startswith("::") for line in out.splitlines())
    assert "##vso[" not in out
    assert "##[" not in out
