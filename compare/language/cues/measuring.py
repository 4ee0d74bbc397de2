"""How a quantity is said: by the way, as a rule, or denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.language.actions import rule_words

if TYPE_CHECKING:
    from hexapla.compare.language.quantities import Measure
    from hexapla.compare.language.reading import Reading

BARRED = -0.6
"""Force from which on a rule forbids what it names; above, it only leaves it free."""

REACH = 5
"""How many tokens from a quantity a word of limits may stand."""


def says_by_the_way(reading: Reading, measure: Measure) -> bool:
    """Say whether a quantity only glosses, illustrates, or says when something else holds.

    "(about 4 cups)" glosses what stands before the bracket, "(for example, to 80%)" illustrates, and
    "if below 80 percent" is a condition.
    """
    in_condition = reading.is_conditional(reading.clause_of[measure.first])
    return in_condition or _is_gloss(reading, measure)


def _is_gloss(reading: Reading, measure: Measure) -> bool:
    """Say whether a quantity without a limit stands in a bracket, or one that is approximated."""
    before = range(measure.first - 1, -1, -1)
    opening = next((n for n in before if reading.word_at(n) in {"(", ")"}), -1)
    if reading.word_at(opening) != "(":
        return False
    inside = reading.words_of(range(opening + 1, measure.first))
    if measure.quantity.bound:
        return bool(inside) and rule_words("glossing").issuperset(inside)
    return rule_words("numeric").isdisjoint(inside)


def turn(reading: Reading, measure: Measure) -> Measure | None:
    """Read what a quantity comes to where its clause denies or forbids it, None where nothing."""
    clause = reading.clause_of[measure.first]
    forces = [
        m.force
        for m in reading.modals
        if reading.clause_of[m.first] == clause and m.last < measure.first
    ]
    negated = bool(reading.negations_of(measure.first))
    denied = min(forces) < 0 if forces else negated
    if not denied or measure.quantity.period:
        return measure
    if forces and min(forces) > BARRED:
        return None
    quantity = measure.quantity.denied()
    return measure._replace(quantity=quantity) if quantity else None


def is_rule(reading: Reading, measure: Measure) -> bool:
    """Say whether a quantity is part of a rule or a limit.

    A word of modality stands before it in its clause or in the one that this hangs on, a word of
    limits near it, or either in the line that introduces its list.
    """
    clauses, clause = reading.statement.clauses, reading.clause_of[measure.first]
    kind = clauses[clause].kind if clauses else "main"
    if kind == "relative":
        return False
    near = reading.words_of(
        range(
            max(0, measure.first - REACH),
            min(len(reading.tokens), measure.last + 1 + REACH),
        )
    )
    lead_in = reading.statement.lead_in.casefold().split()
    if not rule_words("numeric").isdisjoint((*near, *lead_in)):
        return True
    governing = {clause}
    if kind in {"subordinate", "apposition"}:
        governing.add(clauses[clause].parent or 0)
    ruling = (*reading.modals, *reading.rules)
    return any(reading.clause_of[r.first] in governing for r in ruling)
