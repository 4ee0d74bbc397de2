"""Every command prints what it should in every format."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

import hexapla.cli.reports.contract

if TYPE_CHECKING:
    from collections.abc import Callable

    from builders import Result


SCHEMA: dict[str, Any] = json.loads(
    Path(hexapla.cli.reports.contract.__file__)
    .with_name("comparison.schema.json")
    .read_text(encoding="utf-8")
)
COMMANDS = (
    "compare",
    "positions",
    "align",
    "overlaps",
    "contradictions",
    "unique",
    "matrix",
    "statements",
    "statements --all",
    "explain mild:2 stern:2",
)


def validate(text: str) -> dict[str, Any]:
    """Hold a JSON output to the schema and give its data."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    data: dict[str, Any] = json.loads(text)
    jsonschema.Draft202012Validator(SCHEMA).validate(data)
    return data


@pytest.mark.parametrize("command", COMMANDS)
def test_json_keeps_the_contract(
    command: str, hexapla: Callable[..., Result], pair: tuple[str, str]
) -> None:
    """The JSON of every command is valid against the schema in the package."""
    data = validate(hexapla(*command.split(), *pair, "-f", "json").out)
    assert [d["id"] for d in data["documents"]] == ["mild", "stern"]


def test_json_of_the_bundled_articles_keeps_the_contract(hexapla: Callable[..., Result]) -> None:
    """The whole comparison of the five articles is valid and hangs together."""
    data = validate(hexapla("compare", "-f", "json").out)
    ids = [s["id"] for s in data["statements"]]
    assert len(set(ids)) == len(ids)
    assert all(r["a"] in ids and r["b"] in ids for r in data["relations"])
    assert [r["id"] for r in data["relations"]] == [
        f"r{n}" for n in range(1, len(data["relations"]) + 1)
    ]
    scores = [r["score"] for r in data["relations"]]
    assert scores == sorted(scores, reverse=True)
    assert sum(d["statements"] for d in data["documents"]) == data["summary"]["statements"]


def test_schema_refuses_what_breaks_the_contract(
    hexapla: Callable[..., Result], pair: tuple[str, str]
) -> None:
    """The schema is strict where it matters: a contradiction needs two cues and a type."""
    data = validate(hexapla("compare", *pair, "-f", "json").out)
    contradiction = next(r for r in data["relations"] if r["relation"] == "contradiction")
    contradiction["cues"].pop()
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, SCHEMA)


def test_compare_shows_its_parts_in_order(
    hexapla: Callable[..., Result], pair: tuple[str, str]
) -> None:
    """Documents, agreement, positions, contradictions and overlaps follow one another."""
    out = hexapla("compare", *pair).out
    titles = ["Documents\n", "Agreement\n", "Positions\n", "Contradictions\n", "Overlaps\n"]
    places = [out.index(title) for title in titles]
    assert places == sorted(places)


def test_quotes_have_document_and_line(
    hexapla: Callable[..., Result], pair: tuple[str, str]
) -> None:
    """Both sides of a contradiction are quoted with their statement and line."""
    out = hexapla("contradictions", *pair, "--width", "300").out
    assert "mild:2, line 3: “Filter therapy is safe for most people.”" in out
    assert "stern:2, line 3: “Filter therapy carries serious risks.”" in out


def test_csv_has_one_line_a_relation(hexapla: Callable[..., Result], pair: tuple[str, str]) -> None:
    """The CSV of a comparison is one flat table with a header."""
    rows = list(csv.DictReader(io.StringIO(hexapla("compare", *pair, "-f", "csv").out)))
    assert {r["relation"] for r in rows} == {"contradiction", "overlap"}
    assert all(r["document_a"] == "mild" and r["document_b"] == "stern" for r in rows)


def test_min_grade_and_limit_cut_what_is_shown(hexapla: Callable[..., Result]) -> None:
    """A higher grade shows fewer findings, and a limit says how many are left."""
    every = json.loads(hexapla("contradictions", "-f", "json").out)["relations"]
    clear = json.loads(hexapla("contradictions", "-f", "json", "--min-grade", "3").out)["relations"]
    assert 0 < len(clear) < len(every)
    assert {r["grade"] for r in clear} == {3}
    out = hexapla("contradictions", "--limit", "2").out
    assert "#2" in out
    assert "#3" not in out
    assert " more disputes: " in out


def test_statements_leave_out_what_claims_nothing(
    hexapla: Callable[..., Result], pair: tuple[str, str]
) -> None:
    """A call to action is shown with --all alone."""
    assert "Contact us" not in hexapla("statements", *pair).out
    assert "call_to_action" in hexapla("statements", "--all", *pair).out


def test_corpus_list_names_the_articles(hexapla: Callable[..., Result]) -> None:
    """The bundled articles are listed, and their JSON keeps the contract too."""
    out = hexapla("corpus", "list").out
    assert all(name in out for name in ("innerbloom", "synaptica", "kalypso"))
    data = validate(hexapla("corpus", "list", "-f", "json").out)
    assert len(data["documents"]) == 5


def test_no_paths_mean_the_bundled_articles(hexapla: Callable[..., Result]) -> None:
    """Without paths the five articles are taken, and stderr says so."""
    result = hexapla("statements", "--limit", "1")
    assert result.code == 0
    assert "bundled articles (innerbloom, synaptica, central-pain" in result.err
    assert "bundled" not in result.out


def test_explain_says_what_was_missing(
    hexapla: Callable[..., Result], pair: tuple[str, str]
) -> None:
    """Two unrelated statements are explained too."""
    out = hexapla("explain", "mild:2", "stern:4", *pair, "--width", "300").out
    assert "No overlap: the score of" in out
    assert "No contradiction" in out


def test_explain_refuses_unknown_ids(hexapla: Callable[..., Result], pair: tuple[str, str]) -> None:
    """An id that no statement has is an error that names near ones."""
    result = hexapla("explain", "mild:22", "stern:2", *pair)
    assert result.code == 2
    assert "mild:2" in result.err
    assert "hexapla statements" in result.err


def test_nothing_found_is_said(hexapla: Callable[..., Result], tmp_path: Path) -> None:
    """Documents with nothing in common give a report that says so."""
    (tmp_path / "a.txt").write_text("Cats sleep on warm roofs all day.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Trains left the northern harbour.", encoding="utf-8")
    out = hexapla("compare", tmp_path).out
    assert "No contradictions found." in out
    assert "No overlaps found." in out
    assert "No positions found" in out
