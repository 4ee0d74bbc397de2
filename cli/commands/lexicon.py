"""`hexapla lexicon`: the facets and their expressions, and files that add to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hexapla.cli.settings import options

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


@click.group("lexicon")
def command() -> None:
    """Show the lexicon, or check a file that adds to it.

    \b
    Examples:
      hexapla lexicon list
      hexapla lexicon check own.toml
    """  # noqa: D301


@command.command("list")
@options.lexicons
@options.output
def list_facets(*, lexicons: tuple[str, ...], output: Mapping[str, Any]) -> int:
    """List the facets with their poles and expressions.

    \b
    Examples:
      hexapla lexicon list
      hexapla lexicon list --lexicon own.toml -f csv
    """  # noqa: D301
    from hexapla.cli.reports.facets import report_facets
    from hexapla.cli.session import Session
    from hexapla.cli.settings.lexicons import read_lexicons

    report = report_facets(read_lexicons(lexicons))
    return Session(documents=()).finish(report, **output)


@command.command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
def check_files(*, files: tuple[str, ...]) -> int:
    """Check lexicon files, and report what they add.

    The first error in a file is reported with its location, and the exit code is 2.

    \b
    Examples:
      hexapla lexicon check own.toml
    """  # noqa: D301
    from hexapla.cli.output.terminal import clean
    from hexapla.cli.settings.lexicons import count_additions

    for path in files:
        facets, expressions = count_additions(path)
        click.echo(f"{clean(path)}: {facets} facets, {expressions} expressions")
    return 0
