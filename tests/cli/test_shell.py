"""In a shell: pipes, files, terminals, locales, and what the environment asks for."""

from __future__ import annotations

import io
import os
import pty
import re
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from hexapla.cli.output import progress as progressing
from hexapla.cli.output.encoding import choose_encoding, shows_unicode
from hexapla.cli.output.terminal import wants_colour

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from builders import Result

PROGRAM = (sys.executable, "-m", "hexapla.cli")
COLOUR = b"\x1b["


def shell(line: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of bash in which `$H` is the program."""
    return subprocess.run(
        ["bash", "-c", f'H="{" ".join(PROGRAM)}"; {line}'],  # noqa: S607
        capture_output=True,
        check=False,
        env={**os.environ, **variables},
    )


def on_terminal(arguments: Sequence[str], **variables: str) -> bytes:
    """Run the program with a terminal for stdout and stderr, and give all that it shows there."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*PROGRAM, *arguments],
        stdout=theirs,
        stderr=theirs,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "TERM": "xterm", **variables},
    ) as process:
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 65536):
                shown += piece
        except OSError:  # the other side is closed
            pass
        process.wait()
    os.close(ours)
    return shown


def test_pipes_and_files_get_the_same_bytes(pair: tuple[str, str], tmp_path: Path) -> None:
    """`| cat`, `> file` and `-o file` hold one and the same report, without colours."""
    documents = " ".join(pair)
    piped = shell(f"$H compare {documents} | cat").stdout
    shell(f"$H compare {documents} > out.txt; $H compare {documents} -o o.txt")
    assert piped
    assert (tmp_path / "out.txt").read_bytes() == piped
    assert (tmp_path / "o.txt").read_bytes() == piped
    assert COLOUR not in piped


def test_the_environment_asks_for_width_and_colour(pair: tuple[str, str]) -> None:
    """COLUMNS sets the width of a pipe, FORCE_COLOR colours it, and NO_COLOR wins over that."""
    line = f"$H compare {' '.join(pair)} 2>/dev/null"
    narrow = shell(line, COLUMNS="60").stdout.decode()
    assert max(len(row) for row in narrow.splitlines()) <= 60
    forced = shell(line, FORCE_COLOR="1", COLUMNS="60").stdout
    assert COLOUR in forced
    assert re.sub(rb"\x1b\[\d*m", b"", forced).decode() == narrow
    assert COLOUR not in shell(line, FORCE_COLOR="1", NO_COLOR="1").stdout


def test_no_seed_changes_a_byte(pair: tuple[str, str]) -> None:
    """Twenty-one hash seeds, in two locales, give one output."""
    command = [*PROGRAM, "compare", *pair, "-f", "json"]
    running = [
        subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            env={
                **os.environ,
                "PYTHONHASHSEED": str(seed),
                "LC_ALL": "C" if seed % 2 else "C.UTF-8",
            },
        )
        for seed in range(21)
    ]
    outputs = {process.communicate()[0] for process in running}
    assert len(outputs) == 1
    assert all(process.returncode == 0 for process in running)


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_folder_is_told(pair: tuple[str, str], tmp_path: Path) -> None:
    """Reading goes on as ever; writing is one line, code 2, and leaves nothing behind."""
    tmp_path.chmod(0o555)
    try:
        assert shell(f"$H compare {' '.join(pair)}").returncode == 0
        result = shell(f"$H compare {' '.join(pair)} -o out.txt")
    finally:
        tmp_path.chmod(0o755)
    assert result.returncode == 2
    assert b"can't be written (Permission denied)" in result.stderr
    assert not (tmp_path / "out.txt").exists()


