"""Rules: what a clause requires, recommends, permits or prohibits, from `lexicons/rules.toml`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.data import read_data
from hexapla.compare.effect import forms_of
from hexapla.compare.modifiers import find_negations
from hexapla.compare.parse import CONDITIONS, is_adverb, is_verb
from hexapla.compare.stems import stem
from hexapla.compare.words import word_classes
from hexapla.corpus.verbs import verb_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from hexapla.compare.parse import Parse


class Modal(NamedTuple):
    """Words of deontic modality, from token `first` to `last`, with the force they have there."""

    force: float
    denied: float
    first: int
    last: int
    negated: bool


class Rule(NamedTuple):
    """What a clause makes a rule: its force, the words that make it, and what it is about.

    `scope` are the places of the content words that say what is to be done to what.
    """

    force: float
    first: int
    last: int
    scope: tuple[int, ...]
    negated: bool


@cache
def _phrases() -> Mapping[str, tuple[tuple[tuple[str, ...], float, float], ...]]:
    """Read the phrases by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], float, float]]] = {}
    for name, raw in read_data("rules.toml").items():
        if name in {"actions", "words"}:
            continue
        for phrase in raw["phrases"]:
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, raw["force"], raw["denied"]))
    return {w: tuple(sorted(p, key=lambda e: -len(e[0]))) for w, p in found.items()}


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(read_data("rules.toml")["words"][name].split())


@cache
def _classes() -> Mapping[str, str]:
    return {
        word: name
        for name, words in read_data("rules.toml")["actions"].items()
        for word in words.split()
    }


@cache
def action_class(word: str) -> str:
    """Give the name of the class of actions that a word belongs to, "" where there is none."""
    return next((_classes()[base] for base in forms_of(word) if base in _classes()), "")


@cache
def is_weak(word: str) -> bool:
    """Say whether a verb tells too little by itself for two rules to be on one act ("use")."""
    return any(base in _words("weak") for base in forms_of(word))


def weigh_actions(rarity: Mapping[str, float]) -> Mapping[str, float]:
    """Give each class of actions the weight of its most common word, beside those of `rarity`."""
    weights = dict(rarity)
    for word, name in _classes().items():
        weight = rarity.get(stem(word))
        if weight is not None:
            weights[name] = min(weight, weights.get(name, weight))
    return weights


def find_modals(parse: Parse) -> tuple[Modal, ...]:
    """Find the words of modality, in order, with the negations that reach them."""
    spans: list[tuple[int, int, float, float]] = []
    place = 0
    while place < len(parse.tokens):
        span = _modal_at(parse, place)
        if span:
            spans.append(span)
        place = span[1] + 1 if span else place + 1
    inside = {n for first, last, *_ in spans for n in range(first, last + 1)}
    found: list[Modal] = []
    for span in spans:
        modal, negations = _read_modal(parse, span, inside)
        inside |= negations
        found.append(modal)
    return tuple(found)


def _modal_at(parse: Parse, place: int) -> tuple[int, int, float, float] | None:
    word = parse.tokens[place].word
    if word == "may" and not _is_rule_may(parse, place):
        return None
    if parse.word_at(place - 1) in WAS or _is_asked(parse, place):
        return None
    if not _is_spoken(parse, place):
        return None
    if word.endswith("ed") and place and parse.tokens[place - 1].content and word not in EXACT:
        return None
    for base in (word,) if word in EXACT else forms_of(word):
        for words, force, denied in _phrases().get(base, ()):
            if words[0] in COMMANDING and not _commands(parse, place):
                continue
            if len(words) == 1 and _is_attributive(parse, place):
                continue
            if (
                words[0] in _words("predicative")
                and len(words) == 1
                and not _follows_be(parse, place)
            ):
                continue
            last = place + len(words) - 1
            rest = range(1, len(words))
            if all(words[n] in forms_of(parse.word_at(place + n)) for n in rest):
                return place, last, force, denied
    return None


def _is_spoken(parse: Parse, place: int) -> bool:
    """Say whether a word that can be a noun, or name what things make possible, sets a rule.

    "Cognitive decline" is a noun, and what a mechanism allows is no leave.
    """
    base = next((b for b in forms_of(parse.tokens[place].word) if b in _phrases()), "")
    if base in _words("nouns_too") and not _calls_for_verb(parse, place):
        return False
    if base not in _words("enabling") or parse.tokens[place].word.endswith("ed"):
        return True
    clause = parse.clause_of[place]
    before = [n for n in range(place) if parse.clause_of[n] == clause and parse.tokens[n].word]
    return not before or any(
        parse.word_at(n) in _words("ruling") or parse.word_at(n) in _words("auxiliary")
        for n in before
    )


def _calls_for_verb(parse: Parse, place: int) -> bool:
    word = parse.tokens[place].word
    if not place or is_verb(parse.tokens, place) or word.endswith(("ed", "ing")):
        return True
    return parse.word_at(place - 1) in {"to", "will", "would", "may", "can", "we", "should", "must"}


WAS = frozenset(("was", "were"))
"""What was required need not be so now."""


