"""The options of a comparison, as one value for the library, the command line and files."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a comparison may be told.

    `overlap_cutoff` is the lowest score (0-100) of an overlap. `within` says whether
    contradictions inside one document are looked for.
    """

    overlap_cutoff: float = 27.0
    within: bool = True
