"""Positions: what each document says of one subject under one facet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hexapla.compare.cue import Cue


class Verdict(StrEnum):
    """How the documents stand to one another on a subject and facet."""

    CONTRADICT = "contradict"
    DIFFER = "differ"
    AGREE = "agree"
    SINGLE = "single"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One row of the position table: (subject, facet), and per document its cues.

    Documents that say nothing of it are absent from `documents`, which keeps their order.
    """

    subject: str
    facet: str
    verdict: Verdict
    documents: Mapping[str, tuple[Cue, ...]]
