"""`hexapla compare`: the whole picture."""

from __future__ import annotations

import click

from hexapla.cli import options


@click.command("compare")
@options.paths
@options.min_grade
@options.limit
@options.output
def command(  # noqa: PLR0913  one parameter an option
    *,
    paths: tuple[str, ...],
    min_grade: int,
    limit: int | None,
    format_name: str,
    output: str | None,
    width: int | None,
) -> int:
    """Show the whole picture: what documents share and dispute.

    Documents, agreement, positions, contradictions and overlaps, in this order.
    CSV holds one line a relation; JSON is the whole comparison.

    \b
    Examples:
      hexapla compare
      hexapla compare a.txt b.txt --min-grade 2
      hexapla compare docs/ -f markdown -o comparison.md
    """  # noqa: D301
    from hexapla.cli.report import Choices
    from hexapla.cli.reports.overview import report_comparison
    from hexapla.cli.session import open_session
    from hexapla.cli.terminal import is_terminal

    session = open_session(paths, least=2)
    if limit is None and format_name == "table" and output is None and is_terminal():
        limit = OVERVIEW
    report = report_comparison(session.compare(), Choices(min_grade=min_grade, limit=limit))
    return session.finish(report, format_name=format_name, output=output, width=width)


OVERVIEW = 10
"""Rows of each table on a terminal, so that every part is within a few screens."""
