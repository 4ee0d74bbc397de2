"""The bundled articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.cli.reports import contract
from hexapla.cli.reports.report import Report, Section, columns
from hexapla.corpus import find_statements

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from hexapla.corpus import Article, Document


def report_articles(documents: Sequence[Document], manifest: Sequence[Article]) -> Report:
    """Report the bundled articles, their titles and publishers."""
    section = Section(
        title="Bundled articles",
        columns=columns("id", "title", "publisher", prose=("title", "publisher")),
        rows=tuple((a.id, a.title, a.publisher or "not named") for a in manifest),
        note="The articles are the property of their publishers.",
    )
    return Report(
        sections=lambda: (section,),
        records=lambda: section,
        data=lambda: _data(documents, manifest),
    )


def _data(documents: Sequence[Document], manifest: Sequence[Article]) -> dict[str, Any]:
    publishers = {a.id: a.publisher for a in manifest}
    data = contract.head(documents, [s for d in documents for s in find_statements(d)])
    for entry in data["documents"]:
        entry["publisher"] = publishers[entry["id"]]
    return data
