"""`hexapla overlaps`: statements that different documents share."""

from __future__ import annotations

import click

from hexapla.cli.settings import options


@click.command("overlaps")
@options.paths
@options.choices
@options.reading
@options.finding_output
def command(
    *,
    paths: tuple[str, ...],
    choices: options.Values,
    reading: options.Values,
    output: options.Values,
) -> int:
    """List the statements that different documents share.

    Grade 3 is the same claim, 2 the same with more or less detail, 1 the same in part. Each is
    shown with the words that both sides share, the words of one side only, and verbatim passages
    with their offsets in both documents.

    \b
    Examples:
      hexapla overlaps --min-grade 2
      hexapla overlaps a.txt b.txt -f csv -o overlaps.csv
    """  # noqa: D301
    from hexapla.cli.reports.relations import report_overlaps
    from hexapla.cli.reports.report import Choices
    from hexapla.cli.session import open_session

    session = open_session(paths, reading, least=2)
    report = report_overlaps(session.compare(), Choices(**choices))
    return session.finish(report, **output)
