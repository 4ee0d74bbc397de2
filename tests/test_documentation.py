"""The documentation shows what the program does, names every option, and links to what exists."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from hexapla.cli.exits import Exit
from hexapla.cli.gate.rules import read_rules
from hexapla.cli.main import COMMANDS, cli, run
from hexapla.cli.settings.configuration import read_settings
from hexapla.cli.settings.options import FINDING_FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
OTHERS = re.compile(r"\bpip |pytest|-m venv|/ruff |benchmarks/")
"""What a line of a page has that shows options of other programs."""

PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")])
USER_PAGES = [page for page in PAGES if page.name != "development.md"]
"""The pages whose options are ours: the one on development speaks of nox and its like."""


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


def headings(page: Path) -> set[str]:
    """Give the anchors of the headings of a page, as GitHub makes them."""
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title).lower().replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link of a page leads to a file of the repository."""
    links = re.findall(r"\]\(([^)#:]*)(?:#([^)]*))?\)", page.read_text(encoding="utf-8"))
    for target, anchor in links:
        leads_to = page.parent / target if target else page
        assert leads_to.is_file(), f"{page.name}: {target}"
        assert not anchor or anchor in headings(leads_to), f"{page.name}: #{anchor}"


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


def options_of(command: click.Command) -> set[str]:
    """Name the options of a command, long and short, and those that turn a switch off."""
    options = [p for p in command.params if isinstance(p, click.Option)]
    return {name for option in options for name in [*option.opts, *option.secondary_opts]}


def blocks(page: Path, language: str) -> list[str]:
    """Give the code blocks of a page in a language."""
    return re.findall(rf"```{language}\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("page", USER_PAGES, ids=lambda p: p.name)
def test_pages_name_no_option_that_there_is_not(page: Path) -> None:
    """What looks like an option of ours in a page is one."""
    known = {option for context in contexts() for option in options_of(context.command)}
    lines = [line for line in page.read_text("utf-8").splitlines() if not OTHERS.search(line)]
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", "\n".join(lines)))
    assert named <= known | {"--help"}


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_examples_of_the_shell_are_valid(page: Path) -> None:
    """Each `hexapla` line of a shell example names a command and options that there are."""
    parsers = {c.command_path: c.command for c in contexts()}
    for line in "\n".join(blocks(page, "(?:sh|yaml)")).splitlines():
        for call in re.findall(r"(?:^|[|(] ?|- run: |^ +- )\$?\(?(hexapla [^|)>#]+)", line):
            words = shlex.split(call)
            depth = max(n for n in (1, 2, 3) if " ".join(words[:n]) in parsers)
            command = parsers[" ".join(words[:depth])]
            assert not isinstance(command, click.Group), line
            given = {word for word in words[depth:] if word.startswith("-") and word != "-"}
            assert given <= options_of(command), line


def test_examples_of_the_docs_run(capsys: pytest.CaptureFixture[str]) -> None:
    """The Python example of the architecture page does what it says."""
    [code] = blocks(ROOT / "docs" / "architecture.md", "python")
    exec(compile(code, "architecture.md", "exec"), {})  # noqa: S102  our own page
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_the_library_is_used_as_its_page_says(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The examples of the library page run one after the other and print what stands there."""
    monkeypatch.chdir(tmp_path)
    for name, relief in (("guide", "two months"), ("leaflet", "12 weeks")):
        text = f"# {name}\n\nFilter therapy is mild.\n\nThe relief lasted up to {relief}.\n"
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    page = ROOT / "docs" / "library.md"
    names: dict[str, object] = {}
    for code in blocks(page, "python"):
        exec(compile(code, page.name, "exec"), names)  # noqa: S102  our own page
    assert capsys.readouterr().out == "".join(blocks(page, "text"))


def test_configurations_of_the_docs_are_valid(tmp_path: Path) -> None:
    """Every TOML example is a configuration that is read."""
    for page in ("configuration.md", "getting-started.md"):
        for content in blocks(ROOT / "docs" / page, "toml"):
            name = "pyproject.toml" if "[tool." in content else "hexapla.toml"
            (tmp_path / name).write_text(content, encoding="utf-8")
            assert read_settings(tmp_path / name, cli)


def test_every_type_of_contradiction_is_explained() -> None:
    """The page says of each type what the rules of SARIF say."""
    page = (ROOT / "docs" / "contradictions.md").read_text(encoding="utf-8")
    for rule in read_rules():
        if rule.id != "overlap":
            assert f"| `{rule.id}` | {rule.short} |" in page


def test_every_format_is_documented() -> None:
    """The page of formats names each of them."""
    page = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    for format_name in FINDING_FORMATS:
        assert f"`{format_name}`" in page


def test_every_exit_code_is_documented() -> None:
    """The page of exit codes has a row for each."""
    page = (ROOT / "docs" / "exit-codes.md").read_text(encoding="utf-8")
    for code in Exit:
        assert f"\n| {int(code)} | " in page


def test_ci_runs_the_command_of_the_readme() -> None:
    """The test command of the README is where .ci/run looks for it."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    [command] = re.findall(r"<!-- test command -->\n```sh\n(.*?)```", readme, re.DOTALL)
    assert command.endswith("/nox\n")
    sessions = (ROOT / "noxfile.py").read_text(encoding="utf-8")
    assert 'nox.options.sessions = ["lint", "types", "tests"]' in sessions
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "<!-- test command -->" in script
    assert "nox" not in script
