"""The expected errors: each says what is wrong, where, and what to do about it."""

from __future__ import annotations


class HexaplaError(Exception):
    """An error that the user can mend; its message is one line, ready to be shown."""


class UnreadableError(HexaplaError):
    """A path that gives no document: missing, not decodable, empty, not permitted."""


class DataFileError(HexaplaError):
    """A data file (lexicon, manifest) that does not have the form it should have."""
