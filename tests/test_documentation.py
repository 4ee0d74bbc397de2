"""The documentation shows what the program does, names every option, and links to what exists."""

from __future__ import annotations

import json
import re
import shlex
from itertools import combinations
from pathlib import Path
from pkgutil import resolve_name
from typing import TYPE_CHECKING

import click
import pytest
from builders import make_document
from test_rooms import make_graph

from hexapla.cli.exits import Exit
from hexapla.cli.gate.rules import read_rules
from hexapla.cli.main import COMMANDS, cli, run
from hexapla.cli.settings.configuration import read_settings
from hexapla.cli.settings.options import FINDING_FORMATS
from hexapla.compare import Relation, compare, explain
from hexapla.compare.contradictions.kinds import quantities
from hexapla.compare.contradictions.logistic import SIMILAR, read_judge
from hexapla.compare.similarity.scoring import LIFT
from hexapla.compare.similarity.weights import read_weights
from hexapla.corpus import bundled

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
OTHERS = re.compile(r"\bpip |pytest|-m venv|/ruff |benchmarks/|fitting/")
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


def test_the_judge_of_the_docs_judges(capsys: pytest.CaptureFixture[str]) -> None:
    """The judge of the architecture page plugs in, and prints what stands there."""
    page = ROOT / "docs" / "architecture.md"
    [code] = blocks(page, "python")
    exec(compile(code, page.name, "exec"), {"__name__": page.name})  # noqa: S102  our own page
    assert capsys.readouterr().out == "".join(blocks(page, "text"))


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


FILES = re.compile(
    r"(?<![\w/.])((?:cli|compare|corpus|tests)/[\w./-]*\w/?)|`([a-z_]+\.(?:toml|txt))`"
)
"""What looks like a file or a folder of the repository in a page, or like a lexicon by itself."""

NAMES = re.compile(r"hexapla\.(?:cli|compare|corpus)(?:\.\w+)*")
"""What looks like a module, or a name in one."""


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_pages_name_only_files_that_there_are(page: Path) -> None:
    """Every file, folder and lexicon that a page names is in the repository."""
    of_users = {"hexapla.toml", "pyproject.toml"}
    for path, lexicon in FILES.findall(page.read_text(encoding="utf-8")):
        found = ROOT / path if path else ROOT / "compare" / "lexicons" / lexicon
        assert found.exists() or lexicon in of_users, f"{page.name}: {path}{lexicon}"


@pytest.mark.parametrize("page", USER_PAGES, ids=lambda p: p.name)
def test_pages_name_only_modules_that_there_are(page: Path) -> None:
    """Every module of the package, and every name in one, can be imported."""
    text = page.read_text(encoding="utf-8").partition("### Removed")[0]
    for name in set(NAMES.findall(text)) - {"hexapla.cli.__main__"}:
        resolve_name(name)


def test_the_rooms_are_those_of_the_page() -> None:
    """The architecture page lists each room, in an order in which each imports those above it."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    for package in ("compare", "cli"):
        listed = re.findall(rf"^    {package}/(\w+)(?:/|\.py) ", page, re.MULTILINE)
        place = {room: number for number, room in enumerate(listed)}
        graph = make_graph(package)
        rooms = {name.split(".")[2] for name in graph if name != f"hexapla.{package}"}
        assert rooms - {"__main__"} == place.keys()
        for name, imported in graph.items():
            room = [*name.split("."), ""][2]
            for other in imported if room in place else ():
                assert place[other.split(".")[2]] <= place[room], f"{name} imports {other}"


def test_every_lexicon_is_documented() -> None:
    """The page of the lexicon names each data file, and no other."""
    page = (ROOT / "docs" / "lexicon.md").read_text(encoding="utf-8")
    rows = "\n".join(re.findall(r"^\| (`\w.*?) \|", page, re.MULTILINE))
    folder = ROOT / "compare" / "lexicons"
    files = {p.name for p in folder.iterdir() if p.suffix in {".toml", ".txt"}}
    assert set(re.findall(r"`([\w.]+)`", rows)) == files - {"WORDNET-LICENSE.txt"}


def number(page: str, before: str) -> float:
    """Give the number that follows some words of a page."""
    text = " ".join((ROOT / "docs" / page).read_text(encoding="utf-8").split())
    found = re.search(re.escape(before) + r" ?([\d.]*\d)", text)
    assert found, f"{page}: {before}"
    return float(found[1])


def test_the_cuts_of_the_docs_are_those_of_the_judge() -> None:
    """The pages give the scores from which relations are reported, likely and clear."""
    cuts = read_judge().cuts
    overlap, contradiction = cuts[Relation.OVERLAP], cuts[Relation.CONTRADICTION]
    page = "how-it-decides.md"
    assert number(page, "different documents whose similarity is") == read_weights().floor
    assert number(page, "Overlaps score") == overlap.least
    assert number(page, "with more or less detail (") == overlap.likely
    assert number(page, "is the same claim (") == overlap.clear
    assert number(page, "Contradictions score") == contradiction.least
    for name in (page, "contradictions.md"):
        assert number(name, "grade 2 starts at") == contradiction.likely
        assert number(name, "grade 3 at") == contradiction.clear
    assert number("contradictions.md", "Pairs that score below") == contradiction.least


def test_the_scores_of_quantities_are_those_of_the_docs() -> None:
    """Quantities that exclude one another have one score between documents, and one within."""
    one, other = "Keys must be rotated every 90 days.", "Keys must be rotated annually."
    between = compare([make_document("a", one), make_document("b", other)])
    within = compare([make_document("a", f"{one}\n\n{other}")])
    for comparison, words in ((between, "isn't barred scores"), (within, "and in one document")):
        [verdict] = comparison.basis.verdicts.values()
        assert verdict.tension == number("how-it-decides.md", words)
    assert not within.contradictions


def test_the_weights_of_the_docs_are_those_of_similarity() -> None:
    """The page that says how similarity is computed has its numbers."""
    page, weights = "how-it-decides.md", read_weights()
    assert number(page, "raised to the power") == weights.contrast
    assert number(page, "exp(\u2212shared/") == weights.evidence
    assert number(page, "*Salience* is the") == weights.salience
    assert number(page, "*Opening* subtracts up to") == 100 * weights.opening
    assert number(page, "raises a score by at most") == round(100 * (LIFT - 1))
    assert number(page, "Similarity counts up to") == 100 * SIMILAR
    assert number(page, "statements with a similarity below") == quantities.SIMILAR
    words = {"background": ("three times", 3), "function": ("one and a half", 1.5)}
    words |= {"context": ("for a fifth", 0.2), "trigrams": ("half as much", 0.5)}
    text = " ".join((ROOT / "docs" / page).read_text(encoding="utf-8").split())
    for name, (written, value) in words.items():
        assert written in text
        assert getattr(weights, name) == value


def read_examples(title: str) -> list[list[str]]:
    """Read the rows of a table of the page on limits: the two statements, and what is shown."""
    page = (ROOT / "docs" / "limits.md").read_text(encoding="utf-8")
    table = page.partition(f"| {title} |")[2].partition("\n\n")[0]
    rows = re.findall(r'^\| .*? \| "(.*?)" and "(.*?)"(?: \| (\w+))? \|$', table, re.MULTILINE)
    assert len(rows) == table.count("\n") - 1 > 2
    return [list(row) for row in rows]


@pytest.mark.parametrize(("one", "other", "shown"), read_examples("what it can't recognise"))
def test_what_is_not_recognised_is_not(one: str, other: str, shown: str) -> None:
    """What the page on limits says can't be seen is not seen, or passes for an overlap."""
    comparison = compare([make_document("a", one), make_document("b", other)])
    assert comparison.contradictions == ()
    assert bool(comparison.overlaps) is (shown == "overlap")


