"""Judged pairs, one answer a row, written as they come."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, NamedTuple

from hexapla.cli.formats.csv import neutralise
from hexapla.cli.formats.json import write_json
from hexapla.cli.output.terminal import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from hexapla.cli.output.style import Style
    from hexapla.compare import Judgement
    from hexapla.corpus.pairs import Row

FORMATS = ("jsonl", "csv", "tsv", "table")

ERROR = "error"
"""What stands in place of a relation for a row that could not be judged."""

HEADER = (
    *("row", "relation", "score", "type"),
    *("a_cue", "a_start", "a_end", "b_cue", "b_start", "b_end"),
    "error",
)
LABEL = 9
"""Columns before a statement, its label in them."""


class Answer(NamedTuple):
    """A row, and what was judged of it: nothing where there is a problem with the row."""

    row: Row
    judgement: Judgement | None

    @property
    def relation(self) -> str:
        """The relation of the two statements, or "error"."""
        return self.judgement.relation.value if self.judgement else ERROR


def render_answers(format_name: str, answers: Iterable[Answer], style: Style) -> Iterator[str]:
    """Render answers one by one."""
    if format_name == "jsonl":
        return (write_json(_data(answer), style) + "\n" for answer in answers)
    if format_name == "table":
        return (_block(answer, style) for answer in answers)
    return _lines(answers, {"csv": ",", "tsv": "\t"}[format_name], style)


def _data(answer: Answer) -> Mapping[str, Any]:
    judgement = answer.judgement
    if judgement is None:
        return {"row": answer.row.number, "relation": ERROR, "error": answer.row.problem}
    return {
        "row": answer.row.number,
        "relation": judgement.relation.value,
        "score": judgement.score,
        "type": judgement.type.value if judgement.type else None,
        "cues": [
            {
                "side": cue.document,
                "text": cue.text,
                "start": cue.start,
                "end": cue.end,
                "subject": cue.subject,
                "negated": cue.negated,
            }
            for cue in judgement.cues
        ],
    }


def _lines(answers: Iterable[Answer], delimiter: str, style: Style) -> Iterator[str]:
    shown = neutralise if style.guarded else str
    yield _line(HEADER, delimiter)
    for answer in answers:
        yield _line([shown(clean(cell)) for cell in _cells(answer)], delimiter)


def _line(cells: Sequence[str], delimiter: str) -> str:
    buffer = StringIO()
    csv.writer(buffer, delimiter=delimiter, lineterminator="\n").writerow(cells)
    return buffer.getvalue()


def _cells(answer: Answer) -> Iterator[str]:
    judgement = answer.judgement
    yield str(answer.row.number)
    yield answer.relation
    yield str(judgement.score) if judgement else ""
    yield judgement.type.value if judgement and judgement.type else ""
    cues = judgement.cues if judgement else ()
    for cue in cues or (None, None):
        yield from (cue.text, str(cue.start), str(cue.end)) if cue else ("", "", "")
    yield answer.row.problem


def _block(answer: Answer, style: Style) -> str:
    """Show a pair as a line on the judgement, the two statements, and the words that clash."""
    from hexapla.cli.formats.table import COMMAND

    judgement, row = answer.judgement, answer.row
    lines = [f"#{row.number}  {ERROR}", *_labelled("", row.problem, style)]
    if judgement:
        kind = f"  {judgement.type.value}" if judgement.type else ""
        lines = [
            f"#{row.number}  {judgement.relation.value}  {judgement.score:.0f}{kind}",
            *_labelled("a", row.a, style),
            *_labelled("b", row.b, style),
        ]
        if judgement.cues:
            clash = " ↔ ".join(cue.text for cue in judgement.cues)
            lines += _labelled("clash", clash, style)
    return COMMAND.sub(lambda match: f"{match[0]} ", "\n".join((*lines, "", "")))


def _labelled(label: str, text: str, style: Style) -> Iterator[str]:
    from hexapla.cli.formats.table import TYPOGRAPHY, show_labelled

    line = clean(text) if style.unicode else clean(text).translate(TYPOGRAPHY)
    return show_labelled(label, line, LABEL, style.width)
