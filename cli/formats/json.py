"""JSON: the contract that other programs rely on; its schema is `comparison.schema.json`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hexapla.cli.output.terminal import HIDDEN

if TYPE_CHECKING:
    from hexapla.cli.output.style import Style
    from hexapla.cli.reports.report import Report


def render(report: Report, style: Style) -> str:
    """Render the data, indented."""
    return write_json(report.data(), style, indent=2) + "\n"


def write_json(data: Any, style: Style, *, indent: int | None = None) -> str:  # noqa: ANN401  any JSON
    """Return data as JSON; characters that a terminal would act on are escaped."""
    ascii_only = not style.unicode
    text = json.dumps(data, ensure_ascii=ascii_only, indent=indent, allow_nan=False)
    return HIDDEN.sub(lambda match: json.dumps(match[0])[1:-1], text)
