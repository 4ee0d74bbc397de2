"""JSON Lines: the JSON contract, one object per line, so that it can be read as it arrives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hexapla.cli.formats.json import write_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hexapla.cli.output.style import Style
    from hexapla.cli.reports.report import Report


def render(report: Report, style: Style) -> str:
    """Render a head, then a line for each entry of every list of the contract."""
    return "".join(f"{write_json(line, style)}\n" for line in _lines(report.data()))


def _lines(data: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield objects whose `record` is the name of their list in the singular.

    The head has the version of the schema and the tool.
    """
    head = {key: value for key, value in data.items() if key in HEAD}
    yield {"record": "report", **head}
    for key, value in data.items():
        if isinstance(value, list):
            for entry in value:
                yield {"record": key.removesuffix("s"), **entry}
        elif key not in HEAD:
            yield {"record": key, **value}


HEAD = ("schema_version", "tool")
