"""Parses: statements with their tokens, verbs, and the noun phrases that clauses are about."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.abbreviations import stands_for
from hexapla.compare.language.word_classes import belongs, word_classes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hexapla.compare.language.tokens import Token
    from hexapla.corpus import Statement


class Parse(NamedTuple):
    """A statement as tokens.

    `clause_of` gives for each token the index of its innermost clause, `subjects` for each clause
    the tokens before its first verb, without an introductory phrase.
    """

    statement: Statement
    tokens: tuple[Token, ...]
    clause_of: tuple[int, ...]
    subjects: tuple[tuple[Token, ...], ...]

    def word_at(self, place: int) -> str:
        """Give the word of the token at `place`, "" where there is none."""
        return self.tokens[place].word if 0 <= place < len(self.tokens) else ""

    def has(self, stem: str) -> bool:
        """Say whether a word with this stem stands in the statement."""
        return any(t.stem == stem for t in self.tokens)

    def matter(self, clause: int, without: str) -> frozenset[str]:
        """Give the stems of the content words of a clause, but for one."""
        pairs = zip(self.tokens, self.clause_of, strict=True)
        return frozenset(
            t.stem for t, c in pairs if c == clause and t.content and t.stem != without
        )

    def named(self, place: int) -> frozenset[str]:
        """Give the stems of the content words of the subject of the clause of a token."""
        return frozenset(t.stem for t in self.subjects[self.clause_of[place]] if t.content)

    def around(self, first: int, last: int) -> frozenset[str]:
        """Give the stems of the content words that stand in a clause with the tokens given."""
        clause = self.clause_of[first]
        return frozenset(
            token.stem
            for place, token in enumerate(self.tokens)
            if self.clause_of[place] == clause and token.content and not first <= place <= last
        )


CONDITIONS = frozenset(("if", "unless", "provided", "when", "where"))
"""Words that open a condition."""


NONE: Mapping[str, tuple[str, ...]] = MappingProxyType({})
"""No abbreviations."""


class NounPhrase(NamedTuple):
    """A noun phrase: its determiner ("" where there is none) and its content words, head last."""

    determiner: str
    words: tuple[Token, ...]

    @property
    def head(self) -> Token:
        """The last word."""
        return self.words[-1]


def parse_statement(
    statement: Statement,
    tokens: tuple[Token, ...],
    abbreviations: Mapping[str, tuple[str, ...]] = NONE,
) -> Parse:
    """Lay the clauses of a statement over its tokens; abbreviations get the stem they stand for."""
    from hexapla.corpus import innermost

    tokens = tuple(_read_abbreviations(statement, tokens, abbreviations))
    clause_of = tuple(innermost(statement.clauses, t.start) for t in tokens)
    own: list[list[Token]] = [[] for _ in statement.clauses]
    for token, clause in zip(tokens, clause_of, strict=True):
        own[clause].append(token)
    return Parse(
        statement=statement,
        tokens=tokens,
        clause_of=clause_of,
        subjects=tuple(tuple(_find_subject(clause)) for clause in own),
    )


def _read_abbreviations(
    statement: Statement, tokens: Sequence[Token], abbreviations: Mapping[str, tuple[str, ...]]
) -> Iterator[Token]:
    """Give each abbreviation the last stem of what it stands for; "IF" is no conjunction then."""
    for token in tokens:
        if token.mark or not abbreviations:
            yield token
            continue
        written = statement.between(token.start, token.end)
        stems = stands_for(written, abbreviations)
        if stems and written[:1].isupper():
            yield token._replace(
                word=written.casefold() + "." * (not token.content), stem=stems[-1], content=True
            )
        else:
            yield token


def is_verb(tokens: Sequence[Token], place: int) -> bool:
    """Say whether the token at `place` is a verb, by its class, its ending and its neighbours.

    Auxiliaries always are. A word that can be a verb is one after an auxiliary, "to" or a
    pronoun, and after a noun when its ending agrees with that noun ("nerves send", "it blocks").
    """
    classes = word_classes()
    token = tokens[place]
    if token.word in classes["auxiliaries"]:
        return True
    following = tokens[place + 1].word if place + 1 < len(tokens) else ""
    if following == "of" or (following in classes["auxiliaries"] and following not in DO):
        return False
    if token.word in classes["plurals"] and not _opens_phrase(tokens, place + 1):
        return False
    before = place - 1
    while before >= 0 and tokens[before].word in classes["adverbs"]:
        before -= 1
    if not belongs(token.word, "verbs") or before < 0 or tokens[before].mark:
        return False
    if before < place - 1 and tokens[before].content and not token.word.endswith("ing"):
        return True
    return _calls_for_verb(tokens[before], token)


DO = frozenset(("do", "does", "did"))
DEMONSTRATIVES = frozenset(("this", "that", "these"))


def _opens_phrase(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a noun phrase begins at `place`, as after a verb."""
    if place >= len(tokens):
        return False
    classes = word_classes()
    following = tokens[place]
    return (
        following.content
        or following.word in classes["determiners"]
        or following.word in classes["pronouns"]
    )


def _calls_for_verb(previous: Token, token: Token) -> bool:
    """Say whether a word that can be a verb is one after `previous`."""
    classes = word_classes()
    if previous.word in classes["auxiliaries"] or previous.word in {"to", "not"}:
        return True
    if previous.word in classes["determiners"] and previous.word not in DEMONSTRATIVES:
        return False
    if previous.word in classes["pronouns"]:
        return True
    return previous.content and _agrees(previous.word, token.word)


