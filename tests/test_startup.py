"""Starting costs little more than importing the library that parses the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from resource import RUSAGE_CHILDREN, getrusage

MOST = 1.5
"""Processor time of --help, at most, as a multiple of that of importing click."""


def best(*arguments: str, runs: int = 7) -> float:
    """Give the least processor time, in seconds, that a run of the interpreter takes."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    taken = []
    for _ in range(runs):
        before = getrusage(RUSAGE_CHILDREN)
        command = [sys.executable, *arguments]
        subprocess.run(command, check=True, capture_output=True, env=environment)
        after = getrusage(RUSAGE_CHILDREN)
        taken.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return min(taken)


def test_help_is_quick() -> None:
    """`--help` takes at most one and a half times what the import of click takes."""
    bare = best("-c", "import click")
    assert best("-m", "hexapla.cli", "--help") <= MOST * bare
