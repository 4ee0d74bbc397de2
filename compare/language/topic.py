"""The topic: what documents are about, and what they name beside it."""

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
"""Tokens within which a phrase after a preposition shows its head."""

UNFIT = ("class_nouns", "relational_nouns", "experiencers")
"""Classes of nouns that are no topic."""


class Topic(NamedTuple):
    """What the documents are about: the stem of their commonest subject, "" where there is none.

    `instances` are the stems that a document names as members of a class ("medications such as
    opioids"), `names` shows each stem as it is most often written. `shared` are the stems that head
    subjects of more than one document: the things that are spoken of beside the topic.
    """

    key: str
    instances: frozenset[str]
    names: Mapping[str, str]
    shared: frozenset[str] = frozenset()

    def may_be(self, key: str) -> bool:
        """Say whether a key may stand for the topic: one word that heads no subject elsewhere."""
        return " " not in key and key not in self.shared and key not in self.instances

    def name(self, key: str) -> str:
        """Look up the word that a key is shown by."""
        return " ".join(self.names.get(stem, stem) for stem in key.split())


def find_topic(parses: Sequence[Parse]) -> Topic:
    """Find the topic: the noun that most subjects of most documents name.

    Each document counts by the square root of its mentions, so that a long one does not outvote
    the others. Ties go to the alphabet.
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
    """Show each stem as it is most often written, with the prefix that a hyphen joins to it."""
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

    What a member is named by must be a noun, that is, stand at the head of some phrase: "physical
    therapy" is a therapy, but "physical" names none.
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
    """Yield the heads of phrases that stand in an enumeration or after a preposition."""
    opening = word_class("prepositions") | word_class("openings") | {"as", "and", "or", ","}
    for place, token in enumerate(parse.tokens):
        if token.word in opening:
            after = range(place + 1, min(place + 1 + NEAR, len(parse.tokens)))
            for phrase in find_noun_phrases(parse, after)[0][:1]:
                yield phrase.head.stem