def _is_asked(parse: Parse, place: int) -> bool:
    """Say whether a word stands in an indirect question ("whether you should")."""
    clause = parse.clause_of[place]
    return any(
        parse.word_at(n) in {"whether", "why"} and parse.clause_of[n] == clause
        for n in range(place)
    )


def _is_attributive(parse: Parse, place: int) -> bool:
    """Say whether a word only describes the noun after it ("an optional scope")."""
    word = parse.tokens[place].word
    adjective = word.endswith(("ed", "al", "ory", "able", "ary", "den")) or word == "banned"
    following = place + 1
    if not adjective or following >= len(parse.tokens) or word in EXACT:
        return False
    after = parse.tokens[following]
    verbal = bool(verb_form(after.word)) and not word.endswith("able")
    return after.content and not verbal and not _follows_be(parse, place)


def _follows_be(parse: Parse, place: int) -> bool:
    """Say whether a word is what a form of "be" says of its subject, adverbs apart."""
    before = place - 1
    while before >= 0 and (is_adverb(parse.word_at(before)) or parse.word_at(before) == "not"):
        before -= 1
    return parse.word_at(before) in BE


BE = frozenset(
    ("be", "is", "are", "was", "were", "been", "being", "isn't", "aren't", "it's", "that's")
)
"""Forms of "be"."""

EXACT = frozenset(("does", "did", "doing", "done", "needed", "needs"))
"""Words that are no form of the modal they look like."""

COMMANDING = frozenset(("avoid", "avoiding", "never", "always", "do", "don't", "stop", "no"))
"""Words that prohibit only at the head of a clause without a subject, or after another modal."""


def _commands(parse: Parse, place: int) -> bool:
    """Say whether a word heads a command: its clause begins with it, or a modal stands before."""
    clause = parse.clause_of[place]
    before = [
        t.word
        for n, t in enumerate(parse.tokens[:place])
        if parse.clause_of[n] == clause and not t.mark and t.word not in _words("openers")
    ]
    following = parse.word_at(place + 1)
    if parse.tokens[place].word == "no" and following in _words("after_no") | {","}:
        return False
    if parse.tokens[place].word == "no" and any(
        is_verb(parse.tokens, n)
        for n in range(place + 1, len(parse.tokens))
        if parse.clause_of[n] == clause
    ):
        return False
    before = [w for w in before if not w.endswith("ly") and w not in word_classes()["adverbs"]]
    if before[-1:] == ["to"] and not any(w in _phrases() for w in before):
        return False
    return not before or before[-1] in {"should", "must", "shall", "to", "users", "please", "you"}


def _read_modal(
    parse: Parse, span: tuple[int, int, float, float], inside: AbstractSet[int]
) -> tuple[Modal, set[int]]:
    """Give a modal and the places of its negations, which deny no other.

    They stand before it, or are "not" or "no" after it.
    """
    first, last, force, denied = span
    negations = [
        n
        for n in find_negations(parse, first)
        if n not in inside
        and parse.word_at(n + 1) not in _words("after_no") | {"just", "only", "merely", "simply"}
    ]
    if not negations and parse.word_at(first - 2) == "no" and first - 2 not in inside:
        negations = [first - 2]
    after = last + 1 + (parse.word_at(last + 1) == "be")
    if not negations and parse.word_at(after) in {"not", "never", "no"} and after not in inside:
        negations = [after]
    end = max([last, *(n for n in negations if n > last)])
    return Modal(force, denied, first, end, bool(len(negations) % 2)), set(negations)


def _is_rule_may(parse: Parse, place: int) -> bool:
    """Say whether "may" gives leave: where something may be done, or someone may do something.

    "May not work" is only possible; what may be done is an action that rules are made on.
    """
    after = place + 1
    while parse.word_at(after) in {"not", "only", "still", "also", "freely"}:
        after += 1
    word = parse.word_at(after)
    if word == "be":
        return bool(action_class(parse.word_at(after + 1))) or parse.word_at(after + 1) in _words(
            "done"
        )
    return bool(action_class(word)) and (after > place + 1 or _has_agent(parse, place))


def _has_agent(parse: Parse, place: int) -> bool:
    """Say whether someone does what follows: "you may", "contributors may"."""
    before = parse.word_at(place - 1)
    return before in {"you", "they", "we", "who", "anyone", "everyone"} or before.endswith(
        ("ers", "ors", "er", "or", "ees")
    )


def find_rules(parse: Parse) -> Iterator[Rule]:
    """Find the rules of a statement: for each clause the force of its modals on what they govern.

    What stands further out governs what follows: "should not require" and "avoid requiring" leave
    free what they name. A command without a subject ("Use ...") is a rule, too.
    """
    modals = find_modals(parse)
    clauses: dict[int, list[Modal]] = {}
    for modal in modals:
        clauses.setdefault(parse.clause_of[modal.first], []).append(modal)
    for clause, group in clauses.items():
        if any(_defers(parse, clause, other) for other in clauses):
            continue
        parts = list(_part(parse, group))
        for part in parts:
            others = {
                n
                for other, after in zip(parts, [*parts[1:], []], strict=True)
                if other is not part
                for n in range(
                    other[0].first, after[0].first if after else len(parse.tokens)
                )
            }
            rule = _read_rule(parse, clause, part, others)
            if rule:
                yield rule
    for clause in range(len(parse.statement.clauses)):
        if clause not in clauses:
            rule = _read_command(parse, clause)
            if rule:
                yield rule


