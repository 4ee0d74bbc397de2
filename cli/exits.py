"""The exit codes. Only `check` ever ends with 1."""

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes of the program; DONE also if the reader of a pipe closes it early."""

    DONE = 0
    """The report was written."""

    GATE = 1
    """`check` failed, and its report was written."""

    USAGE = 2
    """Wrong usage, unreadable input or configuration, or an output that can't be written."""

    INTERNAL = 70
    """An internal error (EX_SOFTWARE of sysexits.h)."""

    INTERRUPTED = 130
    """Interrupted from the keyboard."""
