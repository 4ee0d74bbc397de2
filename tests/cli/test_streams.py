"""Streams that are closed, full or no longer read: the exit codes hold all the same."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click
import pytest

from hexapla.cli import main as entry
from hexapla.cli.output.messages import tell

if TYPE_CHECKING:
    from collections.abc import Callable

    from builders import Result

PROGRAM = (sys.executable, "-m", "hexapla.cli")
FULL = Path("/dev/full")
MORE_THAN_A_PIPE = 300_000


def shell(line: str) -> subprocess.CompletedProcess[str]:
    """Run a line of bash in which `$H` is the program, with the code of its first command."""
    command = ["bash", "-c", f'H="{" ".join(PROGRAM)}"; {line}; exit ${{PIPESTATUS[0]}}']
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "line",
    [
        "$H compare -f json | head -c 1",
        "$H compare -f csv 2>&1 | head -n 1",
        "$H compare | true",
        "$H --help | true",
        "$H corpus list | true",
    ],
)
def test_a_reader_that_stops_early_is_no_failure(line: str) -> None:
    """Whatever is written when the reader goes, the code is 0 and nobody hears of it."""
    result = shell(line)
    assert result.returncode == 0
    assert "Broken" not in result.stderr
    assert "Exception" not in result.stderr


@pytest.mark.parametrize(
    ("line", "code", "message"),
    [
        ("$H compare >&-", 2, "stdout is closed"),
        ("$H compare >&- 2>&-", 2, ""),
        ("$H compare nowhere 2>&-", 2, ""),
        ("$H --help >&-", 0, ""),
        ("$H corpus list -o /dev/null >&-", 0, ""),
    ],
)
def test_closed_streams_cause_no_traceback(line: str, code: int, message: str) -> None:
    """A stream that the shell closed is dealt with; the code is never that of the gate."""
    result = shell(line)
    assert result.returncode == code
    assert message in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full here")
@pytest.mark.parametrize("arguments", ["compare", "--help", "corpus list -o /dev/full"])
def test_a_full_disk_is_no_defect_of_ours(arguments: str) -> None:
    """Output that does not fit is the user's to mend: code 2, one line, and no second complaint."""
    result = shell(f"$H {arguments} > /dev/full")
    assert result.returncode == 2
    complaints = [line for line in result.stderr.splitlines() if "no paths given" not in line]
    assert len(complaints) == 1
    assert complaints[0].startswith("hexapla: error: ")
    assert "can't be written" in complaints[0]


def test_messages_that_nobody_reads_do_not_cost_the_report() -> None:
    """With the reader of stderr gone the report is whole and the code is that of the report."""
    reading, writing = os.pipe()
    os.close(reading)
    result = subprocess.run(
        [*PROGRAM, "compare", "-f", "csv"], stdout=subprocess.PIPE, stderr=writing, check=False
    )
    os.close(writing)
    assert result.returncode == 0
    assert result.stdout.startswith(b"relation,")
    assert result.stdout.endswith(b"\n")


INTERRUPTIBLE = (
    "import os, signal, sys;"
    "signal.signal(signal.SIGINT, signal.SIG_DFL);"
    "os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
)
"""Runs the interpreter with SIGINT at its default, which a background job inherits as ignored."""


def test_an_interrupt_gives_130(tmp_path: Path) -> None:
    """A real SIGINT while standard input is awaited ends with 130 and one word."""
    with subprocess.Popen(
        [sys.executable, "-c", INTERRUPTIBLE, *PROGRAM[1:], "statements", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    ) as process:
        assert process.stdin
        process.stdin.write(b"x" * MORE_THAN_A_PIPE)  # returns when the program reads
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=10)
    assert process.returncode == 130
    assert out == b""
    assert err.split() == [b"Interrupted."]


def test_completion_gives_its_script_and_no_1() -> None:
    """A shell that asks for completions gets them; a wrong request is wrong usage."""
    assert "_hexapla_completion" in shell("_HEXAPLA_COMPLETE=bash_source $H").stdout
    assert shell("_HEXAPLA_COMPLETE=nonsense $H").returncode == 2


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (BrokenPipeError(32, "Broken pipe"), 0, ""),
        (OSError(28, "No space left on device"), 2, "can't be written (No space left on device)"),
        (FileNotFoundError(2, "No such file", "lexicon.toml"), 70, "an internal error"),
        (click.Abort(), 130, "Interrupted."),
        (click.ClickException("wrong\nhere"), 2, "hexapla: error: wrong here"),
        (SystemExit(1), 0, ""),
    ],
)
def test_every_way_to_end_has_its_code(
    error: BaseException,
    code: int,
    message: str,
    monkeypatch: pytest.MonkeyPatch,
    hexapla: Callable[..., Result],
) -> None:
    """What is raised decides the code, in one place; no code is 1."""

    def fail(*_: object, **__: object) -> NoReturn:
        raise error

    monkeypatch.setattr(entry.cli, "main", fail)
    result = hexapla()
    assert (result.code, result.out) == (code, "")
    assert message in result.err
    assert len(result.err.splitlines()) <= 1


def test_no_arguments_give_the_help(hexapla: Callable[..., Result]) -> None:
    """Nothing asked for is wrong usage: the help goes to stderr, stdout stays empty."""
    result = hexapla()
    assert (result.code, result.out) == (2, "")
    assert "contradictions" in result.err
    assert "hexapla: error" not in result.err


def test_usage_errors_are_one_line_with_a_hint(hexapla: Callable[..., Result]) -> None:
    """A wrong option is told in one line that names the help of its command."""
    result = hexapla("compare", "--nope")
    assert result.code == 2
    assert result.err.startswith("hexapla: error: No such option '--nope'.")
    assert result.err.endswith(" See 'hexapla compare --help'.\n")
    assert result.err.count("\n") == 1


def test_options_before_the_command_are_sent_behind_it(hexapla: Callable[..., Result]) -> None:
    """Who puts an option of a command in front of it is told where it belongs."""
    result = hexapla("-q", "compare")
    assert result.code == 2
    assert "No such option '-q'. Options go after the command." in result.err


def test_messages_are_one_line_without_controls(capsys: pytest.CaptureFixture[str]) -> None:
    """A file name with an escape sequence or a newline does nothing to the terminal."""
    tell("odd\x1b[31m\nname")
    assert capsys.readouterr().err == "hexapla: odd[31m name\n"


def test_main_leaves_with_the_code_and_drains_dead_streams(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is left in a stream without reader goes nowhere, so the interpreter stays quiet."""
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "w", encoding="ascii") as stream:  # noqa: PTH123  a descriptor
        monkeypatch.setattr(sys, "stdout", stream)
        monkeypatch.setattr(sys, "stderr", None)
        monkeypatch.setattr(gc, "set_threshold", lambda _: None)
        monkeypatch.setattr(entry, "run", lambda: stream.write("too late") * 0)
        with pytest.raises(SystemExit) as end:
            entry.main()
    assert end.value.code == 0
