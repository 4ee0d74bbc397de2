"""Clauses: the spans of a sentence that can be true or false by themselves.

The rules rest on punctuation and on closed classes of words: conjunctions, relative pronouns,
auxiliaries and the forms of common verbs. They follow the clause types of Quirk, Greenbaum, Leech
and Svartvik (1985), "A Comprehensive Grammar of the English Language".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from hexapla.corpus.data import words
from hexapla.corpus.statement import Clause, ClauseKind
from hexapla.corpus.verbs import Verb, is_participle, read_sentence, verb_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.corpus.verbs import Sentence

# How many words a subject may have, for what follows a conjunction to be taken as a clause.
LONGEST_SUBJECT = 14

_CONJUNCTIONS = ("and", "but", "or", "so", "yet", "nor")
_SUBJECTS = ("i", "you", "he", "she", "it", "we", "they", "this", "these", "those", "there")
_FOCUS = ("even", "only", "especially", "particularly", "except", "just")


class _Child(NamedTuple):
    """A clause found inside another: the places of its first word and after its last."""

    kind: ClauseKind
    first: int
    last: int


@dataclass(slots=True)
class _Draft:
    """Clauses in the making: for each its kind and parent, and for each word its clause."""

    sentence: Sentence
    owners: list[int]
    kinds: list[ClauseKind] = field(default_factory=list)
    parents: list[int | None] = field(default_factory=list)


def find_clauses(text: str, start: int, end: int) -> tuple[Clause, ...]:
    """Find the clauses of the sentence ``text[start:end]``, in the order of their start.

    Each word belongs to one clause: the innermost that holds it, which is the one that starts
    last, and of those the shortest. A clause that has another in its middle spans it ("patients
    [who found no relief] benefit"); one that only begins or ends with another does not.

    A coordinate clause has its own subject, or stands after "but" or a semicolon; its parent is the
    clause that it is joined to. Complements ("shows that ...") count as subordinate. Brackets that
    hold more than one word, and what stands between dashes, are appositions.
    """
    sentence = read_sentence(text[start:end], start)
    if not any(sentence.is_word(place) for place in range(len(sentence.words))):
        return (Clause(kind=ClauseKind.MAIN, start=start, end=end),)
    size = len(sentence.words)
    draft = _Draft(sentence, [0] * size)
    _grow(draft, _Child(ClauseKind.MAIN, 0, size), None)
    return _make_clauses(draft)


def innermost(clauses: Sequence[Clause], offset: int) -> int:
    """Give the index of the clause that the word at an offset of the document belongs to.

    Outside all of them it is the last that starts before; else the first.
    """
    holding = [n for n, clause in enumerate(clauses) if clause.start <= offset < clause.end]
    if not holding:
        holding = [n for n, clause in enumerate(clauses) if clause.start <= offset]
    return max(holding, key=lambda n: (clauses[n].start, -clauses[n].end), default=0)


def _grow(draft: _Draft, child: _Child, parent: int | None) -> None:
    """Enter a clause, and the clauses inside it."""
    number = len(draft.kinds)
    draft.kinds.append(child.kind)
    draft.parents.append(parent)
    draft.owners[child.first : child.last] = [number] * (child.last - child.first)
    place = child.first + _count_opener(draft.sentence, child)
    begun = verb = False
    while place < child.last:
        inner = _find_child(draft.sentence, place, child.last, begun=begun, verb=verb)
        if inner:
            _grow(draft, inner, number)
            place = inner.last
            continue
        verb = verb or draft.sentence.verbs[place] > Verb.NONE
        word = draft.sentence.at(place)
        begun = begun or (draft.sentence.is_word(place) and word not in words("adverbs"))
        place += 1


def _count_opener(sentence: Sentence, child: _Child) -> int:
    """Count the words at the start of a clause that only open it."""
    if child.kind is ClauseKind.MAIN:
        return 0
    place = child.first
    while place < child.last and not sentence.is_word(place):
        place += 1
    if child.kind is ClauseKind.APPOSITION:
        return place - child.first
    openers = (*_CONJUNCTIONS, *_FOCUS, "that")
    known = words("subordinators") | words("perhaps_subordinators") | words("relatives")
    prepositions = words("prepositions") if sentence.at(place + 1) in words("relatives") else ()
    while (
        sentence.at(place) in openers
        or sentence.at(place) in known
        or (sentence.at(place) in prepositions)
        or sentence.at(place) in ("whether", "as")
    ):
        place += 1
    return place - child.first


def _find_child(
    sentence: Sentence, place: int, last: int, *, begun: bool, verb: bool
) -> _Child | None:
    """Find the clause that begins at a place inside another, if one does.

    `begun` and `verb` say whether the outer clause has had a word of its own, and a finite verb.
    """
    if sentence.at(place) == "(":
        return _find_bracket(sentence, place, last)
    if sentence.is_dash(place):
        return _find_dash(sentence, place, last)
    if _opens_coordinate(sentence, place, last, verb=verb):
        return _Child(ClauseKind.COORDINATE, place, last)
    if begun and _opens_relative(sentence, place, last):
        return _Child(ClauseKind.RELATIVE, place, _end_relative(sentence, place, last, verb=verb))
    if _opens_subordinate(sentence, place, last):
        end = (
            _end_fronted(sentence, place, last)
            if not begun
            else (
                _end_trailing(sentence, place, last)
                if verb
                else _end_relative(sentence, place, last, verb=False)
            )
        )
        return _Child(ClauseKind.SUBORDINATE, place, end)
    if begun and not verb and sentence.at(place) == ",":
        return _find_apposition(sentence, place, last)
    return None


def _find_bracket(sentence: Sentence, place: int, last: int) -> _Child | None:
    close = _skip(sentence, place, last)
    if close - place > 3:  # noqa: PLR2004 - one word between two brackets is an abbreviation
        return _Child(ClauseKind.APPOSITION, place, close)
    return None


def _skip(sentence: Sentence, place: int, last: int) -> int:
    """Give the place after a bracket or a pair of dashes that opens here, or the next place."""
    if sentence.is_dash(place):
        dashes = (other for other in range(place + 1, last) if sentence.is_dash(other))
        return next(dashes, place) + 1
    if sentence.at(place) != "(":
        return place + 1
    depth = 0
    for other in range(place, last):
        depth += (sentence.at(other) == "(") - (sentence.at(other) == ")")
        if depth == 0:
            return other + 1
    return last


def _find_dash(sentence: Sentence, place: int, last: int) -> _Child:
    """Find what stands between two dashes, or after a single one."""
    after = _skip(sentence, place, last)
    if after > place + 1:
        return _Child(ClauseKind.APPOSITION, place, after)
    clause = _begins_clause(sentence, place + 1, last)
    return _Child(ClauseKind.COORDINATE if clause else ClauseKind.APPOSITION, place, last)


def _opens_coordinate(sentence: Sentence, place: int, last: int, *, verb: bool) -> bool:
    """Say whether a coordinate clause opens; `verb` says whether the one before has its verb."""
    word = sentence.at(place)
    if word == ";" or not verb:
        return word == ";"
    if word == ":":
        return _begins_clause(sentence, place + 1, last)
    if word == "," and sentence.at(place + 1) in _CONJUNCTIONS:
        return _opens_joined(sentence, place + 1, last)
    if word in ("and", "but", "so"):
        return _opens_joined(sentence, place, last, bare=True)
    return False


def _opens_joined(sentence: Sentence, place: int, last: int, *, bare: bool = False) -> bool:
    """Say whether a conjunction joins a clause; `bare` where no comma stands before it."""
    after = _over_adverbs(sentence, place + 1)
    if sentence.at(place) == "but" and sentence.verbs[after : after + 1] == (Verb.STRONG,):
        return True
    if bare and sentence.at(after) not in _SUBJECTS:
        return False
    return _begins_clause(sentence, place + 1, last)


def _begins_clause(sentence: Sentence, place: int, last: int) -> bool:
    """Say whether a subject and its finite verb follow, with no comma between."""
    while sentence.at(place) in words("adverbs") and place < last:
        place += 1 + (sentence.at(place + 1) == ",")
    if verb_form(sentence.at(place)) == "base" and sentence.verbs[place] is Verb.NONE:
        return False
    count = relatives = 0
    while place < last and count <= LONGEST_SUBJECT:
        if count and sentence.at(place) in words("relatives"):
            relatives += 1
        elif sentence.verbs[place] > Verb.NONE and relatives:
            relatives -= 1
        elif sentence.verbs[place] > Verb.NONE:
            before = sentence.at(_back_over_adverbs(sentence, place) - 1)
            return before not in _CONJUNCTIONS and (count > 0 or "'" in sentence.at(place))
        elif sentence.at(place) in (",", ";", ":") or sentence.is_dash(place):
            return False
        place = _skip(sentence, place, last)
        count += 1
    return False


def _opens_relative(sentence: Sentence, place: int, last: int) -> bool:
    word, after = sentence.at(place), sentence.at(place + 1)
    if word == ",":
        return (
            after in words("relatives")
            or (after in ("where", "when") and _begins_clause(sentence, place + 2, last))
            or (after in words("prepositions") and sentence.at(place + 2) in words("relatives"))
        )
    if word in words("prepositions"):
        return after in words("relatives")
    if not sentence.is_word(place - 1) or sentence.at(place - 1) in words("prepositions"):
        return False
    if word in words("relatives"):
        return True
    if word == "where":
        return _begins_clause(sentence, place + 1, last)
    return (
        word == "that"
        and not _takes_complement(sentence, place)
        and _is_relative(sentence, place, last)
    )


def _is_relative(sentence: Sentence, place: int, last: int) -> bool:
    """Say whether a "that" after a noun is followed by its verb or by another subject."""
    if sentence.at(place - 1) in words("auxiliaries") | words("adverbs") | words("determiners"):
        return False
    if sentence.at(place - 1) in _CONJUNCTIONS:
        return False
    after = _over_adverbs(sentence, place + 1)
    if sentence.verbs[after : after + 1] > (Verb.NONE,) or verb_form(sentence.at(after)):
        return True
    return (
        after > place + 1
        or sentence.at(after) in _SUBJECTS
        or _begins_clause(sentence, after, last)
    )


def _takes_complement(sentence: Sentence, place: int) -> bool:
    """Say whether the word before a "that" makes it the start of a complement."""
    before = sentence.at(place - 1)
    if before in words("complement_heads") or before in words("reporting"):
        return True
    stems = (before.removesuffix("s"), before.removesuffix("d"), before.removesuffix("ed"))
    return any(stem in words("reporting") for stem in stems)


def _opens_subordinate(sentence: Sentence, place: int, last: int) -> bool:
    if sentence.at(place) == ",":
        return sentence.is_word(place + 1) and _opens_subordinate(sentence, place + 1, last)
    word, after = sentence.at(place), sentence.at(place + 1)
    if word in _FOCUS:
        return after in words("subordinators") or (
            after in words("perhaps_subordinators")
            and _opens_subordinate(sentence, place + 1, last)
        )
    if word in words("subordinators") or word == "whether":
        return after != "of"
    if word == "as" and sentence.is_word(place - 1) and after not in _SUBJECTS:
        return False
    if word == "that":
        return place > 0 and (
            _takes_complement(sentence, place) or sentence.at(place - 1) in _CONJUNCTIONS
        )
    if word == "where" and place == 0:
        return True
    if word == "so":
        return after == "that"
    return word in words("perhaps_subordinators") and _begins_clause(sentence, place + 1, last)


def _end_fronted(sentence: Sentence, place: int, last: int) -> int:
    """Find the comma that parts a subordinate clause from the main clause after it."""
    commas: list[int] = []
    verb = False
    other = place + 1
    while other < last:
        if sentence.at(other) == ",":
            if verb and _begins_main(sentence, other + 1, last):
                return other
            commas.append(other)
        verb = verb or sentence.verbs[other] > Verb.NONE
        dash = sentence.is_dash(other)
        other = _skip(sentence, other, last)
        if dash and verb and _begins_main(sentence, other, last):
            return other
    mains = [comma for comma in commas if _begins_main(sentence, comma + 1, last)]
    return next(iter(mains or commas), _end_unmarked(sentence, place, last))


def _end_unmarked(sentence: Sentence, place: int, last: int) -> int:
    """Find the end of a fronted clause that no comma ends ("If it is on users see a prompt")."""
    other = place + 1
    while other < last and sentence.verbs[other] is Verb.NONE:
        other = _skip(sentence, other, last)
    other = _skip_verb(sentence, other, last)
    return other if _begins_clause(sentence, other, last) else last


def _begins_main(sentence: Sentence, place: int, last: int) -> bool:
    """Say whether a main clause follows: a subject and its verb, or a command."""
    place = _over_adverbs(sentence, place)
    command = verb_form(sentence.at(place)) == "base" and sentence.at(place) not in words("pasts")
    if sentence.at(place) in _CONJUNCTIONS:
        return False
    return command or _begins_clause(sentence, place, last)


def _end_trailing(sentence: Sentence, place: int, last: int) -> int:
    """Find where a clause ends that nothing of the outer clause is expected after."""
    verb = False
    other = place + 2
    while other < last:
        if _opens_coordinate(sentence, other, last, verb=verb):
            return other
        if verb and sentence.at(other) == "," and _leaves(sentence, other, last):
            return other
        verb = verb or sentence.verbs[other] > Verb.NONE
        other = _skip(sentence, other, last)
    return last


def _leaves(sentence: Sentence, comma: int, last: int) -> bool:
    """Say whether a comma ends a clause: another opens there, or the outer one has its next verb."""
    if _opens_subordinate(sentence, comma, last):
        return True
    after = _over_adverbs(sentence, comma + 2)
    joined = sentence.at(comma + 1) in _CONJUNCTIONS
    return joined and sentence.verbs[after : after + 1] == (Verb.STRONG,)


def _end_relative(sentence: Sentence, place: int, last: int, *, verb: bool) -> int:
    """Find the end of a relative clause: its comma, or the verb that its noun is the subject of."""
    end = _end_trailing(sentence, place, last)
    other = place + 1
    if not sentence.at(other).endswith("ing"):
        while other < end and sentence.verbs[other] is Verb.NONE:
            other = _skip(sentence, other, end)
        other = _skip_verb(sentence, other, end)
    while other < end:
        if sentence.at(other) == "," and _resumes(sentence, other + 1, end):
            return other
        joined = sentence.at(other - 1) in (*_CONJUNCTIONS, "to")
        if not verb and sentence.verbs[other] is Verb.STRONG and not joined:
            return _back_over_adverbs(sentence, other)
        if _opens_subordinate(sentence, other, end):
            verb = True
        other = _skip(sentence, other, end)
    return end


def _resumes(sentence: Sentence, place: int, last: int) -> bool:
    """Say whether the outer clause goes on after a comma, with its verb or with its subject."""
    place = _over_adverbs(sentence, place)
    if sentence.verbs[place : place + 1] > (Verb.NONE,) or sentence.at(place).endswith("ing"):
        return True
    return _begins_clause(sentence, place, last)


def _skip_verb(sentence: Sentence, place: int, last: int) -> int:
    """Skip a finite verb with the adverbs and participles that belong to it."""
    place += 1
    while place < last and (
        sentence.at(place) in words("adverbs")
        or sentence.at(place) in ("be", "been", "being", "have")
        or is_participle(sentence.at(place))
    ):
        place += 1
    return place


def _over_adverbs(sentence: Sentence, place: int) -> int:
    while sentence.at(place) in words("adverbs"):
        place += 1
    return place


def _back_over_adverbs(sentence: Sentence, place: int) -> int:
    while sentence.at(place - 1) in words("adverbs"):
        place -= 1
    return place


def _find_apposition(sentence: Sentence, place: int, last: int) -> _Child | None:
    """Find what two commas set off between a subject and its verb ("Pain, a symptom, can ...")."""
    first = _over_adverbs(sentence, place + 1)
    opens = sentence.at(first) in words("determiners") or is_participle(sentence.at(first))
    if not opens or sentence.at(first) == "":
        return None
    other = first + 1
    while other < last and sentence.at(other) != "," and sentence.verbs[other] < Verb.STRONG:
        other = _skip(sentence, other, last)
    after = _over_adverbs(sentence, other + 1)
    resumes = after < last and sentence.verbs[after] > Verb.NONE
    if sentence.at(other) == "," and resumes:
        return _Child(ClauseKind.APPOSITION, place, other + 1)
    return None


def _make_clauses(draft: _Draft) -> tuple[Clause, ...]:
    """Turn drafts into clauses: those that own a word, spanning their own words."""
    spans: dict[int, tuple[int, int]] = {}
    for place, owner in enumerate(draft.owners):
        if draft.sentence.is_word(place):
            begin, close = draft.sentence.spans[place]
            spans[owner] = (spans[owner][0] if owner in spans else begin, close)
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
    """Find the nearest clause above that owns a word, else the first of all."""
    parent = draft.parents[number]
    while parent is not None and parent not in spans:
        parent = draft.parents[parent]
    return min(spans) if parent is None else parent
