"""Where the values of options come from, and what a file must not say."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from builders import Result

    Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, content: str) -> None:
    """Write a file and the folders above it."""
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(content, encoding="utf-8")


def show(hexapla: Run, *arguments: str) -> dict[tuple[str, str], tuple[Any, str]]:
    """Give value and origin of each option, by key and command."""
    result = hexapla("config", "show", "-f", "json", *arguments)
    assert result.code == 0, result.err
    return {
        (option["key"], command): (option["value"], option["origin"])
        for option in json.loads(result.out)["options"]
        for command in option["commands"]
    }


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("hexapla.toml", "min-grade = 3\n"),
        ("pyproject.toml", "[tool.hexapla]\nmin-grade = 3\n"),
        ("pyproject.toml", "[tool]\nhexapla = {min-grade = 3}\n"),
    ],
)
def test_the_nearest_file_sets_options(name: str, content: str, hexapla: Run) -> None:
    """Both files do; the command that has the option has the value, and where it is from."""
    write(name, content)
    os.makedirs("docs/deep")  # noqa: PTH103
    os.chdir("docs/deep")
    value, origin = show(hexapla)["min-grade", "compare"]
    assert value == 3
    assert origin.startswith(f"../../{name}, line ")


def test_our_own_file_wins_over_the_shared_one(hexapla: Run) -> None:
    """In one folder hexapla.toml is taken; a pyproject.toml without our table is passed over."""
    write("pyproject.toml", "[tool.hexapla]\nlimit = 1\n")
    write("hexapla.toml", "limit = 2\n")
    write("docs/pyproject.toml", "[tool.other]\nhexapla = 1\n")
    write("docs/a/pyproject.toml", "not TOML, and not ours\n")
    os.chdir("docs/a")
    assert show(hexapla)["limit", "compare"] == (2, "../../hexapla.toml, line 1")


def test_flags_win_over_variables_over_files_over_defaults(
    hexapla: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each of the four sources is asked in turn."""
    write("a.txt", "Tea is safe. Tea is hot.\n\nTea is green. Tea is old.")

    def lines(*arguments: str) -> int:
        return len(hexapla("statements", "a.txt", "-f", "csv", *arguments).out.splitlines()) - 1

    assert lines() == 4
    write("hexapla.toml", "limit = 3\n")
    assert lines() == 3
    monkeypatch.setenv("HEXAPLA_LIMIT", "2")
    assert lines() == 2
    assert show(hexapla)["limit", "statements"] == ("2", "variable HEXAPLA_LIMIT")
    assert lines("--limit", "1") == 1
    monkeypatch.delenv("HEXAPLA_LIMIT")
    assert lines("--isolated") == 4


def test_the_table_of_a_command_wins(hexapla: Run) -> None:
    """What is set for one command holds for that one, whatever is set for all."""
    write(
        "pyproject.toml",
        '[tool.hexapla]\nformat = "csv"\n\n[tool.hexapla.check]\nformat = "github"\n'
        '[tool.hexapla.corpus.list]\nformat = "json"\n',
    )
    values = show(hexapla)
    assert values["format", "check"] == ("github", "pyproject.toml, line 5")
    assert values["format", "corpus list"] == ("json", "pyproject.toml, line 7")
    assert values["format", "compare"] == ("csv", "pyproject.toml, line 2")
    assert hexapla("corpus", "list").out.startswith("{")


def test_a_value_that_a_command_can_not_take_is_for_the_others(hexapla: Run) -> None:
    """A format for findings, set for all, leaves commands that find none as they are."""
    write("hexapla.toml", 'format = "sarif"\n')
    values = show(hexapla)
    assert values["format", "check"][0] == "sarif"
    assert values["format", "positions"] == ("table", "default")


