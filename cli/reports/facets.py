"""The lexicon: facets, their poles and their expressions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.cli.output.terminal import clean
from hexapla.cli.reports import contract
from hexapla.cli.reports.report import Report, Section, columns

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from hexapla.compare.language.facets import Expression, Facet, Lexicon

RECORD = columns("facet", "pole", "direction", "about", "expression")


def report_facets(lexicon: Lexicon) -> Report:
    """Report a lexicon: a table with a row per pole, and a record per expression."""
    return Report(
        sections=lambda: (facet_section(lexicon),),
        records=lambda: record_section(lexicon),
        data=lambda: facet_data(lexicon),
    )


def facet_section(lexicon: Lexicon) -> Section:
    """Show each facet with its two poles and their expressions."""
    rows = [
        (
            clean(facet.name),
            clean(pole),
            clean(", ".join(e.text for e in facet.expressions if _pole(facet, e) == pole)),
        )
        for facet in lexicon.facets.values()
        for pole in facet.poles
    ]
    return Section(
        title="Facets",
        columns=columns("facet", "pole", "expressions", prose=("expressions",)),
        rows=tuple(rows),
    )


def _pole(facet: Facet, expression: Expression) -> str:
    return facet.poles[expression.direction < 0]


def record_section(lexicon: Lexicon) -> Section:
    """Build one record per expression."""
    rows = [
        (clean(f.name), clean(_pole(f, e)), str(e.direction), e.about.value, clean(e.text))
        for f, e in _expressions(lexicon)
    ]
    return Section(title="Facets", columns=RECORD, rows=tuple(rows))


def _expressions(lexicon: Lexicon) -> Iterator[tuple[Facet, Expression]]:
    for facet in lexicon.facets.values():
        for expression in facet.expressions:
            yield facet, expression


def facet_data(lexicon: Lexicon) -> dict[str, Any]:
    """Return a lexicon as data."""
    facets: list[Mapping[str, Any]] = [
        {
            "name": facet.name,
            "poles": list(facet.poles),
            "expressions": [
                {"text": e.text, "direction": e.direction, "about": e.about.value}
                for e in facet.expressions
            ],
        }
        for facet in lexicon.facets.values()
    ]
    return {**contract.head((), ()), "facets": facets}
