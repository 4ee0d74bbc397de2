"""`hexapla corpus`: the bundled articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hexapla.cli import options

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


@click.group("corpus")
def command() -> None:
    """Look at the five bundled articles on ketamine for nerve pain."""


@command.command("list")
@options.output
def list_articles(*, output: Mapping[str, Any]) -> int:
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
