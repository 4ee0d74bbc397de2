"""Find the context of statements: the terms of the text around them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hexapla.compare.language.tokens import find_tokens

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.corpus import Statement

    Words = Mapping[str, str]


def find_contexts(statements: Sequence[Statement], terms: Sequence[Words]) -> tuple[Words, ...]:
    """Find for each statement the terms that the text around it has and the statement has not.

    Each comes with the word as written. The text around a statement is its heading, the line that
    introduces its list, and the statements before and after it: a text may spread one claim over
    several sentences.
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
