"""Find the clauses of a sentence: the spans that can be true or false by themselves.

The rules use punctuation and closed word classes: conjunctions, relative pronouns, auxiliaries and
the forms of common verbs. They follow the clause types of Quirk, Greenbaum, Leech and Svartvik
(1985), "A Comprehensive Grammar of the English Language".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hexapla.corpus.data import words
from hexapla.corpus.endings import end_fronted, end_relative, end_trailing
from hexapla.corpus.openings import (
    CONJUNCTIONS,
    begins_clause,
    opens_coordinate,
    opens_relative,
    opens_subordinate,
    over_adverbs,
    skip,
)
from hexapla.corpus.statement import Clause, ClauseKind
from hexapla.corpus.verbs import DASHES, Verb, is_participle, read_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.corpus.verbs import Sentence


class _Child(NamedTuple):
    """A clause inside another: the places of its first word and after its last word."""

    kind: ClauseKind
    first: int
    last: int


class _Draft(NamedTuple):
    """Clauses under construction: the kind and parent of each, and the clause of each word."""

    sentence: Sentence
    owners: list[int]
    kinds: list[ClauseKind]
    parents: list[int | None]


def find_clauses(text: str, start: int, end: int) -> tuple[Clause, ...]:
    """Find the clauses of the sentence ``text[start:end]``, ordered by their start.

    Each word belongs to one clause: the innermost that contains it, which is the one that starts
    last and, of those, the shortest. A clause with another one inside spans it ("patients [who
    found no relief] benefit"); a clause that begins or ends with another one does not.

    A coordinate clause has its own subject, or follows "but" or a semicolon; its parent is the
    clause that it is joined to. Complements ("shows that ...") are subordinate. Brackets around
    more than one word, and text between dashes, are appositions.
    """
    sentence = read_sentence(text[start:end], start)
    if True not in sentence.plain:
        return (Clause(kind=ClauseKind.MAIN, start=start, end=end),)
    draft = _Draft(sentence, [0] * sentence.size, [], [])
    _grow(draft, _Child(ClauseKind.MAIN, 0, sentence.size), None)
    return _make_clauses(draft)


def innermost(clauses: Sequence[Clause], offset: int) -> int:
    """Return the index of the clause that the word at a document offset belongs to.

    For an offset outside all clauses it is the last one that starts before, otherwise the first.
    """
    holding = [n for n, clause in enumerate(clauses) if clause.start <= offset < clause.end]
    if not holding:
        holding = [n for n, clause in enumerate(clauses) if clause.start <= offset]
    return max(holding, key=lambda n: (clauses[n].start, -clauses[n].end), default=0)


def _grow(draft: _Draft, child: _Child, parent: int | None) -> None:
    """Add a clause, and the clauses inside it, to the draft."""
    number = len(draft.kinds)
    draft.kinds.append(child.kind)
    draft.parents.append(parent)
    draft.owners[child.first : child.last] = [number] * (child.last - child.first)
    place = child.first + _count_opener(draft.sentence, child)
    begun = verb = False
    while place < child.last:
        inner = None
        if draft.sentence.openers[place]:
            inner = _find_child(draft.sentence, place, child.last, begun=begun, verb=verb)
        if inner:
            _grow(draft, inner, number)
            place = inner.last
            continue
        verb = verb or bool(draft.sentence.verbs[place])
        begun = begun or (
            draft.sentence.plain[place] and draft.sentence.words[place] not in words("adverbs")
        )
        place += 1


def _count_opener(sentence: Sentence, child: _Child) -> int:
    """Count the words at the start of a clause that only introduce it."""
    place = child.first
    while place < child.last and not sentence.plain[place]:
        place += 1
    if child.kind in (ClauseKind.RELATIVE, ClauseKind.SUBORDINATE):
        leading = words("focus") if child.kind is ClauseKind.SUBORDINATE else words("prepositions")
        place += sentence.words[place] in leading
        place += 1 + (sentence.words[place] == "so")
    elif child.kind is ClauseKind.COORDINATE:
        place += sentence.words[place] in CONJUNCTIONS
    return place - child.first


def _find_child(
    sentence: Sentence, place: int, last: int, *, begun: bool, verb: bool
) -> _Child | None:
    """Find the clause that begins at a place inside another, if there is one.

    `begun` and `verb` are true if the outer clause has had a word of its own, and a finite verb.
    """
    if sentence.words[place] == "(":
        return _find_bracket(sentence, place, last)
    if sentence.words[place] in DASHES:
        return _find_dash(sentence, place, last)
    if begun and opens_relative(sentence, place, last):
        return _Child(ClauseKind.RELATIVE, place, end_relative(sentence, place, last, verb=verb))
    if opens_coordinate(sentence, place, last, verb=verb):
        return _Child(ClauseKind.COORDINATE, place, last)
    return _find_dependent(sentence, place, last, begun=begun, verb=verb)


def _find_dependent(
    sentence: Sentence, place: int, last: int, *, begun: bool, verb: bool
) -> _Child | None:
    if opens_subordinate(sentence, place, last):
        if not begun:
            end = end_fronted(sentence, place, last)
        elif verb:
            end = end_trailing(sentence, place, last)
        else:
            end = end_relative(sentence, place, last, verb=False)
        return _Child(ClauseKind.SUBORDINATE, place, end)
    if begun and not verb and sentence.words[place] == ",":
        return _find_apposition(sentence, place, last)
    return None


def _find_bracket(sentence: Sentence, place: int, last: int) -> _Child | None:
    close = skip(sentence, place, last)
    if close - place > 3:  # noqa: PLR2004 - one word between two brackets is an abbreviation
        return _Child(ClauseKind.APPOSITION, place, close)
    return None


def _find_dash(sentence: Sentence, place: int, last: int) -> _Child:
    """Find the text between two dashes, or after a single one."""
    after = skip(sentence, place, last)
    if after > place + 1:
        return _Child(ClauseKind.APPOSITION, place, after)
    clause = begins_clause(sentence, place + 1, last)
    return _Child(ClauseKind.COORDINATE if clause else ClauseKind.APPOSITION, place, last)


def _find_apposition(sentence: Sentence, place: int, last: int) -> _Child | None:
    """Find what two commas set off between a subject and its verb ("Pain, a symptom, can ...")."""
    first = over_adverbs(sentence, place + 1)
    opens = sentence.words[first] in words("determiners") or is_participle(sentence.words[first])
    if not opens or sentence.words[first] == "":
        return None
    other = first + 1
    while other < last and sentence.words[other] != "," and sentence.verbs[other] < Verb.STRONG:
        other = skip(sentence, other, last)
    after = over_adverbs(sentence, other + 1)
    resumes = after < last and sentence.verbs[after]
    if sentence.words[other] == "," and resumes:
        return _Child(ClauseKind.APPOSITION, place, other + 1)
    return None


def _make_clauses(draft: _Draft) -> tuple[Clause, ...]:
    """Turn drafts into clauses: those with words of their own, each spanning these."""
    spans: dict[int, tuple[int, int]] = {}
    for place, owner in enumerate(draft.owners):
        if draft.sentence.plain[place]:
            begin, close = draft.sentence.spans[place]
            spans[owner] = (spans.get(owner, (begin, close))[0], close)
    order = sorted(spans, key=lambda number: (spans[number][0], -spans[number][1]))
    root = min(spans)
    return tuple(
        Clause(
            kind=ClauseKind.MAIN if number == root else draft.kinds[number],
            start=spans[number][0],
            end=spans[number][1],
            parent=None if number == root else order.index(_find_parent(draft, number, spans)),
        )
        for number in order
    )


def _find_parent(draft: _Draft, number: int, spans: dict[int, tuple[int, int]]) -> int:
    """Find the nearest governing clause with words of its own, otherwise the first of all."""
    parent = draft.parents[number]
    while parent is not None and parent not in spans:
        parent = draft.parents[parent]
    return min(spans) if parent is None else parent
