"""`hexapla unique`: statements found in one document only."""

from __future__ import annotations

import click

from hexapla.cli.settings import options


@click.command("unique")
@options.paths
@options.limit
@options.reading
@options.output
def command(
    *,
    paths: tuple[str, ...],
    limit: int | None,
    reading: options.Values,
    output: options.Values,
) -> int:
    """List the statements found in one document only.

    Lists the statements that overlap with no statement of another document, in document order. Each
    is shown with the most similar statement elsewhere and its score, if any is similar, and with
    the statements that contradict it.

    \b
    Examples:
      hexapla unique a.txt b.txt
      hexapla unique docs/ -f csv -o unique.csv
    """  # noqa: D301
    from hexapla.cli.reports.report import Choices
    from hexapla.cli.reports.unique import report_unique
    from hexapla.cli.session import open_session

    session = open_session(paths, reading, least=2)
    report = report_unique(session.compare(), Choices(limit=limit))
    return session.finish(report, **output)
