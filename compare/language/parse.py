"""Parse statements: tokens, the clause of each, the verbs, and the subjects of clauses."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from hexapla.compare.language.abbreviations import stands_for
from hexapla.compare.language.tokens import find_tokens
from hexapla.compare.language.verbs import is_verb
from hexapla.compare.language.word_classes import word_class
from hexapla.corpus import innermost
from hexapla.corpus.repeats import find_head

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Self

    from hexapla.compare.language.tokens import Token
    from hexapla.corpus import Statement

    Abbreviations = Mapping[str, tuple[str, ...]]
    Places = tuple[int, ...]


NONE: Abbreviations = {}
"""No abbreviations."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Parse:
    """A statement as tokens; a place is the index of a token.

    `clause_of` has the index of the innermost clause of each token, `clauses` the places of the
    tokens of each clause, without those of clauses inside it.
    """

    statement: Statement
    tokens: tuple[Token, ...]
    clause_of: Places
    clauses: tuple[Places, ...]

    @classmethod
    def read(cls, statement: Statement, abbreviations: Abbreviations = NONE) -> Self:
        """Split a statement into tokens and assign them to its clauses.

        The stem of an abbreviation is the last stem of what it stands for. A statement without
        clauses is one clause. A section or item number before it ("2.3 Either party") is left out.
        """
        head = find_head(statement.text)
        tokens = find_tokens(statement.text[head:], statement.start + head)
        if abbreviations:
            tokens = tuple(_read_abbreviations(statement, tokens, abbreviations))
        clause_of: Places = (0,) * len(tokens)
        if len(statement.clauses) > 1:
            clause_of = tuple(innermost(statement.clauses, t.start) for t in tokens)
        own: list[list[int]] = [[] for _ in statement.clauses or (None,)]
        for place, clause in enumerate(clause_of):
            own[clause].append(place)
        clauses = tuple(map(tuple, own))
        return cls(statement=statement, tokens=tokens, clause_of=clause_of, clauses=clauses)

    @cached_property
    def verbs(self) -> frozenset[int]:
        """The places of verbs."""
        found: set[int] = set()
        for places in self.clauses:
            own = [self.tokens[n] for n in places]
            found.update(place for number, place in enumerate(places) if is_verb(own, number))
        return frozenset(found)

    @cached_property
    def subjects(self) -> tuple[Places, ...]:
        """The places before the first verb of each clause, without an introductory phrase."""
        return tuple(_find_subject(self, own) for own in self.clauses)

    def word_at(self, place: int) -> str:
        """Return the word at a place, "" if there is no such place."""
        return self.tokens[place].word if 0 <= place < len(self.tokens) else ""

    def words_of(self, places: Iterable[int]) -> tuple[str, ...]:
        """Return the words at some places."""
        return tuple(self.tokens[n].word for n in places)

    def opening_of(self, clause: int) -> str:
        """Return the first word of a clause, "" if it has no tokens of its own."""
        return self.word_at(self.clauses[clause][0]) if self.clauses[clause] else ""

    def is_conditional(self, clause: int) -> bool:
        """Check whether a clause is a condition of another."""
        return self.opening_of(clause) in word_class("conditions")

    def stems_of(self, places: Iterable[int]) -> frozenset[str]:
        """Return the stems of the content words at some places."""
        return frozenset(self.tokens[n].stem for n in places if self.tokens[n].content)

    def stems_around(self, first: int, last: int) -> frozenset[str]:
        """Return the stems of the clause of `first`, without the tokens from `first` to `last`."""
        own = self.clauses[self.clause_of[first]]
        return self.stems_of(n for n in own if not first <= n <= last)

    def text_of(self, first: int, last: int) -> str:
        """Return the text from one token to another, both included."""
        return self.statement.between(self.tokens[first].start, self.tokens[last].end)


def _read_abbreviations(
    statement: Statement, tokens: Sequence[Token], abbreviations: Abbreviations
) -> Iterator[Token]:
    """Yield tokens, abbreviations with what they stand for, so that "IF" is not a conjunction."""
    for token in tokens:
        written = "" if token.mark else statement.between(token.start, token.end)
        stems = stands_for(written, abbreviations) if written[:1].isupper() else ()
        if stems:
            word = written.casefold() + "." * (not token.content)
            yield token._replace(word=word, stem=stems[-1], content=True)
        else:
            yield token


def _find_subject(parse: Parse, places: Places) -> Places:
    words = parse.words_of(places)
    first = _skip_introduction(words)
    for number, place in enumerate(places[first:], first):
        if place in parse.verbs:
            return places[first:number]
    return ()


def _skip_introduction(words: Sequence[str]) -> int:
    """Count the words before the subject: conjunctions, adverbs, prepositional phrases, scenes.

    A scene is an opening like "that being said," or "given X,".
    """
    sets_scene = not word_class("scenes").isdisjoint(words[:3])
    first = _after_comma(words, -1, 0) if sets_scene else 0
    while first < len(words) and _introduces(words[first]):
        first += 1
    if words[first : first + 2] == ("to", "date"):
        first += 2 + (words[first + 2 : first + 3] == (",",))
    if first < len(words) and words[first] in word_class("prepositions") - {"including"}:
        first = _after_comma(words, first, len(words))
    return first


def _after_comma(words: Sequence[str], first: int, otherwise: int) -> int:
    return next((n + 1 for n, w in enumerate(words) if n > first and w == ","), otherwise)


def _introduces(word: str) -> bool:
    """Check whether a word may come before the subject: punctuation, a conjunction or an adverb."""
    if word == "that":
        return False
    mark = not word[0].isalnum()
    closed = word in word_class("conjunctions") or word in word_class("adverbs")
    return mark or closed or word.endswith("ly")
