"""Find the topic of documents, and the other things they name."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.noun_phrases import find_noun_phrases
from hexapla.compare.language.word_classes import belongs, word_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hexapla.compare.language.noun_phrases import NounPhrase
    from hexapla.compare.language.parse import Parse

NEAR = 5
"""Tokens after a preposition or comma that are searched for the head of a phrase. Set by hand for a
noun with its modifiers; one more or less changes no score."""

UNFIT = ("class_nouns", "relational_nouns", "experiencers")
"""Classes of nouns that can't be the topic."""


class Topic(NamedTuple):
    """What the documents are about: the stem of their most common subject, "" if there is none.

    `instances` are the stems that a document names as members of a class ("medications such as
    opioids"), `names` has the most common written form of each stem. `shared` are the stems that
    head subjects in more than one document: the things discussed besides the topic.
    """

    key: str
    instances: frozenset[str]
    names: Mapping[str, str]
    shared: frozenset[str] = frozenset()

    def may_be(self, key: str) -> bool:
        """Check whether a key may refer to the topic: one word that is not a subject elsewhere."""
        return " " not in key and key not in self.shared and key not in self.instances

    def name(self, key: str) -> str:
        """Return the words that a key is displayed as."""
        return " ".join(self.names.get(stem, stem) for stem in key.split())


def find_topic(parses: Sequence[Parse]) -> Topic:
    """Find the topic: the noun that most subjects of most documents contain.

    Each document counts by the square root of its mentions, so that a long one does not outvote the
    others. Ties are broken alphabetically.
    """
    mentions: Counter[tuple[str, str]] = Counter()
    heads: dict[str, set[str]] = {}
    for parse in parses:
        document = parse.statement.document
        for phrase in _find_subjects(parse):
            mentions.update((word.stem, document) for word in phrase.words)
            heads.setdefault(phrase.head.stem, set()).add(document)
    names = _find_names(parses)
    scores: dict[str, float] = {}
    for (stem, _), count in sorted(mentions.items()):
        if not any(belongs(names[stem], name) for name in UNFIT):
            scores[stem] = scores.get(stem, 0.0) + math.sqrt(count)
    return Topic(
        key=min(scores, key=lambda stem: (-scores[stem], stem), default=""),
        instances=_find_instances(parses),
        names=names,
        shared=frozenset(stem for stem, documents in heads.items() if len(documents) > 1),
    )


def _find_subjects(parse: Parse) -> Iterator[NounPhrase]:
    for subject in parse.subjects:
        yield from find_noun_phrases(parse, subject)[0]


def _find_names(parses: Sequence[Parse]) -> Mapping[str, str]:
    """Map each stem to its most common written form, with a prefix that a hyphen joins to it."""
    counts = Counter((t.stem, t.word) for parse in parses for t in parse.tokens if t.content)
    for parse in parses:
        for place, token in enumerate(parse.tokens):
            prefix = parse.word_at(place - 2) if token.content else ""
            if prefix in word_class("prefixes") and parse.word_at(place - 1) == "-":
                counts[token.stem, token.word] -= 1
                counts[token.stem, f"{prefix}-{token.word}"] += 1
    names: dict[str, str] = {}
    for (stem, word), _ in sorted(counts.items(), key=lambda c: (-c[1], c[0])):
        names.setdefault(stem, word)
    return names


def _find_instances(parses: Sequence[Parse]) -> frozenset[str]:
    """Find members of classes by the patterns of Hearst (1992): "X such as Y", "X include Y".

    The name of a member must be a noun, that is, the head of some phrase: "physical therapy" is a
    therapy, but "physical" does not name one.
    """
    members = {stem for parse in parses for stem in _find_members(parse)}
    heads: set[str] = set()
    for parse in parses if members else ():
        heads.update(phrase.head.stem for phrase in _find_subjects(parse))
        heads.update(_find_listed(parse))
    return frozenset(members & heads)


def _find_members(parse: Parse) -> Iterator[str]:
    for place, token in enumerate(parse.tokens[:-2]):
        opening = parse.word_at(place + 1)
        if opening in word_class("openings") and belongs(token.word, "class_nouns"):
            after = range(place + 2 + (opening == "such"), len(parse.tokens))
            for phrase in find_noun_phrases(parse, after)[0]:
                named = (w for w in phrase.words if w.word not in word_class("prefixes"))
                yield from (w.stem for w in named if not belongs(w.word, "class_nouns"))


def _find_listed(parse: Parse) -> Iterator[str]:
    """Yield the heads of phrases in an enumeration or after a preposition."""
    opening = word_class("prepositions") | word_class("openings") | {"as", "and", "or", ","}
    for place, token in enumerate(parse.tokens):
        if token.word in opening:
            after = range(place + 1, min(place + 1 + NEAR, len(parse.tokens)))
            for phrase in find_noun_phrases(parse, after)[0][:1]:
                yield phrase.head.stem
