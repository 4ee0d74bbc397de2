"""Messages: what is said on stderr, one line each, and never in a report."""

from __future__ import annotations

from contextlib import suppress

import click


def tell(message: str) -> None:
    """Say something on stderr.

    Where nobody can hear it the message is lost and nothing else: the report matters more.
    """
    from hexapla.cli.terminal import clean

    with suppress(OSError):
        click.echo(f"hexapla: {clean(message)}", err=True)


def complain(message: str) -> None:
    """Say on stderr what is wrong, as `hexapla: error: …`."""
    tell(f"error: {message}")