def test_what_can_not_be_written_is_told(
    monkeypatch: pytest.MonkeyPatch, hexapla: Callable[..., Result], pair: tuple[str, str]
) -> None:
    """The same for who may write everywhere: the refusal of the system is passed on."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("hexapla.cli.output.writing._fill", refuse)
    for options in (["-o", "out.txt"], ["--baseline", "ok.json", "--write-baseline"]):
        result = hexapla("check", *pair, *options)
        assert result.code == 2
        assert "can't be written (Permission denied)" in result.err
    assert sorted(os.listdir()) == ["mild.txt", "stern.txt"]  # noqa: PTH208


def test_a_closed_standard_input_disturbs_nothing(pair: tuple[str, str]) -> None:
    """Nobody reads it unless the path - asks for it, and then its being closed is told."""
    assert shell(f"$H compare {' '.join(pair)} <&-").returncode == 0
    result = shell("$H statements - <&-")
    assert result.returncode == 2
    assert b"standard input is closed" in result.stderr


def test_the_gate_is_hit_whoever_reads_the_report(pair: tuple[str, str]) -> None:
    """A reader that stops early costs the report and not the verdict."""
    line = f"$H check {' '.join(pair)} --min-grade 1 -f json"
    assert shell(f"set -o pipefail; {line} | head -1").returncode == 1
    assert shell(f"set -o pipefail; {line} --max-contradictions 9 | head -1").returncode == 0


def test_a_terminal_gets_colours_unless_it_should_not(pair: tuple[str, str]) -> None:
    """Colours are there on a terminal, not on a dumb one, nor where NO_COLOR or a flag says so."""
    command = ["positions", *pair]
    assert COLOUR in on_terminal(command)
    assert COLOUR not in on_terminal(command, TERM="dumb")
    assert COLOUR not in on_terminal(command, NO_COLOR="1")
    assert COLOUR not in on_terminal([*command, "--color", "never"])


def test_a_terminal_without_unicode_gets_ascii(pair: tuple[str, str]) -> None:
    """Borders and quotation marks are drawn with what the encoding of the terminal has."""
    shown = on_terminal(["contradictions", *pair], PYTHONIOENCODING="latin-1")
    assert shown.isascii()
    assert b'"Filter therapy is safe for most people."' in shown
    piped = shell(f"$H statements {' '.join(pair)} --width 90", PYTHONIOENCODING="ascii").stdout
    assert b"+---" in piped


@pytest.mark.parametrize(
    ("choice", "to_file", "variables", "colour"),
    [
        ("auto", False, {}, False),
        ("auto", False, {"FORCE_COLOR": "1"}, True),
        ("auto", True, {"FORCE_COLOR": "1"}, False),
        ("auto", False, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("auto", False, {"FORCE_COLOR": ""}, False),
        ("always", True, {"NO_COLOR": "1"}, True),
        ("never", False, {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_is_decided_by_flag_then_environment(
    choice: str,
    to_file: bool,  # noqa: FBT001  a parameter of the test
    variables: dict[str, str],
    colour: bool,  # noqa: FBT001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A flag wins, NO_COLOR comes next, then FORCE_COLOR; an empty variable is none."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert wants_colour(choice, to_file=to_file) is colour


def test_pipes_are_utf_8_whatever_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a terminal, or PYTHONIOENCODING, gets another encoding."""
    latin = io.TextIOWrapper(io.BytesIO(), encoding="latin-1")
    assert choose_encoding(latin) == "utf-8"
    monkeypatch.setattr(latin, "isatty", lambda: True)
    assert choose_encoding(latin) == "latin-1"
    assert not shows_unicode(latin)
    monkeypatch.setattr(latin, "isatty", lambda: False)
    monkeypatch.setenv("PYTHONIOENCODING", "latin-1:strict")
    assert choose_encoding(latin) == "latin-1"


class Terminal(io.StringIO):
    """A terminal that keeps what is written to it."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True


def test_progress_comes_after_a_while_and_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that counts is there while something is being done, and is wiped at its end."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progressing, "PATIENCE", 0.01)
    monkeypatch.setattr(progressing, "PACE", 0.01)
    with progressing.progress("comparing"):
        deadline = time.monotonic() + 5
        while "(2 s)" not in terminal.getvalue() and time.monotonic() < deadline:
            time.sleep(0.01)
    shown = terminal.getvalue()
    assert "\r\x1b[Khexapla: comparing (1 s)\r\x1b[Khexapla: comparing (2 s)" in shown
    assert shown.endswith("\r\x1b[K")


@pytest.mark.parametrize("reason", ["fast", "no terminal", "dumb", "closed"])
def test_progress_is_silent_where_nobody_waits_or_looks(
    reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written within half a second, to a pipe, or to a terminal that can't wipe."""
    stream = io.StringIO() if reason == "no terminal" else Terminal()
    monkeypatch.setattr(sys, "stderr", None if reason == "closed" else stream)
    if reason == "dumb":
        monkeypatch.setenv("TERM", "dumb")
    if reason != "fast":
        monkeypatch.setattr(progressing, "PATIENCE", 0.0)
    with progressing.progress("comparing"):
        pass
    assert stream.getvalue() == ""
