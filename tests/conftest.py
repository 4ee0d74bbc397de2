"""What all tests share: golden outputs as files, and runs of the command line."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import Result
from handmade import make_comparison
from hypothesis import settings

from hexapla.cli import main as entry
from hexapla.cli.version import version

if TYPE_CHECKING:
    from collections.abc import Callable

    from hexapla.compare import Comparison

RECORDED = '"version": "0.1.0"'
"""What golden outputs show for the version, whichever is installed."""

# Tests run side by side, and whichever is the first in its process reads the lexicons: their time
# says nothing. What the profile in force sets beside the deadline stays.
settings.register_profile("side-by-side", settings.default, deadline=None)
settings.load_profile("side-by-side")

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that refreshes the golden outputs."""
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden outputs")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Hold an output to the file of that name under `tests/golden/`."""

    def check(name: str, output: str) -> None:
        output = output.replace(f'"version": "{version()}"', RECORDED)
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(output, encoding="utf-8")
        assert output == path.read_text(encoding="utf-8"), f"see tests/golden/{name}"

    return check


MILD = """Water filters

Filter therapy is safe for most people.

The relief lasted up to two months.

Water filters remove chlorine and heavy metals from drinking water.
"""

STERN = """A Warning About Filters

Filter therapy carries serious risks.

The relief lasted up to 12 weeks.

Drinking water filters remove heavy metals and chlorine.

Contact us today to book your free consultation.
"""


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take out of the environment what changes how the program behaves."""
    names = ("NO_COLOR", "FORCE_COLOR", "TERM", "PYTHONIOENCODING")
    for name in (*names, *(n for n in os.environ if n.startswith("HEXAPLA_"))):
        monkeypatch.delenv(name, raising=False)


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


@pytest.fixture
def made() -> Comparison:
    """Give a comparison made by hand."""
    return make_comparison()
