"""The two relations between statements: overlap and contradiction."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hexapla.compare.language.cues.cue import Cue


class Grade(IntEnum):
    """How sure a finding is, and how strong: gates act on it."""

    PARTLY = 1
    LIKELY = 2
    CLEAR = 3


class ContradictionType(StrEnum):
    """The types of de Marneffe, Rafferty and Manning (2008), with polarity and modality apart."""

    NEGATION = "negation"
    ANTONYM = "antonym"
    NUMERIC = "numeric"
    POLARITY = "polarity"
    MODALITY = "modality"
    QUANTIFIER_SCOPE = "quantifier_scope"
    STRUCTURAL = "structural"


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
    are at odds on; contradictions with one name repeat one dispute.
    """

    a: str
    b: str
    score: float
    grade: Grade
    type: ContradictionType
    cues: tuple[Cue, Cue]
    why: str
    dispute: str = ""
