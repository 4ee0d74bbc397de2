"""The shape of the project: which package may import which, and what setup.cfg lists."""

from __future__ import annotations

import ast
import configparser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LAYERS = ("corpus", "compare", "cli")
FORBIDDEN_IN_COMPARE = {"click", "tabulate", "os", "sys", "time", "datetime", "random", "locale"}


def imports_of(path: Path) -> set[str]:
    """Name every module that a file imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports between modules are absolute"
            found.add(node.module or "")
    return found


def layer_files(layer: str) -> list[Path]:
    """List the modules of a layer, and insist that there are some."""
    files = sorted((ROOT / layer).rglob("*.py"))
    assert files
    return files


@pytest.mark.parametrize("layer", LAYERS)
def test_imports_run_one_way(layer: str) -> None:
    """No layer imports one above it."""
    above = {f"hexapla.{name}" for name in LAYERS[LAYERS.index(layer) + 1 :]}
    for path in layer_files(layer):
        for module in imports_of(path):
            assert ".".join(module.split(".")[:2]) not in above, f"{path} imports {module}"


def test_compare_is_pure() -> None:
    """The comparison imports nothing that prints, reads the clock or knows its surroundings."""
    for path in layer_files("compare"):
        roots = {module.split(".")[0] for module in imports_of(path)}
        assert not roots & FORBIDDEN_IN_COMPARE, path
        calls = {
            node.func.id
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert not calls & {"print", "input", "hash"}, path


def test_setup_lists_every_package() -> None:
    """The packages of setup.cfg are exactly the folders that hold modules."""
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    listed = set(config["options"]["packages"].split())
    folders = {
        "hexapla." + ".".join(path.parent.relative_to(ROOT).parts)
        for layer in LAYERS
        for path in layer_files(layer)
    }
    assert listed == folders


def test_every_package_is_typed() -> None:
    """Each of the three packages carries a py.typed and lists it as data."""
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    for layer in LAYERS:
        assert (ROOT / layer / "py.typed").is_file()
        assert "py.typed" in config["options.package_data"][f"hexapla.{layer}"]


def test_every_data_file_is_packaged() -> None:
    """Every file that is no module matches a package_data pattern of its package or one above."""
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    packages = set(config["options"]["packages"].split())
    packaged: set[Path] = set()
    for package, patterns in config["options.package_data"].items():
        assert package in packages
        folder = ROOT.joinpath(*package.split(".")[1:])
        for pattern in patterns.split(","):
            matched = set(folder.glob(pattern.strip()))
            assert matched, f"{package}: nothing matches {pattern}"
            packaged |= matched
    files = {
        path
        for layer in LAYERS
        for path in (ROOT / layer).rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc"}
    }
    assert files == packaged
