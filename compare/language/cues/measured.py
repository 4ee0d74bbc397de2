"""What is measured: the thing that a quantity is said of, and how it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.compare.language.actions import rule_words
from hexapla.compare.language.modality import find_modals
from hexapla.compare.language.negation import find_negations
from hexapla.compare.language.parse import CONDITIONS, find_noun_phrases, is_verb
from hexapla.compare.language.quantities import PER, is_number, is_unit
from hexapla.compare.language.rules import find_rules
from hexapla.compare.language.targets import phrases_after
from hexapla.compare.language.word_classes import belongs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.compare.language.parse import Parse
    from hexapla.compare.language.quantities import Measure
    from hexapla.compare.language.tokens import Token


def says_by_the_way(parse: Parse, measure: Measure) -> bool:
    """Say whether a quantity only glosses, illustrates or describes, or is one side of a ratio.

    "(about 4 cups)" glosses what stands before the bracket, "(for example, to 80%)" illustrates,
    "8-ounce cups" describes the cups, and "3 mg/kg" is no mass.
    """
    return (
        _is_gloss(parse, measure)
        or _is_threshold(parse, measure)
        or _describes(parse, measure)
        or _is_ratio(parse, measure)
    )


def _is_ratio(parse: Parse, measure: Measure) -> bool:
    """Say whether a quantity is a side of a ratio, or a share of each period ("3% each month")."""
    before, after = measure.first - 1, measure.last + 1
    if parse.word_at(after) == "/" or parse.word_at(before) == "/":
        return is_unit(parse.word_at(after + 1)) or is_unit(parse.word_at(before - 1))
    rate = parse.word_at(after) in PER and is_unit(parse.word_at(after + 1))
    return rate and measure.quantity.dimension == "share"


def _is_threshold(parse: Parse, measure: Measure) -> bool:
    """Say whether a quantity only says when something else holds ("if below 80 percent")."""
    clause = parse.clause_of[measure.first]
    own = (t.word for t, c in zip(parse.tokens, parse.clause_of, strict=True) if c == clause)
    return next(own, "") in CONDITIONS


def _is_gloss(parse: Parse, measure: Measure) -> bool:
    """Say whether a quantity without a limit stands in a bracket, or one that is approximated."""
    before = range(measure.first - 1, -1, -1)
    opening = next((n for n in before if parse.word_at(n) in {"(", ")"}), -1)
    if parse.word_at(opening) != "(":
        return False
    inside = [parse.word_at(n) for n in range(opening + 1, measure.first)]
    if measure.quantity.bound:
        return bool(inside) and all(w in rule_words("glossing") for w in inside)
    return rule_words("numeric").isdisjoint(inside)


def _describes(parse: Parse, measure: Measure) -> bool:
    """Say whether a quantity is joined by a hyphen and describes the noun after it."""
    hyphens = {parse.word_at(n) for n in range(measure.first, measure.last)}
    following = measure.last + 1
    if "-" not in hyphens or measure.quantity.dimension in {"time", "length"}:
        return False
    inside = [parse.tokens[n].word for n in range(measure.first, measure.last + 1)]
    is_range = sum(is_number(w) for w in inside) > 1
    return not is_range and following < len(parse.tokens) and parse.tokens[following].content


def turn(parse: Parse, measure: Measure) -> Measure | None:
    """Give what a quantity comes to where its clause denies or forbids it, None where nothing."""
    clause = parse.clause_of[measure.first]
    forces = [
        m.denied if m.negated else m.force
        for m in find_modals(parse)
        if parse.clause_of[m.first] == clause and m.last < measure.first
    ]
    denied = min(forces) < 0 if forces else bool(find_negations(parse, measure.first))
    if not denied or measure.quantity.period:
        return measure
    if forces and not any(f <= BARRED for f in forces):
        return None
    quantity = measure.quantity.denied()
    return measure._replace(quantity=quantity) if quantity else None


BARRED = -0.6
"""Force from which on a rule forbids what it names; above, it only leaves it free."""


def is_rule(parse: Parse, measure: Measure) -> bool:
    """Say whether a quantity is part of a rule or a limit.

    A word of modality stands before it in its clause or in the one that this hangs on, a word of
    limits near it, or either in the line that introduces its list.
    """
    clause = parse.clause_of[measure.first]
    if parse.statement.clauses[clause].kind == "relative":
        return False
    clauses = {clause}
    if parse.statement.clauses[clause].kind in {"subordinate", "apposition"}:
        clauses.add(parse.statement.clauses[clause].parent or 0)
    near = {parse.word_at(n) for n in range(measure.first - REACH, measure.last + 1 + REACH)}
    near.update(parse.statement.lead_in.casefold().split())
    if not near.isdisjoint(rule_words("numeric")):
        return True
    return any(parse.clause_of[m.first] in clauses for m in find_modals(parse)) or any(
        parse.clause_of[r.first] in clauses for r in find_rules(parse)
    )


REACH = 5
"""How many tokens from a quantity a word of limits may stand."""


def find_measured(parse: Parse, measure: Measure) -> frozenset[str]:
    """Give the stems of the words for what is measured.

    That is what follows the unit ("400 mg of caffeine", "50 characters for the subject"), else the
    subject of the clause, else what stands between its verb and the quantity.
    """
    place = measure.last + 1
    token = parse.tokens[place] if place < len(parse.tokens) else None
    if token and token.word in {"of", "for", "in"}:
        place += 1
    if token and (place > measure.last + 1 or token.content) and not is_verb(parse.tokens, place):
        phrases, _ = phrases_after(parse, place)
        named = _telling(phrases[0].words(parse)) if phrases else frozenset()
        if named:
            return named
    clause = parse.clause_of[measure.first]
    subject = find_noun_phrases(parse.subjects[clause])
    named = frozenset().union(*(_telling(p.words) for p in subject[:1]))
    return named or _telling(
        [
            t
            for n, t in enumerate(parse.tokens[: measure.first])
            if t.content and parse.clause_of[n] == clause and not is_verb(parse.tokens, n)
        ]
    )


def _telling(words: Sequence[Token]) -> frozenset[str]:
    return frozenset(
        t.stem
        for t in words
        if t.content
        and not (belongs(t.word, "degrees") or is_number(t.word) or is_unit(t.word))
        and not belongs(t.word, "experiencers")
    )
