"""`hexapla positions`: who stands where."""

from __future__ import annotations

import click

from hexapla.cli.settings import options


@click.command("positions")
@options.paths
@options.limit
@options.judging
@options.reading
@options.output
def command(
    *,
    paths: tuple[str, ...],
    limit: int | None,
    judging: options.Values,
    reading: options.Values,
    output: options.Values,
) -> int:
    """Show who says what of each subject, and where they part.

    A row for each subject and facet, a column for each document.
    Each cell names the position, the words that take it and, in brackets, their lines.

    \b
    Examples:
      hexapla positions
      hexapla positions a.txt b.txt c.txt --width 160
    """  # noqa: D301
    from hexapla.cli.reports.positions import report_positions
    from hexapla.cli.reports.report import Choices
    from hexapla.cli.session import open_session

    session = open_session(paths, reading)
    session.note_if_alone()
    report = report_positions(session.compare(judging), Choices(limit=limit))
    return session.finish(report, **output)
