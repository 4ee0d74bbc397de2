"""The options that commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    Function = TypeVar("Function", bound=Callable[..., Any])

FORMATS = ("table", "markdown", "csv", "json")

paths = click.argument("paths", nargs=-1, metavar="[PATHS]...")

min_grade = click.option(
    "--min-grade",
    type=click.IntRange(1, 3),
    default=1,
    show_default=True,
    help="Leave out findings of a lower grade (3 clear, 2 likely, 1 partly).",
)

limit = click.option(
    "--limit",
    type=click.IntRange(min=1),
    metavar="N",
    help="Show at most N rows of each table. Default: all; 10 for compare on a terminal.",
)


def output(function: Function) -> Function:
    """Add the options that say how and where the report is written."""
    for option in (
        click.option(
            "--width",
            type=click.IntRange(min=20),
            metavar="COLUMNS",
            help="Width of tables. Default: the terminal, else $COLUMNS, else 100.",
        ),
        click.option(
            "-o",
            "--output",
            type=click.Path(dir_okay=False),
            metavar="FILE",
            help="Write to FILE, whole or not at all, instead of stdout.",
        ),
        click.option(
            "-f",
            "--format",
            "format_name",
            type=click.Choice(FORMATS),
            default="table",
            show_default=True,
            help="How to print. CSV cells that a spreadsheet would take for a formula (= + - @) "
            "get an apostrophe in front.",
        ),
    ):
        function = option(function)
    return function
