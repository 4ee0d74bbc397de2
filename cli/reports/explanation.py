"""Why two statements were or were not related."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.cli import contract
from hexapla.cli.report import Report, Section, columns
from hexapla.cli.reports.quotes import number
from hexapla.cli.terminal import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.compare import Comparison, Explanation


def report_explanation(comparison: Comparison, explained: Explanation) -> Report:
    """Report what was weighed between two statements."""
    sides = (explained.a, explained.b)
    return Report(
        sections=lambda: tuple(_sections(explained)),
        records=lambda: Section(
            title="Explanation",
            columns=columns("what", "value"),
            rows=tuple(_records(explained)),
        ),
        data=lambda: {
            **contract.head(comparison.documents, comparison.statements),
            "statements": contract.pieces(sides),
            "explanation": contract.explanation(explained),
        },
    )


def _sections(explained: Explanation) -> Iterator[Section]:
    yield Section(
        title="Statements",
        columns=columns("statement", "line", "text", prose=("text",)),
        rows=tuple((s.id, number(s), clean(s.text)) for s in (explained.a, explained.b)),
        note=" ".join(clean(reason) for reason in explained.reasons),
    )
    yield Section(
        title="Shared terms",
        columns=columns(explained.a.id, explained.b.id, "weight"),
        rows=tuple((clean(t.a), clean(t.b), f"{t.weight:.3f}") for t in explained.terms),
        note=f"Score {explained.score}, cut-off {explained.cutoff}. Only in {explained.a.id}: "
        f"{_list(explained.only_a)}. Only in {explained.b.id}: {_list(explained.only_b)}.",
    )
    yield Section(
        title="Cues",
        columns=columns("statement", "facet", "subject", "position", "words", prose=("words",)),
        rows=tuple(
            (c.statement, c.facet, clean(c.subject), clean(c.position), clean(c.text))
            for c in explained.cues
        ),
        note="" if explained.cues else "Neither takes a position that the lexicon knows.",
    )


def _list(words: tuple[str, ...]) -> str:
    return clean(", ".join(words)) or "nothing"


def _records(explained: Explanation) -> Iterator[tuple[str, str]]:
    for side in (explained.a, explained.b):
        yield side.id, clean(side.text)
    yield "score", str(explained.score)
    yield "cutoff", str(explained.cutoff)
    for term in explained.terms:
        yield "shared term", f"{clean(term.a)} / {clean(term.b)} ({term.weight:.3f})"
    for cue in explained.cues:
        yield "cue", f"{cue.statement} {cue.facet} of {clean(cue.subject)}: {clean(cue.text)}"
    for reason in explained.reasons:
        yield "reason", clean(reason)