def _agrees(noun: str, verb: str) -> bool:
    plural = noun.endswith("s") and not noun.endswith("ss")
    if verb.endswith(("ed", "ing")):
        return verb.endswith("ed") or plural
    third = verb.endswith("s") and not verb.endswith("ss")
    return third != plural


def find_noun_phrases(tokens: Sequence[Token]) -> tuple[NounPhrase, ...]:
    """Find what a run of tokens names: its first noun phrase and those joined to it.

    Joined are the members of a coordination or enumeration ("conventional treatments like
    opioids, physical therapy, and surgery" names four). A noun that stands for a part or side of
    something gives way to what follows "of" ("the benefits of ketamine" names ketamine). Any
    other preposition or verb ends the run.
    """
    found: list[NounPhrase] = []
    words: list[Token] = []
    determiner = ""
    tokens = _without_parentheses(tokens)
    for place, token in enumerate(tokens):
        verdict = _step(tokens, place, words)
        if verdict == "word":
            words.append(token)
        elif verdict == "determiner":
            determiner = token.word
        elif verdict in {"next", "of"}:
            if words and verdict == "next":
                found.append(NounPhrase(determiner=determiner, words=tuple(words)))
            words, determiner = [], ""
        elif verdict == "end":
            break
    if words:
        found.append(NounPhrase(determiner=determiner, words=tuple(words)))
    return tuple(found)


def _without_parentheses(tokens: Sequence[Token]) -> Sequence[Token]:
    depth = 0
    kept = []
    for token in tokens:
        depth += token.word == "("
        if not depth:
            kept.append(token)
        depth -= token.word == ")" and depth > 0
    return kept


def _step(tokens: Sequence[Token], place: int, words: Sequence[Token]) -> str:
    """Say what a token does to the noun phrase being read."""
    classes = word_classes()
    token = tokens[place]
    if token.content:
        return _step_content(tokens, place, words)
    if token.word in {"such", "as", "like", "including", "and", "or", ","}:
        return "next"
    if token.word in {"of", "in"} and words and belongs(words[-1].word, "relational_nouns"):
        return "of"
    if token.word in classes["determiners"] and not words:
        return "determiner"
    if token.mark and token.word in "-–'’\"“”":
        return "skip"
    skippable = token.word in classes["adverbs"] or (not words and not token.mark)
    return "skip" if skippable and not is_verb(tokens, place) else "end"


def _step_content(tokens: Sequence[Token], place: int, words: Sequence[Token]) -> str:
    if is_adverb(tokens[place].word):
        return "skip"
    return "end" if words and is_verb(tokens, place) else "word"


def _find_subject(tokens: Sequence[Token]) -> Sequence[Token]:
    """Give the tokens of a clause before its first verb, without an introductory phrase."""
    classes = word_classes()
    first = _over_participle(tokens)
    while first < len(tokens) and _introduces(tokens[first], classes):
        first += 1
    if first + 1 < len(tokens) and (tokens[first].word, tokens[first + 1].word) == ("to", "date"):
        first += 2
    if first < len(tokens) and tokens[first].word in classes["prepositions"] - {"including"}:
        comma = next((i for i, t in enumerate(tokens) if i > first and t.word == ","), None)
        first = comma + 1 if comma is not None else len(tokens)
    for place in range(first, len(tokens)):
        if is_verb(tokens, place):
            return tokens[first:place]
    return ()


def _over_participle(tokens: Sequence[Token]) -> int:
    """Give the place after an opening that only sets the scene: "that being said,", "given X,"."""
    opening = [t.word for t in tokens[:3]]
    if not any(w in {"being", "having", "given", "speaking"} for w in opening):
        return 0
    return next((n + 1 for n, t in enumerate(tokens) if t.word == ","), 0)


def is_adverb(word: str) -> bool:
    """Say whether a word is an adverb by its ending."""
    return word.endswith("ly") and len(word) > SHORT and word not in word_classes()["no_adverbs"]


SHORT = 4
"""Letters of a word that is too short to have an ending."""


def _introduces(token: Token, classes: Mapping[str, frozenset[str]]) -> bool:
    """Say whether a token stands before the subject: a mark, a conjunction or an adverb."""
    if token.word == "that":
        return False
    closed = token.word in classes["conjunctions"] or token.word in classes["adverbs"]
    return token.mark or closed or token.word.endswith("ly")


def modified_phrase(parse: Parse, first: int, last: int) -> NounPhrase | None:
    """Give the noun phrase that the words from `first` to `last` modify from before its head.

    Only where that phrase hangs on a preposition ("alternative to traditional treatments"): then
    the words speak of it. As a predicate or an object ("is an innovative treatment") they speak of
    the subject of the clause, and None is given; so it is where they are no modifiers.
    """
    tokens, classes = parse.tokens, word_classes()
    end = last + 1
    while end < len(tokens) and tokens[end].content and not is_verb(tokens, end):
        end += 1
    if end == last + 1:
        return None
    begin = first
    while (
        begin > 0
        and (
            tokens[begin - 1].content
            or tokens[begin - 1].word in classes["determiners"] | classes["adverbs"] | {"-"}
        )
        and not is_verb(tokens, begin - 1)
    ):
        begin -= 1
    before = tokens[begin - 1].word if begin else ""
    if before not in classes["prepositions"] - {"as"}:
        return None
    return NounPhrase(determiner="", words=tuple(t for t in tokens[first:end] if t.content))
