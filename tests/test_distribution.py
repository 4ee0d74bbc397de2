"""What is shipped: the wheel, installed into a fresh environment and run there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, install it with its dependencies alone, and give the bin folder."""
    folder = tmp_path_factory.mktemp("distribution")
    build = [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder / "dist"), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    [wheel] = (folder / "dist").glob("*.whl")
    venv.create(folder / "environment", with_pip=True)
    bin_folder = folder / "environment" / "bin"
    pip = [str(bin_folder / "python"), "-m", "pip", "install", "--quiet", str(wheel)]
    subprocess.run(pip, check=True, capture_output=True)
    return bin_folder


def run(program: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run an installed program away from the source tree."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    return subprocess.run(
        [str(program), *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_wheel_compares_the_bundled_articles(installed: Path, tmp_path: Path) -> None:
    """The installed program compares the five articles with nothing but its dependencies."""
    result = run(installed / "hexapla", "compare", "--format", "json", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    comparison = json.loads(result.stdout)
    assert [d["id"] for d in comparison["documents"]] == [
        "innerbloom",
        "synaptica",
        "central-pain",
        "injury-relief",
        "kalypso",
    ]
    assert comparison["relations"]


def test_wheel_brings_the_rules_and_the_manual(installed: Path, tmp_path: Path) -> None:
    """What is read from data files, or from all commands, is there in the wheel too."""
    result = run(installed / "hexapla", "check", "--format", "sarif", cwd=tmp_path)
    assert result.returncode == 1, result.stderr
    [log] = json.loads(result.stdout)["runs"]
    assert len(log["tool"]["driver"]["rules"]) == 9
    assert ".SH SYNOPSIS" in run(installed / "hexapla", "man", cwd=tmp_path).stdout


def test_module_runs_as_the_command_does(installed: Path, tmp_path: Path) -> None:
    """`python -m hexapla.cli` prints what `hexapla` prints."""
    command = run(installed / "hexapla", "corpus", "list", cwd=tmp_path)
    module = run(installed / "python", "-m", "hexapla.cli", "corpus", "list", cwd=tmp_path)
    assert command.returncode == module.returncode == 0
    assert command.stdout == module.stdout
    assert "innerbloom" in command.stdout


def test_a_folder_of_documents_named_hexapla_shadows_nothing(
    installed: Path, tmp_path: Path
) -> None:
    """A folder without Python code in the working directory does not hide the package."""
    (tmp_path / "hexapla").mkdir()
    module = run(installed / "python", "-m", "hexapla.cli", "corpus", "list", cwd=tmp_path)
    assert module.returncode == 0, module.stderr


@pytest.mark.parametrize(
    ("shadow", "message"),
    [
        ("hexapla/__init__.py", "No module named hexapla.cli"),
        ("hexapla/cli/__init__.py", "No module named hexapla.cli.__main__"),
        ("hexapla.py", "__path__ attribute not found on 'hexapla'"),
    ],
)
def test_what_a_package_named_hexapla_shadows(
    shadow: str, message: str, installed: Path, tmp_path: Path
) -> None:
    """Python code of that name hides the package from `python -m`, and from nothing else."""
    (tmp_path / shadow).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / shadow).touch()
    arguments = ("-m", "hexapla.cli", "corpus", "list")
    hidden = run(installed / "python", *arguments, cwd=tmp_path)
    assert hidden.returncode == 1
    assert message in hidden.stderr
    page = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
    assert f"| `{shadow}` | fails: `{message}` |" in page
    assert run(installed / "python", "-P", *arguments, cwd=tmp_path).returncode == 0
    assert run(installed / "hexapla", "corpus", "list", cwd=tmp_path).returncode == 0


def test_wheel_adds_no_name_but_hexapla(installed: Path) -> None:
    """The wheel puts nothing but `hexapla` into the environment."""
    [site] = installed.parent.glob("lib/python*/site-packages")
    assert (site / "hexapla" / "cli" / "main.py").is_file()
    assert not any((site / name).exists() for name in ("cli", "compare", "corpus", "tests"))
