"""Reports are written whole or not at all."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hexapla.cli.output.writing import UnwritableError, write, write_all

if TYPE_CHECKING:
    from collections.abc import Iterator


def test_what_was_there_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    """A new report takes the place of the old, with its permissions, and leaves no draft."""
    target = tmp_path / "report.txt"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    write("new\n", str(target))
    assert target.read_bytes() == b"new\n"
    assert target.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in tmp_path.iterdir()] == ["report.txt"]


def test_a_failure_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the draft can't be moved into place the old report stays, and no draft."""

    def refuse(_: Path, __: Path) -> Path:
        raise OSError(28, "No space left on device")

    target = tmp_path / "report.txt"
    target.write_text("old", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UnwritableError, match="No space left on device"):
        write("new", str(target))
    assert target.read_text(encoding="utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["report.txt"]


def test_an_interrupt_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever stops the writing, there is never half a file and never a draft."""

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    target = tmp_path / "report.txt"
    target.write_text("old", encoding="utf-8")
    monkeypatch.setattr("hexapla.cli.output.writing._fill", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write("new", str(target))
    assert target.read_text(encoding="utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["report.txt"]


def test_pieces_are_written_whole_or_not_at_all(tmp_path: Path) -> None:
    """A report that breaks off while it is made leaves no half of it."""

    def break_off() -> Iterator[str]:
        yield "new"
        raise KeyboardInterrupt

    target = tmp_path / "report.txt"
    target.write_text("old", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt):
        write_all(break_off(), str(target))
    assert target.read_text(encoding="utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["report.txt"]
    write_all(("a", "b"), str(target))
    assert target.read_text(encoding="utf-8") == "ab"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """The file that a link leads to is replaced, not the link."""
    (tmp_path / "real.txt").write_text("old", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to("real.txt")
    write("new", str(tmp_path / "link.txt"))
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text(encoding="utf-8") == "new"


def test_a_named_pipe_is_written_into(tmp_path: Path) -> None:
    """What is no regular file is not replaced."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    heard: list[str] = []
    reader = threading.Thread(target=lambda: heard.append(pipe.read_text(encoding="utf-8")))
    reader.start()
    write("report", str(pipe))
    reader.join()
    assert heard == ["report"]
    assert pipe.is_fifo()


@pytest.mark.parametrize("output", [None, "-"])
def test_a_dash_is_stdout(
    output: str | None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No file and a dash both mean stdout; a closed one is told."""
    write("report\n", output)
    assert capsys.readouterr().out == "report\n"
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(UnwritableError, match="stdout is closed"):
        write("report\n", output)
