"""Circumstances: how firmly a clause says what it says, and under which condition."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.negation import is_hedged, read_modifiers
from hexapla.compare.language.parse import CONDITIONS

if TYPE_CHECKING:
    from hexapla.compare.language.parse import Parse


class Circumstance(NamedTuple):
    """Whether a clause is hedged, reported or rejected, and the condition that it holds under.

    `strength` (0-1) is what these leave of what it says.
    """

    hedged: bool
    reported: bool
    condition: str
    strength: float


def circumstance_of(parse: Parse, place: int) -> Circumstance:
    """Say under which circumstances the word at `place` is said."""
    hedged = is_hedged(parse, place)
    reported = is_reported(parse)
    condition = condition_of(parse, place)
    relative = parse.statement.clauses[parse.clause_of[place]].kind == "relative"
    strength = (
        (HEDGED if hedged else 1.0)
        * (REPORTED if reported else 1.0)
        * (RESTRICTED if relative else 1.0)
        * (CONDITIONAL if condition else 1.0)
    )
    return Circumstance(hedged, reported, condition, round(strength, 3))


HEDGED = 0.85
REPORTED = 0.7
RESTRICTED = 0.7
CONDITIONAL = 0.85


def is_asserted(parse: Parse, place: int) -> bool:
    """Say whether the clause of the word at `place` claims: it asks and supposes nothing."""
    if parse.statement.text.rstrip("\"”’')* ").endswith("?"):
        return False
    own = parse.clause_of[place]
    words = (t.word for t, c in zip(parse.tokens, parse.clause_of, strict=True) if c == own)
    return not any(word in SUPPOSING for word, _ in zip(words, range(OPENING), strict=False))


SUPPOSING = frozenset(("if", "unless", "whether"))
"""Words that open a clause which only supposes."""

OPENING = 2
"""Words of a clause among which one that opens it stands ("especially if")."""


def is_reported(parse: Parse) -> bool:
    """Say whether a statement reports a view that it need not share ("critics say", "myth")."""
    return _holds_report(parse.statement.text)


@cache
def _holds_report(text: str) -> bool:
    words = text.casefold()
    return any(phrase in words for phrase in read_modifiers().reports)


def condition_of(parse: Parse, place: int) -> str:
    """Give the words of the condition that the clause of the word at `place` holds under."""
    clauses = parse.statement.clauses
    own = parse.clause_of[place]
    for number, clause in enumerate(clauses):
        if clause.kind != "subordinate" or number == own:
            continue
        opening = next(
            (t.word for t, c in zip(parse.tokens, parse.clause_of, strict=True) if c == number), ""
        )
        related = clause.parent == own or clauses[own].parent == number or clause.parent is None
        if opening in CONDITIONS and related:
            return parse.statement.between(clause.start, clause.end)
    return _opening_case(parse)


def _opening_case(parse: Parse) -> str:
    """Give an opening that names a case ("Upon first login,", "In cases where ..."), else ""."""
    words = [t.word for t in parse.tokens[:3]]
    opens = (
        words[:1] == ["upon"]
        or words[:2] in (["in", "case"], ["in", "cases"])
        or words == ["in", "the", "event"]
    )
    if not opens:
        return ""
    end = next((t.start for t in parse.tokens if t.word == ","), parse.tokens[-1].end)
    return parse.statement.between(parse.tokens[0].start, end)
