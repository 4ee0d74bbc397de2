"""Annotations of GitHub Actions, one workflow command per finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hexapla.cli.gate.finding import Finding
    from hexapla.cli.output.style import Style
    from hexapla.cli.reports.report import Report

LEVELS = {3: "error", 2: "warning", 1: "notice"}
"""The level of a contradiction by its grade; an overlap is a notice."""


def render(report: Report, style: Style) -> str:  # noqa: ARG001  annotations have no style
    """Render an annotation for each finding that is not hidden."""
    found = report.findings().found
    return "".join(f"{_annotate(finding)}\n" for finding in found if not finding.hidden)


def _annotate(finding: Finding) -> str:
    a, b = finding.a, finding.b
    overlap = finding.rule == "overlap"
    level = "notice" if overlap else LEVELS[finding.grade]
    properties = {"title": f"{'Overlap' if overlap else 'Contradiction'} with {b.path}, {b.where}"}
    if a.file:
        properties = {"file": a.path, "line": str(a.line or 1), **properties}
    shown = ",".join(f"{name}={escape_property(value)}" for name, value in properties.items())
    return f"::{level} {shown}::{escape_data(f'“{a.text}” / “{b.text}” {finding.why}')}"


def escape_data(text: str) -> str:
    """Escape a message as the runner unescapes it (actions/toolkit, command.ts)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """Escape the value of a property, which colons and commas end."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")
