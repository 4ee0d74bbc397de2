"""What every report looks like in every format, on a comparison made by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from handmade import make_comparison, make_explanation

from hexapla.cli.formats import render
from hexapla.cli.output.style import Style
from hexapla.cli.reports.documents import report_agreement
from hexapla.cli.reports.explanation import report_explanation
from hexapla.cli.reports.overview import report_comparison
from hexapla.cli.reports.points import report_points
from hexapla.cli.reports.positions import report_positions
from hexapla.cli.reports.relations import report_contradictions, report_overlaps
from hexapla.cli.reports.report import Choices
from hexapla.cli.reports.statements import report_statements
from hexapla.cli.reports.unique import report_unique
from hexapla.cli.settings.options import FINDING_FORMATS, FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable

    from hexapla.cli.reports.report import Report

SUFFIXES = {"table": "txt", "markdown": "md", "junit": "xml", "sarif": "sarif.json"}


def reports() -> dict[str, Report]:
    """Make every report of the comparison."""
    made = make_comparison()
    every = Choices()
    return {
        "compare": report_comparison(made, every),
        "contradictions": report_contradictions(made, every),
        "overlaps": report_overlaps(made, every),
        "positions": report_positions(made, every),
        "align": report_points(made, every),
        "unique": report_unique(made, every),
        "matrix": report_agreement(made),
        "statements": report_statements(made.documents, made.statements, every),
        "explain": report_explanation(made, make_explanation(made)),
    }


PRINTED = [
    (name, format_name)
    for name, report in reports().items()
    for format_name in (FINDING_FORMATS if report.findings().paths else FORMATS)
]


@pytest.mark.parametrize(("name", "format_name"), PRINTED)
def test_outputs_are_as_recorded(
    name: str, format_name: str, golden: Callable[[str, str], None]
) -> None:
    """Each report in each format is what its golden file holds."""
    out = render(format_name, reports()[name], Style(width=80))
    golden(f"{name}.{SUFFIXES.get(format_name, format_name)}", out)


@pytest.mark.parametrize("name", ["compare", "align"])
def test_tables_have_colours_and_ascii_on_demand(
    name: str, golden: Callable[[str, str], None]
) -> None:
    """Colours and borders are where they were, in the terminals that ask for either."""
    report = reports()[name]
    golden(f"{name}.colour.txt", render("table", report, Style(width=80, colour=True)))
    golden(f"{name}.ascii.txt", render("table", report, Style(width=80, unicode=False)))
