"""The rooms of the packages: no module imports itself in a circle, and rooms keep their order."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]

ACYCLIC = ("corpus", "compare", "cli")
"""The packages whose modules are free of import cycles."""

ROOMS = {
    "compare": (
        ("lexicons",),
        ("relation",),
        ("language",),
        ("similarity",),
        ("contradictions",),
        ("points",),
        ("settings",),
        ("comparison",),
        ("inquiries",),
    ),
    "cli": (
        ("exits", "version"),
        ("output",),
        ("settings",),
        ("gate",),
        ("reports",),
        ("formats",),
        ("session",),
        ("commands",),
        ("main",),
        ("__main__",),
    ),
}
"""The rooms of a package and the modules beside them: each imports itself and those before it."""

LAZY = {
    "hexapla.compare": "hexapla.compare.inquiries.pairs",
    "hexapla.cli.formats": "hexapla.cli.formats.",
    "hexapla.cli.main": "hexapla.cli.commands.",
}
"""Modules that import others by name at run time, and how those names begin."""


def find_modules(package: str) -> dict[str, Path]:
    """Find the modules of a package with their files."""
    found = {}
    for path in (ROOT / package).rglob("*.py"):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(("hexapla", *parts)).removesuffix(".__init__")] = path
    return found


def find_imports(path: Path, modules: dict[str, Path]) -> Iterator[str]:
    """Yield the modules that a file imports: at its top, in functions and for types alone."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in modules)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                imported = inner if inner in modules else node.module
                if imported in modules:
                    yield imported


def make_graph(package: str) -> dict[str, set[str]]:
    """Give for each module of a package those of the same package that it imports."""
    modules = find_modules(package)
    graph = {name: set(find_imports(path, modules)) for name, path in modules.items()}
    for name, beginning in LAZY.items():
        if name in graph:
            graph[name] |= {m for m in modules if m.startswith(beginning)}
    return graph


@pytest.mark.parametrize("package", ACYCLIC)
def test_no_module_imports_itself_in_a_circle(package: str) -> None:
    """The modules of a package have an order in which each imports only those before it."""
    try:
        order = tuple(TopologicalSorter(make_graph(package)).static_order())
    except CycleError as error:
        pytest.fail(" <- ".join(error.args[1]))
    assert set(order) == set(find_modules(package))


@pytest.mark.parametrize("package", ROOMS)
def test_modules_that_import_by_name_are_known(package: str) -> None:
    """Each module that calls `import_module` is listed with what it imports."""
    calling = {
        name
        for name, path in find_modules(package).items()
        if "import_module(" in path.read_text(encoding="utf-8")
    }
    assert calling == {name for name in LAZY if name.split(".")[1] == package}


@pytest.mark.parametrize("package", ROOMS)
def test_rooms_keep_their_order(package: str) -> None:
    """A room imports only itself and the rooms before it."""
    place = {room: number for number, level in enumerate(ROOMS[package]) for room in level}
    for name, imported in make_graph(package).items():
        if name == f"hexapla.{package}":
            continue
        room = name.split(".")[2]
        for other in imported - {f"hexapla.{package}"}:
            above = other.split(".")[2]
            assert room == above or place[above] < place[room], f"{name} imports {other}"


@pytest.mark.parametrize("package", ROOMS)
def test_no_room_imports_the_package_that_it_stands_in(package: str) -> None:
    """The package brings its rooms together, and none of them reaches round through it."""
    graph = make_graph(package)
    assert not [name for name, imported in graph.items() if f"hexapla.{package}" in imported]


@pytest.mark.parametrize("package", ROOMS)
def test_every_room_has_a_place(package: str) -> None:
    """The rooms and modules of a package are those that the order names."""
    names = (name.split(".") for name in find_modules(package))
    found = {parts[2] for parts in names if len(parts) > 2}
    assert found == {room for level in ROOMS[package] for room in level}
