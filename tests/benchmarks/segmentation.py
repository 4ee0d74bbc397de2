"""Time the cutting of a large text, and say how much memory it takes.

    python tests/benchmarks/segmentation.py [--megabytes 10]

The text is made of varied sentences, with abbreviations, numbers and subordinate clauses; garbage
is collected as seldom as the program does. Prints
the seconds for blocks and for statements with their clauses, and the peak of resident memory.
"""

from __future__ import annotations

import argparse
import gc
import random
import resource
import sys
import time

from hexapla.cli.main import COLLECT_AFTER
from hexapla.corpus import Document, find_statements
from hexapla.corpus.readers import plain

SENTENCES = (
    "Carbon filters remove chlorine from drinking water within {} minutes, which most people like.",
    "They do not remove salts, e.g. those of calcium, and have to be changed every {} months.",
    "Dr. Miller said that {}.5 percent of the users, who had paid more, were not content.",
    "Although larger systems are dearer, they last {} years longer, as a rule, and need less care.",
    "Is it safe to drink the water when the cartridge is {} years old?",
)
PARAGRAPH = 6
"""Sentences in a paragraph."""


def make_text(size: int) -> bytes:
    """Make paragraphs of at least `size` bytes, the same at every run."""
    chance = random.Random(1)  # noqa: S311  nothing here is secret
    paragraphs: list[str] = []
    made = 0
    while made < size:
        chosen = (chance.choice(SENTENCES) for _ in range(PARAGRAPH))
        paragraphs.append(" ".join(s.format(chance.randint(1, 99)) for s in chosen))
        made += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs).encode()


def main() -> None:
    """Print one line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megabytes", type=float, default=10)
    megabytes = parser.parse_args().megabytes
    gc.set_threshold(COLLECT_AFTER)
    content = make_text(int(megabytes * 1e6))
    begin = time.perf_counter()
    reading = plain.read(content, name="made")
    middle = time.perf_counter()
    document = Document(
        id="made",
        title="made",
        path="made",
        text=reading.text,
        format="text",
        blocks=reading.blocks,
    )
    statements = find_statements(document)
    end = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(
        f"{megabytes:g} MB  blocks {middle - begin:.1f} s  statements {end - middle:.1f} s  "
        f"({len(statements)} pieces)  peak {peak:.0f} MiB\n"
    )


if __name__ == "__main__":
    main()
