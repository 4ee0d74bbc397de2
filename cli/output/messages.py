"""Messages: what is said on stderr, one line each, and never in a report."""

from __future__ import annotations

from contextlib import suppress

import click

from hexapla.cli.output.manner import find_manner


def tell(message: str) -> None:
    """Say on stderr what the user should know, unless quiet is asked for."""
    if find_manner().verbosity >= 0:
        _say(message)


def detail(message: str) -> None:
    """Say on stderr what only those want to know who ask for it."""
    if find_manner().verbosity > 0:
        _say(message)


def complain(message: str) -> None:
    """Say on stderr what is wrong, as `hexapla: error: …`."""
    _say(f"error: {message}")


def _say(message: str) -> None:
    """Say something on stderr.

    Where nobody can hear it the message is lost and nothing else: the report matters more.
    """
    from hexapla.cli.output.terminal import clean

    with suppress(OSError):
        click.echo(f"hexapla: {clean(message)}", err=True)
