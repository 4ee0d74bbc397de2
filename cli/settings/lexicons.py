"""Lexicon files: from paths to facets, with the location of errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hexapla.cli.output.terminal import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hexapla.compare.language.facets import Lexicon

LARGEST = 2**20
"""Most bytes of a lexicon file. A technical limit on memory."""


def read_lexicons(paths: Iterable[str]) -> Lexicon:
    """Read lexicon files and add them to the facets of the package.

    Raises LexiconError with the path if a file can't be read, or is not TOML or not a lexicon.
    """
    from hexapla.compare.language.facets import LexiconError, extend_lexicon

    tables: list[Mapping[str, Any]] = []
    lexicon = None
    for path in paths:
        tables.append(_read_table(path))
        try:
            lexicon = extend_lexicon(tables)
        except LexiconError as error:
            message = f"{clean(path)}: {error}"
            raise LexiconError(message) from error
    return lexicon or extend_lexicon(())


def _read_table(path: str) -> Mapping[str, Any]:
    import tomllib
    from pathlib import Path

    from hexapla.compare.language.facets import LexiconError

    try:
        with Path(path).open("rb") as file:
            raw = file.read(LARGEST + 1)
        if len(raw) > LARGEST:
            message = f"{clean(path)}: is larger than {LARGEST} bytes, the limit for a lexicon"
            raise LexiconError(message)
        return tomllib.loads(raw.decode("utf-8-sig"))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = f"{clean(path)}: can't be read as TOML ({clean(reason)})"
        raise LexiconError(message) from error
    except RecursionError as error:
        message = f"{clean(path)}: is nested too deeply"
        raise LexiconError(message) from error


def count_additions(path: str) -> tuple[int, int]:
    """Check a file and count its facets and expressions. Raises as `read_lexicons` does."""
    read_lexicons((path,))
    table = _read_table(path)
    groups = [group for facet in table.values() for group in facet["cues"]]
    return len(table), sum(len(group["expressions"]) for group in groups)
