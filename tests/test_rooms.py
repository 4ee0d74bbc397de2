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

ACYCLIC = ("corpus", "cli")
"""The packages whose modules are free of import cycles."""

ROOMS = (
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
)
"""The rooms of cli/ and the modules beside them: each imports itself and those before it."""

LAZY = {
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


def test_modules_that_import_by_name_are_known() -> None:
    """Each module of cli/ that calls `import_module` is listed with what it imports."""
    calling = {
        name
        for name, path in find_modules("cli").items()
        if "import_module(" in path.read_text(encoding="utf-8")
    }
    assert calling == set(LAZY)


def test_rooms_of_the_command_line_keep_their_order() -> None:
    """A room of cli/ imports only itself and the rooms before it."""
    place = {room: number for number, level in enumerate(ROOMS) for room in level}
    for name, imported in make_graph("cli").items():
        if name == "hexapla.cli":
            continue
        room = name.split(".")[2]
        for other in imported:
            above = other.split(".")[2]
            assert room == above or place[above] < place[room], f"{name} imports {other}"


def test_every_room_has_a_place() -> None:
    """The rooms and modules of cli/ are those that the order names."""
    found = {name.split(".")[2] for name in find_modules("cli") if name != "hexapla.cli"}
    assert found == {room for level in ROOMS for room in level}
