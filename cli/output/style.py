"""Style: how a report is to look, as one value that every format gets."""

from __future__ import annotations

from dataclasses import dataclass

from hexapla.cli.output.terminal import FALLBACK


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a report is to look.

    `width` is that of tables in columns, and `colour` says whether they have any. `unicode` is
    False where the report goes to something that shows ASCII alone. `guarded` says whether cells
    that a spreadsheet would run as formulas are neutralised.
    """

    width: int = FALLBACK
    colour: bool = False
    unicode: bool = True
    guarded: bool = True
