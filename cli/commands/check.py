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
        help="Let N contradictions through.",
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
        help="Accept what is found: add it to the file of --baseline, and fail on nothing.",
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
    """Fail, with exit code 1, where documents contradict one another.

    The report is written first. What a baseline accepts is hidden, and so is what stands by a
    comment 'hexapla: ignore' in a document; stderr says how many there are of either.

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
    with suppress(BrokenPipeError):  # the verdict holds, whoever stops reading the report
        code = session.finish(report_check(outcome, accepted=accepted["write"]), **output)
    tell_hidden(outcome, baseline)
    tell_unused(outcome, baseline)
    if baseline and accepted["write"]:
        accept_findings(outcome, baseline)
        return code
    return code or (Exit.GATE if outcome.failed else Exit.DONE)


def refuse_contradictions(gate: options.Values, accepted: options.Values) -> None:
    """Refuse options that make no sense together."""
    context = click.get_current_context()
    given = context.get_parameter_source("max_contradictions") is ParameterSource.COMMANDLINE
    if gate["fail_on"] == "never" and given:
        message = "--max-contradictions says nothing with --fail-on never; leave one of them out"
        raise click.UsageError(message, context)
    if accepted["write"] and accepted["path"] is None:
        message = "--write-baseline needs the file to write to; name it with --baseline"
        raise click.UsageError(message, context)


def find_baseline(path: str | None, *, write: bool) -> Baseline | None:
    """Read the baseline; one that is to be written need not be there."""
    if path is None:
        return None
    import os

    from hexapla.cli.gate.baseline import Baseline, read_baseline

    if write and not os.path.lexists(path):
        return Baseline(path=path)
    return read_baseline(path)


def tell_hidden(outcome: Outcome, baseline: Baseline | None) -> None:
    """Say how much is hidden, and by what."""
    from hexapla.cli.output.messages import tell

    if baseline and outcome.hidden:
        tell(f"{outcome.hidden} hidden by {baseline.path}")
    if outcome.ignored:
        tell(f"{outcome.ignored} hidden by comments in the documents")


def tell_unused(outcome: Outcome, baseline: Baseline | None) -> None:
    """Say what hides nothing any more: comments, and entries of the baseline."""
    from hexapla.cli.output.messages import detail, tell

    for document, unused in outcome.unused:
        where = f", line {unused.line}" if unused.line else ""
        tell(f"{document.path}{where}: the comment 'hexapla: ignore' hides nothing; take it out")
    if baseline and outcome.stale:
        from hexapla.cli.gate.baseline import describe

        tell(
            f"{len(outcome.stale)} of {len(baseline.entries)} entries of {baseline.path} are stale;"
            f" 'hexapla baseline prune' drops them"
        )
        for entry in outcome.stale:
            detail(f"stale: {describe(entry)}")


def accept_findings(outcome: Outcome, baseline: Baseline) -> None:
    """Add what was found to the baseline, and say how much it was."""
    from hexapla.cli.gate.baseline import accept, save
    from hexapla.cli.output.messages import tell

    grown = accept(baseline, outcome.shown)
    save(grown)
    new = len(grown.entries) - len(baseline.entries)
    tell(f"{new} new of {len(grown.entries)} entries written to {baseline.path}")
