"""Read the data files of the package: word lists and the manifest."""

from __future__ import annotations

from functools import cache
from typing import Any

from hexapla.corpus.errors import DataFileError


def read_toml(folder: str, name: str) -> dict[str, Any]:
    """Read a TOML file of the package from the folder of a module.

    Raises DataFileError if the file is missing or damaged.
    """
    import tomllib
    from pathlib import Path

    try:
        return tomllib.loads(Path(folder, name).read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        message = f"{name}: not a valid TOML file ({error}); install hexapla again"
        raise DataFileError(message) from error


@cache
def read_data(name: str) -> dict[str, Any]:
    """Read a data file of the corpus package. The result is cached."""
    folder, _, _ = __file__.rpartition("data.py")
    return read_toml(folder, name)


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of words.toml as a set."""
    return frozenset(read_data("words.toml")[name].split())


@cache
def phrases(kind: str, place: str) -> dict[str, tuple[str, ...]]:
    """Return the phrases that kinds.toml lists for a kind at a place, by their first words."""
    found: dict[str, tuple[str, ...]] = {}
    for phrase in read_data("kinds.toml")[kind].get(place, "").splitlines():
        first = phrase.split(" ", 1)[0]
        found[first] = (*found.get(first, ()), phrase)
    return found
