"""The package gives its names, those of pairs when they are first asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

import hexapla.compare


def test_every_public_name_is_there() -> None:
    """What `__all__` promises can be had."""
    assert all(hasattr(hexapla.compare, name) for name in hexapla.compare.__all__)


def test_unknown_names_are_attribute_errors() -> None:
    """A name that is not there is an ordinary mistake."""
    with pytest.raises(AttributeError, match=r"'hexapla\.compare' has no attribute 'nothing'"):
        _ = hexapla.compare.nothing


def test_comparing_documents_loads_no_judge_of_pairs() -> None:
    """What only pairs take is not imported with the package."""
    code = "import sys, hexapla.compare; print('hexapla.compare.inquiries.pairs' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert result.stdout.strip() == b"False"
