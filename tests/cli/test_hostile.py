"""Whatever a document holds, no format lets it act on the reader."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

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
from handmade import make_comparison
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.cli.formats import render
from hexapla.cli.gate.baseline import Baseline, accept, read_baseline, save
from hexapla.cli.gate.check import Gate, check
from hexapla.cli.gate.finding import Findings
from hexapla.cli.output.style import Style
from hexapla.cli.output.terminal import HIDDEN
from hexapla.cli.reports.check import report_check
from hexapla.cli.reports.overview import report_comparison
from hexapla.cli.reports.points import report_points
from hexapla.cli.reports.report import Choices
from hexapla.cli.reports.statements import report_statements
from hexapla.cli.settings.options import FINDING_FORMATS, FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from builders import Result

    from hexapla.cli.reports.report import Report
    from hexapla.compare import Comparison, Cue
    from hexapla.corpus import Statement

PIECES = (
    *("\x1b[31m", "\x1b]0;title\x07", "\x9b2J", "\x07", "\r", "\n", "\t", "\0", "\x85", "\u2028"),
    *("</script>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--", "-->"),
    *("]]>", "<![CDATA[", "&lt;", "&#x1b;", "&", "'", '"', ",", ";", "|", "\\", "`", "*", "_"),
    *("=1+1", "+1", "-1", "@SUM(A1)", "＝1", "=cmd|' /C calc'!A0"),  # noqa: RUF001
    *("\u202e", "\u2066", "\u200b", "\ufeff", "\u061c", "\U000e0041", "\ud800", "\ufffe", "\uffff"),
    *("::error::x", "::stop-commands::x", "##[error]x", "##vso[task.x]y", "%0A::error::", "%"),
    *("[x](http://e.example)", "https://e.example", "![i](j)", "# h", "- l", "~~~", "{0}", "$x$"),
    *("字典", "e\u0301", "🍵", "word", " ", "wörd" * 40),
)
HOSTILE = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=8).map("".join)
STYLES = st.builds(Style, width=st.sampled_from([20, 40, 80, 200]), unicode=st.booleans())


def poison(made: Comparison, *texts: str) -> Comparison:
    """Put texts wherever a document can put any."""
    text, title, word, why = texts

    def statement(own: Statement) -> Statement:
        said = f"{text}{own.text}"
        return replace(own, text=said, end=own.start + len(said), section=title)

    def cue(own: Cue) -> Cue:
        return replace(own, text=f"x{word}", subject=word, position=word)

    return replace(
        made,
        documents=tuple(replace(d, title=title, path=f"{word}{d.id}") for d in made.documents),
        statements=tuple(map(statement, made.statements)),
        contradictions=tuple(
            replace(c, why=f"x{why}", cues=(cue(c.cues[0]), cue(c.cues[1])))
            for c in made.contradictions
        ),
        overlaps=tuple(replace(o, why=f"x{why}") for o in made.overlaps),
        positions=tuple(
            replace(
                p,
                subject=word,
                documents={d: tuple(map(cue, own)) for d, own in p.documents.items()},
            )
            for p in made.positions
        ),
        points=tuple(replace(p, label=word) for p in made.points),
    )


def check_csv(out: str, report: Report, delimiter: str) -> None:
    """No cell is a formula, and each record is there."""
    rows = read_csv(out, delimiter)
    assert len(rows) == len(report.records().rows) + 1
    assert not any(cell[:1] in "=+-@\t\r\n＝＋－＠" for row in rows for cell in row if cell)  # noqa: RUF001


def check_table(out: str) -> None:
    """No line is a command to the log of a CI."""
    assert not any(line.lstrip().startswith("::") for line in out.splitlines())
    assert not re.search(r"##\w*\[", out)


def check_github(out: str, report: Report) -> None:
    """There are as many commands as findings, and nothing else."""
    assert len(read_github(out)) == len(report.findings().found)


CHECKS: dict[str, Callable[[str, Report], object]] = {
    "table": lambda out, _: check_table(out),
    "markdown": lambda out, _: read_markdown(out),
    "csv": lambda out, report: check_csv(out, report, ","),
    "tsv": lambda out, report: check_csv(out, report, "\t"),
    "json": lambda out, _: read_json(out),
    "jsonl": lambda out, _: read_jsonl(out),
    "sarif": lambda out, _: read_sarif(out),
    "junit": lambda out, _: read_junit(out),
    "github": check_github,
}


@pytest.mark.parametrize("format_name", FINDING_FORMATS)
@settings(max_examples=40, deadline=None)
@given(texts=st.tuples(HOSTILE, HOSTILE, HOSTILE, HOSTILE), style=STYLES)
def test_nothing_of_a_document_acts(
    format_name: str, texts: tuple[str, str, str, str], style: Style
) -> None:
    """No control gets out, and a consumer of the format finds what should be there alone."""
    made = poison(make_comparison(), *texts)
    every = Choices()
    reports = [
        report_comparison(made, every),
        report_check(check(made, Gate(fail_on="overlap"), None)),
        report_points(made, every),
        report_statements(made.documents, made.statements, every),
    ]
    for report in reports:
        if format_name not in FORMATS and report.findings is Findings:
            continue
        out = render(format_name, report, style)
        tabs = "\t" if format_name == "tsv" else ""
        assert not set(HIDDEN.findall(out)) - set(tabs)
        assert out == "" or out.endswith("\n")
        CHECKS[format_name](out, report)


@settings(max_examples=40, deadline=None)
@given(texts=st.tuples(HOSTILE, HOSTILE, HOSTILE, HOSTILE))
def test_a_baseline_holds_whatever_was_accepted(
    texts: tuple[str, str, str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What was written is read back, and hides the same findings again."""
    made = poison(make_comparison(), *texts)
    path = str(tmp_path_factory.getbasetemp() / "accepted.json")
    gate = Gate(fail_on="overlap", min_grade=1)
    empty = Baseline(path=path)
    save(accept(empty, check(made, gate, empty).shown))
    outcome = check(made, gate, read_baseline(path))
    assert (outcome.hidden, outcome.shown) == (2, ())


@pytest.mark.parametrize("format_name", FINDING_FORMATS)
def test_a_word_of_a_megabyte_is_printed(
    format_name: str, hexapla: Callable[..., Result], tmp_path: Path
) -> None:
    """No word is too long: the report is whole and comes in reasonable time."""
    for name, word in (("a", "safe"), ("b", "risky")):
        content = f"Tea is {word}. {'x' * 1_000_000}\n\nTea is {word} for {'é' * 300_000}.\n"
        (tmp_path / f"{name}.txt").write_text(content, encoding="utf-8")
    result = hexapla("contradictions", tmp_path, "-f", format_name, "--keep", "navigation")
    assert result.code == 0
    assert "risky" in result.out
