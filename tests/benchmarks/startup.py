"""Time whole processes against the import of the libraries that they stand on.

    python tests/benchmarks/startup.py [--runs 15]

Prints the median wall time of `hexapla compare` on the bundled articles and of `hexapla --help`,
and the ratio of each to a bare interpreter that imports its libraries. The commands of a ratio run
in turn, so that a machine whose speed drifts slows both.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time

PAIRS = (
    ("compare", ["-m", "hexapla.cli", "compare"], "import click, rapidfuzz.fuzz, tabulate"),
    ("--help", ["-m", "hexapla.cli", "--help"], "import click"),
)


def run(arguments: list[str]) -> float:
    """Run the interpreter once and give the seconds it took."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    begin = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True, env=environment)
    return time.perf_counter() - begin


def main() -> None:
    """Print one line for each command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    for name, command, imports in PAIRS:
        run(command)
        timed = [(run(command), run(["-c", imports])) for _ in range(runs)]
        ratio = statistics.median(ours / bare for ours, bare in timed)
        ours, bare = (statistics.median(column) for column in zip(*timed, strict=True))
        bases = f"{imports:40}  {1000 * bare:6.0f} ms"
        sys.stdout.write(f"{name:8}  {1000 * ours:6.0f} ms   {bases}   ratio {ratio:.2f}\n")


if __name__ == "__main__":
    main()
