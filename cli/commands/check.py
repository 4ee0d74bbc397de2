"""`hexapla check`: the gate for CI."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from hexapla.cli.settings import options

if TYPE_CHECKING:
    from hexapla.cli.gate.baseline import Baseline
    from hexapla.cli.gate.check import Outcome


@click.command("check")
@options.paths
@options.gather(
    "gate",
    click.option(
        "--fail-on",
        type=click.Choice(("contradiction", "overlap", "never")),
        default="contradiction",
        show_default=True,
        help="What fails the check: contradictions, overlaps too, or nothing.",
    ),
    options.min_grade(2),
    click.option(
        "--max-contradictions",
        type=click.IntRange(min=0),
        default=0,
        show_default=True,
        metavar="N",
        help="Number of contradictions to tolerate.",
    ),
)
@options.gather(
    "accepted",
    click.option(
        "--baseline",
        "path",
        type=click.Path(dir_okay=False),
        metavar="FILE",
        help="Hide the findings that FILE accepts.",
    ),
    click.option(
        "--write-baseline",
        "write",
        is_flag=True,
        help="Accept what is found: add it to the --baseline file, and do not fail.",
    ),
)
@options.judging
@options.reading
@options.finding_output
def command(  # noqa: PLR0913  an option each
    *,
    paths: tuple[str, ...],
    gate: options.Values,
    accepted: options.Values,
    judging: options.Values,
    reading: options.Values,
    output: options.Values,
) -> int:
    """Fail with exit code 1 if documents contradict one another.

    The report is written in any case. Findings that a baseline accepts are hidden, and so are
    findings marked by a comment 'hexapla: ignore' in a document; their numbers are reported on
    stderr.

    \b
    Examples:
      hexapla check docs/
      hexapla check docs/ --baseline accepted.json --write-baseline
      hexapla check docs/ --baseline accepted.json -f github
      hexapla check docs/ --fail-on never -f sarif -o hexapla.sarif
    """  # noqa: D301
    from hexapla.cli.exits import Exit
    from hexapla.cli.gate.check import Gate, check
    from hexapla.cli.reports.check import report_check
    from hexapla.cli.session import open_session

    refuse_contradictions(gate, accepted)
    baseline = find_baseline(**accepted)
    session = open_session(paths, reading)
    session.note_if_alone()
    outcome = check(session.compare(judging), Gate(**gate), baseline)
    code = int(Exit.DONE)
    with suppress(BrokenPipeError):  # the verdict stands, even if the reader of the report has gone
        code = session.finish(report_check(outcome, accepted=accepted["write"]), **output)
    tell_hidden(outcome, baseline)
    tell_unused(outcome, baseline)
    if baseline and accepted["write"]:
        accept_findings(outcome, baseline)
        return code
    return code or (Exit.GATE if outcome.failed else Exit.DONE)


def refuse_contradictions(gate: options.Values, accepted: options.Values) -> None:
    """Raise UsageError for options that exclude one another."""
    context = click.get_current_context()
    given = context.get_parameter_source("max_contradictions") is ParameterSource.COMMANDLINE
    if gate["fail_on"] == "never" and given:
        message = "--max-contradictions has no effect with --fail-on never; leave one of them out"
        raise click.UsageError(message, context)
    if accepted["write"] and accepted["path"] is None:
        message = "--write-baseline needs the file to write to; name it with --baseline"
        raise click.UsageError(message, context)


def find_baseline(path: str | None, *, write: bool) -> Baseline | None:
    """Read the baseline; one that will be written need not exist yet."""
    if path is None:
        return None
    import os

    from hexapla.cli.gate.baseline import Baseline, read_baseline

    if write and not os.path.lexists(path):
        return Baseline(path=path)
    return read_baseline(path)


def tell_hidden(outcome: Outcome, baseline: Baseline | None) -> None:
    """Report how many findings are hidden, and by what."""
    from hexapla.cli.output.messages import tell

    if baseline and outcome.hidden:
        tell(f"findings hidden by {baseline.path}: {outcome.hidden}")
    if outcome.ignored:
        tell(f"findings hidden by comments in the documents: {outcome.ignored}")


def tell_unused(outcome: Outcome, baseline: Baseline | None) -> None:
    """Report comments and entries of the baseline that no longer hide anything."""
    from hexapla.cli.output.messages import detail, tell

    for document, unused in outcome.unused:
        where = f", line {unused.line}" if unused.line else ""
        tell(f"{document.path}{where}: the comment 'hexapla: ignore' hides nothing; remove it")
    if baseline and outcome.stale:
        from hexapla.cli.gate.baseline import describe

        tell(
            f"stale entries in {baseline.path}: {len(outcome.stale)} of {len(baseline.entries)}; "
            "remove them with 'hexapla baseline prune'"
        )
        for entry in outcome.stale:
            detail(f"stale: {describe(entry)}")


def accept_findings(outcome: Outcome, baseline: Baseline) -> None:
    """Add what was found to the baseline, and report how many entries are new."""
    from hexapla.cli.gate.baseline import accept, save
    from hexapla.cli.output.messages import tell

    grown = accept(baseline, outcome.shown)
    save(grown)
    new = len(grown.entries) - len(baseline.entries)
    tell(f"entries written to {baseline.path}: {new} new, {len(grown.entries)} in all")
