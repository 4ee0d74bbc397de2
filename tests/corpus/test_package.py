"""The package: what it offers, and how late it imports."""

from __future__ import annotations

import subprocess
import sys

import pytest

import hexapla.corpus


def test_every_name_offered_is_there() -> None:
    """All names of the package can be had from it."""
    for name in hexapla.corpus.__all__:
        assert getattr(hexapla.corpus, name) is not None


def test_unknown_name_is_an_attribute_error() -> None:
    """A name that the package lacks is told as Python does."""
    with pytest.raises(AttributeError, match=r"'hexapla\.corpus' has no attribute 'nothing'"):
        _ = hexapla.corpus.nothing


def test_import_is_light() -> None:
    """Importing the package imports neither readers nor the libraries that they need."""
    heavy = "{'tomllib', 'sentencex', 'hexapla.corpus.clauses', 'hexapla.corpus.blocks'}"
    code = f"import sys, hexapla.corpus; sys.exit(bool({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
