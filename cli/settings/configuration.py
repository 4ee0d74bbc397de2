"""Configuration: options from hexapla.toml or [tool.hexapla] in pyproject.toml."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hexapla.cli.output.suggestion import suggest
from hexapla.cli.settings.keys import find_program, settable, walk_commands
from hexapla.corpus.errors import HexaplaError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

OWN = "hexapla.toml"
SHARED = "pyproject.toml"
KEY = "hexapla.settings"
"""The key of the file and its settings in the metadata of a click context."""


class ConfigurationError(HexaplaError):
    """A configuration file that can't be read, or has an unknown key or a wrong value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A value that a file sets: for one command ("corpus list"), or for all ("").

    `where` names the file and the line.
    """

    key: str
    value: Any
    command: str
    where: str


def configure(context: click.Context, file: str | None, *, isolated: bool) -> None:
    """Set the defaults of a command from its configuration file, and keep the settings."""
    path = None if isolated else Path(file) if file else find_file(Path())
    settings = read_settings(path, find_program(context)) if path else ()
    context.meta[KEY] = (path, settings)
    if path:
        name = name_command(context)
        context.default_map = choose_values(settings, context.command, name, path)


def current_settings(context: click.Context) -> tuple[Path | None, tuple[Setting, ...]]:
    """Return the configuration file of a run and its settings."""
    found: tuple[Path | None, tuple[Setting, ...]] = context.meta[KEY]
    return found


def name_command(context: click.Context) -> str:
    """Return the name of a command without that of the program."""
    return context.command_path.partition(" ")[2]


def find_file(folder: Path) -> Path | None:
    """Find the nearest configuration file in a folder or above it.

    In one folder, hexapla.toml takes precedence over a pyproject.toml with a table for hexapla.
    """
    try:
        places = (folder, *folder.absolute().parents)
    except FileNotFoundError:  # the current folder is gone
        return None
    for place in places:
        # unlike those of pathlib, these return False if access is denied
        if os.path.isfile(place / OWN):  # noqa: PTH113
            return Path(os.path.relpath(place / OWN))
        if os.path.isfile(place / SHARED) and _has_table(place / SHARED):  # noqa: PTH113
            return Path(os.path.relpath(place / SHARED))
    return None


def _has_table(path: Path) -> bool:
    """Check whether a pyproject.toml has our table; it is parsed only if it mentions hexapla."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    return re.search(r"\bhexapla\b", text) is not None and "hexapla" in _parse(text, path)


def read_settings(path: Path, program: click.Command) -> tuple[Setting, ...]:
    """Read a configuration file and check every key and value against the options of a program.

    Raises ConfigurationError for the first that is wrong, with its line.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        message = f"{path}: can't be read ({reason}); choose another with --config, or fix it"
        raise ConfigurationError(message) from None
    tables = _parse(text, path)
    if path.name == SHARED:
        tables = tables.get("hexapla", {})
    lines = _Lines(path, text)
    commands = dict(walk_commands(program))
    return tuple(_read_table(tables, "", commands, lines))


def _parse(text: str, path: Path) -> dict[str, Any]:
    """Parse TOML; for a pyproject.toml, return only the table of tools."""
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = f"{path}: is not valid TOML: {str(error)[:1].lower()}{str(error)[1:]}"
        raise ConfigurationError(message) from None
    tools: dict[str, Any] = data.get("tool", {}) if path.name == SHARED else data
    return tools


class _Lines:
    """The lines of a file, for looking up where keys are."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.lines = text.splitlines()

    def find(self, key: str, command: str) -> str:
        """Return the line of a key: below the header of its table, otherwise its first one."""
        wanted = command.split() if command else []
        pattern = re.compile(rf"""(?:^|[.{{,\s\[])["']?{re.escape(key)}["']?\s*[=.\]]""")
        first = 0
        table: list[str] = []
        for number, line in enumerate(self.lines, 1):
            header = re.match(r"\s*\[\s*([^\[\]]+?)\s*\]", line)
            if header:
                table = [part.strip(" \"'") for part in header[1].split(".")]
                table = table[2:] if table[:2] == ["tool", "hexapla"] else table
            if pattern.search(line.partition("#")[0]):
                first = first or number
                if table == wanted:
                    return f"{self.path}, line {number}"
        return f"{self.path}, line {first}" if first else str(self.path)


