"""Markdown with tables as on GitHub; quotes are escaped, so that they are never markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tabulate import tabulate

if TYPE_CHECKING:
    from hexapla.cli.output.style import Style
    from hexapla.cli.reports.report import Report, Section

_MARKUP = re.compile(r"([\\`*_\[\]<>|#~!$])")
_AUTOLINK = re.compile(r"(?i)(?<=\w)(:)(?=//)|(?<=www)(\.)")


def render(report: Report, style: Style) -> str:  # noqa: ARG001  Markdown has no style
    """Render the sections as headings with tables."""
    return "\n\n".join(_section(section) for section in report.sections()) + "\n"


def _section(section: Section) -> str:
    parts = [f"## {escape(section.title)}"]
    if section.rows:
        headers = [escape(c.header) for c in section.columns]
        rows = [[escape(cell) for cell in row] for row in section.rows]
        parts.append(tabulate(rows, headers=headers, tablefmt="github", disable_numparse=True))
    if section.note:
        parts.append(escape(section.note))
    return "\n\n".join(parts)


def escape(text: str) -> str:
    """Escape everything that Markdown or HTML would read as markup; line breaks become <br>."""
    text = text.replace("&", "&amp;")
    text = _MARKUP.sub(r"\\\1", text).replace("\\<", "&lt;").replace("\\>", "&gt;")
    text = _AUTOLINK.sub(lambda match: f"\\{match[0]}", text)
    return text.replace("\n", "<br>")
