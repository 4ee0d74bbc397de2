"""The exit codes. Nothing but the gate of `check` ever gives 1."""

from enum import IntEnum


class Exit(IntEnum):
    """How the program ended; a reader that closes the pipe early is no failure and gives DONE."""

    DONE = 0
    """The report was written."""

    GATE = 1
    """The gate of `check` was hit, and its report was written."""

    USAGE = 2
    """Wrong usage, unreadable input or configuration, or an output that can't be written."""

    DEFECT = 70
    """A defect of hexapla itself (EX_SOFTWARE of sysexits.h)."""

    INTERRUPTED = 130
    """Interrupted from the keyboard."""
