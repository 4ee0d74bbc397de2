"""Time the comparison of many statements on one core.

    python tests/benchmarks/scale.py [--statements 10000] [--documents 20]

The statements are made of stems drawn as often as English uses them (the frequencies of
compare/lexicons/wordnet.txt), so that posting lists are as long as those of real text. Garbage is
collected as seldom as the command line does. Prints the seconds of each step, and the memory of the
process.
"""

from __future__ import annotations

import argparse
import gc
import random
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from hexapla.cli.main import COLLECT_AFTER
from hexapla.compare import compare
from hexapla.compare.lexicons import read_text
from hexapla.corpus import load

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = (6, 18)
"""Least and most content words of a statement."""


def make_documents(folder: Path, statements: int, documents: int) -> None:
    """Write documents of random statements."""
    rows = [line.split(" ") for line in read_text("wordnet.txt").split("\n")[1:] if line]
    words, counts = zip(*((row[0], int(row[1])) for row in rows), strict=True)
    draw = random.Random(1)  # noqa: S311  the same statements in every run
    for number in range(documents):
        lines = [
            " ".join(draw.choices(words, counts, k=draw.randint(*WORDS))).capitalize() + " is so."
            for _ in range(statements // documents)
        ]
        (folder / f"{number:02}.txt").write_text("\n\n".join(lines), encoding="utf-8")


def timed() -> Iterator[float]:
    """Yield the seconds of processor time since the step before."""
    last = time.process_time()
    while True:
        now = time.process_time()
        yield now - last
        last = now


def main() -> None:
    """Print a line a step."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--statements", type=int, default=10_000)
    parser.add_argument("--documents", type=int, default=20)
    options = parser.parse_args()
    gc.set_threshold(COLLECT_AFTER)
    with tempfile.TemporaryDirectory() as folder:
        make_documents(Path(folder), options.statements, options.documents)
        clock = timed()
        next(clock)
        documents = load([folder])
        sys.stdout.write(f"read      {next(clock):6.1f} s   {len(documents)} documents\n")
        found = compare(documents)
    seconds = next(clock)
    sys.stdout.write(
        f"compare   {seconds:6.1f} s   {len(found.compared)} statements, {len(found.overlaps)} "
        f"overlaps, {len(found.contradictions)} contradictions, {len(found.points)} points\n"
    )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(f"memory    {memory:6} MiB\n")


if __name__ == "__main__":
    main()
