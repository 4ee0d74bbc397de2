"""What a reader gives back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hexapla.corpus.document import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The decoded text of a file and its blocks, with offsets into that text."""

    text: str
    blocks: tuple[Block, ...]
