"""Render answers on pairs of statements, each as soon as it is available."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.cli.formats.csv import neutralise, write_row
from hexapla.cli.formats.json import write_json
from hexapla.cli.gate.finding import quote_conflict
from hexapla.cli.output.terminal import clean
from hexapla.cli.reports.pairs import HEADER, answer_cells, answer_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hexapla.cli.output.style import Style
    from hexapla.cli.reports.pairs import Answer

CONFLICT = "conflicting words"

LABEL = len(CONFLICT) + 4
"""Columns before the text of a line: the longest label and two spaces on either side of it."""


def render_answers(format_name: str, answers: Iterable[Answer], style: Style) -> Iterator[str]:
    """Yield the rendered answers one by one."""
    return RENDERERS[format_name](answers, style)


def _in_jsonl(answers: Iterable[Answer], style: Style) -> Iterator[str]:
    return (write_json(answer_data(answer), style) + "\n" for answer in answers)


def _in_csv(answers: Iterable[Answer], style: Style, delimiter: str = ",") -> Iterator[str]:
    shown = neutralise if style.guarded else str
    yield write_row(HEADER, delimiter)
    for answer in answers:
        yield write_row([shown(clean(cell)) for cell in answer_cells(answer)], delimiter)


def _in_tsv(answers: Iterable[Answer], style: Style) -> Iterator[str]:
    return _in_csv(answers, style, "\t")


def _in_blocks(answers: Iterable[Answer], style: Style) -> Iterator[str]:
    """Yield each pair as its relation, the two statements, and their conflicting words."""
    from hexapla.cli.formats.table import guard_commands

    for answer in answers:
        yield guard_commands("\n".join((*_block(answer, style), "", "")))


def _block(answer: Answer, style: Style) -> Iterator[str]:
    judgement, row = answer.judgement, answer.row
    if judgement is None:
        yield f"#{row.number}  {answer.relation}"
        yield from _labelled("problem", row.problem, style)
        return
    kind = f"  {answer.type}" if answer.type else ""
    yield f"#{row.number}  {answer.relation}  {judgement.score:.0f}{kind}"
    yield from _labelled("A", row.a, style)
    yield from _labelled("B", row.b, style)
    if judgement.cues:
        yield from _labelled(CONFLICT, quote_conflict(judgement.cues), style)


def _labelled(label: str, text: str, style: Style) -> Iterator[str]:
    from hexapla.cli.formats.table import TYPOGRAPHY, show_labelled

    line = clean(text) if style.unicode else clean(text).translate(TYPOGRAPHY)
    return show_labelled(label, line, LABEL, style.width)


RENDERERS = {"jsonl": _in_jsonl, "csv": _in_csv, "tsv": _in_tsv, "table": _in_blocks}
