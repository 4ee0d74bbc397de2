"""The options of a comparison, as one value for the library, the command line and files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.corpus.segmentation import COMPARED

if TYPE_CHECKING:
    from hexapla.corpus import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a comparison may be told.

    `overlap_cutoff` is the lowest score (0-100) of an overlap. `within` says whether
    contradictions inside one document are looked for. `kinds` are the kinds of pieces that take
    part.
    """

    overlap_cutoff: float = 27.0
    within: bool = True
    kinds: frozenset[Kind] = COMPARED
