"""Check whether a clause is asserted, and find the condition that limits it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.language.word_classes import word_class

if TYPE_CHECKING:
    from hexapla.compare.language.parse import Parse

OPENING = 2
"""Words at the beginning of a clause that may mark it as a supposition ("especially if"). Set by
hand: an adverb and a conjunction. One more or less changes no score."""


def is_asserted(parse: Parse, place: int) -> bool:
    """Check whether the clause of the word at `place` asserts something.

    A question or a supposition does not, nor what follows a "than" that begins a comparison ("less
    than it needs") rather than a bound ("more than 5").
    """
    if parse.statement.text.rstrip("\"”’')* ").endswith("?"):
        return False
    clause = parse.clauses[parse.clause_of[place]]
    if not word_class("supposing").isdisjoint(parse.words_of(clause[:OPENING])):
        return False
    before = [n for n in clause if n < place]
    before_than = {parse.word_at(n - 1) for n in before if parse.word_at(n) == "than"}
    return before_than <= word_class("comparatives")


def condition_of(parse: Parse, place: int) -> str:
    """Return the words of the condition on the clause of the word at `place`, "" if none."""
    clauses = parse.statement.clauses
    own = parse.clause_of[place]
    for number, clause in enumerate(clauses):
        if clause.kind != "subordinate" or number == own or not parse.is_conditional(number):
            continue
        if clause.parent in (own, None) or clauses[own].parent == number:
            return parse.statement.between(clause.start, clause.end)
    return _opening_case(parse)


def _opening_case(parse: Parse) -> str:
    """Return an opening that names a case ("Upon first login,", "In cases where ..."), or ""."""
    opening = " ".join(t.word for t in parse.tokens[:4]) + " "
    if not any(opening.startswith(f"{case} ") for case in word_class("cases")):
        return ""
    last = next((n - 1 for n, t in enumerate(parse.tokens) if t.word == ","), -1)
    return parse.text_of(0, last)
