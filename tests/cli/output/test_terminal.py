"""The terminal: its width, and what never reaches it."""

from __future__ import annotations

import os
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.cli.output import terminal
from hexapla.cli.output.terminal import FALLBACK, clean, find_width, is_terminal


@given(st.text())
def test_nothing_that_a_terminal_acts_on_is_left(text: str) -> None:
    """Clean text is one line without control, direction and zero-width characters."""
    cleaned = clean(text)
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 for c in cleaned)
    assert not set(cleaned) & set("\u200b\u200e\u202a\u202e\u2028\u2066\u2069\ufeff\ud800")
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\tb\n c", "a b c"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("safe\u202eefas", "safeefas"),
        ("naïve – “quoted”", "naïve – “quoted”"),
        (" \u200b ", ""),
    ],
)
def test_text_is_cleaned(text: str, cleaned: str) -> None:
    """White space becomes one space, marks that can't be seen go, letters stay."""
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("columns", "width"),
    [
        ("60", 60),
        ("0", FALLBACK),
        ("", FALLBACK),
        ("-5", FALLBACK),
        ("٣", FALLBACK),
        ("9" * 5000, FALLBACK),
    ],
)
def test_columns_gives_the_width_of_a_pipe(
    columns: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """COLUMNS is taken where it is a sensible number; nothing in it can do harm."""
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr(terminal, "is_terminal", lambda: False)
    assert find_width() == width


@pytest.mark.parametrize(("columns", "width"), [(132, 132), (0, 70)])
def test_a_terminal_knows_its_width(
    columns: int, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The size of the terminal wins over COLUMNS, save where it is not known."""
    monkeypatch.setenv("COLUMNS", "70")
    monkeypatch.setattr(terminal, "is_terminal", lambda: True)
    monkeypatch.setattr(sys.stdout, "fileno", lambda: 1, raising=False)
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((columns, 40)))
    assert find_width() == width


def test_a_terminal_without_size_falls_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that can't be asked is no error."""

    def refuse(_: int) -> os.terminal_size:
        raise OSError

    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(terminal, "is_terminal", lambda: True)
    monkeypatch.setattr(sys.stdout, "fileno", lambda: 1, raising=False)
    monkeypatch.setattr(os, "get_terminal_size", refuse)
    assert find_width() == FALLBACK


def test_a_closed_stdout_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the shell closed stdout there is none."""
    monkeypatch.setattr(sys, "stdout", None)
    assert not is_terminal()
