"""Relations between statements, and the words that support them: values that all modules share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Grade(IntEnum):
    """How certain and how strong a finding is."""

    PARTLY = 1
    LIKELY = 2
    CLEAR = 3


class Relation(StrEnum):
    """The relation of two statements."""

    OVERLAP = "overlap"
    CONTRADICTION = "contradiction"
    UNRELATED = "unrelated"


class ContradictionType(StrEnum):
    """Types after de Marneffe, Rafferty and Manning (2008), with polarity and modality added."""

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
    """The words of a clause that take a position.

    `start` and `end` are offsets into the document, `text` the words between them. `direction` runs
    from -1 to 1 between the two poles of the facet, negation already applied; it is 0 where the
    position is a quantity. `subject` is the name that the subject is displayed by, `position` the
    position in words ("safe", "not effective", "up to 12 weeks"), and `says` completes a sentence
    that begins with the name of the document ("calls ketamine safe"). `condition` has the words
    that limit the clause ("if MFA is enabled"), "" if there are none. `reported` marks a view that
    the statement only reports. `on_subject` is true if the position is on the subject itself, and
    false if it is on one of several aspects of it.
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

    `a` and `b` are the words as written. `weight` is the share of the match in the lighter
    statement (0-1); the weights of an overlap sum to at most 1.
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

    `a` and `b` are statement ids in document order; `score` runs from 0 to 100; `terms` are ordered
    by weight, heaviest first. `only_a` and `only_b` are the words without a match on the other
    side, in text order; `reuse` has the passages that are identical.
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
    """Two statements, of different documents or of the same one, that contradict one another.

    `cues` are the conflicting words of `a` and of `b`. `dispute` names what they disagree on;
    contradictions with the same name belong to one dispute. `judge` is the name of the judge that
    decided.
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
