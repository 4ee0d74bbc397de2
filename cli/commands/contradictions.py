"""`hexapla contradictions`: statements that contradict one another."""

from __future__ import annotations

import click

from hexapla.cli.settings import options


@click.command("contradictions")
@options.paths
@options.choices
@options.judging
@options.reading
@options.finding_output
def command(
    *,
    paths: tuple[str, ...],
    choices: options.Values,
    judging: options.Values,
    reading: options.Values,
    output: options.Values,
) -> int:
    """List the statements that contradict one another.

    Each is shown with the conflicting words. Grade 3 is a clear contradiction, 2 a likely one, 1 a
    tension. With a single document, the contradictions within it are listed.

    \b
    Examples:
      hexapla contradictions --min-grade 2
      hexapla contradictions policy.txt guideline.txt
      hexapla contradictions handbook.txt -f json
    """  # noqa: D301
    from hexapla.cli.reports.relations import report_contradictions
    from hexapla.cli.reports.report import Choices
    from hexapla.cli.session import open_session

    session = open_session(paths, reading)
    session.note_if_alone()
    report = report_contradictions(session.compare(judging), Choices(**choices))
    return session.finish(report, **output)
