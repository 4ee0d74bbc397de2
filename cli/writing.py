"""Writing: the report to stdout, or to a file that is written whole or not at all."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from hexapla.corpus import HexaplaError

if TYPE_CHECKING:
    from pathlib import Path


STDOUT = "-"
"""The name that stands for stdout, as in other tools."""


class UnwritableError(HexaplaError):
    """A file that can't be written."""


def write(text: str, output: str | None) -> None:
    """Write a report to the file `output`, or to stdout where that is None or "-".

    Raises UnwritableError; the file is then as it was before.
    """
    if output is None or output == STDOUT:
        if sys.stdout is None:
            message = "stdout is closed; open it or name a file with --output"
            raise UnwritableError(message)
        click.echo(text, nl=False, color=True)  # whether there are colours is settled before
        return
    write_file(text, output)


def write_file(text: str, output: str) -> None:
    """Write a file, whole or not at all. Raises UnwritableError; the file is then as before."""
    from pathlib import Path

    try:
        _replace(Path(output), text)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = f"{output}: can't be written ({reason}); choose another file or mend permissions"
        raise UnwritableError(message) from None


def _replace(path: Path, text: str) -> None:
    """Write beside the file and move into its place, so that nobody ever sees half of it."""
    if path.exists() and not path.is_file():
        path.write_text(text, encoding="utf-8", errors="backslashreplace")
        return
    target = path.resolve()
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        draft.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
        if target.exists():
            draft.chmod(target.stat().st_mode & 0o777)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
