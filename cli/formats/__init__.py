"""Render reports: one module per format, whose `render(report, style)` returns the text."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hexapla.cli.output.style import Style
    from hexapla.cli.reports.report import Report


def render(format_name: str, report: Report, style: Style) -> str:
    """Render a report; each format uses the parts of the style that apply to it."""
    module = import_module(f"hexapla.cli.formats.{format_name}")
    text: str = module.render(report, style)
    return text
