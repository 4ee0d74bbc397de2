"""JUnit XML as Jenkins and GitLab read it: a test case per finding, or per document without any."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.cli.gate.finding import Finding, Findings
    from hexapla.cli.output.style import Style
    from hexapla.cli.reports.report import Report

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 can't hold (production 2)."""


def render(report: Report, style: Style) -> str:
    """Render a suite: findings fail, hidden ones are skipped, documents without any pass."""
    findings = report.findings()
    cases = [*_failures(findings), *_passes(findings)]
    failures = sum(not f.hidden for f in findings.found)
    counts = (
        f'tests="{len(cases)}" failures="{failures}" errors="0" '
        f'skipped="{len(findings.found) - failures}" time="0"'
    )
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<testsuites>",
        f'<testsuite name="hexapla" {counts}>',
        *cases,
        "</testsuite>",
        "</testsuites>",
    )
    text = _FORBIDDEN.sub("", "\n".join(lines) + "\n")
    return text if style.unicode else text.encode("ascii", "xmlcharrefreplace").decode()


def _failures(findings: Findings) -> Iterator[str]:
    for finding in findings.found:
        name = quoteattr(f"{finding.dispute or finding.rule} [{finding.identity}]")
        group = quoteattr(f"{finding.a.path} ↔ {finding.b.path}")
        outcome = _outcome(finding)
        yield f'<testcase name={name} classname={group} time="0">\n{outcome}\n</testcase>'


def _outcome(finding: Finding) -> str:
    if finding.hidden:
        by = "the baseline" if finding.hidden == "baseline" else "a comment in the document"
        reason = f": {finding.reason}" if finding.reason else ""
        return f"<skipped message={quoteattr(f'accepted by {by}{reason}')}/>"
    lines = [f"{p.path}, {p.where}: “{p.text}”" for p in (finding.a, finding.b)]
    lines += [finding.conflict] if finding.conflict else []
    kind, message = quoteattr(finding.rule), quoteattr(finding.why)
    text = escape("\n".join(lines))
    return f"<failure type={kind} message={message}>{text}</failure>"


def _passes(findings: Findings) -> Iterator[str]:
    failed = {p.path for f in findings.found if not f.hidden for p in (f.a, f.b)}
    for path in findings.paths:
        if path not in failed:
            yield f'<testcase name="no findings" classname={quoteattr(path)} time="0"/>'
