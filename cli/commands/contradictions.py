"""`hexapla contradictions`: where documents part, or one gainsays itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hexapla.cli import options

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


@click.command("contradictions")
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
    """List the statements that contradict one another.

    Each with the words that prove it. Grade 3 is a clear contradiction, 2 a likely one, 1 a
    tension. With one document, those within it are listed.

    \b
    Examples:
      hexapla contradictions --min-grade 2
      hexapla contradictions policy.txt guideline.txt
      hexapla contradictions handbook.txt -f json
    """  # noqa: D301
    from hexapla.cli.report import Choices
    from hexapla.cli.reports.relations import report_contradictions
    from hexapla.cli.session import open_session

    session = open_session(paths, reading)
    session.note_if_alone()
    report = report_contradictions(
        session.compare(judging), Choices(min_grade=min_grade, limit=limit)
    )
    return session.finish(report, **output)
