"""The gate: what makes it fail, what a baseline hides, and what comments ignore."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from consumers import read_github, read_json, read_junit, read_sarif

from hexapla.cli.formats import render
from hexapla.cli.gate.baseline import Baseline, accept, read_baseline, save
from hexapla.cli.gate.check import Gate, check
from hexapla.cli.output.style import Style
from hexapla.cli.reports.check import report_check
from hexapla.compare import Grade
from hexapla.corpus import Suppression

if TYPE_CHECKING:
    from collections.abc import Callable

    from builders import Result

    from hexapla.cli.gate.check import Outcome
    from hexapla.compare import Comparison


@pytest.mark.parametrize(
    ("gate", "failed"),
    [
        (Gate(), True),
        (Gate(min_grade=3), True),
        (Gate(max_contradictions=1), False),
        (Gate(max_contradictions=1, fail_on="overlap"), True),
        (Gate(max_contradictions=1, fail_on="overlap", min_grade=3), False),
        (Gate(fail_on="never"), False),
    ],
)
def test_the_gate_is_hit_by_what_counts(gate: Gate, *, failed: bool, made: Comparison) -> None:
    """Relation, grade and number decide; nothing else does."""
    assert check(made, gate, None).failed is failed


def test_grades_below_the_least_do_not_count(made: Comparison) -> None:
    """A tension neither fails the check nor is it shown."""
    [contradiction] = made.contradictions
    weak = replace(made, contradictions=(replace(contradiction, grade=Grade.PARTLY),))
    outcome = check(weak, Gate(), None)
    assert (outcome.failed, outcome.shown) == (False, ())
    assert check(weak, Gate(min_grade=1), None).failed


def accepted(made: Comparison, path: str = "accepted.json") -> Baseline:
    """Accept all that a check finds."""
    gate = Gate(fail_on="overlap", min_grade=1)
    return accept(Baseline(path=path), check(made, gate, None).shown)


def test_a_baseline_hides_what_it_accepts(made: Comparison) -> None:
    """A finding that is known is hidden and counted; the gate is not hit."""
    outcome = check(made, Gate(fail_on="overlap"), accepted(made))
    assert (outcome.failed, outcome.hidden, outcome.shown, outcome.stale) == (False, 2, (), ())


def move(made: Comparison) -> Comparison:
    """Move all statements ten lines down and turn the documents round."""
    statements = tuple(replace(s, line=s.line + 10, source_line=0) for s in made.statements)
    return replace(
        made,
        statements=statements,
        documents=made.documents[::-1],
        contradictions=tuple(
            replace(c, a=c.b, b=c.a, cues=c.cues[::-1]) for c in made.contradictions
        ),
    )


def test_a_baseline_knows_statements_wherever_they_stand(made: Comparison) -> None:
    """Lines and the order of documents play no part in what is accepted."""
    outcome = check(move(made), Gate(), accepted(made))
    assert (outcome.hidden, outcome.shown) == (1, ())


def reword(made: Comparison, statement: str, text: str) -> Comparison:
    """Change the text of a statement."""
    changed = tuple(replace(s, text=text) if s.id == statement else s for s in made.statements)
    return replace(made, statements=changed)


def test_a_statement_that_says_something_else_is_new(made: Comparison) -> None:
    """What was accepted is the two statements as they were; the old entry is stale."""
    outcome = check(reword(made, "stern:1", "Tea is very risky."), Gate(), accepted(made))
    assert outcome.failed
    assert [entry["relation"] for entry in outcome.stale] == ["contradiction"]
    assert [f.known for f in outcome.findings.found] == [False]


@pytest.mark.parametrize("there", [True, False])
def test_entries_of_documents_that_nobody_read_are_not_stale(
    there: bool,  # noqa: FBT001  a parameter of the test
    made: Comparison,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An entry is stale where nobody can find it any more, not where nobody looked."""
    monkeypatch.chdir(tmp_path)
    if there:
        Path("stern.txt").touch()
    one = replace(made, documents=made.documents[:1], contradictions=(), overlaps=())
    stale = check(one, Gate(fail_on="overlap"), accepted(made)).stale
    assert len(stale) == (0 if there else 2)


def suppress(made: Comparison, start: int, end: int) -> Comparison:
    """Put a suppression into the first document."""
    mark = Suppression(line=4, start=start, end=end, reason="known")
    first, second = made.documents
    return replace(made, documents=(replace(first, suppressions=(mark,)), second))


def test_a_comment_hides_what_stands_by_it(made: Comparison) -> None:
    """A suppression over either statement hides the finding, with its reason."""
    outcome = check(suppress(made, 0, 12), Gate(), None)
    assert (outcome.failed, outcome.ignored, outcome.unused) == (False, 1, ())
    assert outcome.findings.found[0].reason == "known"


