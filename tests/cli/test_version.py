"""The version that the program names."""

from __future__ import annotations

import importlib.metadata
from typing import TYPE_CHECKING

from hexapla.cli.version import version

if TYPE_CHECKING:
    import pytest


def test_a_checkout_that_is_not_installed_has_an_unknown_version(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without metadata of a distribution the program runs, and says that it does not know."""

    def missing(name: str) -> str:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "version", missing)
    version.cache_clear()
    try:
        assert version() == "unknown"
    finally:
        version.cache_clear()
