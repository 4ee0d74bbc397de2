"""Context is what stands around a statement, and not in it."""

from __future__ import annotations

from dataclasses import replace

from builders import make_document, make_parse

from hexapla.compare import compare
from hexapla.compare.similarity.context import find_contexts


def contexts(*texts: tuple[str, str]) -> tuple[dict[str, str], ...]:
    """Find the contexts of statements, each given with its document."""
    parses = [make_parse(t, document=d, number=n) for n, (d, t) in enumerate(texts)]
    terms = [{t.stem: t.word for t in p.tokens if t.content} for p in parses]
    return tuple(dict(c) for c in find_contexts([p.statement for p in parses], terms))


def test_neighbours_give_what_a_statement_does_not_say() -> None:
    """The sentences before and after it in its document, and no others."""
    first, second, third = contexts(("a", "red kites"), ("a", "kites soar"), ("b", "owls hoot"))
    assert first == {"soar": "soar"}
    assert second == {"red": "red"}
    assert third == {}


def test_the_frame_belongs_to_it() -> None:
    """The heading, and the line that introduces a list."""
    parses = [make_parse("kites soar"), make_parse("They sleep", number=2)]
    framed = replace(parses[1].statement, section="Kites", lead_in="At night:")
    terms = [{"kite": "kites", "soar": "soar"}, {"sleep": "sleep"}]
    _, found = find_contexts([parses[0].statement, framed], terms)
    assert found == {"kite": "kites", "soar": "soar", "night": "night"}


def test_context_lifts_what_is_alike_by_itself() -> None:
    """A pair scores more where the sentence before one of them names what the other names."""
    other = make_document("b", "The sluice gate opens at night when the reservoir is full.")
    rest = "It opens at night when it is full."
    scores = [
        compare([make_document("a", text), other]).overlaps
        for text in (f"The sluice gate is old. {rest}", f"The kitchen door is old. {rest}")
    ]
    with_it, without = ({o.a: o.score for o in found} for found in scores)
    assert with_it["a:2"] > without.get("a:2", 0.0)
