"""Lexicon files are listed, checked, and taken by the commands that look for contradictions."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from builders import Result

OWN = """[taste]
poles = ["tasty", "awful"]
says = ["finds {} tasty", "finds {} awful"]

[[taste.cues]]
direction = 1
about = "subject"
expressions = ["delicious"]

[[taste.cues]]
direction = -1
about = "subject"
expressions = ["awful"]
"""


@pytest.fixture
def own(tmp_path: Path) -> str:
    """Write a lexicon and two documents that part under it."""
    (tmp_path / "a.txt").write_text("The soup is delicious.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The soup is awful.\n", encoding="utf-8")
    path = tmp_path / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    return str(path)


def test_facets_are_listed(hexapla: Callable[..., Result], own: str) -> None:
    """Every facet is shown with both poles; a file adds its own."""
    assert "long-lasting" in hexapla("lexicon", "list").out
    assert "taste" not in hexapla("lexicon", "list").out
    facets = json.loads(hexapla("lexicon", "list", "--lexicon", own, "-f", "json").out)["facets"]
    assert facets[-1]["name"] == "taste"
    assert facets[-1]["expressions"][0]["text"] == "delicious"
    assert (
        "taste,tasty,1.0,subject,delicious"
        in hexapla("lexicon", "list", "--lexicon", own, "-f", "csv").out
    )


def test_a_file_is_checked(hexapla: Callable[..., Result], own: str) -> None:
    """What a file adds is counted."""
    result = hexapla("lexicon", "check", own)
    assert (result.code, result.out) == (0, f"{own}: 1 facets, 2 expressions\n")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"[taste", "can't be read as TOML"),
        (b"\xff\xfe", "can't be read as TOML"),
        (b"[taste]\n", "poles must be two strings"),
        (b"x = " + b"[" * 5000, "own.toml: "),
    ],
)
def test_a_bad_file_is_refused(
    hexapla: Callable[..., Result], tmp_path: Path, content: bytes, message: str
) -> None:
    """One clear line and exit code 2, from every command that takes a lexicon."""
    path = tmp_path / "own.toml"
    path.write_bytes(content)
    for arguments in (
        ("lexicon", "check"),
        ("contradictions", "--lexicon"),
        ("lexicon", "list", "--lexicon"),
    ):
        result = hexapla(*arguments, str(path))
        assert result.code == 2
        assert result.out == ""
        assert message in result.err
        assert "own.toml" in result.err


def test_a_missing_file_is_refused(hexapla: Callable[..., Result]) -> None:
    """A path that leads nowhere is named."""
    result = hexapla("compare", "--lexicon", "nowhere.toml")
    assert result.code == 2
    assert "nowhere.toml: can't be read" in result.err


def test_commands_take_a_lexicon(hexapla: Callable[..., Result], own: str, tmp_path: Path) -> None:
    """With the lexicon the two documents part, without it they don't."""
    paths = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    assert "No contradictions found" in hexapla("contradictions", *paths).out
    out = hexapla("contradictions", *paths, "--lexicon", own, "-f", "json").out
    [found] = json.loads(out)["relations"]
    assert found["why"] == "a finds soup tasty; b finds soup awful"
    assert found["dispute"] == "taste of soup"
    assert "taste" in hexapla("positions", *paths, "--lexicon", own).out


def test_no_within_leaves_out_what_one_document_says(
    hexapla: Callable[..., Result], tmp_path: Path
) -> None:
    """Contradictions inside a document are found unless they are not asked for."""
    path = tmp_path / "both.txt"
    path.write_text("Filter therapy is safe. Filter therapy is dangerous.\n", encoding="utf-8")
    assert "#1" in hexapla("contradictions", str(path)).out
    assert "No contradictions found" in hexapla("contradictions", "--no-within", str(path)).out
