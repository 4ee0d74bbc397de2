"""Run the command line in this process, as `main` does, and see what it prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from hexapla.cli import main as entry

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MILD = """Water filters

Filter therapy is safe for most people.

The relief lasted up to two months.

Water filters remove chlorine and heavy metals from drinking water.
"""

STERN = """Filters, a warning

Filter therapy carries serious risks.

The relief lasted up to 12 weeks.

Drinking water filters remove heavy metals and chlorine.

Contact us today to book your free consultation.
"""


class Result(NamedTuple):
    """What a run gave."""

    code: int
    out: str
    err: str


@pytest.fixture
def hexapla(capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    """Give a function that runs the command line with its arguments."""

    def run(*arguments: str | Path) -> Result:
        code = entry.run([str(a) for a in arguments])
        captured = capsys.readouterr()
        return Result(code=int(code), out=captured.out, err=captured.err)

    return run


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """Write two short documents and go to their folder."""
    (tmp_path / "mild.txt").write_text(MILD, encoding="utf-8")
    (tmp_path / "stern.txt").write_text(STERN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    return "mild.txt", "stern.txt"
