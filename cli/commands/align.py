"""`hexapla align`: what every document says on every point."""

from __future__ import annotations

import click

from hexapla.cli.settings import options


@click.command("align")
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
    """Align documents: one row per point, one column per document.

    Points that more documents share come first. A dash marks a document that says nothing on a
    point; a document that contradicts others there names them. Line numbers are in parentheses. A
    statement that says two things appears in two points.

    \b
    Examples:
      hexapla align --limit 20
      hexapla align a.txt b.txt -f csv -o alignment.csv
    """  # noqa: D301
    from hexapla.cli.reports.points import report_points
    from hexapla.cli.reports.report import Choices
    from hexapla.cli.session import open_session

    session = open_session(paths, reading, least=2)
    report = report_points(session.compare(), Choices(limit=limit))
    return session.finish(report, **output)
