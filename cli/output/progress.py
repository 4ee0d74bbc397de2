"""Progress: a line on a terminal that names the current step if it takes long."""

from __future__ import annotations

import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from hexapla.cli.output.manner import find_manner
from hexapla.cli.output.terminal import is_dumb, is_terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from threading import Event

PATIENCE = 0.5
"""Seconds before anything is shown."""

PACE = 1.0
"""Seconds between two updates of the seconds that are shown."""


@contextmanager
def progress(doing: str) -> Iterator[None]:
    """Show on stderr what is being done after `PATIENCE`, and clear the line at the end.

    Nothing is shown with --quiet, or if stderr is not a terminal or is a dumb one.
    """
    if sys.stderr is None or not is_terminal(sys.stderr) or is_dumb():
        yield
        return
    if find_manner().verbosity < 0:
        yield
        return
    from threading import Event, Thread

    done = Event()
    shower = Thread(target=_show, args=(doing, done), daemon=True)
    shower.start()
    try:
        yield
    finally:
        done.set()
        shower.join()


def _show(doing: str, done: Event) -> None:
    if done.wait(PATIENCE):
        return
    seconds = 1
    with suppress(OSError, ValueError):
        while True:
            sys.stderr.write(f"\r\x1b[Khexapla: {doing} ({seconds} s)")
            sys.stderr.flush()
            if done.wait(PACE):
                break
            seconds += 1
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
