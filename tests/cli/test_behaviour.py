"""Bad input, exit codes, streams: what a shell and a CI rely on."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import click
import pytest

from hexapla.cli import main as entry
from hexapla.cli import session
from hexapla.cli.exits import Exit
from hexapla.cli.settings.keys import walk_commands
from hexapla.cli.settings.options import KINDS, READ_FORMATS
from hexapla.corpus import Kind
from hexapla.corpus.readers import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from builders import Result


def spawn(
    *arguments: str, cwd: Path | None = None, **variables: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command line as its own process."""
    return subprocess.run(
        [sys.executable, "-m", "hexapla.cli", *arguments],
        capture_output=True,
        check=False,
        cwd=cwd,
        env={**os.environ, **variables},
    )


def test_exit_codes_are_those_that_are_documented() -> None:
    """The codes are 0, 1, 2, 70 and 130 and have not moved."""
    assert {e.name: int(e) for e in Exit} == {
        "DONE": 0,
        "GATE": 1,
        "USAGE": 2,
        "INTERNAL": 70,
        "INTERRUPTED": 130,
    }


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["compare", "nowhere.txt"], "no such file or folder"),
        (["compare", "mil.txt"], "did you mean mild.txt?"),
        (["compare", "gone/away.txt"], "no such file or folder: gone/away.txt"),
        (["compare", "*.xyz"], "nothing matches the pattern"),
        (["compare", "empty"], "no documents in empty; looked for names that end in .txt"),
        (["compare", "latin.txt"], "is not UTF-8 (byte 0xe9 at offset 3, line 1); read as"),
        (["compare", "blank.txt"], "blank.txt is empty; give a file that has text"),
        (["compare", "binary.txt"], "binary.txt looks binary"),
        (["compare", "pipe"], "pipe is no regular file"),
        (["compare", "dangling.txt"], "dangling.txt is a broken link"),
        (["compare", "mild.txt"], "only one document (mild.txt)"),
        (["align", "mild.txt", "mild.txt"], "only one document (mild.txt)"),
        (["overlaps", "mild.txt"], "a comparison needs two"),
        (["compar"], "No such command 'compar'; did you mean 'compare'? See 'hexapla --help'."),
        (["compare", "--formt", "csv"], "--format"),
        (["compare", "-f", "xml"], "'xml' is not one of"),
        (["compare", "--min-grade", "4"], "1<=x<=3"),
        (["compare", "mild.txt", "stern.txt", "-o", "no/such/out.txt"], "can't be written"),
        (["explain", "mild:2"], "Missing argument 'B'"),
    ],
)
def test_mistakes_get_a_message_that_says_what_to_do(
    arguments: list[str], message: str, hexapla: Callable[..., Result], pair: tuple[str, str]
) -> None:
    """A mistake of the user gives exit code 2, a clear message, no report and no traceback."""
    assert pair
    os.mkfifo("pipe")
    os.symlink("nothing", "dangling.txt")  # noqa: PTH211
    for name, content in (
        ("latin.txt", b"caf\xe9"),
        ("blank.txt", b" \n\n"),
        ("binary.txt", b"a\0b"),
    ):
        with open(name, "wb") as file:  # noqa: PTH123
            file.write(content)
    os.makedirs("empty")  # noqa: PTH103
    result = hexapla(*arguments)
    assert result.code == 2
    assert result.out == ""
    assert message in " ".join(result.err.split())
    assert "Traceback" not in result.err


def test_one_unreadable_file_does_not_stop_the_rest(
    hexapla: Callable[..., Result], pair: tuple[str, str]
) -> None:
    """What can be read is compared, and the exit code still says that something was missing."""
    result = hexapla("compare", *pair, "missing.txt")
    assert result.code == 2
    assert "no such file or folder: missing.txt" in result.err
    assert "Contradictions" in result.out


