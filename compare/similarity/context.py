"""Context: what is understood with a statement, from the text around it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hexapla.compare.language.tokens import find_tokens

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.corpus import Statement

    Words = Mapping[str, str]


def find_contexts(statements: Sequence[Statement], terms: Sequence[Words]) -> tuple[Words, ...]:
    """Find the terms that each statement takes from around it, and does not have itself.

    Each comes with the word it stands in. They are those of the heading and of the line that
    introduces a list, and of the statements next to it: a text says a thing in several sentences.
    """
    contexts: list[dict[str, str]] = [{} for _ in statements]
    for place, (one, other) in enumerate(pairwise(statements)):
        if one.document == other.document:
            contexts[place] |= terms[place + 1]
            contexts[place + 1] |= terms[place]
    frames: dict[tuple[str, str], Words] = {}
    for place, statement in enumerate(statements):
        frame = (statement.section, statement.lead_in)
        if frame not in frames:
            tokens = find_tokens("\n".join(frame))
            frames[frame] = {t.stem: t.word for t in tokens if t.content}
        contexts[place] |= frames[frame]
    return tuple(
        {term: word for term, word in context.items() if term not in own}
        for context, own in zip(contexts, terms, strict=True)
    )
