"""Answers on pairs of statements: as data, and as cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from hexapla.compare import Judgement
    from hexapla.corpus.pairs import Row

ERROR = "error"
"""What replaces the relation of a row that could not be judged."""

HEADER = (
    *("row", "relation", "score", "type"),
    *("a_cue", "a_start", "a_end", "b_cue", "b_start", "b_end"),
    "error",
)


class Answer(NamedTuple):
    """A row and its judgement, which is None if there is a problem with the row."""

    row: Row
    judgement: Judgement | None

    @property
    def relation(self) -> str:
        """The relation of the two statements, or "error"."""
        return self.judgement.relation.value if self.judgement else ERROR

    @property
    def type(self) -> str:
        """The type of a contradiction, "" for other relations."""
        return self.judgement.type.value if self.judgement and self.judgement.type else ""


def answer_data(answer: Answer) -> Mapping[str, Any]:
    """Return an answer as data; the schema is `pair.schema.json`."""
    judgement = answer.judgement
    if judgement is None:
        return {"row": answer.row.number, "relation": ERROR, "error": answer.row.problem}
    return {
        "row": answer.row.number,
        "relation": answer.relation,
        "score": judgement.score,
        "type": answer.type or None,
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


def answer_cells(answer: Answer) -> Iterator[str]:
    """Yield the cells of an answer, one for each name of the header."""
    judgement = answer.judgement
    yield str(answer.row.number)
    yield answer.relation
    yield str(judgement.score) if judgement else ""
    yield answer.type
    cues = judgement.cues if judgement else ()
    for cue in cues or (None, None):
        yield from (cue.text, str(cue.start), str(cue.end)) if cue else ("", "", "")
    yield answer.row.problem
