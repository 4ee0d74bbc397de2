"""The expected errors. Each message says what is wrong, where, and what to do about it."""

from __future__ import annotations


class HexaplaError(Exception):
    """An error that the user can fix; its message is one line, ready to display."""


class UnreadableError(HexaplaError):
    """A path that can't be read as a document: missing, not decodable, empty, not permitted."""


class DataFileError(HexaplaError):
    """A data file (lexicon, manifest) with an invalid form."""
