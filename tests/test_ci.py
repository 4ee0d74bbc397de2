"""A user's CI, played by a shell script."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def test_a_users_ci_lives_with_the_gate(tmp_path: Path) -> None:
    """First run, baseline, moved lines, a new contradiction, its fix, stale entries."""
    programs, folder = tmp_path / "programs", tmp_path / "project"
    programs.mkdir()
    folder.mkdir()
    program = programs / "hexapla"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m hexapla.cli "$@"\n', "utf-8")
    program.chmod(0o755)
    result = subprocess.run(
        ["bash", str(Path(__file__).with_name("ci.sh"))],  # noqa: S607
        cwd=folder,
        env={**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
