"""Manner: how much a run reports on stderr, and whether it uses colours."""

from __future__ import annotations

from typing import NamedTuple

import click

KEY = "hexapla.manner"
"""The key of the manner in the metadata of a click context."""


class Manner(NamedTuple):
    """The verbosity on stderr (-1 errors, 0 also notes, 1 also details), and the colour option."""

    verbosity: int = 0
    color: str = "auto"


def find_manner() -> Manner:
    """Return the manner of the current run, or the default outside of a run."""
    context = click.get_current_context(silent=True)
    manner: Manner = context.meta.get(KEY, USUAL) if context else USUAL
    return manner


USUAL = Manner()
