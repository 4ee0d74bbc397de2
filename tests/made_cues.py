"""Cues made by hand: one of each kind, with what a test changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from builders import make_reading

from hexapla.compare.contradictions.target_matching import Surroundings
from hexapla.compare.language.analysis import analyse
from hexapla.compare.language.cues.cue import MatchedCue
from hexapla.compare.language.cues.effects import EffectCue
from hexapla.compare.language.cues.quantities import QuantityCue
from hexapla.compare.language.cues.rules import RuleCue
from hexapla.compare.language.cues.stances import StanceCue
from hexapla.compare.language.quantities import Quantity
from hexapla.compare.relation import ContradictionType

if TYPE_CHECKING:
    from typing import Any

Kind = TypeVar("Kind", bound=MatchedCue)

PLACE: dict[str, Any] = {"statement": "a:1", "document": "a", "start": 0, "end": 4, "text": "word"}


def stems(text: str) -> frozenset[str]:
    """Make a set of stems of the words of a text."""
    return frozenset(text.split())


def make_surroundings(
    *, topic: str = "", weights: dict[str, float] | None = None, similarity: float = 0.0
) -> Surroundings:
    """Make surroundings in which any two statements are as similar as said."""
    return Surroundings(topic=topic, weights=weights or {}, similarity=lambda _a, _b: similarity)


def make_stance(direction: float, **changes: object) -> StanceCue:
    """Make a stance on the safety of tea."""
    given: dict[str, Any] = {
        "facet": "safety",
        "subject": "tea",
        "position": "safe",
        "key": "tea",
        "stems": stems("tea"),
        "inherited": False,
        "of_clause": False,
        "around": frozenset(),
        "facet_type": ContradictionType.POLARITY,
        "direction": direction,
    }
    return StanceCue(**{**PLACE, **given, **changes})


def make_effect(sign: int, **changes: object) -> EffectCue:
    """Make an effect of tea on sleep."""
    given: dict[str, Any] = {
        "facet": "effect",
        "subject": "sleep",
        "position": "more",
        "key": "sleep",
        "stems": stems("sleep"),
        "agents": stems("tea"),
        "scale": "amount",
        "sign": sign,
        "predicate": True,
        "around": frozenset(),
    }
    return EffectCue(**{**PLACE, **given, **changes})


def make_rule(force: float, **changes: object) -> RuleCue:
    """Make a rule on rotating keys."""
    given: dict[str, Any] = {
        "facet": "rule",
        "subject": "rotate",
        "position": "required",
        "key": "rotat",
        "stems": stems("rotat key"),
        "direction": force,
    }
    return RuleCue(**{**PLACE, **given, **changes})


def make_quantity(low: float, high: float, **changes: object) -> QuantityCue:
    """Make a time of so many days that relief lasts."""
    form: dict[str, Any] = {"dimension": "time", "low": low, "high": high}
    form |= {n: changes.pop(n) for n in ("dimension", "bound", "period") if n in changes}
    given: dict[str, Any] = {
        "facet": "duration",
        "subject": "relief",
        "position": "days",
        "key": "duration",
        "stems": stems("relief"),
        "is_rule": False,
        "quantity": Quantity(**form),
    }
    return QuantityCue(**{**PLACE, **given, **changes})


def place(cue: Kind, document: str, number: int = 1) -> Kind:
    """Move a cue to a statement of a document."""
    return replace(cue, statement=f"{document}:{number}", document=document)


def find_cues(*texts: str, facet: str = "") -> tuple[MatchedCue, ...]:
    """Find the cues of statements that stand in one document each, those of a facet alone."""
    statements = [make_reading(t, document=chr(97 + n)).statement for n, t in enumerate(texts)]
    return tuple(cue for cue in analyse(statements).cues if facet in ("", cue.facet))