def test_a_document_without_statements_is_told(
    hexapla: Callable[..., Result], pair: tuple[str, str], tmp_path: Path
) -> None:
    """A document of headings alone is named on stderr and does no harm."""
    (tmp_path / "bare.txt").write_text("Only A Heading\n", encoding="utf-8")
    result = hexapla("compare", *pair, "bare.txt")
    assert result.code == 0
    assert "bare.txt: no statements found" in result.err


@pytest.mark.parametrize("command", ["contradictions", "positions"])
def test_one_document_is_looked_at_by_itself(
    command: str, hexapla: Callable[..., Result], pair: tuple[str, str]
) -> None:
    """Commands that can do something with one document do it, and say so."""
    result = hexapla(command, pair[0])
    assert result.code == 0
    assert "only one document (mild.txt)" in result.err


def test_defects_are_owned(monkeypatch: pytest.MonkeyPatch, hexapla: Callable[..., Result]) -> None:
    """An error of ours gives 70 and a line that says so; the traceback comes on request."""

    def fail() -> None:
        message = "boom"
        raise ZeroDivisionError(message)

    monkeypatch.setattr(session, "bundled", fail)
    result = hexapla("statements")
    assert result.code == 70
    assert "an internal error" in result.err
    assert "Traceback" not in result.err
    monkeypatch.setenv("HEXAPLA_DEBUG", "1")
    assert "Traceback" in hexapla("statements").err


def test_interrupts_end_with_130(
    monkeypatch: pytest.MonkeyPatch, hexapla: Callable[..., Result]
) -> None:
    """An interrupt from the keyboard gives 130."""

    def interrupt() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(session, "bundled", interrupt)
    result = hexapla("statements")
    assert result.code == 130
    assert result.err.strip() == "Interrupted."


def test_a_closed_pipe_ends_quietly() -> None:
    """`hexapla compare | head -1` prints one line and nothing on stderr."""
    result = subprocess.run(
        ["bash", "-c", '"$0" -m hexapla.cli compare -f csv | head -1', sys.executable],  # noqa: S607
        capture_output=True,
        check=True,
    )
    assert result.stdout.startswith(b"relation,id,type")
    assert b"Traceback" not in result.stderr
    assert b"Broken" not in result.stderr


def test_output_is_the_same_to_the_byte() -> None:
    """Hash seed, locale and folder change nothing."""
    runs = [
        spawn("compare", "-f", "json", PYTHONHASHSEED=seed, LC_ALL=locale).stdout
        for seed, locale in (("0", "C"), ("1", "C.UTF-8"), ("42", "POSIX"))
    ]
    assert runs[0] == runs[1] == runs[2]
    tables = [spawn("compare", PYTHONHASHSEED=s, LC_ALL="C", COLUMNS="80").stdout for s in "078"]
    assert tables[0] == tables[1] == tables[2]
    assert "“".encode() in tables[0]


def test_output_goes_to_a_file_whole(
    hexapla: Callable[..., Result], pair: tuple[str, str], tmp_path: Path
) -> None:
    """`-o` writes what stdout would get, replaces what was there, and leaves nothing beside it."""
    (tmp_path / "out.json").write_text("old", encoding="utf-8")
    result = hexapla("compare", *pair, "-f", "json", "-o", "out.json")
    assert (result.code, result.out) == (0, "")
    written = (tmp_path / "out.json").read_text(encoding="utf-8")
    assert written == hexapla("compare", *pair, "-f", "json").out
    assert sorted(p.name for p in tmp_path.iterdir()) == ["mild.txt", "out.json", "stern.txt"]


def test_options_name_what_there_is() -> None:
    """The formats and kinds that the options offer are those of the corpus."""
    assert [form.name for form in FORMATS] == list(READ_FORMATS)
    assert [kind.value for kind in Kind] == list(KINDS)


