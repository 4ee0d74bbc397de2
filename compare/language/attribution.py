"""Attribution: whom or what a clause, and so a cue in it, is about."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.parse import NounPhrase, find_noun_phrases
from hexapla.compare.language.tokens import find_tokens
from hexapla.compare.language.word_classes import belongs, word_classes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hexapla.compare.language.parse import Parse
    from hexapla.compare.language.tokens import Token


class Subject(NamedTuple):
    """What something is about: a key for comparing (a stem), and whether it was inherited.

    Inherited means taken from another clause or sentence, or from the topic of the documents.
    `end` is the document offset where an object that follows the words ends, else 0.
    """

    key: str
    inherited: bool = False
    end: int = 0


class Topic(NamedTuple):
    """What the documents are about: the stem of their commonest subject, "" where there is none.

    `instances` are the stems that a document names as members of a class ("medications such as
    opioids"), `names` shows each stem as it is most often written. `shared` are the stems that head
    subjects of more than one document: the things that are spoken of beside the topic. `settled`
    says that so many statements name the topic that "the drug" may stand for it.
    """

    key: str
    instances: frozenset[str]
    names: Mapping[str, str]
    shared: frozenset[str] = frozenset()
    settled: bool = True

    def may_be(self, key: str) -> bool:
        """Say whether a key may stand for the topic: one word that heads no subject elsewhere."""
        return " " not in key and key not in self.shared and key not in self.instances

    def name(self, key: str) -> str:
        """Give the word that a key is shown by."""
        return " ".join(self.names.get(stem, stem) for stem in key.split())


def find_topic(parses: Sequence[Parse]) -> Topic:
    """Find the topic: the noun that most subjects of most documents name.

    Each document counts by the square root of its mentions, so that a long one does not outvote
    the others. What a class of things is for ("treatment for pain") is their target and no topic:
    a noun loses the share of its mentions in which it stands so. Ties go to the alphabet.
    """
    subjects: Counter[tuple[str, str]] = Counter()
    heads: dict[str, set[str]] = {}
    targets: Counter[str] = Counter()
    for parse in parses:
        targets.update(_targets(parse))
        for tokens in parse.subjects:
            for phrase in find_noun_phrases(tokens):
                subjects.update((parse.statement.document, w.stem) for w in phrase.words)
                heads.setdefault(phrase.head.stem, set()).add(parse.statement.document)
    scores: dict[str, float] = {}
    mentions: Counter[str] = Counter()
    for (_, stem), count in sorted(subjects.items()):
        scores[stem] = scores.get(stem, 0.0) + math.sqrt(count)
        mentions[stem] += count
    for stem, count in mentions.items():
        scores[stem] *= 1 - min(1.0, targets[stem] / count)
    names = _names(parses)
    unfit = ("class_nouns", "relational_nouns", "experiencers")
    ranked = sorted(
        (-score, stem)
        for stem, score in scores.items()
        if not any(belongs(names[stem], name) for name in unfit)
    )
    key = ranked[0][1] if ranked else ""
    return Topic(
        key=key,
        instances=_instances(parses),
        names=names,
        shared=frozenset(stem for stem, documents in heads.items() if len(documents) > 1),
        settled=sum(parse.has(key) for parse in parses) >= SETTLED * len(parses),
    )


SETTLED = 0.125
"""Part of the statements that name what documents are about, where they are about one thing."""


def _names(parses: Sequence[Parse]) -> Mapping[str, str]:
    """Show each stem as it is most often written, with the prefix that a hyphen joins to it."""
    counts = Counter((t.stem, t.word) for parse in parses for t in parse.tokens if t.content)
    prefixes = word_classes()["prefixes"]
    for parse in parses:
        for place, token in enumerate(parse.tokens):
            prefix = parse.word_at(place - 2) if token.content else ""
            if prefix in prefixes and parse.word_at(place - 1) == "-":
                counts[token.stem, token.word] -= 1
                counts[token.stem, f"{prefix}-{token.word}"] += 1
    names: dict[str, str] = {}
    for (stem, word), _ in sorted(counts.items(), key=lambda c: (-c[1], c[0])):
        names.setdefault(stem, word)
    return names


def _targets(parse: Parse) -> Iterator[str]:
    """Find what classes of things are for: the head of "treatment for X", "drugs for X"."""
    for place, token in enumerate(parse.tokens[:-2]):
        if parse.tokens[place + 1].word == "for" and belongs(token.word, "class_nouns"):
            for phrase in find_noun_phrases(parse.tokens[place + 2 :])[:1]:
                yield phrase.head.stem


def _instances(parses: Sequence[Parse]) -> frozenset[str]:
    """Find members of classes by the patterns of Hearst (1992): "X such as Y", "X include Y".

    What a member is named by must be a noun, that is, stand at the head of some phrase: "physical
    therapy" is a therapy, but "physical" names none.
    """
    members: set[str] = set()
    for parse in parses:
        for place, token in enumerate(parse.tokens[:-2]):
            opening = OPENINGS.get(parse.tokens[place + 1].word)
            if opening and belongs(token.word, "class_nouns"):
                for phrase in find_noun_phrases(parse.tokens[place + 1 + opening :]):
                    members.update(w.stem for w in phrase.words if _is_name(w))
    heads: set[str] = set()
    for parse in parses if members else ():
        for tokens in parse.subjects:
            heads.update(p.head.stem for p in find_noun_phrases(tokens))
        heads.update(_listed(parse))
    return frozenset(members & heads)


def _is_name(word: Token) -> bool:
    return not belongs(word.word, "class_nouns") and word.word not in word_classes()["prefixes"]


OPENINGS = {"such": 2, "like": 1, "including": 1, "include": 1, "includes": 1}
"""Words that open an enumeration of members, and how many words the opening has."""


def _listed(parse: Parse) -> Iterator[str]:
    """Yield the heads of phrases that stand in an enumeration or after a preposition."""
    prepositions = word_classes()["prepositions"] | OPENINGS.keys() | {"as", "and", "or", ","}
    for place, token in enumerate(parse.tokens):
        if token.word in prepositions:
            for phrase in find_noun_phrases(parse.tokens[place + 1 : place + 1 + NEAR])[:1]:
                yield phrase.head.stem


NEAR = 5
"""Tokens within which a phrase after a preposition shows its head."""


def key_of(phrase: NounPhrase, topic: Topic) -> str:
    """Give the key of a noun phrase: the topic if it names the topic, else its head.

    "Ketamine therapy" names ketamine when that is the topic, for "therapy" only says what class
    of thing it is; "pain medication" is a medication. What is said to be only the customary thing
    of its class ("traditional therapies", "standard treatment options") has one key; a named
    member of a class gives its own ("opioid medications" are opioids). Too much of a thing is
    another thing; its use is the topic's where the words don't say of what.
    """
    much = phrase.determiner == "much" or any(belongs(w.word, "excess") for w in phrase.words)
    words = tuple(w for w in phrase.words if not belongs(w.word, "excess"))
    if much and words:
        return f"{EXCESS} {_plain_key(words, topic)}"
    return _plain_key(phrase.words, topic)


EXCESS = "excess"
"""What the key of something begins with of which there is too much."""


def _plain_key(words: Sequence[Token], topic: Topic) -> str:
    phrase = NounPhrase(determiner="", words=tuple(words))
    stems = [w.stem for w in words]
    of_use = belongs(words[-1].word, "use_nouns")
    if of_use and all(belongs(w.word, "degrees") for w in words[:-1]):
        return topic.key or stems[-1]
    of_class = belongs(phrase.head.word, "class_nouns")
    if topic.key in stems and (stems[-1] == topic.key or of_class):
        return topic.key
    if not of_class:
        return stems[-1]
    if any(belongs(w.word, "customary") for w in phrase.words):
        return CUSTOMARY
    member = next((s for s in stems if s in topic.instances), None)
    return member or " ".join(stems[-2:])


CUSTOMARY = "conventional treatment"
"""The key of the customary thing of a class, whatever the words."""


def subjects_of(
    parses: Sequence[Parse], place: int, clause: int, topic: Topic
) -> tuple[Subject, ...]:
    """Say what clause number `clause` of the statement at `place` is about.

    Its own subject; else, for a relative clause, what it modifies; else the subject of the
    governing clause. Where a pronoun stands for it, the subject of a clause before it in the
    sentence, else of the sentence before in the same section, else the topic.
    """
    parse = parses[place]
    seen: set[int] = set()
    inherited = False
    current: int | None = clause
    while current is not None and current not in seen:
        seen.add(current)
        keys = _own(parse, current, topic)
        if keys == ():
            keys = _antecedent(parse, current, topic)
        if keys is None:
            keys = _before(parse, current, topic)
            inherited = True
            if not keys:
                break
        if keys:
            return tuple(Subject(key=k, inherited=inherited) for k in keys)
        inherited = True
        current = parse.statement.clauses[current].parent
    return _from_context(parses, place, topic)


def _antecedent(parse: Parse, clause: int, topic: Topic) -> tuple[str, ...]:
    """Give the key of the noun that a relative clause modifies, none for any other clause."""
    here = parse.statement.clauses[clause]
    if here.kind != "relative":
        return ()
    before = [t for t in parse.tokens if t.end <= here.start]
    words: list[Token] = []
    while before and (before[-1].content or (before[-1].mark and not words)):
        token = before.pop()
        if token.content:
            words.insert(0, token)
    if not words:
        return ()
    phrase = NounPhrase(determiner="", words=tuple(words))
    return () if _undergoes(words, (phrase,)) else (key_of(phrase, topic),)


def restricts_people(parse: Parse, clause: int) -> bool:
    """Say whether a relative clause only says which people are meant ("those who found none")."""
    here = parse.statement.clauses[clause]
    if here.kind != "relative":
        return False
    before = [t for t in parse.tokens if t.end <= here.start and not t.mark]
    return bool(before) and (before[-1].word == "those" or belongs(before[-1].word, "experiencers"))


def _before(parse: Parse, clause: int, topic: Topic) -> tuple[str, ...]:
    """Give the keys of the nearest subject in the clauses before one in its sentence."""
    own = parse.clause_of.index(clause) if clause in parse.clause_of else 0
    for index in dict.fromkeys(reversed(parse.clause_of[:own])):
        keys = _own(parse, index, topic)
        if keys:
            return keys
    return ()


def _own(parse: Parse, clause: int, topic: Topic) -> tuple[str, ...] | None:
    """Give the keys of a clause's own subject; none where it has none, None for a pronoun."""
    tokens = parse.subjects[clause]
    classes = word_classes()
    if tokens and tokens[0].word in classes["anaphors"] | {"the"}:
        phrases = find_noun_phrases(tokens[1:])
        named = tokens[0].word == "the" and not topic.settled
        if not named and _refers_back(tokens[0].word, phrases):
            return None
    phrases = find_noun_phrases(tokens)
    if _undergoes(tokens, phrases):
        return (topic.key,) if topic.key else None
    own = [p for p in phrases if _may_act(p) and not belongs(p.head.word, "relational_nouns")]
    if own and own[0].determiner in {"no", "any", "all", "every"}:
        covered = [topic.key] if belongs(own[0].head.word, "class_nouns") else []
        return tuple(dict.fromkeys([key_of(p, topic) for p in own] + covered))
    return tuple(dict.fromkeys(key_of(p, topic) for p in own))


def _may_act(phrase: NounPhrase) -> bool:
    """Say whether a noun phrase can be what a clause is about.

    A number can't, nor a lone word that is the verb of a command ("keep") or no noun ("best").
    """
    word = phrase.head.word
    if word.isdigit():
        return False
    named = len(phrase.words) > 1 or bool(phrase.determiner)
    return named or not belongs(word, "no_subjects")


def _refers_back(first: str, phrases: Sequence[NounPhrase]) -> bool:
    """Say whether "it", "this treatment" or "the drug" stands for what was named before."""
    if not phrases:
        return first != "the"
    of_class = belongs(phrases[0].head.word, "class_nouns")
    return of_class and (first != "the" or len(phrases[0].words) == 1)


def _undergoes(tokens: Sequence[Token], phrases: Sequence[NounPhrase]) -> bool:
    """Say whether a subject undergoes, uses or examines the topic, or speaks of it ("our team")."""
    if not phrases or not tokens:
        return bool(tokens) and tokens[0].word in {"we", "you", "i", "one"}
    speaker = phrases[0].determiner in {"our", "my"} or tokens[0].word in {"we", "you", "i"}
    others = tokens[0].word == "those" and len(tokens) > 1 and tokens[1].word == "who"
    return speaker or others or belongs(phrases[0].head.word, "experiencers")


def _from_context(parses: Sequence[Parse], place: int, topic: Topic) -> tuple[Subject, ...]:
    """Give the subject of the sentence before, else of the section, else the topic."""
    here = parses[place].statement
    if place and parses[place - 1].statement.document == here.document:
        before = parses[place - 1]
        if before.statement.section == here.section:
            keys = _own(before, 0, topic)
            if keys:
                return tuple(Subject(key=k, inherited=True) for k in keys)
    heading = find_tokens(here.section)
    if heading and not any(t.stem == topic.key for t in heading):
        named = find_noun_phrases(heading)
        if named and key_of(named[0], topic) in topic.names:
            return (Subject(key=key_of(named[0], topic), inherited=True),)
    return (Subject(key=topic.key, inherited=True),) if topic.key else ()


def objects_of(parse: Parse, after: int, topic: Topic) -> tuple[Subject, ...]:
    """Say what the words after the token at `after` name, up to the next verb or clause."""
    phrases = find_noun_phrases(parse.tokens[after + 1 :])
    ends = {key_of(phrase, topic): phrase.head.end for phrase in reversed(phrases)}
    return tuple(Subject(key=key, end=end) for key, end in reversed(ends.items()))
