"""Find where a clause begins, by the words and marks that introduce it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.corpus.data import words
from hexapla.corpus.verbs import DASHES, Verb, verb_form

if TYPE_CHECKING:
    from hexapla.corpus.verbs import Sentence

# Most words of the subject of a clause after a conjunction. Set by hand.
LONGEST_SUBJECT = 14

CONJUNCTIONS = ("and", "but", "or", "so", "yet", "nor")
_SUBJECTS = ("i", "you", "he", "she", "it", "we", "they", "this", "these", "those", "there")


def opens_coordinate(sentence: Sentence, place: int, last: int, *, verb: bool) -> bool:
    """Check for the start of a coordinate clause; `verb` if the one before has its verb."""
    word = sentence.words[place]
    if word == ";" or not verb:
        return word == ";"
    if word == ":":
        return begins_clause(sentence, place + 1, last)
    if word == "," and sentence.words[place + 1] in CONJUNCTIONS:
        return _opens_joined(sentence, place + 1, last)
    if word in ("and", "but", "so"):
        return _opens_joined(sentence, place, last, bare=True)
    return False


def _opens_joined(sentence: Sentence, place: int, last: int, *, bare: bool = False) -> bool:
    """Check whether a conjunction joins a clause; `bare` if no comma comes before it."""
    after = over_adverbs(sentence, place + 1)
    if sentence.words[place] == "but" and sentence.verbs[after] is Verb.STRONG:
        return True
    if bare and sentence.words[after] not in _SUBJECTS:
        return False
    return begins_clause(sentence, place + 1, last)


def opens_relative(sentence: Sentence, place: int, last: int) -> bool:
    """Check for the start of a relative clause, also after a comma or preposition at `place`."""
    if sentence.words[place] == ",":
        place += 1
        if sentence.words[place] in ("where", "when"):
            return begins_clause(sentence, place + 1, last)
    elif sentence.words[place - 1] in words("prepositions") or not sentence.plain[place - 1]:
        return False
    word = sentence.words[place]
    if word in words("prepositions"):
        return sentence.words[place + 1] in words("relatives")
    if word == "where":
        return begins_clause(sentence, place + 1, last)
    return word in words("relatives") or (word == "that" and _is_relative(sentence, place, last))


def _is_relative(sentence: Sentence, place: int, last: int) -> bool:
    """Check whether a "that" follows a noun, and precedes its verb or another subject."""
    before = sentence.words[place - 1]
    closed = words("auxiliaries") | words("adverbs") | words("determiners")
    if before in closed or before in CONJUNCTIONS or _takes_complement(sentence, place):
        return False
    if not verb_form(before):
        return True
    after = over_adverbs(sentence, place + 1)
    word = sentence.words[after]
    known = after > place + 1 or word in _SUBJECTS or verb_form(word) != ""
    return known or begins_clause(sentence, after, last)


def _takes_complement(sentence: Sentence, place: int) -> bool:
    """Check whether the word before a "that" makes it the start of a complement."""
    before = sentence.words[place - 1]
    if before in words("complement_heads") or before in words("reporting"):
        return True
    stems = (before.removesuffix("s"), before.removesuffix("d"), before.removesuffix("ed"))
    return any(stem in words("reporting") for stem in stems)


def opens_subordinate(sentence: Sentence, place: int, last: int) -> bool:
    """Check for the start of a subordinate clause, also after a comma or "even" at `place`."""
    while sentence.words[place] == "," or sentence.words[place] in words("focus"):
        place += 1
    word, after = sentence.words[place], sentence.words[place + 1]
    if word in words("subordinators"):
        return after != "of"
    if word == "that":
        return _takes_complement(sentence, place) or sentence.words[place - 1] in CONJUNCTIONS
    if (word == "where" and place == 0) or (word == "so" and after == "that"):
        return True
    # "As" compares or names a role, except after a comma or before a pronoun.
    if word == "as" and sentence.plain[place - 1] and after not in _SUBJECTS:
        return False
    return word in words("perhaps_subordinators") and begins_clause(sentence, place + 1, last)


def begins_main(sentence: Sentence, place: int, last: int) -> bool:
    """Check whether a main clause follows: a subject and its verb, or a command."""
    place = over_adverbs(sentence, place)
    command = verb_form(sentence.words[place]) == "base" and sentence.words[place] not in words(
        "pasts"
    )
    if sentence.words[place] in CONJUNCTIONS:
        return False
    return command or begins_clause(sentence, place, last)


def begins_clause(sentence: Sentence, place: int, last: int) -> bool:
    """Check whether a subject and its finite verb follow, without a comma between them."""
    while sentence.words[place] in words("adverbs") and place < last:
        place += 1 + (sentence.words[place + 1] == ",")
    if verb_form(sentence.words[place]) == "base" and not sentence.verbs[place]:
        return False
    count = relatives = 0
    while place < last and count <= LONGEST_SUBJECT:
        if count and sentence.words[place] in words("relatives"):
            relatives += 1
        elif sentence.verbs[place] and relatives:
            relatives -= 1
        elif sentence.verbs[place]:
            before = sentence.words[back_over_adverbs(sentence, place) - 1]
            return before not in CONJUNCTIONS and (count > 0 or "'" in sentence.words[place])
        elif sentence.words[place] in (",", ";", ":") or sentence.words[place] in DASHES:
            return False
        place = skip(sentence, place, last)
        count += 1
    return False


def over_adverbs(sentence: Sentence, place: int) -> int:
    """Return the first place from here on that is not an adverb."""
    while sentence.words[place] in words("adverbs"):
        place += 1
    return place


def back_over_adverbs(sentence: Sentence, place: int) -> int:
    """Return the place after the last word before here that is not an adverb."""
    while sentence.words[place - 1] in words("adverbs"):
        place -= 1
    return place


def skip(sentence: Sentence, place: int, last: int) -> int:
    """Return the place after a bracket or a pair of dashes that begins here, or the next place."""
    if sentence.words[place] in DASHES:
        dashes = (other for other in range(place + 1, last) if sentence.words[other] in DASHES)
        return next(dashes, place) + 1
    if sentence.words[place] != "(":
        return place + 1
    depth = 0
    for other in range(place, last):
        depth += (sentence.words[other] == "(") - (sentence.words[other] == ")")
        if depth == 0:
            return other + 1
    return last
