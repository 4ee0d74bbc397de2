"""`hexapla matrix`: how much each pair of documents shares."""

from __future__ import annotations

import click

from hexapla.cli.settings import options


@click.command("matrix")
@options.paths
@options.reading
@options.output
def command(
    *,
    paths: tuple[str, ...],
    reading: options.Values,
    output: options.Values,
) -> int:
    """Show how much each pair of documents shares, in both directions.

    Each document has a row and a column. A cell shows the share of statements in the row's document
    that have a counterpart in the column's, and the number of contradictions between the two.

    \b
    Examples:
      hexapla matrix docs/
      hexapla matrix docs/ -f csv -o matrix.csv
    """  # noqa: D301
    from hexapla.cli.reports.documents import report_agreement
    from hexapla.cli.session import open_session

    session = open_session(paths, reading, least=2)
    return session.finish(report_agreement(session.compare()), **output)
