"""What is run before a change is kept: `nox` runs lint, types and tests (docs/development.md)."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import nox

nox.needs_version = ">=2026.10"
nox.options.sessions = ["lint", "types", "tests"]
nox.options.reuse_venv = "yes"
nox.options.error_on_missing_interpreters = False

RUNNING = f"{sys.version_info.major}.{sys.version_info.minor}"
OTHERS = [version for version in ("3.11", "3.12", "3.13", "3.14") if version != RUNNING]

# What pyenv installed is found too where it is not selected: it comes last on the path.
PYENV = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
os.environ["PATH"] = os.pathsep.join(
    [os.environ["PATH"], *map(str, PYENV.glob("versions/3.*/bin"))],
)


def install(session: nox.Session, extra: str) -> None:
    """Install the package with an extra, so that changed files are seen without another install."""
    session.install("--editable", f".[{extra}]", "--config-settings", "editable_mode=strict")


def run_script(session: nox.Session, folder: str, default: str = "") -> None:
    """Run the script of a folder that the first argument names, with the other arguments."""
    names = sorted(path.stem for path in Path(folder).glob("*.py"))
    name, *arguments = session.posargs or [default]
    if name not in names:
        session.error(f"name one of: {', '.join(names)}")
    session.run("python", f"{folder}/{name}.py", *arguments)


@nox.session
def lint(session: nox.Session) -> None:
    """Check the style and the format of the code with ruff."""
    session.install("ruff>=0.8")
    session.run("ruff", "check", *session.posargs)
    session.run("ruff", "format", "--check", *session.posargs)


@nox.session
def types(session: nox.Session) -> None:
    """Check the types with mypy."""
    install(session, "test")
    session.run("mypy", *session.posargs)


@nox.session(python=[RUNNING, *OTHERS])
def tests(session: nox.Session) -> None:
    """Run the tests on every Python found, with coverage on the one that runs nox."""
    install(session, "test")
    measured = session.python == RUNNING and not session.posargs
    coverage = ["--cov", "--cov-report=term"] if measured else []
    session.run("pytest", "--numprocesses=auto", "--dist=worksteal", *coverage, *session.posargs)


@nox.session
def mutation(session: nox.Session) -> None:
    """Change `compare/` in small ways, and list the changes that no test notices."""
    install(session, "mutation")
    session.run("python", "tests/mutation/mutants.py", *session.posargs)


@nox.session
def benchmarks(session: nox.Session) -> None:
    """Run a script of tests/benchmarks, by default the one that times start-up."""
    install(session, "documents")
    run_script(session, "tests/benchmarks", "startup")


@nox.session
def fitting(session: nox.Session) -> None:
    """Run a script of tests/fitting: it fits weights or builds a word list."""
    install(session, "fitting")
    run_script(session, "tests/fitting")