def test_standard_input_is_read(
    monkeypatch: pytest.MonkeyPatch, hexapla: Callable[..., Result], pair: tuple[str, str]
) -> None:
    """The path - takes a document from a pipe, with the name and format that are given."""
    page = b"<p>Filter therapy is dangerous for most people.</p>"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(page)))
    options = ("--stdin-name", "web page", "--stdin-format", "html", "-f", "json")
    data = json.loads(hexapla("contradictions", pair[0], "-", *options).out)
    assert [d["id"] for d in data["documents"]] == ["mild", "web page"]
    assert data["documents"][1]["format"] == "html"
    assert data["relations"][0]["cues"][1]["text"] == "dangerous"


def test_closed_standard_input_is_told(
    monkeypatch: pytest.MonkeyPatch, hexapla: Callable[..., Result]
) -> None:
    """Without standard input the path - says so."""
    monkeypatch.setattr("sys.stdin", None)
    result = hexapla("statements", "-")
    assert result.code == 2
    assert "standard input is closed" in result.err


def test_kinds_can_be_kept_and_dropped(
    hexapla: Callable[..., Result], pair: tuple[str, str]
) -> None:
    """Kinds that are kept take part in the comparison too, and those dropped do not."""
    assert "Contact us" in hexapla("statements", *pair, "--keep", "call_to_action").out
    kept = json.loads(hexapla("compare", *pair, "--keep", "heading", "-f", "json").out)
    plain = json.loads(hexapla("compare", *pair, "-f", "json").out)
    assert kept["summary"]["statements"] == plain["summary"]["statements"] + 2
    dropped = hexapla("compare", *pair, "--drop", "statement")
    assert "No overlaps found." in dropped.out
    assert "mild.txt: no statements found" in dropped.err


def test_encodings_can_be_named(hexapla: Callable[..., Result], tmp_path: Path) -> None:
    """A guess is told on stderr, and naming the encoding ends the guessing."""
    (tmp_path / "a.txt").write_bytes("Le café est fermé à tout le monde.".encode("cp1252"))
    assert "read as" in hexapla("statements", tmp_path).err
    result = hexapla("statements", tmp_path, "--encoding", "cp1252")
    assert (result.code, result.err) == (0, "")
    assert "café" in result.out
    assert "no encoding 'no'" in hexapla("statements", tmp_path, "--encoding", "no").err


def test_large_files_can_be_allowed(hexapla: Callable[..., Result], tmp_path: Path) -> None:
    """A file over the limit is refused until the limit is raised."""
    (tmp_path / "a.txt").write_text("Filters are safe. " * 70_000, encoding="utf-8")
    assert "--max-size" in hexapla("statements", tmp_path, "--max-size", "1").err
    assert hexapla("statements", tmp_path, "--max-size", "2", "--limit", "1").code == 0


HOSTILE = (
    "Filters are safe \x1b[31mred\x1b[0m and \x07 loud \u202e reversed\u200b.\n\n"
    "=cmd() | <script>alert(1)</script> `rm` *bold* [x](http://evil.example) is risky.\n\n"
    "Filters carry risks \x9b31m and \x85 more.\n"
)