def _read_table(
    table: Mapping[str, Any], name: str, commands: Mapping[str, click.Command], lines: _Lines
) -> Iterator[Setting]:
    """Yield the settings of a table and of the tables for commands below it."""
    if not isinstance(table, dict):
        message = f"{lines.find('hexapla', '')}: hexapla must be a table"
        raise ConfigurationError(message)
    options = [settable(command) for own, command in commands.items() if _is_below(own, name)]
    inner = {own.split()[-1] for own in commands if own and own.rpartition(" ")[0] == name}
    for key, value in table.items():
        where = lines.find(key, name)
        if key in inner and isinstance(value, dict):
            yield from _read_table(value, f"{name} {key}".strip(), commands, lines)
            continue
        parameters = [own[key] for own in options if key in own]
        if not parameters:
            known = {k for own in options for k in own} | inner
            message = f"{where}: unknown key {key!r}{suggest(key, known)}"
            raise ConfigurationError(message)
        problems = [_find_problem(parameter, value) for parameter in parameters]
        if all(problems):
            message = f"{where}: {key} {problems[0]}"
            raise ConfigurationError(message)
        yield Setting(key=key, value=value, command=name, where=where)


def _is_below(command: str, name: str) -> bool:
    """Check whether a command has a name or is below it; all are below the empty name."""
    return not name or f"{command} ".startswith(f"{name} ")


def _find_problem(parameter: click.Parameter, value: Any) -> str:  # noqa: ANN401  any TOML value
    """Describe what is wrong with a value for a parameter; "" if it is valid."""
    many = parameter.nargs == -1 or getattr(parameter, "multiple", False)
    values = value if many and isinstance(value, list) else [value]
    kind, types = _expect(parameter)
    fits = isinstance(value, list) == many and all(
        isinstance(v, types) and isinstance(v, bool) == (types is bool) for v in values
    )
    if not fits:
        shown = (
            {True: "true", False: "false"}.get(value) if isinstance(value, bool) else repr(value)
        )
        return f"must be {'a list of ' if many else ''}{kind}, not {shown}"
    if isinstance(parameter.type, click.Path):
        return ""
    try:
        for each in values:
            parameter.type.convert(each, parameter, None)
    except click.BadParameter as error:
        return f"has a wrong value: {error.message.rstrip('.')}"
    return ""


def _expect(parameter: click.Parameter) -> tuple[str, type | tuple[type, ...]]:
    """Describe what a value must be, in words and as types."""
    if getattr(parameter, "is_flag", False):
        return "true or false", bool
    many = parameter.nargs == -1 or getattr(parameter, "multiple", False)
    if getattr(parameter, "count", False) or isinstance(parameter.type, click.types.IntParamType):
        return "numbers" if many else "a whole number", int
    if isinstance(parameter.type, click.types.FloatParamType):
        return "numbers" if many else "a number", (int, float)
    return "strings" if many else "a string", str


def choose_values(
    settings: tuple[Setting, ...], command: click.Command, name: str, path: Path
) -> dict[str, Any]:
    """Choose the values for the parameters of a command; its own table takes precedence.

    A value for all commands that this one can't take, such as a format that it lacks, is left out.
    Paths are relative to the folder of the file.
    """
    values: dict[str, Any] = {}
    for setting, parameter in applied(settings, command, name).values():
        value = setting.value
        if isinstance(parameter.type, click.Path):
            value = _anchor(value, path)
        values[str(parameter.name)] = value
    return values


def applied(
    settings: tuple[Setting, ...], command: click.Command, name: str
) -> dict[str, tuple[Setting, click.Parameter]]:
    """Select the settings that apply to a command, by key."""
    found: dict[str, tuple[Setting, click.Parameter]] = {}
    parameters = settable(command)
    for setting in sorted(settings, key=lambda s: len(s.command)):
        parameter = parameters.get(setting.key)
        if (
            parameter
            and _is_below(name, setting.command)
            and not _find_problem(parameter, setting.value)
        ):
            found[setting.key] = (setting, parameter)
    return found


def _anchor(value: Any, path: Path) -> Any:  # noqa: ANN401  a path or a list of them
    """Turn paths relative to the folder of the file into paths relative to the current one."""
    if isinstance(value, list):
        return [_anchor(each, path) for each in value]
    if value == "-" or Path(value).is_absolute():
        return value
    return os.path.relpath(path.parent / value)
