"""The data files of the comparison: its lexicons."""

from __future__ import annotations

from functools import cache
from typing import Any

from hexapla.corpus.data import read_toml


@cache
def read_data(name: str) -> dict[str, Any]:
    """Read a lexicon of the package, a TOML table."""
    folder, _, _ = __file__.rpartition("data.py")
    return read_toml(folder + "lexicons", name)
