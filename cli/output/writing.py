"""Writing: the report to stdout, or atomically to a file."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from hexapla.corpus import HexaplaError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


STDOUT = "-"
"""The file name that means stdout, as in other tools."""


class UnwritableError(HexaplaError):
    """A file that can't be written."""


def write(text: str, output: str | None) -> None:
    """Write a report to the file `output`, or to stdout if that is None or "-".

    Raises UnwritableError; the file is then unchanged.
    """
    write_all((text,), output)


def write_all(pieces: Iterable[str], output: str | None) -> None:
    """Write a report piece by piece; on stdout each is flushed at once."""
    if output is None or output == STDOUT:
        if sys.stdout is None:
            message = "stdout is closed; open it or name a file with --output"
            raise UnwritableError(message)
        for piece in pieces:
            click.echo(piece, nl=False, color=True)  # the style has decided on colour
        return
    _write_file(pieces, output)


def write_file(text: str, output: str) -> None:
    """Write a file atomically. Raises UnwritableError; the file is then unchanged."""
    _write_file((text,), output)


def _write_file(pieces: Iterable[str], output: str) -> None:
    from pathlib import Path

    try:
        _replace(Path(output), pieces)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = (
            f"{output}: can't be written ({reason}); choose another file or fix its permissions"
        )
        raise UnwritableError(message) from None


def _replace(path: Path, pieces: Iterable[str]) -> None:
    """Write to a temporary file and move it into place, so that no reader sees a partial file."""
    if path.exists() and not path.is_file():
        _fill(path, pieces)
        return
    target = path.resolve()
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        _fill(draft, pieces)
        if target.exists():
            draft.chmod(target.stat().st_mode & 0o777)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _fill(path: Path, pieces: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
        file.writelines(pieces)
