"""`hexapla positions`: the position of each document on each subject."""

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
    """Show the position of each document on each subject.

    One row per subject and facet, one column per document. Each cell names the position, the words
    that express it and, in parentheses, their line numbers.

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
