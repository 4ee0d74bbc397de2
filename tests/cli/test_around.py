"""Around the program: completion in real shells, the manual page, the hook of pre-commit."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from hexapla.cli.main import COMMANDS, cli
from hexapla.cli.settings.keys import walk_commands

if TYPE_CHECKING:
    from collections.abc import Callable

    from builders import Result

ROOT = Path(__file__).parents[2]

BASH = """
eval "$(hexapla completion bash)"
COMP_WORDS=({words}) COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
compopt() {{ echo "files: $*"; }}
_hexapla_completion hexapla
printf '%s\\n' "${{COMPREPLY[@]}}"
"""

ZSH = """
compdef() {{ : }}
compadd() {{ print -l -- $completions }}
_describe() {{ print -l -- $completions_with_descriptions }}
_path_files() {{ print files }}
source <(hexapla completion zsh)
words=({words}) CURRENT=${{#words}}
_hexapla_completion
"""

FISH = """
hexapla completion fish | source
complete -C "{words}"
"""

SCRIPTS = {"bash": BASH, "zsh": ZSH, "fish": FISH}


@pytest.fixture
def path(tmp_path: Path) -> str:
    """Put a program `hexapla` first on the path."""
    program = tmp_path / "hexapla"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m hexapla.cli "$@"\n', "utf-8")
    program.chmod(0o755)
    return f"{tmp_path}{os.pathsep}{os.environ['PATH']}"


def complete(shell: str, words: str, path: str) -> str:
    """Complete the last word of a line in a shell; give all that it offers."""
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    script = SCRIPTS[shell].format(words=words)
    if shell == "fish":
        script = script.replace(" ''", " ")
    result = subprocess.run(
        [shell, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PATH": path},
    )
    assert "Traceback" not in result.stderr
    return result.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_complete_commands_options_and_values(shell: str, path: str) -> None:
    """Commands, options and choices are offered, and nothing that does not fit."""
    commands = complete(shell, "hexapla co", path)
    assert "contradictions" in commands
    assert "compare" in commands
    assert "overlaps" not in commands
    options = complete(shell, "hexapla check --ma", path)
    assert "--max-contradictions" in options
    assert "--baseline" not in options
    values = complete(shell, "hexapla check --fail-on ''", path)
    assert {"contradiction", "overlap", "never"} <= set(values.split())


def test_bash_completes_files(path: str) -> None:
    """Where documents or a file belong the shell offers those that are there."""
    assert complete("bash", "hexapla compare do", path).split() == ["files:", "-o", "default"]


@pytest.mark.parametrize("shell", SCRIPTS)
def test_scripts_are_printed_for_each_shell(shell: str, hexapla: Callable[..., Result]) -> None:
    """The script names the program and the variable by which it is asked."""
    result = hexapla("completion", shell)
    assert result.code == 0
    assert f"_HEXAPLA_COMPLETE={shell}_complete" in result.out


def test_an_unknown_shell_is_refused(hexapla: Callable[..., Result]) -> None:
    """A shell that there is no completion for is wrong usage."""
    assert hexapla("completion", "tcsh").code == 2


def test_the_manual_says_what_the_help_says(hexapla: Callable[..., Result]) -> None:
    """Every command, option and help text is on the page."""
    page = hexapla("man").out
    plain = page.replace("\\-", "-").replace("\\(dq", '"')
    for name, command in walk_commands(cli):
        if isinstance(command, click.Group):
            continue
        assert f".SS hexapla {name}\n" in plain
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert max(parameter.opts, key=len) in plain
                assert (parameter.help or "") in plain


@pytest.mark.skipif(shutil.which("groff") is None, reason="no groff here")
def test_the_manual_is_set_without_a_warning(hexapla: Callable[..., Result]) -> None:
    """Groff finds nothing wrong, and the text comes out as it is in --help."""
    result = subprocess.run(
        ["groff", "-man", "-Tascii", "-ww", "-P-c"],  # noqa: S607
        input=hexapla("man").out,
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stderr == ""
    plain = re.sub(r".\x08", "", result.stdout)
    assert "hexapla check docs/ --baseline accepted.json --write-baseline" in plain


def test_every_command_has_a_module() -> None:
    """The commands of the program are the modules of the folder."""
    modules = {p.stem for p in (ROOT / "cli" / "commands").glob("*.py")} - {"__init__"}
    assert modules == set(COMMANDS)


def test_the_hook_of_pre_commit_is_as_it_should_be() -> None:
    """The hook runs the gate over all documents, whichever files a commit changes."""
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    pairs = dict(re.findall(r"^[- ] (\w+): (.+)$", hook, re.MULTILINE))
    assert pairs["id"] == "hexapla"
    assert pairs["entry"] == "hexapla check"
    assert pairs["language"] == "python"
    assert "\n  pass_filenames: false\n" in hook
    assert set(pairs["types_or"].strip("[]").split(", ")) >= {"markdown", "plain-text", "html"}
