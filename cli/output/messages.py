"""Messages: lines on stderr, which are never part of a report."""

from __future__ import annotations

from contextlib import suppress

import click

from hexapla.cli.output.manner import find_manner


def tell(message: str) -> None:
    """Write a note to stderr, unless --quiet is given."""
    if find_manner().verbosity >= 0:
        _say(message)


def detail(message: str) -> None:
    """Write a detail to stderr, if --verbose is given."""
    if find_manner().verbosity > 0:
        _say(message)


def complain(message: str) -> None:
    """Write an error to stderr, as `hexapla: error: …`."""
    _say(f"error: {message}")


def _say(message: str) -> None:
    """Write to stderr; errors are ignored, as the report matters more."""
    from hexapla.cli.output.terminal import clean

    with suppress(OSError):
        click.echo(f"hexapla: {clean(message)}", err=True)
