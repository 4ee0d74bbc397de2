"""The documentation shows what the program does, names every option, and links to what exists."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from hexapla.cli.main import COMMANDS, cli, run

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")])


def walk(command: click.Command, parent: click.Context | None) -> Iterator[click.Context]:
    """Yield the context of a command and of every command below it."""
    context = click.Context(
        command,
        info_name=command.name if parent else "hexapla",
        parent=parent,
        terminal_width=90,
        **command.context_settings,
    )
    yield context
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from walk(inner, context)


def contexts() -> list[click.Context]:
    """List the contexts of all commands."""
    return list(walk(cli, None))


def hold(path: Path, text: str, request: pytest.FixtureRequest) -> None:
    """Hold a documentation file to what it should be, or refresh it."""
    if request.config.getoption("--update-golden"):
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text, "refresh with pytest --update-golden"


def test_commands_page_is_the_help(request: pytest.FixtureRequest) -> None:
    """docs/commands.md holds the help of every command, word for word."""
    parts = ["# Commands and options\n\nThe help of every command, as `--help` prints it.\n"]
    parts += [f"## {c.command_path}\n\n```text\n{c.get_help()}\n```\n" for c in contexts()]
    hold(ROOT / "docs" / "commands.md", "\n".join(parts), request)


def test_every_option_has_help() -> None:
    """No option is left without an explanation."""
    for context in contexts():
        for parameter in context.command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help, f"{context.command_path} {parameter.name}"


def test_readme_excerpt_is_real(
    request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    """The excerpt of the README is what the command prints, three findings of it."""
    assert run(["contradictions", "--width", "100"]) == 0
    findings = capsys.readouterr().out.split("\n\n")
    shown = "\n\n".join(findings[:3])
    path = ROOT / "README.md"
    readme = path.read_text(encoding="utf-8")
    block = re.compile(r"(<!-- excerpt -->\n```text\n).*?(```)", re.DOTALL)
    assert block.search(readme)
    hold(path, block.sub(lambda m: f"{m[1]}{shown}\n{m[2]}", readme), request)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link of a page leads to a file of the repository."""
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).is_file(), f"{page.name}: {target}"


def test_every_page_is_linked_from_the_readme() -> None:
    """A reader finds every page from the README."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for page in (ROOT / "docs").glob("*.md"):
        assert f"(docs/{page.name})" in readme


def test_every_command_is_shown_in_the_examples_of_the_docs() -> None:
    """The pages speak of every command."""
    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    for command in COMMANDS:
        assert f"hexapla {command}" in text


def test_examples_of_the_docs_run(capsys: pytest.CaptureFixture[str]) -> None:
    """The Python example of the architecture page does what it says."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    [code] = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    exec(compile(code, "architecture.md", "exec"), {})  # noqa: S102  our own page
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_ci_runs_the_command_of_the_readme() -> None:
    """The test command of the README is where .ci/run looks for it."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    [command] = re.findall(r"<!-- test command -->\n```sh\n(.*?)```", readme, re.DOTALL)
    assert "pytest" in command
    assert "mypy" in command
    assert "ruff check" in command
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "<!-- test command -->" in script
    assert "pytest" not in script
