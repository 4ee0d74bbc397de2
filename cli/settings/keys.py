"""Keys: the names under which files and the environment set the options of all commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

PREFIX = "HEXAPLA_"
"""The prefix of the environment variables that set options."""

OTHERS = frozenset(("HEXAPLA_DEBUG",))
"""Variables with this prefix that set no option."""

COMPLETION = "_HEXAPLA_COMPLETE"
"""The variable by which a shell asks click for completions."""

NEVER = frozenset(("version", "help"))
"""Options that only the command line sets."""

UNSET = NEVER | {"config", "isolated"}
"""Parameters that no file sets."""


def is_settable(parameter: click.Parameter) -> bool:
    """Check whether a file or a variable can set a parameter: only options and paths."""
    return isinstance(parameter, click.Option) or parameter.nargs == -1


def name_key(parameter: click.Parameter) -> str:
    """Return the key of a parameter in configuration files: its long option without dashes."""
    return max(parameter.opts, key=len).lstrip("-")


def name_variable(parameter: click.Parameter) -> str:
    """Return the environment variable that sets a parameter."""
    return variable_of(name_key(parameter))


def variable_of(key: str) -> str:
    """Return the environment variable that sets what a file sets by `key`."""
    return PREFIX + key.replace("-", "_").upper()


def settable(command: click.Command) -> dict[str, click.Parameter]:
    """Index the parameters of a command that a file can set by their keys."""
    return {name_key(p): p for p in command.params if p.name not in UNSET and is_settable(p)}


def known_keys(program: click.Command) -> frozenset[str]:
    """Return the keys of all options of a program that the environment can set."""
    keys = {key for _, command in walk_commands(program) for key in settable(command)}
    return frozenset(keys | {"config", "isolated"})


def find_program(context: click.Context) -> click.Command:
    """Return the root of the command tree of a context."""
    return context.find_root().command


def walk_commands(command: click.Command, name: str = "") -> Iterator[tuple[str, click.Command]]:
    """Yield a command and all below it, groups included, each with its words after `name`.

    For a program that is the command line: the program itself has no words.
    """
    yield name, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            if found is not None:
                yield from walk_commands(found, f"{name} {inner}".strip())
