"""Oppositions and candidates: what a judge is given."""

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
"""The kind of words that differ where all else is the same, without a facet that names them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposition:
    """One reason to look at a pair: words of both sides that may contradict one another.

    `kind` names what opposes them, `cues` are the words of the first statement and of the second.
    `features` are what speaks for and against a contradiction, by name; a veto is one of them. A
    contradiction for this reason has the type `type`, and is a dispute on `dispute`.
    """

    kind: str
    cues: tuple[Cue, Cue]
    features: Features
    type: ContradictionType
    dispute: str


def name_dispute(facet: str, subjects: Iterable[str], joint: str = "of") -> str:
    """Name what two cues are opposed on, by the first of the subjects that they name, if any."""
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
    """Two statements worth judging, the reasons, and what is known of the pair.

    `features` hold what is known of both statements together: "similarity" (0-100) where they
    belong to a comparison, "within" (1 where they stand in one document), and the features of
    their word alignment where they were aligned.
    """

    a: Reading
    b: Reading
    oppositions: tuple[Opposition, ...]
    features: Features

    @property
    def pair(self) -> tuple[str, str]:
        """The ids of the two statements."""
        return self.a.statement.id, self.b.statement.id
