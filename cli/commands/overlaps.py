"""`hexapla overlaps`: what different documents say alike."""

from __future__ import annotations

import click

from hexapla.cli import options


@click.command("overlaps")
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
    """List the statements that different documents share.

    Grade 3 is the same claim, 2 the same with more or less detail, 1 the same in part.

    \b
    Examples:
      hexapla overlaps --min-grade 2
      hexapla overlaps a.txt b.txt -f csv -o overlaps.csv
    """  # noqa: D301
    from hexapla.cli.report import Choices
    from hexapla.cli.reports.relations import report_overlaps
    from hexapla.cli.session import open_session

    session = open_session(paths, least=2)
    report = report_overlaps(session.compare(), Choices(min_grade=min_grade, limit=limit))
    return session.finish(report, format_name=format_name, output=output, width=width)
