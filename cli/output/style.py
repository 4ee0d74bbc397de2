"""Style: how a report looks, as one value for all formats."""

from __future__ import annotations

from dataclasses import dataclass

from hexapla.cli.output.terminal import FALLBACK


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a report looks.

    `width` is that of tables, in columns; `colour` is whether they are coloured. `unicode` is False
    if the destination shows only ASCII. `guarded` is whether cells that a spreadsheet would run as
    formulas are neutralised.
    """

    width: int = FALLBACK
    colour: bool = False
    unicode: bool = True
    guarded: bool = True
