"""Each format is read by a real consumer of it, and says there what the report says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import jsonschema
import pytest
from consumers import (
    read_csv,
    read_github,
    read_json,
    read_jsonl,
    read_junit,
    read_markdown,
    read_sarif,
)

from hexapla.cli.formats import render
from hexapla.cli.gate.finding import Findings, collect, identify
from hexapla.cli.gate.rules import read_rules
from hexapla.cli.output.places import locate
from hexapla.cli.output.style import Style
from hexapla.cli.reports.overview import report_comparison
from hexapla.cli.reports.report import Choices
from hexapla.compare import ContradictionType

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hexapla.cli.gate.finding import Finding
    from hexapla.cli.reports.report import Report
    from hexapla.compare import Comparison

STYLE = Style()


@pytest.fixture
def report(made: Comparison) -> Report:
    """Give the report of the whole comparison made by hand."""
    return report_comparison(made, Choices())


def with_first(made: Comparison, **changes: object) -> Report:
    """Give the report with its first finding changed."""
    findings = collect(made, (*made.contradictions, *made.overlaps))
    first = replace(findings.found[0], **changes)  # type: ignore[arg-type]
    changed = Findings(paths=findings.paths, found=(first, *findings.found[1:]))
    return replace(report_comparison(made, Choices()), findings=lambda: changed)


def test_json_lines_hold_all_of_the_contract(report: Report) -> None:
    """What the lines say, put together, is the JSON to the letter, but for empty lists."""
    whole = read_json(render("json", report, STYLE))
    assert read_jsonl(render("jsonl", report, STYLE)) == whole


def test_tsv_is_csv_with_tabs(report: Report) -> None:
    """Both tables hold the same cells."""
    tsv = render("tsv", report, STYLE)
    assert read_csv(tsv, "\t") == read_csv(render("csv", report, STYLE))


def test_a_markdown_page_has_the_cells_of_the_tables(report: Report) -> None:
    """A CommonMark parser finds the quotes as they are in the table."""
    cells = [cell for row in read_markdown(render("markdown", report, STYLE)) for cell in row]
    assert "mild:1, line 1: “Tea is safe.”" in cells


def test_sarif_has_both_statements(report: Report) -> None:
    """One statement is the location, the other the related one, each with its place."""
    first, second = read_sarif(render("sarif", report, STYLE))
    physical = first["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "mild.txt"
    assert physical["region"] == {
        "startLine": 1,
        "startColumn": 1,
        "endColumn": 13,
        "snippet": {"text": "Tea is safe."},
    }
    related = first["relatedLocations"][0]["physicalLocation"]
    assert related["artifactLocation"]["uri"] == "stern.txt"
    assert (first["level"], second["level"]) == ("error", "note")
    assert "baselineState" not in first
    assert "suppressions" not in first


@pytest.mark.parametrize(
    ("changes", "state", "suppressions"),
    [
        ({"known": False}, "new", None),
        (
            {"known": True, "hidden": "baseline", "reason": "both are fine"},
            "unchanged",
            [{"kind": "external", "justification": "both are fine"}],
        ),
        ({"known": False, "hidden": "inline"}, "new", [{"kind": "inSource"}]),
    ],
)
def test_sarif_says_what_is_known_and_why_it_is_hidden(
    changes: dict[str, object], state: str, suppressions: object, made: Comparison
) -> None:
    """Baseline and inline suppressions are told apart, with their reasons."""
    first, _ = read_sarif(render("sarif", with_first(made, **changes), STYLE))
    assert first["baselineState"] == state
    assert first.get("suppressions") == suppressions


def test_sarif_has_a_rule_with_help_for_each_type() -> None:
    """The rules are the types of contradiction and the overlap."""
    rules = read_rules()
    assert {rule.id for rule in rules} == {t.value for t in ContradictionType} | {"overlap"}
    assert all(rule.help and rule.short.endswith(".") for rule in rules)


def test_the_schema_of_sarif_is_strict(report: Report) -> None:
    """What the specification does not know is refused, so the test would see a slip."""
    text = render("sarif", report, STYLE)
    with pytest.raises(jsonschema.ValidationError):
        read_sarif(text.replace('"ruleIndex"', '"ruleindex"'))


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a b/c%.txt", "a%20b/c%25.txt"),
        ("/tmp/a.txt", "file:///tmp/a.txt"),  # noqa: S108  a name, not a file
        ("bundled:kalypso", "bundled:kalypso"),
        ("naïve:x.txt", "na%C3%AFve%3Ax.txt"),
    ],
)
def test_paths_are_references_in_sarif(path: str, uri: str, made: Comparison) -> None:
    """Any file name gives a valid reference."""
    place = replace(collect(made, made.contradictions).found[0].a, path=path)
    [first, _] = read_sarif(render("sarif", with_first(made, a=place), STYLE))
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_junit_fails_findings_skips_hidden_ones_and_passes_documents(made: Comparison) -> None:
    """Every finding and every document without one is a test case."""
    hidden = with_first(made, hidden="baseline", reason="a & b")
    cases = read_junit(render("junit", hidden, STYLE))
    assert [case[0].tag for case in cases] == ["skipped", "failure"]
    assert cases[0][0].get("message") == "accepted by the baseline: a & b"
    assert "“Tea has caffeine.”" in cases[1][0].text
    nothing = replace(hidden, findings=lambda: Findings(paths=("a.txt", "b.txt")))
    assert [len(case) for case in read_junit(render("junit", nothing, STYLE))] == [0, 0]


def test_github_annotates_the_first_statement(made: Comparison) -> None:
    """File, line, level and message are where the runner looks for them; hidden ones are not."""
    first, second = read_github(render("github", report_comparison(made, Choices()), STYLE))
    assert first.command == "error"
    assert first.properties["file"] == "mild.txt"
    assert first.properties["line"] == "1"
    assert first.properties["title"] == "Contradiction with stern.txt, line 1"
    assert first.message.startswith("“Tea is safe.” / “Tea is risky.”")
    assert second.command == "notice"
    [left] = read_github(render("github", with_first(made, hidden="inline"), STYLE))
    assert left == second


def test_github_escapes_what_ends_a_property_or_a_line(made: Comparison) -> None:
    """Commas, colons, percent signs and line breaks come out as they went in."""
    place = replace(collect(made, made.contradictions).found[0].a, path="a,b:c%0A::error::x.txt")
    odd = with_first(made, a=place, why="50%\n::error::live")
    first = read_github(render("github", odd, STYLE))[0]
    assert first.properties["file"] == "a,b:c%0A::error::x.txt"
    assert first.message.endswith("50%\n::error::live")


def test_bundled_articles_are_no_files_to_annotate(made: Comparison) -> None:
    """An annotation of a document that is no file of the user has no place."""
    documents = tuple(replace(d, path=f"bundled:{d.id}") for d in made.documents)
    report = report_comparison(replace(made, documents=documents), Choices())
    assert "file" not in read_github(render("github", report, STYLE))[0].properties


@pytest.mark.parametrize("format_name", ["json", "jsonl", "sarif", "junit"])
def test_ascii_alone_is_enough(format_name: str, made: Comparison) -> None:
    """Where nothing but ASCII can be shown every structure holds, and says the same."""
    report = with_first(made, why="naïve – 🜂")
    reader: Callable[[str], object] = {
        "json": read_json,
        "jsonl": read_jsonl,
        "sarif": read_sarif,
        "junit": lambda text: [[c.attrib, c[0].text, c[0].attrib] for c in read_junit(text)],
    }[format_name]
    out = render(format_name, report, Style(unicode=False))
    assert out.isascii()
    assert reader(out) == reader(render(format_name, report, STYLE))


def test_a_table_in_ascii_has_ascii_borders(made: Comparison) -> None:
    """Borders, quotation marks and signs have their counterparts; nothing is lost."""
    report = report_comparison(made, Choices())
    out = render("table", report, Style(width=60, unicode=False))
    assert out.isascii()
    assert '"safe" (1)' in out
    assert "50% !=1" in out
    boxed = render("table", report, Style(width=72, unicode=False))
    assert max(map(len, boxed.splitlines())) <= 72


def identity(a: tuple[str, str], b: tuple[str, str]) -> str:
    """Identify a contradiction of two statements, each with its path."""
    return identify("contradiction", a, b)


def test_an_identity_hangs_on_what_is_said_and_where(made: Comparison) -> None:
    """Order, case, spaces and typography change nothing; words, documents and relation do."""
    a, b = ("a.txt", "Tea is “safe” – now."), ("b.txt", "Tea is risky.")
    one = identity(a, b)
    assert one == identity(b, a)
    assert one == identity(("a.txt", 'tea  is "SAFE" - now.'), b)
    assert one != identity(("a.txt", "Tea is unsafe – now."), b)
    assert one != identity(("c.txt", a[1]), b)
    assert one != identify("overlap", a, b)
    assert one != identity(("a.txt", b[1]), ("b.txt", a[1]))
    [finding] = collect(made, made.contradictions).found
    assert finding.identity == identity(
        ("mild.txt", "Tea is safe."), ("stern.txt", "Tea is risky.")
    )


def test_paths_are_told_from_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Below the current folder a path is short; elsewhere it stays as it was given."""
    monkeypatch.chdir(tmp_path)
    assert locate(str(tmp_path / "a" / "b.txt")) == "a/b.txt"
    assert locate("./a.txt") == "a.txt"
    assert locate("/elsewhere/a.txt") == "/elsewhere/a.txt"
    assert locate("a/b.txt", "a") == "b.txt"
    assert locate("c.txt", "a") == "../c.txt"
    assert locate("bundled:kalypso", "a") == "bundled:kalypso"


def test_statements_of_several_lines_have_no_columns(made: Comparison) -> None:
    """Columns are given where the statement stands on one line of a plain text alone."""
    documents = tuple(replace(d, format="markdown") for d in made.documents)
    found: tuple[Finding, ...] = collect(
        replace(made, documents=documents), made.contradictions
    ).found
    assert found[0].a.columns is None
