"""The entry point: the command group, and the exit code for every way a run can end."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

COMMANDS = (
    "compare",
    "positions",
    "align",
    "overlaps",
    "contradictions",
    "unique",
    "matrix",
    "statements",
    "explain",
    "pairs",
    "check",
    "baseline",
    "corpus",
    "lexicon",
    "config",
    "completion",
    "man",
)
"""The commands in the order of the help; each is a module of `hexapla.cli.commands`."""


class LazyGroup(click.Group):
    """A group that imports a command on first use."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of the commands in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command by name."""
        if cmd_name not in COMMANDS:
            return None
        from hexapla.cli.settings.parameters import prepare

        module = import_module(f"hexapla.cli.commands.{cmd_name}")
        return prepare(module.command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command; for an unknown name, raise UsageError with the closest one."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from hexapla.cli.output.suggestion import suggest

            message = f"No such command {args[0]!r}{suggest(args[0], COMMANDS)}"
            raise click.UsageError(message, ctx)
        return super().resolve_command(ctx, args)


def show_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001
    """Print the version and exit."""
    if wanted:
        from hexapla.cli.version import version

        click.echo(f"hexapla {version()}")
        ctx.exit()


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=show_version,
    help="Show the version and exit.",
)
def cli() -> None:
    """Compare documents on one topic: what they share, and where they contradict one another.

    PATHS are files, folders or globs. Without any, the five bundled articles on ketamine for nerve
    pain are used.

    \b
    Examples:
      hexapla compare                          the five bundled articles
      hexapla compare policies/*.md            your own documents
      hexapla contradictions a.txt b.txt       contradictions only
      hexapla compare -f json -o report.json   for other programs
      hexapla explain kalypso:15 synaptica:8   why two statements were related
      hexapla check docs/                      exit code 1 on a contradiction

    Exit codes: 0 success, 1 'check' failed, 2 usage error, unreadable input or configuration, 70
    internal error, 130 interrupted.
    """  # noqa: D301  \b is click's mark for lines that are kept as they are


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit code."""
    try:
        code = cli.main(arguments, prog_name="hexapla", standalone_mode=False)
        if sys.stdout is not None:
            with suppress(BrokenPipeError):
                sys.stdout.flush()
    except BrokenPipeError:
        return 0
    except SystemExit as end:
        return left(end)
    except (KeyboardInterrupt, click.Abort):
        return interrupted()
    except click.ClickException as error:
        return refused(error)
    except Exception as error:  # noqa: BLE001  whatever it is, no traceback reaches the user
        return failed(error)
    return code if isinstance(code, int) else 0


def left(end: SystemExit) -> int:
    """Choose the exit code after click exited: a closed pipe, or shell completion.

    click uses 1 for both, which is reserved for `check`, and doesn't report which one it was.
    """
    from hexapla.cli.exits import Exit
    from hexapla.cli.settings.keys import COMPLETION

    completing = COMPLETION in os.environ
    return Exit.USAGE if completing and end.code else Exit.DONE


def interrupted() -> int:
    """End after an interrupt."""
    from hexapla.cli.exits import Exit

    with suppress(OSError):
        click.echo("Interrupted.", err=True)
    return Exit.INTERRUPTED


def refused(error: click.ClickException) -> int:
    """Report a usage error; show the help if no command was given."""
    from hexapla.cli.exits import Exit
    from hexapla.cli.output.messages import complain

    if isinstance(error, getattr(click.exceptions, "NoArgsIsHelpError", ())):
        with suppress(OSError):
            error.show()
        return Exit.USAGE
    context = getattr(error, "ctx", None)
    message = error.format_message()
    if isinstance(error, click.BadParameter):
        message += origin(error)
    if context and isinstance(error, click.NoSuchOption) and context.parent is None:
        message += " Options go after the command."
    if context:
        stop = "" if message.endswith((".", "?")) else "."
        message += f"{stop} See '{context.command_path} --help'."
    complain(message)
    return Exit.USAGE


def origin(error: click.BadParameter) -> str:
    """Name the environment variable that a wrong value comes from, if it comes from one."""
    source, parameter = click.core.ParameterSource.ENVIRONMENT, error.param
    if parameter is None or error.ctx is None or parameter.name is None:
        return ""
    if error.ctx.get_parameter_source(parameter.name) is not source:
        return ""
    return f" Set {parameter.envvar} to another value."


def failed(error: Exception) -> int:
    """Report an error that no command handled: one that the user can fix, or an internal one."""
    from hexapla.cli.exits import Exit
    from hexapla.cli.output.messages import complain
    from hexapla.corpus import HexaplaError

    if isinstance(error, HexaplaError):
        complain(str(error))
        return Exit.USAGE
    if isinstance(error, OSError) and error.filename is None and error.strerror:
        complain(f"the output can't be written ({error.strerror}); free space or write elsewhere")
        return Exit.USAGE
    if os.environ.get("HEXAPLA_DEBUG"):
        import traceback

        traceback.print_exception(error)
    complain(
        f"this is an internal error, not a problem with your documents "
        f"({type(error).__name__}: {error}). Set HEXAPLA_DEBUG=1 and report the traceback."
    )
    return Exit.INTERNAL


COLLECT_AFTER = 100_000
"""Allocations between two garbage collections, far above the default: a short process makes little
garbage."""


def main() -> NoReturn:
    """Run the command line of this process and exit."""
    from hexapla.cli.output.encoding import choose_encoding

    gc.set_threshold(COLLECT_AFTER)
    # a stream closed by the shell (`>&-`) is None; click replaces those whose reader has exited
    streams = [stream for stream in (sys.stdout, sys.stderr) if stream is not None]
    for stream in streams:
        # characters that an encoding lacks (lone surrogates in file names) are shown escaped
        stream.reconfigure(  # type: ignore[union-attr]
            encoding=choose_encoding(stream), errors="backslashreplace"
        )
    code = run()
    for stream in streams:
        drain(stream)
    sys.exit(code)


def drain(stream: TextIO) -> None:
    """Flush a stream, so that no write can fail when the interpreter exits."""
    try:
        stream.flush()
    except OSError:
        with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123  pathlib is slow
            os.dup2(nowhere.fileno(), stream.fileno())
