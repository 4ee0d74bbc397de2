"""`hexapla compare`: everything that is found."""

from __future__ import annotations

import click

from hexapla.cli.settings import options


@click.command("compare")
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
    """Compare documents: show what they share and where they disagree.

    Shows the documents, their agreement, positions, contradictions and overlaps, in this order.
    CSV has one line per relation; JSON has the whole comparison.

    \b
    Examples:
      hexapla compare
      hexapla compare a.txt b.txt --min-grade 2
      hexapla compare docs/ -f markdown -o comparison.md
    """  # noqa: D301
    from hexapla.cli.reports.overview import report_comparison
    from hexapla.cli.reports.report import Choices
    from hexapla.cli.session import open_session

    session = open_session(paths, reading, least=2)
    if choices["limit"] is None and is_overview(output):
        choices = {**choices, "limit": OVERVIEW}
    report = report_comparison(session.compare(judging), Choices(**choices))
    return session.finish(report, **output)


def is_overview(output: options.Values) -> bool:
    """Check whether the report is a table on a terminal."""
    from hexapla.cli.output.terminal import is_terminal

    return output["format_name"] == "table" and output["file"] is None and is_terminal()


OVERVIEW = 10
"""Most rows of each table on a terminal, so that all tables fit on a few screens."""
