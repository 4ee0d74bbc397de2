"""JSON: the contract that other programs rely on; its schema is `comparison.schema.json`."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hexapla.cli.report import Report

_UNSAFE = re.compile("[\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")


def render(report: Report, width: int) -> str:  # noqa: ARG001
    """Render the data; characters that a terminal would act on are escaped."""
    text = json.dumps(report.data(), ensure_ascii=False, indent=2, allow_nan=False)
    return _UNSAFE.sub(lambda m: f"\\u{ord(m[0]):04x}", text) + "\n"
