"""The lexicons of the package: data that something reads."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

TABLES = [
    ("words.toml", "open"),
    ("words.toml", "lists"),
    ("rules.toml", "words"),
    ("effects.toml", "lists"),
    ("negation.toml", "scope"),
    ("units.toml", "words"),
]
"""Tables whose lists are asked for by name, one by one."""

SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in ROOT.glob("compare/**/*.py"))


@pytest.mark.parametrize(("name", "table"), TABLES)
def test_every_list_is_read(name: str, table: str) -> None:
    """A list that no module asks for changes nothing, and has no place in the file."""
    data = tomllib.loads((ROOT / "compare/lexicons" / name).read_text(encoding="utf-8"))
    unread = [key for key in data[table] if not re.search(rf"[\"']{key}[\"']", SOURCE)]
    assert not unread
