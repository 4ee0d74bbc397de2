"""Clauses: the spans of a statement that can be true or false by themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from hexapla.corpus.data import read_data
from hexapla.corpus.statement import Clause, ClauseKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[,;:()]|[—–]|(?<=\s)-(?=\s)")

NEAR = 8
"""Words within which a new clause shows its finite verb."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark with its offsets; `word` is in lower case with a straight apostrophe."""

    word: str
    start: int
    end: int


Span = tuple[ClauseKind, int, int]


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    return {
        name: frozenset(w.replace("_", " ") for w in str(words).split())
        for name, words in read_data("clauses.toml").items()
    }


def find_clauses(text: str, start: int) -> tuple[Clause, ...]:
    """Find the clauses of a sentence that starts at offset `start` of its document.

    The main clause and those coordinate with it stand side by side and cover the sentence. A
    subordinate or relative clause or an apposition lies inside the one that it modifies, whose
    span includes it: a word belongs to the innermost clause that holds it. A coordinate clause has
    the one before it as parent, since it may go without a subject of its own.
    """
    words = [
        Word(m[0].lower().replace("’", "'"), start + m.start(), start + m.end())
        for m in _WORD.finditer(text)
    ]
    end = start + len(text)
    cuts = [words[i].start for i in _coordinations(words)]
    edges = [start, *cuts, end]
    spans: list[Span] = [
        (ClauseKind.COORDINATE if i else ClauseKind.MAIN, edges[i], edges[i + 1])
        for i in range(len(edges) - 1)
    ]
    for left, right in pairwise(edges):
        inside = [w for w in words if left <= w.start < right]
        spans.extend(_inner(inside, right))
    return _nested(spans)


def innermost(clauses: Sequence[Clause], offset: int) -> int:
    """Give the index of the innermost clause that holds a document offset, 0 if none does."""
    best, width = 0, None
    for index, clause in enumerate(clauses):
        if clause.start <= offset < clause.end:
            size = clause.end - clause.start
            if width is None or size <= width:
                best, width = index, size
    return best


def _nested(spans: Sequence[Span]) -> tuple[Clause, ...]:
    """Order spans by start, outer before inner, and find what each depends on."""
    ordered = sorted(set(spans), key=lambda s: (s[1], -s[2], s[0]))
    clauses: list[Clause] = []
    for kind, start, end in ordered:
        parent: int | None = None
        for index, clause in enumerate(clauses):
            holds = clause.start <= start and end <= clause.end
            before = clause.end <= start and clause.kind in TOP
            if before if kind is ClauseKind.COORDINATE else holds:
                parent = index
        clauses.append(Clause(kind=kind, start=start, end=end, parent=parent))
    return tuple(clauses)


TOP = (ClauseKind.MAIN, ClauseKind.COORDINATE)


def _coordinations(words: Sequence[Word]) -> Iterator[int]:
    """Yield the places where a clause joins on the same level: ";", ", but", ", and it is"."""
    depth = 0
    for i, word in enumerate(words[:-1]):
        depth += (word.word == "(") - (word.word == ")")
        if depth or i == 0:
            continue
        following = words[i + 1]
        if word.word == ";":
            yield i + 1
        elif word.word in _classes()["coordinators"] and (
            (words[i - 1].word == "," and _starts_clause(words, i + 1))
            or (word.word == "but" and following.word != "also")
        ):
            yield i


def _starts_clause(words: Sequence[Word], place: int) -> bool:
    """Say whether a subject with a finite verb soon after it begins at `place`."""
    classes = _classes()
    if words[place].word in classes["finite"]:
        return True
    for i in range(place, min(place + NEAR, len(words))):
        if words[i].word in {",", ";", ":", "("}:
            return False
        if i > place and words[i].word in classes["finite"]:
            return True
    return words[place].word in classes["subjects"] and words[place].word not in {"a", "an"}


def _inner(words: Sequence[Word], end: int) -> Iterator[Span]:
    """Yield the clauses inside one of the top level that ends at offset `end`."""
    classes = _classes()
    for i, word in enumerate(words):
        before = words[i - 1].word if i else ","
        if word.word == "(":
            yield ClauseKind.APPOSITION, word.start, _closing(words, i, end)
        elif word.word in {"—", "–", "-"}:
            yield ClauseKind.APPOSITION, word.start, _until(words, i, {"—", "–", "-"}, end)
        elif _is_subordinator(words, i):
            yield ClauseKind.SUBORDINATE, word.start, _subordinate_end(words, i, end)
        elif word.word in classes["relatives"] and _is_relative(words, i):
            yield ClauseKind.RELATIVE, word.start, _relative_end(words, i, end)
        elif before == "," and i and word.word.endswith("ing") and len(word.word) > len("thing"):
            yield ClauseKind.SUBORDINATE, word.start, _until(words, i, {","}, end)


def _is_subordinator(words: Sequence[Word], place: int) -> bool:
    one = words[place].word
    two = " ".join(w.word for w in words[place : place + 2])
    three = " ".join(w.word for w in words[place : place + 3])
    return any(opening in _classes()["subordinators"] for opening in (one, two, three))


def _is_relative(words: Sequence[Word], place: int) -> bool:
    """Say whether a relative pronoun modifies the noun before it."""
    if place == 0:
        return False
    word, before = words[place].word, words[place - 1].word
    classes = _classes()
    if word == "that":
        shut = {",", ";", ":", "(", ")", "and", "or", "but", "than", "is", "was"}
        known = classes["reporting"] | classes["finite"] | classes["subordinators"]
        return before not in shut | known and place + 1 < len(words)
    return before not in {"and", "or", "but", "to", "know", "about", "see"}


def _relative_end(words: Sequence[Word], place: int, end: int) -> int:
    """Say where a relative clause ends.

    At the next comma; or, where the sentence has had no finite verb before it, in front of the
    second one after it: the first belongs to the relative clause, the second to the main clause.
    """
    finite = _classes()["finite"]
    waiting = not any(w.word in finite for w in words[:place])
    seen = 0
    for i in range(place + 1, len(words)):
        word = words[i].word
        if word in {",", ";", ":", "—", ")"}:
            return words[i].start
        if word in finite:
            seen += words[i - 1].word not in finite
            if waiting and seen > 1:
                return words[i].start
    return end


def _subordinate_end(words: Sequence[Word], place: int, end: int) -> int:
    """Say where a subordinate clause ends: at the comma when it comes first, else at the end."""
    first = all(w.word in {"and", "but", "so", ",", "then"} for w in words[:place])
    stops = {",", ";", "—", ")"} if first else {";", "—", ")"}
    return _until(words, place, stops, end)


def _until(words: Sequence[Word], place: int, stops: set[str], end: int) -> int:
    for word in words[place + 1 :]:
        if word.word in stops:
            return word.end if word.word in {"—", "–", "-"} else word.start
    return end


def _closing(words: Sequence[Word], place: int, end: int) -> int:
    depth = 0
    for word in words[place:]:
        depth += (word.word == "(") - (word.word == ")")
        if not depth:
            return word.end
    return end
