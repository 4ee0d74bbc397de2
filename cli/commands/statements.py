"""`hexapla statements`: what is compared in each document, and what is left out."""

from __future__ import annotations

import click

from hexapla.cli.settings import options


@click.command("statements")
@options.paths
@click.option(
    "--all",
    "every",
    is_flag=True,
    help="Show pieces of every kind, not only those that are compared.",
)
@options.limit
@options.reading
@options.output
def command(
    *,
    paths: tuple[str, ...],
    every: bool,
    limit: int | None,
    reading: options.Values,
    output: options.Values,
) -> int:
    """List the statements that are compared.

    Each is shown with its id, line and section. A statement that repeats an earlier one in the same
    words names it; the two are compared as one. With --all, the headings, navigation, bylines,
    disclaimers, references, questions and calls to action that are not compared are listed too.

    \b
    Examples:
      hexapla statements article.txt
      hexapla statements --all article.txt
    """  # noqa: D301
    from hexapla.cli.reports.report import Choices
    from hexapla.cli.reports.statements import report_statements
    from hexapla.cli.session import open_session
    from hexapla.corpus import find_statements

    session = open_session(paths, reading)
    pieces = [s for d in session.documents for s in find_statements(d, session.kinds)]
    found = [s for s in pieces if every or s.kind in session.kinds]
    report = report_statements(session.documents, found, Choices(limit=limit))
    return session.finish(report, **output)
