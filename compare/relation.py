"""Relations between statements, and the words that prove them: the values that all rooms share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Grade(IntEnum):
    """How sure a finding is, and how strong: gates act on it."""

    PARTLY = 1
    LIKELY = 2
    CLEAR = 3


class Relation(StrEnum):
    """What two statements are to one another."""

    OVERLAP = "overlap"
    CONTRADICTION = "contradiction"
    UNRELATED = "unrelated"


class ContradictionType(StrEnum):
    """The types of de Marneffe, Rafferty and Manning (2008), with polarity and modality apart."""

    NEGATION = "negation"
    ANTONYM = "antonym"
    NUMERIC = "numeric"
    POLARITY = "polarity"
    MODALITY = "modality"
    QUANTIFIER_SCOPE = "quantifier_scope"
    STRUCTURAL = "structural"
    WORLD_KNOWLEDGE = "world_knowledge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """The words in a clause that carry a position on something.

    `start` and `end` are offsets into the document, `text` the words between them. `direction`
    runs from -1 to 1 between the two poles of the facet, negation already applied; it is 0 where
    the position is a quantity. `subject` is the name by which the subject is shown, `position` the
    position in words ("safe", "not effective", "up to 12 weeks"), and `says` puts it in words after
    the name of a document ("calls ketamine safe"). `condition` are the words that limit the clause
    ("if MFA is enabled"), "" where none do. `reported` marks a view that the statement only passes
    on. `on_subject` says whether the position is taken on the subject itself, and not on one of
    several aspects of it.
    """

    statement: str
    document: str
    start: int
    end: int
    text: str
    facet: str
    subject: str
    position: str
    says: str = ""
    direction: float = 0.0
    negated: bool = False
    hedged: bool = False
    condition: str = ""
    reported: bool = False
    on_subject: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedTerm:
    """A word of one statement and the word of the other that it is matched with.

    `a` and `b` are the words as written, `weight` is how much the match carries (0-1, the sum
    over an overlap is at most 1).
    """

    a: str
    b: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reuse:
    """A passage that two statements share word for word.

    Offsets count code points in the documents of the two sides, `text` is as the first has it.
    """

    start_a: int
    end_a: int
    start_b: int
    end_b: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """Two statements of different documents that say the same thing.

    `a` and `b` are statement ids in the order of the documents; `score` runs from 0 to 100;
    `terms` are ordered by weight, heaviest first. `only_a` and `only_b` are the words that nothing
    on the other side matches, in their order; `reuse` are the passages that are the same.
    """

    a: str
    b: str
    score: float
    grade: Grade
    terms: tuple[SharedTerm, ...]
    why: str
    only_a: tuple[str, ...] = ()
    only_b: tuple[str, ...] = ()
    reuse: tuple[Reuse, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two statements, of different documents or of one, that pull apart.

    `cues` are the two that prove it: the one of `a` and the one of `b`. `dispute` names what they
    are at odds on; contradictions with one name repeat one dispute. `judge` names who says so.
    """

    a: str
    b: str
    score: float
    grade: Grade
    type: ContradictionType
    cues: tuple[Cue, Cue]
    why: str
    dispute: str = ""
    judge: str = ""
