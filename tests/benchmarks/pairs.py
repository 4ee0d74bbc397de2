"""Time the judge of pairs of statements on one core.

    python tests/benchmarks/pairs.py [PAIRS]

PAIRS is a file of pairs that `hexapla pairs` reads; without one, each first statement of
tests/fitting/handmade.jsonl is judged with each second one. Prints how many pairs are judged in a
second of processor time, reading and writing included, from a start without anything loaded, and
exits with 1 where short pairs (fewer than 25 words together on average) fall below LEAST.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from hexapla.corpus.pairs import find_form, open_pairs, read_rows

HANDMADE = Path(__file__).parents[1] / "fitting" / "handmade.jsonl"
LEAST = 5_000
SHORT = 25


def cross(folder: Path) -> Path:
    """Write each first statement made by hand with each second one."""
    lines = HANDMADE.read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    path = folder / "crossed.jsonl"
    pairs = ({"a": one["a"], "b": other["b"]} for one in rows for other in rows)
    path.write_text("".join(json.dumps(pair) + "\n" for pair in pairs), encoding="utf-8")
    return path


def measure(path: Path) -> bool:
    """Judge a file in a process of its own, print the figures, and say whether they are enough."""
    with open_pairs(str(path)) as stream:
        rows = list(read_rows(stream, name=str(path), form=find_form(str(path))))
    words = sum(len(row.a.split()) + len(row.b.split()) for row in rows) / len(rows)
    wall, before = time.perf_counter(), getrusage(RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "hexapla.cli", "pairs", str(path)]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = getrusage(RUSAGE_CHILDREN)
    wall = time.perf_counter() - wall
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    rate = len(rows) / used
    sys.stdout.write(f"{len(rows)} pairs of {words:.0f} words in {used:.2f} s of processor time ")
    sys.stdout.write(f"({wall:.2f} s): {rate:.0f} a second, {after.ru_maxrss // 1024} MiB\n")
    return rate >= LEAST or words >= SHORT


def main() -> None:
    """Print a line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", nargs="?", type=Path)
    given = parser.parse_args().pairs
    with tempfile.TemporaryDirectory() as folder:
        enough = measure(given or cross(Path(folder)))
    sys.exit(0 if enough else 1)


if __name__ == "__main__":
    main()