def _defers(parse: Parse, clause: int, other: int) -> bool:
    """Say whether a clause leaves its rule to one that hangs on it ("requires that X refrain")."""
    hanging = parse.statement.clauses[other]
    return other != clause and hanging.parent == clause and hanging.kind == "subordinate" and (
        not _is_condition(parse, other)
    ) and hanging.start > parse.statement.clauses[clause].start


def _part(parse: Parse, modals: Sequence[Modal]) -> Iterator[Sequence[Modal]]:
    """Part the modals of a clause where one does not govern the next.

    They are apart where a conjunction joins them ("must not add X and must pass Y").
    """
    part: list[Modal] = []
    for modal in modals:
        if part:
            between = {parse.word_at(n) for n in range(part[-1].last + 1, modal.first)}
            if not between.isdisjoint(("and", "or", "but", ",", ";", ":", "(")):
                yield part
                part = []
        part.append(modal)
    if part:
        yield part


def _read_rule(
    parse: Parse, clause: int, modals: Sequence[Modal], others: AbstractSet[int]
) -> Rule | None:
    """Read the rule that modals set; `others` are the places of those beside it in its clause."""
    if _is_condition(parse, clause):
        return None
    force = _force_of(parse, clause, modals)
    taken = {n for m in modals for n in range(m.first, m.last + 1)} | others
    scope = tuple(
        n
        for n, t in enumerate(parse.tokens)
        if t.content and n not in taken and _belongs_to(parse, n, clause)
    )
    if not scope:
        return None
    negated = any(m.negated for m in modals)
    return Rule(force, modals[0].first, modals[-1].last, scope, negated)


def _belongs_to(parse: Parse, place: int, clause: int) -> bool:
    """Say whether a word is in a clause or in a complement that hangs on it."""
    own = parse.clause_of[place]
    return own == clause or (
        parse.statement.clauses[own].parent == clause
        and parse.statement.clauses[own].kind == "subordinate"
        and parse.tokens[place].start > parse.statement.clauses[clause].start
        and not _is_condition(parse, own)
    )


def _is_condition(parse: Parse, clause: int) -> bool:
    opening = next(
        (t.word for t, c in zip(parse.tokens, parse.clause_of, strict=True) if c == clause), ""
    )
    return opening in CONDITIONS


def _force_of(parse: Parse, clause: int, modals: Sequence[Modal]) -> float:
    """Combine the forces of modals, the outermost last: a predicate governs its subject."""
    ordered = sorted(modals, key=lambda m: (_in_subject(parse, clause, m), -m.first), reverse=False)
    predicates = [m for m in modals if not _in_subject(parse, clause, m)]
    inner = [m for m in modals if _in_subject(parse, clause, m)]
    chain = [*reversed(inner), *reversed(predicates)] if inner else list(reversed(predicates))
    force = 0.0
    for number, modal in enumerate(chain or ordered):
        own = modal.denied if modal.negated else modal.force
        force = own if not number else _govern(own, force)
    return force


def _in_subject(parse: Parse, clause: int, modal: Modal) -> bool:
    start = parse.tokens[modal.first].start
    return any(t.start == start for t in parse.subjects[clause])


def _govern(outer: float, inner: float) -> float:
    """Give the force of a modal that governs another: "should not require" leaves free."""
    if outer > 0:
        return inner
    if inner >= REQUIRING:
        return FREE
    return -1.0 if inner > 0 else PERMITTED


REQUIRING = 0.6
FREE = -0.6
PERMITTED = 0.4


def _read_command(parse: Parse, clause: int) -> Rule | None:
    """Read a clause that begins with a verb in its base form and has no subject."""
    places = [n for n, c in enumerate(parse.clause_of) if c == clause]
    places = [n for n in places if not parse.tokens[n].mark]
    while places and parse.word_at(places[0]) in _words("openers"):
        places.pop(0)
    if len(places) < LEAST_WORDS or verb_form(parse.word_at(places[0])) != "base":
        return None
    following = parse.tokens[places[1]]
    fits = following.content or following.word in word_classes()["determiners"]
    if any(verb_form(parse.word_at(n)) in {"third", "auxiliary"} for n in places[1:]):
        return None
    if parse.word_at(places[0]) in _words("mild"):
        return None
    if not fits or verb_form(following.word) in {"third", "auxiliary"}:
        return None
    if parse.statement.clauses[clause].kind not in {"main", "coordinate"}:
        return None
    scope = tuple(n for n in places if parse.tokens[n].content)
    return Rule(COMMAND, places[0], places[0], scope, negated=False)


LEAST_WORDS = 3
COMMAND = 0.7
