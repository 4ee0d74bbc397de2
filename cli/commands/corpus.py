"""`hexapla corpus`: the bundled articles."""

from __future__ import annotations

import click

from hexapla.cli.settings import options


@click.group("corpus")
def command() -> None:
    """Show the five bundled articles on ketamine for nerve pain."""


@command.command("list")
@options.output
def list_articles(*, output: options.Values) -> int:
    """List the bundled articles with their titles and publishers.

    \b
    Examples:
      hexapla corpus list
      hexapla corpus list -f json
    """  # noqa: D301
    from hexapla.cli.reports.articles import report_articles
    from hexapla.cli.session import Session
    from hexapla.corpus import bundled, read_manifest

    session = Session(documents=bundled())
    report = report_articles(session.documents, read_manifest())
    return session.finish(report, **output)
