"""Find where a clause inside another ends and the outer one continues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.corpus.data import words
from hexapla.corpus.openings import (
    CONJUNCTIONS,
    back_over_adverbs,
    begins_clause,
    begins_main,
    opens_coordinate,
    opens_subordinate,
    over_adverbs,
    skip,
)
from hexapla.corpus.verbs import DASHES, Verb, is_participle, verb_form

if TYPE_CHECKING:
    from hexapla.corpus.verbs import Sentence


def end_fronted(sentence: Sentence, place: int, last: int) -> int:
    """Find the comma between a subordinate clause and the main clause after it."""
    commas: list[int] = []
    verb = False
    other = place + 1
    while other < last:
        if sentence.words[other] == ",":
            if verb and begins_main(sentence, other + 1, last):
                return other
            commas.append(other)
        verb = verb or bool(sentence.verbs[other])
        dash = sentence.words[other] in DASHES
        other = skip(sentence, other, last)
        if dash and verb and begins_main(sentence, other, last):
            return other
    mains = [comma for comma in commas if begins_main(sentence, comma + 1, last)]
    return next(iter(mains or commas), _end_unmarked(sentence, place, last))


def _end_unmarked(sentence: Sentence, place: int, last: int) -> int:
    """Find the end of a fronted clause without a comma ("If it is on users see a prompt")."""
    other = place + 1
    while other < last and not sentence.verbs[other]:
        other = skip(sentence, other, last)
    other = _skip_verb(sentence, other, last)
    return other if begins_clause(sentence, other, last) else last


def end_trailing(sentence: Sentence, place: int, last: int) -> int:
    """Find where a clause ends that begins after the outer clause is complete."""
    verb = False
    other = place + 2
    while other < last:
        if opens_coordinate(sentence, other, last, verb=verb):
            return other
        if verb and _leaves(sentence, other, last):
            return other
        verb = verb or bool(sentence.verbs[other])
        other = skip(sentence, other, last)
    return last


def _leaves(sentence: Sentence, place: int, last: int) -> bool:
    """Check whether a clause ends at a comma or "and", with another clause or the outer verb."""
    following = sentence.words[place + 1]
    if sentence.words[place] in CONJUNCTIONS:
        return following in ("that", "whether")
    if sentence.words[place] != ",":
        return False
    after = over_adverbs(sentence, place + 2)
    joined = following in CONJUNCTIONS and sentence.verbs[after] is Verb.STRONG
    return joined or opens_subordinate(sentence, place, last)


def end_relative(sentence: Sentence, place: int, last: int, *, verb: bool) -> int:
    """Find the end of a relative clause: its comma, or the verb whose subject it modifies."""
    end = end_trailing(sentence, place, last)
    other = place + 1
    if not sentence.words[other].endswith("ing"):
        while other < end and not sentence.verbs[other]:
            other = skip(sentence, other, end)
        other = _skip_verb(sentence, other, end)
    while other < end:
        if sentence.words[other] == "," and _resumes(sentence, other + 1, end):
            return other
        joined = sentence.words[other - 1] in (*CONJUNCTIONS, "to")
        if not verb and sentence.verbs[other] is Verb.STRONG and not joined:
            return back_over_adverbs(sentence, other)
        if opens_subordinate(sentence, other, end):
            verb = True
        other = skip(sentence, other, end)
    return end


def _resumes(sentence: Sentence, place: int, last: int) -> bool:
    """Check whether the outer clause continues after a comma, with its verb or its subject."""
    place = over_adverbs(sentence, place)
    word = sentence.words[place]
    if sentence.verbs[place] or word.endswith("ing") or verb_form(word) == "third":
        return True
    return begins_clause(sentence, place, last)


def _skip_verb(sentence: Sentence, place: int, last: int) -> int:
    place += 1
    while place < last and (
        sentence.words[place] in words("adverbs")
        or sentence.words[place] in ("be", "been", "being", "have")
        or is_participle(sentence.words[place])
    ):
        place += 1
    return place
