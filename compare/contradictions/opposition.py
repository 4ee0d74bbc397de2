"""Oppositions and candidates, the input of a judge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.compare.language.cues.cue import cite
from hexapla.compare.relation import ContradictionType, Cue

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hexapla.compare.language.reading import Reading

    Features = Mapping[str, float]


WHOLE = "statement"
"""The kind of an opposition of whole statements, and the facet of its cues."""

DIFFERENCE = "difference"
"""The kind of opposition between words that differ while the rest is the same, without a facet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposition:
    """A reason to judge a pair: words of both statements that may contradict one another.

    `kind` is the kind of opposition, `cues` are the words of the first statement and of the second.
    `features` are evidence for and against a contradiction, by name, vetoes included. A
    contradiction for this reason has the type `type` and belongs to the dispute `dispute`.
    """

    kind: str
    cues: tuple[Cue, Cue]
    features: Features
    type: ContradictionType
    dispute: str


def name_dispute(facet: str, subjects: Iterable[str], joint: str = "of") -> str:
    """Name the dispute of two cues: the facet, and the first of their subjects in the alphabet."""
    return " ".join([facet, *(f"{joint} {name}" for name in sorted(filter(None, subjects))[:1])])


def oppose_wholes(*sides: Reading) -> Opposition:
    """Oppose two statements as wholes: a judge calls them a contradiction and names no words."""
    a, b = (
        Cue(
            **cite(statement, statement.start, statement.end),
            facet=WHOLE,
            subject="",
            position=statement.text,
            says=f"says “{statement.text}”",
        )
        for statement in (side.statement for side in sides)
    )
    return Opposition(
        kind=WHOLE,
        cues=(a, b),
        features={},
        type=ContradictionType.WORLD_KNOWLEDGE,
        dispute=WHOLE,
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Candidate:
    """Two statements that are worth judging, with the reasons and the features of the pair.

    `features` may have "similarity" (0-100) if both belong to a comparison, "within" (1 if they
    belong to one document), and the features of their word alignment if they were aligned.
    """

    a: Reading
    b: Reading
    oppositions: tuple[Opposition, ...]
    features: Features

    @property
    def pair(self) -> tuple[str, str]:
        """The ids of the two statements."""
        return self.a.statement.id, self.b.statement.id
