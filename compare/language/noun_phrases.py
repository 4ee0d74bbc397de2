"""Find noun phrases: what a clause is about, and what an effect or an action is done to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.word_classes import belongs, is_adverb, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from hexapla.compare.language.parse import Parse
    from hexapla.compare.language.tokens import Token

MOST = 8
"""Most members of an enumeration that are read; the others are ignored. Set by hand; one more or
less changes no score."""


class NounPhrase(NamedTuple):
    """A noun phrase: its content words and their places, head last, and its determiner or ""."""

    words: tuple[Token, ...]
    places: tuple[int, ...]
    determiner: str = ""

    @property
    def head(self) -> Token:
        """The last content word."""
        return self.words[-1]


def make_phrase(parse: Parse, places: Sequence[int], determiner: str = "") -> NounPhrase:
    """Build a noun phrase from the content words at some places; there must be at least one."""
    own = tuple(n for n in places if parse.tokens[n].content)
    return NounPhrase(tuple(parse.tokens[n] for n in own), own, determiner)


def find_noun_phrases(
    parse: Parse, places: Sequence[int], stops: AbstractSet[int] = frozenset()
) -> tuple[tuple[NounPhrase, ...], int]:
    """Find the first noun phrase in a run of tokens, and those joined to it.

    Joined are the members of a coordination or enumeration ("conventional treatments like opioids,
    physical therapy, and surgery" has four). A noun for a part, a side or a measure is replaced by
    what follows "of" ("the benefits of ketamine" is ketamine). Any other preposition or verb ends
    the run. So does a phrase that would begin at one of `stops`; that place is the second value,
    otherwise -1.
    """
    found: list[NounPhrase] = []
    words: list[int] = []
    determiner, joined = "", -1
    for place in _without_parentheses(parse, places):
        step = _step(parse, place, words)
        if step == "end" or len(found) == MOST:
            break
        if step == "word" and not words and found and place in stops:
            joined = place
            break
        if step == "word":
            words.append(place)
        elif step == "determiner":
            determiner = parse.tokens[place].word
        elif step in {"next", "of"}:
            if words and step == "next":
                found.append(make_phrase(parse, words, determiner))
            words, determiner = [], ""
    if words and joined < 0:
        found.append(make_phrase(parse, words, determiner))
    return tuple(found), joined


def _without_parentheses(parse: Parse, places: Sequence[int]) -> Sequence[int]:
    depth = 0
    kept = []
    for place in places:
        word = parse.tokens[place].word
        depth += word == "("
        if not depth:
            kept.append(place)
        depth -= word == ")" and depth > 0
    return kept


def _step(parse: Parse, place: int, words: Sequence[int]) -> str:
    """Classify a token as a step of the noun phrase whose words so far are at `words`."""
    token = parse.tokens[place]
    if token.content:
        step = "end" if words and place in parse.verbs else "word"
        return "skip" if is_adverb(token.word) else step
    if token.word in word_class("enumerators"):
        return "next"
    if token.word in {"of", "in"} and words:
        return "of" if _gives_way(parse.word_at(words[-1])) else "end"
    if token.word in word_class("determiners") and not words:
        return "determiner"
    if token.mark and token.word in word_class("quotes"):
        return "skip"
    skippable = token.word in word_class("adverbs") or not (words or token.mark)
    return "skip" if skippable and place not in parse.verbs else "end"


def modified_phrase(parse: Parse, first: int, last: int) -> NounPhrase | None:
    """Find the noun phrase that the words from `first` to `last` modify from before its head.

    The phrase must follow a preposition ("alternative to traditional treatments"): then the words
    are about it. In a predicate or an object ("is an innovative treatment") they are about the
    subject of the clause, and the result is None, as it is if they modify nothing.
    """
    end = last + 1
    while end < len(parse.tokens) and parse.tokens[end].content and end not in parse.verbs:
        end += 1
    if end == last + 1:
        return None
    before = parse.word_at(_phrase_begin(parse, first) - 1)
    if before not in word_class("prepositions") - {"as"}:
        return None
    return make_phrase(parse, range(first, end))


def _phrase_begin(parse: Parse, place: int) -> int:
    inner = word_class("determiners") | word_class("adverbs") | {"-"}
    while place > 0 and place - 1 not in parse.verbs:
        before = parse.tokens[place - 1]
        if not before.content and before.word not in inner:
            break
        place -= 1
    return place


def phrases_after(
    parse: Parse, place: int, stops: AbstractSet[int] = frozenset(), *, sure: bool = False
) -> tuple[tuple[NounPhrase, ...], int]:
    """Find the noun phrases that begin at `place`; none at a verb or a preposition.

    They end with the clause. `sure` means that no verb can be at `place`.
    """
    if place >= len(parse.tokens):
        return (), -1
    first = parse.tokens[place]
    opens = (
        first.content
        or first.mark
        or first.word in word_class("determiners") | word_class("adverbs")
    )
    if not opens or (not sure and place in parse.verbs):
        return (), -1
    own = [n for n in parse.clauses[parse.clause_of[place]] if n >= place]
    return find_noun_phrases(parse, own, stops)


def _gives_way(word: str) -> bool:
    """Check whether a noun is a side or a measure of what follows it."""
    return belongs(word, "relational_nouns") or belongs(word, "measure_nouns")


def phrase_before(parse: Parse, place: int) -> NounPhrase | None:
    """Find the noun phrase right before `place`: "insulin" before "sensitivity"."""
    words: list[int] = []
    while place > 0 and (parse.tokens[place - 1].content or parse.word_at(place - 1) == "-"):
        place -= 1
        if place in parse.verbs or belongs(parse.tokens[place].word, "degrees"):
            break
        if parse.tokens[place].content:
            words.insert(0, place)
    return make_phrase(parse, words) if words else None


def names_of(words: Sequence[Token]) -> tuple[str, frozenset[str]]:
    """Find the stem that names a phrase, and the stems of all its specific words.

    The name is the head, or the word before it if the head is a measure ("insulin levels"). Words
    of degree are not specific.
    """
    telling = [t for t in words if not belongs(t.word, "degrees")]
    if not telling:
        return "", frozenset()
    head = next((t for t in reversed(telling) if not _gives_way(t.word)), telling[-1])
    return head.stem, frozenset(t.stem for t in telling)
