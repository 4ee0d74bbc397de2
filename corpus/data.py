"""The data files of the package."""

from __future__ import annotations

from functools import cache
from typing import Any


@cache
def read_data(name: str) -> dict[str, Any]:
    """Read a data file of the package, a TOML table."""
    import tomllib
    from pathlib import Path

    return tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))
