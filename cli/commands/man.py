"""`hexapla man`: the manual page."""

from __future__ import annotations

import click


@click.command("man")
def command() -> int:
    """Print the manual page, generated from the same text as --help.

    \b
    Examples:
      hexapla man | man -l -
      hexapla man > ~/.local/share/man/man1/hexapla.1
    """  # noqa: D301
    from hexapla.cli.output.writing import write
    from hexapla.cli.settings.keys import find_program
    from hexapla.cli.settings.manual import write_manual

    write(write_manual(find_program(click.get_current_context())), None)
    return 0