def test_a_repeated_statement_is_hidden_where_all_its_places_are(made: Comparison) -> None:
    """A comment at one of its places leaves it visible at the other."""
    first = made.statements[0]
    own = next(s for s in made.statements if s.id in (made.contradictions[0].a, first.id))
    elsewhere = replace(own, start=own.start + 5, same_as=own.id)
    statements = (replace(own, repeats=(elsewhere,)), *(s for s in made.statements if s is not own))
    twice = replace(made, statements=statements)
    assert check(suppress(twice, own.start, own.start + 5), Gate(), None).ignored == 0
    assert check(suppress(twice, own.start, own.start + 6), Gate(), None).ignored == 1


def test_a_comment_that_hides_nothing_is_told(made: Comparison) -> None:
    """A suppression that covers no finding is unused."""
    outcome = check(suppress(made, 31, 43), Gate(), None)
    [(document, mark)] = outcome.unused
    assert (outcome.failed, document.id, mark.line) == (True, "mild", 4)


def outputs(made: Comparison) -> Outcome:
    """Check with a baseline that accepts the overlap."""
    known = accepted(made)
    overlap = tuple(e for e in known.entries if e["relation"] == "overlap")
    return check(made, Gate(fail_on="overlap"), replace(known, entries=overlap))


def test_every_format_tells_hidden_from_new(made: Comparison) -> None:
    """SARIF and JUnit keep what is hidden and say so; annotations and JSON leave it out."""
    report = report_check(outputs(made))
    results = read_sarif(render("sarif", report, Style()))
    assert [r["baselineState"] for r in results] == ["new", "unchanged"]
    assert ["suppressions" in r for r in results] == [False, True]
    assert [c[0].tag for c in read_junit(render("junit", report, Style()))] == [
        "failure",
        "skipped",
    ]
    assert len(read_github(render("github", report, Style()))) == 1
    data = read_json(render("json", report, Style()))
    assert [r["relation"] for r in data["relations"]] == ["contradiction"]
    assert data["check"]["verdict"] == "failed"
    assert data["check"]["hidden"] == 1


@pytest.mark.parametrize("format_name", ["table", "json", "sarif", "junit"])
def test_checks_look_as_recorded(
    format_name: str, made: Comparison, golden: Callable[[str, str], None]
) -> None:
    """The report of a check is what its golden file holds."""
    suffix = {"table": "txt", "junit": "xml", "sarif": "sarif.json"}.get(format_name, format_name)
    golden(f"check.{suffix}", render(format_name, report_check(outputs(made)), Style(width=80)))


def test_a_baseline_is_sorted_and_ends_in_a_newline(made: Comparison, tmp_path: Path) -> None:
    """The same findings give the same bytes, in whatever order they came."""
    path = str(tmp_path / "accepted.json")
    save(accepted(made, path))
    first = Path(path).read_bytes()
    turned = replace(accepted(made, path), entries=accepted(made, path).entries[::-1])
    save(turned)
    assert Path(path).read_bytes() == first
    assert first.endswith(b"}\n")
    entries = json.loads(first)["entries"]
    assert [e["a"]["quote"] for e in entries] == ["Tea has caffeine.", "Tea is safe."]


def test_reasons_survive_rewriting(made: Comparison, tmp_path: Path) -> None:
    """What people add to an entry stays when new ones are added."""
    path = str(tmp_path / "accepted.json")
    save(accepted(made, path))
    data = json.loads(Path(path).read_text(encoding="utf-8"))
    data["entries"][1] |= {"reason": "other filters", "ticket": 12}
    Path(path).write_text(json.dumps(data), encoding="utf-8")
    outcome = check(reword(made, "mild:2", "Tea has much caffeine."), Gate(fail_on="overlap"), None)
    save(accept(read_baseline(path), outcome.shown))
    kept = read_baseline(path).by_identity()
    assert len(kept) == 3
    assert kept[data["entries"][1]["id"]] == data["entries"][1]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "no such baseline: b.json"),
        ("[", "is not a baseline (not JSON)"),
        ("[" * 100_000, "is not a baseline (not JSON)"),
        ("[]", "is not a baseline of hexapla"),
        ('{"version": 2, "entries": []}', "has version 2, but this hexapla reads up to 1"),
        ('{"version": 1, "entries": {}}', "is not a baseline of hexapla"),
        ('{"version": 1, "entries": [{"id": 3}]}', "entry 1 has no id"),
        ('{"version": 1, "entries": [7]}', "entry 1 has no id"),
    ],
)
def test_a_bad_baseline_is_told(
    content: str | None, message: str, hexapla: Callable[..., Result], pair: tuple[str, str]
) -> None:
    """A baseline that is missing, broken or newer is one line and code 2, before any report."""
    if content is not None:
        Path("b.json").write_text(content, encoding="utf-8")
    result = hexapla("check", *pair, "--baseline", "b.json")
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert result.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--write-baseline"], "name it with --baseline"),
        (["--fail-on", "never", "--max-contradictions", "1"], "leave one of them out"),
        (["--max-contradictions", "-1"], "-1 is not in the range"),
        (["--fail-on", "anything"], "'anything' is not one of"),
        (["--baseline", "."], "is a directory"),
        (["--baseline", "no/such.json", "--write-baseline"], "can't be written"),
    ],
)
def test_options_that_make_no_sense_are_refused(
    arguments: list[str], message: str, hexapla: Callable[..., Result], pair: tuple[str, str]
) -> None:
    """Wrong and contradictory options are one line that says what to do, and code 2."""
    result = hexapla("check", *pair, *arguments)
    assert result.code == 2
    assert message in result.err


