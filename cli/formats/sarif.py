"""SARIF 2.1.0 (OASIS): findings for code scanning services and editors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hexapla.cli.formats.json import write_json
from hexapla.cli.gate.rules import read_rules
from hexapla.cli.output.places import is_bundled
from hexapla.cli.version import version

if TYPE_CHECKING:
    from hexapla.cli.gate.finding import Finding
    from hexapla.cli.gate.rules import Rule
    from hexapla.cli.output.places import Place
    from hexapla.cli.output.style import Style
    from hexapla.cli.reports.report import Report

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {3: "error", 2: "warning", 1: "note"}
"""The level of a contradiction by its grade; an overlap is a note."""

FINGERPRINT = "hexaplaIdentity/v1"


def render(report: Report, style: Style) -> str:
    """Render the findings as one run; hidden ones are included with the reason."""
    findings = report.findings()
    rules = read_rules()
    order = {rule.id: number for number, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "hexapla",
                "version": version(),
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, order[finding.rule]) for finding in findings.found],
    }
    return (
        write_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, style, indent=2) + "\n"
    )


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": rule.short},
        "fullDescription": {"text": f"{rule.short} {rule.help}"},
        "help": {"text": rule.help, "markdown": f"**{rule.short}** {rule.help}"},
        "defaultConfiguration": {"level": "note" if rule.id == "overlap" else "warning"},
        "properties": {"tags": ["documentation", "consistency"]},
    }


def _result(finding: Finding, index: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": "note" if finding.rule == "overlap" else LEVELS[finding.grade],
        "rank": finding.score,
        "message": {"text": escape(_message(finding))},
        "locations": [_location(finding.a)],
        "relatedLocations": [{"id": 1, **_location(finding.b)}],
        "partialFingerprints": {FINGERPRINT: finding.identity},
        "properties": {"grade": finding.grade, "clash": finding.conflict},
    }
    if finding.known is not None:
        result["baselineState"] = "unchanged" if finding.known else "new"
    if finding.hidden:
        kind = "external" if finding.hidden == "baseline" else "inSource"
        reason = {"justification": finding.reason} if finding.reason else {}
        result["suppressions"] = [{"kind": kind, **reason}]
    return result


def _message(finding: Finding) -> str:
    """Describe a finding in a sentence that can be shown alone, then quote both sides."""
    a, b = finding.a, finding.b
    name = "Overlap" if finding.rule == "overlap" else "Contradiction"
    dispute = f", on {finding.dispute}" if finding.dispute else ""
    opening = f"{name} with {b.path}, {b.where}{dispute}."
    return f"{opening} Here: “{a.text}” There: “{b.text}” {finding.why}"


def escape(text: str) -> str:
    """Escape what SARIF would take for a link or a placeholder (3.11.5 and 3.11.6)."""
    text = text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return text.replace("{", "{{").replace("}", "}}")


def _location(place: Place) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(place.path)}}
    if place.line:
        region: dict[str, Any] = {"startLine": place.line}
        if place.columns:
            region |= {"startColumn": place.columns[0], "endColumn": place.columns[1]}
        physical["region"] = {**region, "snippet": {"text": place.text}}
    return {
        "physicalLocation": physical,
        "logicalLocations": [{"name": place.statement}],
        "message": {"text": escape(place.text)},
    }


def _uri(path: str) -> str:
    """Return a path as a URI reference, with a scheme if it is absolute."""
    from urllib.parse import quote

    if path.startswith("/"):
        return f"file://{quote(path)}"
    return quote(path, safe="/:" if is_bundled(path) else "/")
