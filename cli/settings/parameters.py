"""Parameters: the options that every command has, and what sets the values of all options."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from hexapla.cli.output.manner import KEY, Manner
from hexapla.cli.settings.keys import NEVER, OTHERS, PREFIX, is_settable, name_variable

if TYPE_CHECKING:
    from collections.abc import Callable

CONFIG = "hexapla.config"
"""The key of the values of --config and --isolated in the metadata of a click context."""


def prepare(command: click.Command) -> click.Command:
    """Add to a command, and all below it, the common options and the variables of its options."""
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            prepare(inner)
        return command
    if command.callback is None or hasattr(command.callback, "__wrapped__"):
        return command
    command.params.extend(_common_options())
    for parameter in command.params:
        if is_settable(parameter) and parameter.name not in NEVER:
            parameter.envvar = parameter.envvar or name_variable(parameter)
    command.callback = _with_manner(command.callback)
    return command


def _common_options() -> list[click.Option]:
    return [
        click.Option(["-q", "--quiet"], is_flag=True, help="Report only errors on stderr."),
        click.Option(["-v", "--verbose"], is_flag=True, help="Report more on stderr."),
        click.Option(
            ["--color"],
            type=click.Choice(("auto", "always", "never")),
            default="auto",
            show_default=True,
            help="Colour tables. auto: on a terminal, unless NO_COLOR is set or TERM is dumb; with "
            "FORCE_COLOR also on a pipe.",
        ),
        click.Option(
            ["--config"],
            type=click.Path(),
            metavar="FILE",
            is_eager=True,
            callback=_keep_config,
            help="Read options from FILE instead of the nearest hexapla.toml or pyproject.toml.",
        ),
        click.Option(
            ["--isolated"],
            is_flag=True,
            is_eager=True,
            callback=_keep_config,
            help="Do not read options from a file.",
        ),
    ]


def _keep_config(
    context: click.Context,
    parameter: click.Parameter,
    value: Any,  # noqa: ANN401  a path or a flag
) -> Any:  # noqa: ANN401
    """Keep where to read options from; the second of the two options reads the file.

    Both are eager, so that the file is read before any other option looks for its value.
    """
    kept = context.meta.setdefault(CONFIG, {})
    kept[parameter.name] = value
    if len(kept) == len(("config", "isolated")) and not context.resilient_parsing:
        from hexapla.cli.settings.configuration import configure

        file, isolated = kept["config"], kept["isolated"]
        if file and isolated:
            isolated = _settle(context, "config", "isolated") == "isolated"
        configure(context, file, isolated=isolated)
    return value


def _with_manner(callback: Callable[..., Any]) -> Callable[..., Any]:
    """Remove the common options from the values of a command, and keep their values."""

    def call(*, quiet: bool, verbose: bool, color: str, **values: Any) -> Any:  # noqa: ANN401
        context = click.get_current_context()
        for name in ("config", "isolated"):
            values.pop(name)
        verbosity = verbose - quiet
        if quiet and verbose:
            verbosity = 1 if _settle(context, "quiet", "verbose") == "verbose" else -1
        context.meta[KEY] = Manner(verbosity=verbosity, color=color)
        _tell_unknown_variables(context)
        if verbosity > 0:
            _tell_file(context)
        return callback(**values)

    call.__wrapped__ = callback  # type: ignore[attr-defined]
    call.__doc__ = callback.__doc__
    return call


def _tell_file(context: click.Context) -> None:
    from hexapla.cli.output.messages import detail
    from hexapla.cli.settings.configuration import current_settings

    path, _ = current_settings(context)
    detail(f"options are read from {path}" if path else "no configuration file is read")


def _settle(context: click.Context, one: str, other: str) -> str:
    """Choose between two options that exclude one another: the one on the command line."""
    given = [
        name
        for name in (one, other)
        if context.get_parameter_source(name) is ParameterSource.COMMANDLINE
    ]
    if len(given) == 1:
        return given[0]
    message = f"--{one} and --{other} exclude one another; set only one of them."
    raise click.UsageError(message, context)


def _tell_unknown_variables(context: click.Context) -> None:
    """Report variables that look like options of ours and set none of any command."""
    own = {p.envvar for p in context.command.params} | OTHERS
    found = {name for name in os.environ if name.startswith(PREFIX) and name not in own}
    if found:
        from hexapla.cli.output.messages import tell
        from hexapla.cli.output.suggestion import suggest
        from hexapla.cli.settings.keys import find_program, known_keys, variable_of

        known = set(map(variable_of, known_keys(find_program(context))))
        for name in sorted(found - known):
            tell(f"the environment variable {name} sets no option{suggest(name, known)}")
