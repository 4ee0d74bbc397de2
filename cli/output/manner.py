"""Manner: how much a run says on stderr, and whether it uses colours."""

from __future__ import annotations

from typing import NamedTuple

import click

KEY = "hexapla.manner"
"""Under what a run keeps its manner."""


class Manner(NamedTuple):
    """How much is said on stderr (-1 errors alone, 0 notes too, 1 details), and the colour."""

    verbosity: int = 0
    color: str = "auto"


def find_manner() -> Manner:
    """Give the manner of the run; the usual one where there is none, as in a library."""
    context = click.get_current_context(silent=True)
    manner: Manner = context.meta.get(KEY, USUAL) if context else USUAL
    return manner


USUAL = Manner()
