"""`hexapla explain A B`: why two statements were or were not related."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hexapla.cli.settings import options

if TYPE_CHECKING:
    from hexapla.compare import Comparison


@click.command("explain")
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@options.paths
@options.judging
@options.reading
@options.output
def command(  # noqa: PLR0913  an option each
    *,
    a: str,
    b: str,
    paths: tuple[str, ...],
    judging: options.Values,
    reading: options.Values,
    output: options.Values,
) -> int:
    """Explain why two statements were or were not related.

    Shows the matched terms and their weights, the clauses side by side, the score and the cut-off,
    and what was missing for an overlap.

    A and B are ids as 'hexapla statements' lists them, for example kalypso:15. Give the same
    documents as for the comparison: weights depend on the inverse document frequency over all of
    them.

    \b
    Examples:
      hexapla explain kalypso:15 synaptica:8
      hexapla explain a:3 b:7 a.txt b.txt -f json
    """  # noqa: D301
    from hexapla.cli.reports.explanation import report_explanation
    from hexapla.cli.session import open_session
    from hexapla.compare import explain

    session = open_session(paths, reading)
    comparison = session.compare(judging)
    for own in (a, b):
        check_id(comparison, own)
    report = report_explanation(comparison, explain(comparison, a, b))
    return session.finish(report, **output)


def check_id(comparison: Comparison, own: str) -> None:
    """Raise ClickException for an id that no statement has, naming the closest ones."""
    from difflib import get_close_matches

    ids = [s.id for s in comparison.statements]
    if own not in ids:
        near = get_close_matches(own, ids, n=3)
        hint = f"the closest are {', '.join(near)}" if near else "no id resembles it"
        message = f"no statement has the id {own!r}; {hint}; 'hexapla statements' lists them"
        raise click.ClickException(message)
