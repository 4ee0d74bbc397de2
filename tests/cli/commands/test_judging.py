"""`hexapla pairs` answers every row, at once and in order."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pytest

from hexapla.cli.commands import pairs as command
from hexapla.cli.formats.answers import RENDERERS

if TYPE_CHECKING:
    from collections.abc import Callable

    from builders import Result

SCHEMA = json.loads(
    (Path(__file__).parents[3] / "cli" / "reports" / "pair.schema.json").read_text(encoding="utf-8")
)
ROWS = (
    {"a": "The gate is locked at night.", "b": "The gate is not locked at night."},
    {"a": "Children play in the yard.", "b": "In the yard, children play."},
    {"a": "The café opens at nine.", "b": "Bees collect nectar."},
    {"a": "=1+1", "b": 2},
    {"a": "The course takes 12 weeks.", "b": "The course takes 20 weeks."},
)
SUMMARY = "hexapla: judged 4 pairs: 1 overlap, 2 contradiction, 1 unrelated; 1 bad rows\n"


@pytest.fixture
def rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Write some rows, one of them bad, and go to their folder."""
    text = "".join(json.dumps(row) + "\n" for row in ROWS)
    (tmp_path / "rows.jsonl").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    return "rows.jsonl"


@pytest.mark.parametrize("format_name", command.FORMATS)
def test_answers_are_as_recorded(
    format_name: str,
    rows: str,
    hexapla: Callable[..., Result],
    golden: Callable[[str, str], None],
) -> None:
    """Each format prints what its golden file holds; the bad row is told, and gives code 2."""
    result = hexapla("pairs", rows, "-f", format_name)
    golden(f"pairs.{ {'table': 'txt'}.get(format_name, format_name) }", result.out)
    assert result.code == 2
    assert result.err == f"hexapla: error: rows.jsonl: row 4 (line 4): b is no text\n{SUMMARY}"


def test_json_lines_keep_the_contract(rows: str, hexapla: Callable[..., Result]) -> None:
    """Each line is valid against the schema, and its cues give back the text."""
    lines = hexapla("pairs", rows).out.splitlines()
    assert len(lines) == len(ROWS)
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    for number, line in enumerate(lines, 1):
        answer = json.loads(line)
        jsonschema.validate(answer, SCHEMA)
        assert answer["row"] == number
        for cue in answer.get("cues", ()):
            text = str(ROWS[number - 1][cue["side"]])
            assert text[cue["start"] : cue["end"]] == cue["text"]


def test_schema_refuses_a_contradiction_without_cues(
    rows: str, hexapla: Callable[..., Result]
) -> None:
    """A contradiction has a type and two cues, or it breaks the contract."""
    answer = json.loads(hexapla("pairs", rows).out.splitlines()[0])
    answer["cues"].pop()
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(answer, SCHEMA)


def test_good_rows_give_0(hexapla: Callable[..., Result], tmp_path: Path) -> None:
    """Where every row is judged the code is 0, and stderr has the counts."""
    path = tmp_path / "pairs.csv"
    path.write_text("a,b\nIt is safe.,It is not safe.\n", encoding="utf-8")
    result = hexapla("pairs", path)
    assert result.code == 0
    assert result.err == "hexapla: judged 1 pairs: 0 overlap, 1 contradiction, 0 unrelated\n"


def test_answers_go_to_a_file_whole(
    rows: str, hexapla: Callable[..., Result], tmp_path: Path
) -> None:
    """With -o the answers are in the file and nothing is on stdout."""
    result = hexapla("pairs", rows, "-o", "judged.jsonl")
    assert result.out == ""
    assert (tmp_path / "judged.jsonl").read_text(encoding="utf-8") == hexapla("pairs", rows).out


def test_a_file_is_left_alone_where_the_input_is_bad(
    hexapla: Callable[..., Result], tmp_path: Path
) -> None:
    """An input without the columns a and b costs the output file nothing."""
    (tmp_path / "pairs.csv").write_text("x,y\n1,2\n", encoding="utf-8")
    target = tmp_path / "judged.jsonl"
    target.write_text("kept", encoding="utf-8")
    result = hexapla("pairs", tmp_path / "pairs.csv", "-o", target)
    assert (result.code, result.out) == (2, "")
    assert "no column a and no column b" in result.err
    assert target.read_text(encoding="utf-8") == "kept"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["judged.jsonl", "pairs.csv"]


def test_many_bad_rows_are_not_told_one_by_one(
    hexapla: Callable[..., Result], tmp_path: Path
) -> None:
    """The first bad rows are told, all are answered and counted."""
    path = tmp_path / "pairs.jsonl"
    path.write_text("nonsense\n" * 50, encoding="utf-8")
    result = hexapla("pairs", path)
    assert len(result.out.splitlines()) == 50
    assert len(result.err.splitlines()) == command.COMPLAINTS + 1
    assert result.err.endswith("; 50 bad rows\n")


def test_standard_input_is_read(
    hexapla: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The path - reads standard input, and messages call it by that name."""
    stdin = io.TextIOWrapper(io.BytesIO(b"a\tb\nIt is safe.\tIt is not safe.\nx\n"))
    monkeypatch.setattr(sys, "stdin", stdin)
    result = hexapla("pairs", "-")
    assert [json.loads(line)["relation"] for line in result.out.splitlines()] == [
        "contradiction",
        "error",
    ]
    assert "error: standard input: row 2 (line 3): no b" in result.err


def test_closed_standard_input_is_told(
    hexapla: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a standard input there is a message and no traceback."""
    monkeypatch.setattr(sys, "stdin", None)
    result = hexapla("pairs", "-")
    assert (result.code, result.out) == (2, "")
    assert "standard input is closed" in result.err


def test_an_answer_comes_before_the_input_has_ended() -> None:
    """Each row is answered as it comes: a program can ask and wait for the answer."""
    with subprocess.Popen(
        [sys.executable, "-m", "hexapla.cli", "pairs", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdin
        assert process.stdout
        for a, b, relation in (
            ("It is wet.", "It isn't wet.", "contradiction"),
            ("x", "x", "overlap"),
        ):
            process.stdin.write(json.dumps({"a": a, "b": b}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["relation"] == relation
        process.stdin.close()
    assert process.returncode == 0


def test_cells_are_no_formulas_and_control_characters_stay_out(
    hexapla: Callable[..., Result], tmp_path: Path
) -> None:
    """What a spreadsheet or a terminal would act on doesn't get out."""
    path = tmp_path / "pairs.jsonl"
    row = {"a": "-5 \x1b[31mdogs bark", "b": "No \x1b[31mdogs bark"}
    path.write_text(json.dumps(row), encoding="utf-8")
    for format_name in command.FORMATS:
        assert "\x1b" not in hexapla("pairs", path, "-f", format_name).out


def test_tables_keep_to_the_width(rows: str, hexapla: Callable[..., Result]) -> None:
    """No line of a table is wider than asked for, long words aside."""
    out = hexapla("pairs", rows, "-f", "table", "--width", "32").out
    assert max(map(len, out.splitlines())) <= 32


def test_formats_are_those_of_the_report() -> None:
    """The formats of the command are those that the report can render."""
    assert tuple(RENDERERS) == command.FORMATS
