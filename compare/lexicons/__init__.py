"""Read the data files: word lists, units, facets and fitted weights.

Each file names its sources in its header. A file is returned as a TOML table, a list of words, or
text.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from hexapla.corpus.data import read_toml


@cache
def read_data(name: str) -> dict[str, Any]:
    """Read a lexicon of the package as a TOML table. The result is cached."""
    return read_toml(FOLDER, name)


@cache
def read_words(file: str, table: str, name: str) -> frozenset[str]:
    """Read the list of words `name` in the table `table` of a lexicon. The result is cached."""
    return frozenset(read_data(file)[table][name].split())


def read_text(name: str) -> str:
    """Read a text file among the lexicons of the package."""
    from pathlib import Path

    return Path(FOLDER, name).read_text(encoding="utf-8")


FOLDER = __file__.rpartition("__init__.py")[0]
