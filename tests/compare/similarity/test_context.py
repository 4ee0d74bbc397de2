"""Context is what stands around a statement, and not in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import make_document, make_reading

from hexapla.compare import Settings, compare
from hexapla.compare.similarity.context import find_contexts
from hexapla.compare.similarity.weights import read_weights

GATE = "The sluice gate opens at night when the reservoir is full."
REST = "It opens at night when it is full."


def contexts(*texts: tuple[str, str]) -> tuple[dict[str, str], ...]:
    """Find the contexts of statements, each given with its document."""
    readings = [make_reading(t, document=d, number=n) for n, (d, t) in enumerate(texts)]
    terms = [{t.stem: t.word for t in r.tokens if t.content} for r in readings]
    return tuple(dict(c) for c in find_contexts([r.statement for r in readings], terms))


def score(text: str, settings: Settings) -> float:
    """Score the second statement of a text with that on the gate."""
    documents = [make_document("a", text), make_document("b", GATE)]
    return compare(documents, settings).basis.similarity.score("a:2", "b:1")


def test_neighbours_give_what_a_statement_does_not_say() -> None:
    """The sentences before and after it in its document, and no others."""
    first, second, third = contexts(("a", "red kites"), ("a", "kites soar"), ("b", "owls hoot"))
    assert first == {"soar": "soar"}
    assert second == {"red": "red"}
    assert third == {}


def test_the_frame_belongs_to_it() -> None:
    """The heading, and the line that introduces a list."""
    first, second = make_reading("kites soar"), make_reading("They sleep", number=2)
    framed = replace(second.statement, section="Kites", lead_in="At night:")
    terms = [{"kite": "kites", "soar": "soar"}, {"sleep": "sleep"}]
    _, found = find_contexts([first.statement, framed], terms)
    assert found == {"kite": "kites", "soar": "soar", "night": "night"}


def test_context_lifts_what_is_similar_by_itself() -> None:
    """A pair scores more where the sentence before one of them names what the other names."""
    with_it, without = (
        score(f"The {thing} is old. {REST}", Settings())
        for thing in ("sluice gate", "kitchen door")
    )
    assert with_it > without > 0


@pytest.mark.parametrize("context", [0.2, 1.0, 5.0])
def test_context_lifts_a_score_by_no_more_than_its_bound(context: float) -> None:
    """However much context counts, it makes no similarity of none."""
    weights = replace(read_weights(), context=context, opening=0.0)
    lifted = score(f"The sluice gate is old. {REST}", Settings(weights=weights))
    alone = score(
        f"The sluice gate is old. {REST}", Settings(weights=replace(weights, context=0.0))
    )
    assert alone < lifted <= 1.15 * alone + 0.1


def test_a_large_context_reaches_the_bound() -> None:
    """The bound is what holds a lift down."""
    weights = replace(read_weights(), context=5.0, opening=0.0)
    text = f"The sluice gate is old. {REST}"
    lifted, alone = (score(text, Settings(weights=replace(weights, context=c))) for c in (5.0, 0.0))
    assert lifted == pytest.approx(1.15 * alone, abs=0.15)
