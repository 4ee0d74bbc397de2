"""Read plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.corpus.blocks import find_blocks
from hexapla.corpus.encoding import decode
from hexapla.corpus.errors import UnreadableError
from hexapla.corpus.readers.options import DEFAULTS
from hexapla.corpus.readers.reading import Reading
from hexapla.corpus.suppressions import mask_lines, place_marks

if TYPE_CHECKING:
    from hexapla.corpus.readers.options import ReadOptions


def read(content: bytes, *, name: str, options: ReadOptions = DEFAULTS) -> Reading:
    """Decode plain text and find its blocks.

    `name` is used in messages only. Raises UnreadableError if the content can't be decoded, looks
    binary or is only white space.
    """
    decoded = decode(content, name=name, encoding=options.encoding)
    if not decoded.text.strip():
        message = f"{name} is empty; give a file that has text, or leave it out"
        raise UnreadableError(message)
    masked, marks = mask_lines(decoded.text)
    blocks = find_blocks(masked)
    return Reading(
        text=decoded.text,
        blocks=blocks,
        notices=(decoded.notice,) if decoded.notice else (),
        suppressions=place_marks(decoded.text, blocks, marks),
    )