def test_paths_are_those_from_the_file(hexapla: Run) -> None:
    """Documents, excludes and baselines are found from every folder below."""
    write("hexapla.toml", 'paths = ["docs"]\nexclude = ["drafts"]\nbaseline = "ok.json"\n')
    write("docs/a.md", "Tea is safe.\n")
    write("docs/drafts/b.md", "Tea is old.\n")
    write("ok.json", '{"version": 1, "entries": []}')
    assert "b:1" not in hexapla("statements").out
    os.chdir("docs/drafts")
    assert "a:1" in hexapla("statements").out
    assert hexapla("check").code == 0
    assert show(hexapla)["baseline", "check"][0] == "../../ok.json"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("limit = 1\nmin-grad = 2\n", "line 2: unknown key 'min-grad'; did you mean 'min-grade'?"),
        ("min_grade = 2\n", "line 1: unknown key 'min_grade'; did you mean 'min-grade'?"),
        ("[chek]\nlimit = 1\n", "line 1: unknown key 'chek'; did you mean 'check'?"),
        ("[check]\nlimits = 1\n", "line 2: unknown key 'limits'"),
        ("[compare]\n\nfail-on = 'never'\n", "line 3: unknown key 'fail-on'"),
        ("config = 'x.toml'\n", "line 1: unknown key 'config'"),
        ("version = true\n", "line 1: unknown key 'version'"),
        ("min-grade = '2'\n", "line 1: min-grade must be a whole number, not '2'"),
        ("min-grade = true\n", "line 1: min-grade must be a whole number, not true"),
        (
            "# min-grade\nmin-grade = 4\n",
            "line 2: min-grade has a wrong value: 4 is not in the range",
        ),
        ("format = 'xml'\n", "line 1: format has a wrong value: 'xml' is not one of"),
        ("format = ['csv']\n", "line 1: format must be a string, not ['csv']"),
        ("quiet = 1\n", "line 1: quiet must be true or false, not 1"),
        ("paths = 'docs'\n", "line 1: paths must be a list of strings, not 'docs'"),
        ("keep = ['heading', 3]\n", "line 1: keep must be a list of strings"),
        ("limit = \n", "is not valid TOML: invalid value (at line 1"),
        ("\xff", "is not valid TOML"),
    ],
)
def test_mistakes_are_told_with_their_line(content: str, message: str, hexapla: Run) -> None:
    """An unknown key, a wrong type or value, or no TOML is one line and code 2, for any command."""
    write("hexapla.toml", content)
    for command in ("compare", "config show"):
        result = hexapla(*command.split())
        assert (result.code, result.out) == (2, "")
        assert result.err.startswith("hexapla: error: hexapla.toml")
        assert message in result.err
        assert result.err.count("\n") == 1


def test_a_table_that_is_none_is_told(hexapla: Run) -> None:
    """`tool.hexapla` must be a table."""
    write("pyproject.toml", "[tool]\nhexapla = 3\n")
    assert "line 2: hexapla must be a table" in hexapla("compare").err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--config", "no.toml"], "no.toml: can't be read (No such file or directory)"),
        (["--config", "."], "can't be read (Is a directory)"),
        (["--config", "latin.toml"], "can't be read (it is not UTF-8)"),
        (["--config", "a.toml", "--isolated"], "exclude one another"),
    ],
)
def test_a_file_that_can_not_be_read_is_told(
    arguments: list[str], message: str, hexapla: Run
) -> None:
    """A file that was asked for must be there."""
    Path("latin.toml").write_bytes(b"format = '\xe9'")
    result = hexapla("compare", *arguments)
    assert (result.code, result.out) == (2, "")
    assert message in result.err