@pytest.mark.parametrize(("one", "other", "_"), read_examples("what it takes for a contradiction"))
def test_what_is_no_contradiction_is_reported(one: str, other: str, _: str) -> None:
    """What the page on limits says is taken for a contradiction is."""
    assert compare([make_document("a", one), make_document("b", other)]).contradictions


CASES = """The lamp is on if it rains.

The lamp is on if it does not rain.

Reading is fun.

# A title
"""


def explain_all() -> Iterator[str]:
    """Yield the reasons that are given for pairs of the articles, and for some of a small text."""
    articles = compare(bundled())
    for pair in articles.basis.verdicts:
        yield from explain(articles, *pair).reasons
    small = compare([make_document("a", f"{CASES}\nReading is fun.\n"), make_document("b", CASES)])
    for one, other in combinations(small.statements, 2):
        yield from explain(small, one.id, other.id).reasons


def test_the_answer_to_a_pair_is_that_of_the_page(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The page on pairs shows what two statements are answered with."""
    page = (ROOT / "docs" / "pairs.md").read_text(encoding="utf-8")
    a, b = re.findall(r'"(The gate[^"]*)"', " ".join(page.split()))[:2]
    (tmp_path / "pairs.jsonl").write_text(json.dumps({"a": a, "b": b}), encoding="utf-8")
    assert run(["pairs", str(tmp_path / "pairs.jsonl")]) == 0
    [shown] = re.findall(r'^    (\{"row": 1.*?\}\]\})$', page, re.MULTILINE | re.DOTALL)
    assert json.loads(shown) == json.loads(capsys.readouterr().out)


def test_the_entry_of_a_baseline_is_that_of_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page on CI shows an entry as it is written, but for the reason, which a user gives."""
    [shown] = map(json.loads, blocks(ROOT / "docs" / "ci.md", "json"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    for side in (shown["a"], shown["b"]):
        text = f"Filter therapy is mild.\n\n{side['quote']}\n"
        (tmp_path / side["document"]).write_text(text, encoding="utf-8")
    assert run(["check", "docs/", "--baseline", "accepted.json", "--write-baseline"]) == 0
    [entry] = json.loads((tmp_path / "accepted.json").read_text(encoding="utf-8"))["entries"]
    assert entry | {"reason": shown["reason"]} == shown


VARYING = (
    (r"“[^”]*”(?:, “[^”]*”)*", "“…”"),
    (r"[\w-]+:\d+", "id"),
    (r"(grade \d:|point p\d+,) .*", r"\1"),
    (r"\(.*\)", "()"),
    (r"\d+(?:\.\d+)?", "0"),
)
"""What differs between two sentences of one form, and what stands in its place."""


def outline(sentence: str) -> str:
    """Reduce a sentence of an explanation to its form."""
    for pattern, instead in VARYING:
        sentence = re.sub(pattern, instead, sentence)
    return sentence


def test_reasons_of_explanations_are_those_of_the_page() -> None:
    """Each sentence that the page on tables explains is one that explanations have."""
    page = (ROOT / "docs" / "reading-the-tables.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(.*?)` \| ", page, re.MULTILINE)
    assert len(rows) > 10
    assert {outline(row) for row in rows} <= {outline(reason) for reason in explain_all()}
