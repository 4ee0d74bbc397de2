"""Join repeats: what a document says again in the same words is one statement."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from hexapla.corpus.verbs import read_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from hexapla.corpus.statement import Kind, Statement

ENUMERATOR = re.compile(
    r"\s*(?:§\s*)?(?:\(?\d+(?:\.\d+)+[.)]?\s+(?=[A-Z])|\(?(?:\d{1,3}|[a-z]|[ivx]+)[.)]\s+)"
)
"""The number of a section or of an item before what it says: "2.3 Either", "(a) the", "4. All"."""

ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2018\u2019\u201a\u0060", "'"),
        **dict.fromkeys("\u2010\u2011\u2013\u2014\u2212", "-"),
    }
)
"""Quotation marks and dashes that editors replace by one another."""


def normalise_wording(text: str) -> str:
    """Normalize a text: letter case, white space, quotation marks and dashes don't matter."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(plain.translate(ALIKE).split())


def find_head(text: str) -> int:
    """Return where a statement begins after the number of its section or item, if it has one."""
    enumerator = ENUMERATOR.match(text)
    return enumerator.end() if enumerator else 0


def join_repeats(
    statements: Iterable[Statement], kinds: AbstractSet[Kind]
) -> tuple[Statement, ...]:
    """Join each statement of some kinds with those of its document that repeat its wording.

    The first one gets the others as its `repeats`, and they get its id as `same_as`. Lead-ins must
    be the same too, and so must the section of a fragment ("30 days."), as both say what it is
    about.
    """
    groups: dict[tuple[str, ...], list[Statement]] = {}
    every = list(statements)
    for statement in every:
        if statement.kind in kinds:
            wording = normalise_wording(statement.text[find_head(statement.text) :])
            key = (statement.document, statement.kind, wording)
            groups.setdefault(key, []).append(statement)
    joined = {s.id: s for group in groups.values() if len(group) > 1 for s in _join(group)}
    return tuple(joined.get(s.id, s) for s in every)


def _join(group: Sequence[Statement]) -> list[Statement]:
    whole = any(read_sentence(group[0].text, 0).verbs)
    places: dict[tuple[str, str], list[Statement]] = {}
    for statement in group:
        around = (statement.lead_in, "" if whole else statement.section)
        places.setdefault(around, []).append(statement)
    joined = []
    for first, *others in places.values():
        again = tuple(replace(other, same_as=first.id) for other in others)
        joined += [replace(first, repeats=again), *again]
    return joined