@pytest.fixture
def clash(hexapla: Callable[..., Result], pair: tuple[str, str]) -> Callable[..., Result]:
    """Give a function that checks the two documents that contradict one another."""
    return lambda *arguments: hexapla("check", *pair, *arguments)


def verdict(result: Result) -> dict[str, Any]:
    """Give the verdict of a check that printed JSON."""
    found: dict[str, Any] = read_json(result.out)["check"]
    return found


def test_the_report_comes_first_and_the_code_is_that_of_the_gate(
    clash: Callable[..., Result],
) -> None:
    """A hit gate gives 1 and the whole report; one that is not hit gives 0."""
    hit = clash("-f", "json")
    assert (hit.code, verdict(hit)["verdict"]) == (1, "failed")
    count = verdict(hit)["contradictions"]
    assert count > 0
    assert clash("--max-contradictions", str(count)).code == 0
    assert clash("--max-contradictions", str(count - 1)).code == 1
    assert clash("--fail-on", "never").code == 0


def test_accepting_pruning_and_hiding(clash: Callable[..., Result], pair: tuple[str, str]) -> None:
    """The whole life of a baseline on the command line."""
    options = ("--baseline", "ok.json")
    first = clash(*options, "--write-baseline", "-f", "json")
    assert (first.code, verdict(first)["verdict"]) == (0, "accepted")
    assert "entries written to ok.json" in first.err
    again = clash(*options, "-f", "json")
    assert (again.code, verdict(again)["contradictions"]) == (0, 0)
    assert f"hidden by ok.json: {verdict(again)['hidden']}" in again.err
    Path(pair[1]).write_text("Tea is green.\n", encoding="utf-8")
    fixed = clash(*options, "-v")
    assert fixed.code == 0
    assert (
        "stale entries in ok.json: 2 of 2; remove them with 'hexapla baseline prune'" in fixed.err
    )
    assert "stale: mild.txt: “" in fixed.err


def test_stale_entries_are_pruned(
    clash: Callable[..., Result], hexapla: Callable[..., Result], pair: tuple[str, str]
) -> None:
    """`baseline prune` shows and drops the stale, and with --dry-run it only shows them."""
    clash("--baseline", "ok.json", "--write-baseline")
    before = Path("ok.json").read_bytes()
    assert "No stale entries" in hexapla("baseline", "prune", "ok.json", *pair).out
    Path(pair[1]).write_text("Tea is green.\n", encoding="utf-8")
    assert "to be removed" in hexapla("baseline", "prune", "ok.json", *pair, "--dry-run").err
    flat = hexapla("baseline", "prune", "ok.json", *pair, "--dry-run", "-f", "csv").out
    assert flat.startswith("id,relation,one,other,reason\n")
    shown = hexapla("baseline", "prune", "ok.json", *pair, "--dry-run", "-f", "markdown").out
    [header] = [line for line in shown.splitlines() if line.startswith("| id")]
    assert [name.strip() for name in header.split("|")[3:5]] == ["A", "B"]
    assert Path("ok.json").read_bytes() == before
    result = hexapla("baseline", "prune", "ok.json", *pair, "-f", "json")
    assert len(read_json(result.out)["stale"]) == len(json.loads(before)["entries"])
    assert read_baseline("ok.json").entries == ()


def test_comments_in_documents_are_counted_and_unused_ones_told(
    clash: Callable[..., Result], pair: tuple[str, str]
) -> None:
    """What a comment hides is counted; a comment that hides nothing is named with its line."""
    text = Path(pair[0]).read_text(encoding="utf-8")
    marked = text.replace("Filter therapy", "# hexapla: ignore-next\nFilter therapy")
    Path(pair[0]).write_text(f"{marked}\n# hexapla: ignore-next: why\n", encoding="utf-8")
    found = verdict(clash("-f", "json", "-q"))
    assert found["ignored"] >= 1
    result = clash()
    assert f"hidden by comments in the documents: {found['ignored']}" in result.err
    assert "mild.txt, line 10: the comment 'hexapla: ignore' hides nothing" in result.err


def test_an_unreadable_document_outweighs_the_gate(
    hexapla: Callable[..., Result], pair: tuple[str, str]
) -> None:
    """Where a document could not be read the check is not done, whatever was found."""
    assert hexapla("check", *pair, "missing.txt").code == 2


def test_a_report_that_can_not_be_written_is_no_hit_gate(clash: Callable[..., Result]) -> None:
    """Code 1 says that the gate was hit and the report is there; without a report it is 2."""
    assert clash("-o", "no/such/report.txt").code == 2
