"""JSON: the contract that other programs rely on; its schema is `comparison.schema.json`."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from hexapla.cli.report import Report

_UNSAFE = re.compile("[\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")


def render(report: Report, width: int) -> str:  # noqa: ARG001
    """Render the data."""
    return dump(report.data(), indent=2) + "\n"


def dump(data: Mapping[str, Any], indent: int | None = None) -> str:
    """Write data as JSON in which nothing is left that a terminal would act on."""
    text = json.dumps(data, ensure_ascii=False, indent=indent, allow_nan=False)
    return _UNSAFE.sub(lambda m: f"\\u{ord(m[0]):04x}", text)