def test_a_flag_settles_what_a_variable_excludes(
    hexapla: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a variable asks for a file, or for none, the flag that says otherwise wins."""
    write("a.toml", "limit = 2\n")
    monkeypatch.setenv("HEXAPLA_ISOLATED", "1")
    assert show(hexapla, "--config", "a.toml")["limit", "compare"][0] == 2
    monkeypatch.delenv("HEXAPLA_ISOLATED")
    monkeypatch.setenv("HEXAPLA_CONFIG", "a.toml")
    assert show(hexapla)["limit", "compare"][0] == 2
    assert show(hexapla, "--isolated")["limit", "compare"][0] is None


def test_another_file_can_be_named(hexapla: Run) -> None:
    """`--config FILE` takes the place of the nearest file, and has the form of hexapla.toml."""
    write("hexapla.toml", "limit = 1\n")
    write("other/mine.toml", "limit = 2\npaths = ['docs']\n")
    values = show(hexapla, "--config", "other/mine.toml")
    assert values["limit", "compare"] == (2, "other/mine.toml, line 1")
    assert values["paths", "compare"][0] == ["other/docs"]


def test_variables_that_set_nothing_are_told(hexapla: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slip in the name of a variable is noticed; it stops nothing."""
    monkeypatch.setenv("HEXAPLA_FORMT", "csv")
    result = hexapla("corpus", "list")
    assert result.code == 0
    assert "HEXAPLA_FORMT sets no option; did you mean 'HEXAPLA_FORMAT'?" in result.err


def test_wrong_variables_are_named(hexapla: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A value that an option can't have is an error that names the variable."""
    monkeypatch.setenv("HEXAPLA_MIN_GRADE", "seven")
    result = hexapla("compare")
    assert result.code == 2
    assert "Set HEXAPLA_MIN_GRADE to another value." in result.err


def test_lists_and_switches_come_from_variables(
    hexapla: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An option that can be given again takes words, a switch takes 1 or true."""
    write("a.txt", "Only A Heading\n\nIs tea safe?\n\nTea is safe.")
    monkeypatch.setenv("HEXAPLA_KEEP", "heading question")
    monkeypatch.setenv("HEXAPLA_QUIET", "1")
    assert len(hexapla("statements", "a.txt", "-f", "csv").out.splitlines()) == 4


def test_paths_come_from_a_variable(hexapla: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents that are nowhere named are those of HEXAPLA_PATHS."""
    for name in "abc":
        write(f"{name}.txt", f"Tea {name} is safe.")
    monkeypatch.setenv("HEXAPLA_PATHS", os.pathsep.join(("a.txt", "b.txt")))
    out = hexapla("statements", "-f", "csv").out
    assert [line[:3] for line in out.splitlines()[1:]] == ["a:1", "b:1"]
    assert "a:1" not in hexapla("statements", "c.txt").out


def test_the_table_of_options_reads_well(hexapla: Run) -> None:
    """Every option is there with its value; what is not set says so."""
    write("hexapla.toml", "paths = ['docs', 'more']\nquiet = true\n")
    out = hexapla("config", "show", "--width", "300").out
    rows = {line.split()[0]: line for line in out.splitlines()[3:] if line}
    assert "docs, more" in rows["paths"]
    assert "yes" in rows["quiet"]
    assert "not set" in rows["limit"]


def test_a_folder_that_is_gone_has_no_configuration(hexapla: Run, folder: Path) -> None:
    """Where the current folder was removed the program goes on without options from files."""
    gone = folder / "gone"
    gone.mkdir()
    os.chdir(gone)
    gone.rmdir()
    try:
        assert hexapla("corpus", "list").code == 0
    finally:
        os.chdir(folder)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "no paths given"),
        (["-v"], "no configuration file is read"),
        (["-v", "--config", "h.toml"], "options are read from h.toml"),
        (["-q"], ""),
    ],
)
def test_quiet_and_verbose(arguments: list[str], said: str, hexapla: Run) -> None:
    """Quiet says nothing where nothing is wrong, verbose where the options come from."""
    write("h.toml", "limit = 1\n")
    err = hexapla("statements", *arguments).err
    assert said in err
    assert bool(err) == bool(said)


def test_verbose_counts_the_statements_of_each_document(
    hexapla: Run, pair: tuple[str, str]
) -> None:
    """Details are for those who ask."""
    assert "mild.txt: 3 statements" in hexapla("contradictions", *pair, "-v").err


def test_quiet_and_verbose_exclude_one_another(hexapla: Run) -> None:
    """Both at once are an error, save where the command line gainsays a file."""
    assert hexapla("corpus", "list", "-q", "-v").code == 2
    write("hexapla.toml", "verbose = true\n")
    assert hexapla("corpus", "list", "-q").err == ""
    write("hexapla.toml", "quiet = true\n")
    assert "options are read" in hexapla("corpus", "list", "-v").err


def test_errors_are_told_however_quiet(hexapla: Run) -> None:
    """Quiet leaves out what is good to know, never what is wrong."""
    assert "no such file" in hexapla("statements", "nowhere.txt", "-q").err
