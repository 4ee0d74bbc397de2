"""The formats, one module each: `render(report, width)` gives the text to write."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hexapla.cli.report import Report


def render(format_name: str, report: Report, width: int) -> str:
    """Render a report; `width` is in columns and matters to tables alone."""
    module = import_module(f"hexapla.cli.formats.{format_name}")
    text: str = module.render(report, width)
    return text
