"""Why two statements were or were not related."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.cli.output.places import number_place
from hexapla.cli.output.terminal import clean
from hexapla.cli.reports import contract
from hexapla.cli.reports.quotes import list_words, quote_reuse, quote_terms
from hexapla.cli.reports.report import Report, Section, columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.compare import Comparison, Explanation


def report_explanation(comparison: Comparison, explained: Explanation) -> Report:
    """Report how two statements compare."""
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
        rows=tuple((s.id, number_place(s), clean(s.text)) for s in (explained.a, explained.b)),
        note="\n".join(clean(reason) for reason in explained.reasons),
    )
    yield Section(
        title="Shared terms",
        columns=columns(explained.a.id, explained.b.id, "weight"),
        rows=tuple((clean(t.a), clean(t.b), f"{t.weight:.3f}") for t in explained.terms),
        note="\n".join(_notes(explained)),
    )
    yield Section(
        title="Clauses",
        columns=columns(
            explained.a.id, explained.b.id, "shared", "weight",
            prose=(explained.a.id, explained.b.id, "shared"),
        ),
        rows=tuple(_clause_rows(explained)),
        note="" if explained.clauses else "No clauses: one of the statements is not compared.",
    )  # fmt: skip
    yield Section(
        title="Cues",
        columns=columns("statement", "facet", "subject", "position", "words", prose=("words",)),
        rows=tuple(
            (c.statement, c.facet, clean(c.subject), clean(c.position), clean(c.text))
            for c in explained.cues
        ),
        note="" if explained.cues else "Neither statement has a cue from the lexicon.",
    )


def _notes(explained: Explanation) -> Iterator[str]:
    yield f"Score {explained.score}, cut-off {explained.cutoff}."
    yield f"Only in {explained.a.id}: {_list(explained.only_a)}."
    yield f"Only in {explained.b.id}: {_list(explained.only_b)}."
    for reuse in explained.reuse:
        yield f"V{quote_reuse(reuse)[1:]}."


def _clause_rows(explained: Explanation) -> Iterator[tuple[str, str, str, str]]:
    """Yield the clauses side by side, with a dash for one without a counterpart."""
    for pair in explained.clauses:
        one, other = (
            clean(contract.span(side, clause)["text"]) if clause else "—"
            for side, clause in ((explained.a, pair.a), (explained.b, pair.b))
        )
        shared = quote_terms(pair.terms)
        yield one, other, shared, f"{pair.weight:.3f}"


def _list(words: tuple[str, ...]) -> str:
    return list_words(words) or "none"


def _records(explained: Explanation) -> Iterator[tuple[str, str]]:
    for side in (explained.a, explained.b):
        yield side.id, clean(side.text)
    yield "score", str(explained.score)
    yield "cutoff", str(explained.cutoff)
    for term in explained.terms:
        yield "shared term", f"{clean(term.a)} / {clean(term.b)} ({term.weight:.3f})"
    for name, words in (("only in a", explained.only_a), ("only in b", explained.only_b)):
        yield name, list_words(words)
    for one, other, shared, weight in _clause_rows(explained):
        yield "clauses", f"{one} / {other} ({shared or 'nothing shared'}, {weight})"
    for reuse in explained.reuse:
        yield "reuse", quote_reuse(reuse)
    for cue in explained.cues:
        yield "cue", f"{cue.statement} {cue.facet} of {clean(cue.subject)}: {clean(cue.text)}"
    for reason in explained.reasons:
        yield "reason", clean(reason)
