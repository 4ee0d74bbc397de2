"""Write the manual page, in the man macros of roff, from the text of --help."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING

import click

from hexapla.cli.settings.keys import name_variable, settable, walk_commands
from hexapla.cli.version import version

if TYPE_CHECKING:
    from collections.abc import Iterator

KEPT = "\b"
"""click's mark for a paragraph whose lines are kept as they are."""

FILES = (
    ("hexapla.toml", "Options, in the current folder or the nearest parent that has one."),
    ("pyproject.toml", "The same, in its table [tool.hexapla]."),
)


def write_manual(program: click.Command) -> str:
    """Return the page of the program and all its commands."""
    return "\n".join(_lines(program)) + "\n"


def _lines(program: click.Command) -> Iterator[str]:
    parent = click.Context(program, info_name="hexapla", **program.context_settings)
    contexts = [
        click.Context(command, info_name=name, parent=parent)
        for name, command in walk_commands(program)
        if not isinstance(command, click.Group)
    ]
    yield f'.TH HEXAPLA 1 "" "hexapla {version()}"'
    yield ".SH NAME"
    yield f"hexapla \\- {escape(_summary(program))}"
    yield ".SH SYNOPSIS"
    yield "\n.br\n".join(f".B hexapla {_name(c)}\n{_usage(c)}" for c in contexts)
    yield ".SH DESCRIPTION"
    yield from _prose(program)
    yield ".SH COMMANDS"
    for context in contexts:
        yield f".SS hexapla {_name(context)}"
        yield from _prose(context.command)
        yield from _options(context)
    yield from _environment(program)
    yield ".SH FILES"
    for file, said in FILES:
        yield from _entry(file, said)


def _summary(command: click.Command) -> str:
    return command.get_short_help_str(limit=1000).rstrip(".").lower()


def _name(context: click.Context) -> str:
    return escape(context.info_name or "")


def _usage(context: click.Context) -> str:
    pieces = context.command.collect_usage_pieces(context)
    return f".I {' '.join(escape(piece) for piece in pieces)}"


def _prose(command: click.Command) -> Iterator[str]:
    """Yield the paragraphs of a help text; those marked by click keep their lines."""
    for number, paragraph in enumerate(inspect.cleandoc(command.help or "").split("\n\n")):
        if number:
            yield ".PP"
        if paragraph.startswith(KEPT):
            yield ".nf"
            yield from (escape(line) for line in paragraph.split("\n")[1:])
            yield ".fi"
        else:
            yield escape(" ".join(paragraph.split()))


def _options(context: click.Context) -> Iterator[str]:
    for parameter in context.command.get_params(context):
        record = parameter.get_help_record(context)
        if record and isinstance(parameter, click.Option):
            yield from _entry(*record)


def _entry(term: str, said: str) -> Iterator[str]:
    yield ".TP"
    yield f".B {escape(term)}"
    yield escape(" ".join(said.split()))


def _environment(program: click.Command) -> Iterator[str]:
    """Yield the variables: one for each option, and those of common conventions."""
    yield ".SH ENVIRONMENT"
    found = {}
    for _, command in walk_commands(program):
        for parameter in settable(command).values():
            name = max(parameter.opts, key=len).replace("paths", "PATHS")
            found[name_variable(parameter)] = f"Sets {name} if it is not given."
    found |= {
        "HEXAPLA_DEBUG": "Shows the traceback of an internal error.",
        "NO_COLOR": "Turns colours off.",
        "FORCE_COLOR": "Turns colours on even if stdout is not a terminal.",
        "COLUMNS": "Width of tables if stdout is not a terminal.",
    }
    for variable in sorted(found):
        yield from _entry(variable, found[variable])


def escape(text: str) -> str:
    """Escape what roff interprets: backslashes, hyphens, quotes, and dots that begin a line."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")
    return re.sub(r"^(?=[.'])", r"\\&", text)
