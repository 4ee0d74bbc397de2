"""Judged pairs, one answer a row, written as they come."""

from __future__ import annotations

import csv
from io import StringIO
from textwrap import wrap
from typing import TYPE_CHECKING, NamedTuple

from hexapla.cli.formats.csv import neutralise
from hexapla.cli.formats.json import dump
from hexapla.cli.terminal import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from hexapla.compare import Judgement
    from hexapla.corpus.pairs import Row

FORMATS = ("jsonl", "csv", "tsv", "table")

ERROR = "error"
"""What stands in place of a relation for a row that could not be judged."""

HEADER = (
    "row relation score type a_cue a_start a_end b_cue b_start b_end error".split()  # noqa: SIM905
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


def render_answers(format_name: str, answers: Iterable[Answer], width: int) -> Iterator[str]:
    """Render answers one by one; `width` is in columns and matters to tables alone."""
    if format_name == "jsonl":
        return (dump(_data(answer)) + "\n" for answer in answers)
    if format_name == "table":
        return (_block(answer, width) for answer in answers)
    return _lines(answers, {"csv": ",", "tsv": "\t"}[format_name])


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


def _lines(answers: Iterable[Answer], delimiter: str) -> Iterator[str]:
    yield _line(HEADER, delimiter)
    for answer in answers:
        yield _line([neutralise(clean(cell)) for cell in _cells(answer)], delimiter)


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


def _block(answer: Answer, width: int) -> str:
    """Show a pair as a line on the judgement, the two statements, and the words that clash."""
    judgement, row = answer.judgement, answer.row
    if judgement is None:
        return f"#{row.number}  {ERROR}\n{_labelled('', row.problem, width)}\n"
    kind = f"  {judgement.type.value}" if judgement.type else ""
    lines = [
        f"#{row.number}  {judgement.relation.value}  {judgement.score:.0f}{kind}\n",
        _labelled("a", row.a, width),
        _labelled("b", row.b, width),
    ]
    if judgement.cues:
        lines.append(_labelled("clash", " ↔ ".join(c.text for c in judgement.cues), width))
    return "".join(lines) + "\n"


def _labelled(label: str, text: str, width: int) -> str:
    lines = wrap(
        clean(text),
        max(width, LABEL + 1),
        initial_indent=f"  {label:{LABEL - 2}}",
        subsequent_indent=" " * LABEL,
        break_on_hyphens=False,
        break_long_words=False,
    )
    return "".join(f"{line}\n" for line in lines)
