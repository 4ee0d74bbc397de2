"""`hexapla compare`: the whole picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hexapla.cli import options

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


@click.command("compare")
@options.paths
@options.min_grade
@options.limit
@options.judging
@options.reading
@options.finding_output
def command(  # noqa: PLR0913  an option each
    *,
    paths: tuple[str, ...],
    min_grade: int,
    limit: int | None,
    judging: Mapping[str, Any],
    reading: Mapping[str, Any],
    output: Mapping[str, Any],
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

    session = open_session(paths, reading, least=2)
    if limit is None and is_overview(output):
        limit = OVERVIEW
    report = report_comparison(session.compare(judging), Choices(min_grade=min_grade, limit=limit))
    return session.finish(report, **output)


def is_overview(output: Mapping[str, Any]) -> bool:
    """Say whether the report is a table for a terminal."""
    from hexapla.cli.terminal import is_terminal

    return output["format_name"] == "table" and output["file"] is None and is_terminal()


OVERVIEW = 10
"""Rows of each table on a terminal, so that every part is within a few screens."""
