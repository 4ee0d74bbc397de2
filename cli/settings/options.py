"""The options that commands share, gathered into one value for each purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Function = Callable[..., Any]
    Values = Mapping[str, Any]

FORMATS = ("table", "markdown", "csv", "tsv", "json", "jsonl")
"""The formats of every report."""

FINDING_FORMATS = (*FORMATS, "sarif", "junit", "github")
"""The formats of reports that hold findings: relations between two statements."""

READ_FORMATS = ("text", "markdown", "html", "pdf", "docx")
"""The formats of documents; a test compares them with the readers."""

KINDS = (
    "statement",
    "heading",
    "navigation",
    "byline",
    "disclaimer",
    "reference",
    "call_to_action",
    "question",
)
"""The kinds of pieces; a test compares them with those of the corpus."""

paths = click.argument("paths", nargs=-1, metavar="[PATHS]...", type=click.Path())


def min_grade(default: int) -> Callable[[Function], Function]:
    """Make the option for the lowest grade."""
    return click.option(
        "--min-grade",
        type=click.IntRange(1, 3),
        default=default,
        show_default=True,
        help="Leave out findings of a lower grade (3 clear, 2 likely, 1 partly).",
    )


limit = click.option(
    "--limit",
    type=click.IntRange(min=1),
    metavar="N",
    help="Show at most N rows per table. Default: all; 10 for compare on a terminal.",
)


def gather(name: str, *options: Callable[[Function], Function]) -> Callable[[Function], Function]:
    """Add options to a command, whose values it gets as one dictionary called `name`."""

    def decorate(function: Function) -> Function:
        def gathered(**values: Any) -> Any:  # noqa: ANN401  click passes what it parsed
            own = {key: values.pop(key) for key in keys}
            return function(**values, **{name: own})

        parameters = getattr(function, "__click_params__", [])
        known = {parameter.name for parameter in parameters}
        gathered.__click_params__ = list(parameters)  # type: ignore[attr-defined]
        gathered.__doc__ = function.__doc__
        gathered.__name__ = function.__name__
        decorated: Function = gathered
        for option in reversed(options):
            decorated = option(decorated)
        added = decorated.__click_params__  # type: ignore[attr-defined]
        keys = [parameter.name for parameter in added if parameter.name not in known]
        return decorated

    return decorate


choices = gather("choices", min_grade(1), limit)


def printing(formats: Sequence[str], default: str = "table") -> Callable[[Function], Function]:
    """Add the options for printing; `formats` are those of the command."""
    return gather(
        "output",
        click.option(
            "-f",
            "--format",
            "format_name",
            type=click.Choice(formats),
            default=default,
            show_default=True,
            help="Output format.",
        ),
        click.option(
            "-o",
            "--output",
            "file",
            type=click.Path(dir_okay=False),
            metavar="FILE",
            help="Write to FILE (atomically) instead of stdout.",
        ),
        click.option(
            "--width",
            type=click.IntRange(min=20),
            metavar="COLUMNS",
            help="Width of tables. Default: that of the terminal, else $COLUMNS, else 100.",
        ),
        click.option(
            "--formula-guard/--no-formula-guard",
            "guarded",
            default=True,
            show_default=True,
            help="In CSV and TSV, prefix cells that a spreadsheet would run as a formula "
            "(= + - @) with an apostrophe.",
        ),
    )


output = printing(FORMATS)
finding_output = printing(FINDING_FORMATS)

reading = gather(
    "reading",
    click.option(
        "--exclude",
        multiple=True,
        metavar="GLOB",
        help="Leave out files found in folders if their name, or that of a folder above them, "
        "matches; repeatable.",
    ),
    click.option(
        "--encoding",
        default="",
        metavar="NAME",
        help="Encoding of text files. Default: from the byte order mark, else UTF-8, else guessed.",
    ),
    click.option(
        "--max-size",
        type=click.IntRange(min=1),
        default=64,
        show_default=True,
        metavar="MIB",
        help="Largest file to read, also after decompression.",
    ),
    click.option(
        "--max-depth",
        type=click.IntRange(1, 200),
        default=100,
        show_default=True,
        metavar="LEVELS",
        help="Deepest nesting of quotations and lists to read in Markdown.",
    ),
    click.option(
        "--stdin-name",
        default="stdin",
        show_default=True,
        metavar="NAME",
        help="Name of the document read from standard input (path -).",
    ),
    click.option(
        "--stdin-format",
        type=click.Choice(READ_FORMATS),
        default="text",
        show_default=True,
        help="Format of the document read from standard input.",
    ),
    click.option(
        "--keep",
        type=click.Choice(KINDS),
        multiple=True,
        metavar="KIND",
        help="Also compare pieces of this kind (question, heading ...); repeatable.",
    ),
    click.option(
        "--drop",
        type=click.Choice(KINDS),
        multiple=True,
        metavar="KIND",
        help="Do not compare pieces of this kind; repeatable.",
    ),
)

lexicons = click.option(
    "--lexicon",
    "lexicons",
    type=click.Path(),
    multiple=True,
    metavar="FILE",
    help="Add the facets of a TOML file to the built-in ones; repeatable.",
)

judging = gather(
    "judging",
    click.option(
        "--within/--no-within",
        default=True,
        show_default=True,
        help="Also look for contradictions within each document.",
    ),
    lexicons,
)