@pytest.mark.parametrize("format_name", ["table", "markdown", "csv", "json"])
@pytest.mark.parametrize("command", ["compare", "align", "statements", "positions"])
def test_control_characters_never_get_out(
    command: str, format_name: str, hexapla: Callable[..., Result], tmp_path: Path
) -> None:
    """No escape, control or direction mark of a document reaches the output."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(HOSTILE, encoding="utf-8")
    out = hexapla(command, tmp_path, "-f", format_name).out
    assert out
    assert all(c == "\n" or c.isprintable() for c in out), [c for c in out if not c.isprintable()]


def test_markdown_is_inert(hexapla: Callable[..., Result], tmp_path: Path) -> None:
    """Markup in a quote is shown and not obeyed."""
    (tmp_path / "a.txt").write_text(HOSTILE, encoding="utf-8")
    out = hexapla("statements", tmp_path, "-f", "markdown").out
    assert "<script>" not in out
    assert "&lt;script&gt;" in out
    assert r"\*bold\*" in out
    assert r"http\://evil" in out
    rows = [line for line in out.splitlines() if line.startswith("|")]
    assert len({line.replace(r"\|", "").count("|") for line in rows}) == 1


def test_csv_cells_are_no_formulas(hexapla: Callable[..., Result], tmp_path: Path) -> None:
    """A cell that a spreadsheet would run gets an apostrophe in front."""
    (tmp_path / "a.txt").write_text("=1+1 is what the cell says today.", encoding="utf-8")
    assert ",'=1+1 is" in hexapla("statements", tmp_path, "-f", "csv").out


@pytest.mark.parametrize("width", [40, 60, 80, 160])
def test_tables_fit_the_width(width: int, hexapla: Callable[..., Result]) -> None:
    """No line of the comparison is wider than asked for."""
    out = hexapla("compare", "--width", str(width), "--limit", "12").out
    assert max(len(line) for line in out.splitlines()) <= width


def test_nothing_is_cut_when_piped(hexapla: Callable[..., Result]) -> None:
    """All findings are printed where stdout is no terminal."""
    found = json.loads(hexapla("compare", "-f", "json").out)["relations"]
    out = hexapla("compare").out
    contradictions = sum(r["relation"] == "contradiction" for r in found)
    assert f"#{contradictions} " in out
    assert f"#{len(found) - contradictions} " in out
    assert " more contradictions" not in out


def test_terminal_gets_an_overview(
    monkeypatch: pytest.MonkeyPatch, hexapla: Callable[..., Result]
) -> None:
    """On a terminal ten rows of each table are shown, and how to see the rest."""
    monkeypatch.setattr("hexapla.cli.output.terminal.is_terminal", lambda: True)
    monkeypatch.setattr("os.get_terminal_size", lambda _: os.terminal_size((120, 40)))
    monkeypatch.setattr("sys.stdout.fileno", lambda: 1, raising=False)
    out = hexapla("compare").out
    assert "#10 " in out
    assert "#11 " not in out
    assert "more overlaps: run hexapla overlaps, or" in out


def test_width_comes_from_columns(
    monkeypatch: pytest.MonkeyPatch, hexapla: Callable[..., Result], pair: tuple[str, str]
) -> None:
    """COLUMNS sets the width where there is no terminal, and nonsense in it is ignored."""
    monkeypatch.setenv("COLUMNS", "60")
    assert max(len(line) for line in hexapla("statements", *pair).out.splitlines()) <= 60
    monkeypatch.setenv("COLUMNS", "many")
    assert hexapla("statements", *pair).code == 0


@pytest.mark.parametrize("command", entry.COMMANDS)
def test_help_has_examples(command: str, hexapla: Callable[..., Result]) -> None:
    """Every command explains itself with examples, without touching a document."""
    found = dict(walk_commands(entry.cli))[command]
    inner = found.list_commands(click.Context(found)) if isinstance(found, click.Group) else []
    arguments = [command, *inner[:1]]
    result = hexapla(*arguments, "--help")
    assert result.code == 0
    assert "Examples:" in result.out
    assert f"hexapla {' '.join(arguments)}" in result.out
    assert result.err == ""


def test_version_and_help_of_the_group(hexapla: Callable[..., Result]) -> None:
    """The group shows its version and every command."""
    assert hexapla("--version").out.startswith("hexapla ")
    out = hexapla("--help").out
    assert all(command in out for command in entry.COMMANDS)


def test_help_imports_nothing_heavy() -> None:
    """`--help` loads neither the comparison nor the libraries that it stands on."""
    code = (
        "import sys; from hexapla.cli.main import run; run(['--help']);"
        "print([m for m in sys.modules if m.split('.')[0] in "
        "('tabulate', 'rapidfuzz', 'Stemmer', 'sentencex') or "
        "m in ('hexapla.corpus', 'hexapla.compare', 'dataclasses', 'json')], file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert result.stderr.strip() == b"[]"
