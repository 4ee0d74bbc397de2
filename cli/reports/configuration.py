"""Report the values of options, and where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click
from click.core import ParameterSource

from hexapla.cli.output.terminal import clean
from hexapla.cli.reports import contract
from hexapla.cli.reports.report import Report, Section, columns
from hexapla.cli.settings.configuration import (
    applied,
    choose_values,
    current_settings,
)
from hexapla.cli.settings.keys import find_program, settable, walk_commands

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


class Value(NamedTuple):
    """A value of an option, its origin, and the commands to which it applies."""

    key: str
    value: Any
    origin: str
    commands: tuple[str, ...]
    everywhere: bool


def report_configuration(context: click.Context) -> Report:
    """Report the options of all commands, by name."""
    values = tuple(_find_values(context))
    section = Section(
        title="Options",
        columns=columns("option", "value", "from", "commands", prose=("value", "commands")),
        rows=tuple(
            (
                v.key,
                clean(_show(v.value)),
                clean(v.origin),
                "" if v.everywhere else ", ".join(v.commands),
            )
            for v in values
        ),
    )
    return Report(
        sections=lambda: (section,),
        records=lambda: section,
        data=lambda: {
            **contract.head((), ()),
            "options": [
                {"key": v.key, "value": v.value, "origin": v.origin, "commands": list(v.commands)}
                for v in values
            ],
        },
    )


def _find_values(context: click.Context) -> Iterator[Value]:
    """Yield the values of each option, those that apply to most commands first."""
    found: dict[str, dict[tuple[str, str], tuple[Any, list[str]]]] = {}
    for name, command in walk_commands(find_program(context)):
        if not isinstance(command, click.Group):
            for key, value, origin in _resolve(context, name, command):
                own = found.setdefault(key, {})
                own.setdefault((repr(value), origin), (value, []))[1].append(name)
    for key in sorted(found):
        own = found[key]
        for (_, origin), (value, commands) in sorted(own.items(), key=lambda i: -len(i[1][1])):
            yield Value(key, value, origin, tuple(commands), len(own) == 1)


def _resolve(
    context: click.Context, name: str, command: click.Command
) -> Iterator[tuple[str, Any, str]]:
    """Yield the options of a command with their values and origins, as a run would find them."""
    path, settings = current_settings(context)
    own = click.Context(command)
    if path:
        own.default_map = choose_values(settings, command, name, path)
    places = {key: s.where for key, (s, _) in applied(settings, command, name).items()}
    for key, parameter in settable(command).items():
        value, source = parameter.consume_value(own, {})
        origin = "default"
        if source is ParameterSource.ENVIRONMENT:
            origin = f"variable {parameter.envvar}"
        elif source is ParameterSource.DEFAULT_MAP:
            origin = places[key]
        yield key, _plain(value), origin


def _plain(value: Any) -> Any:  # noqa: ANN401  what click found
    """Convert a value to one that JSON can represent; None if it is not set."""
    if isinstance(value, (bool, int, float, str)):
        return value
    return [_plain(each) for each in value] if isinstance(value, (list, tuple)) else None


def _show(value: Any) -> str:  # noqa: ANN401  as JSON has it
    if value is None or value == []:
        return "not set"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
