"""Clauses are paired with the clause of the other statement that shares most with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builders import make_document

from hexapla.compare import compare, explain

if TYPE_CHECKING:
    from hexapla.compare import ClausePair

LONG = "Filters remove chlorine from water, but old pipes may release lead."
SHORT = "Old pipes release lead."


def pair(a: str, b: str) -> list[tuple[str | None, str | None, ClausePair]]:
    """Pair the clauses of two documents of one statement each, and give their texts."""
    documents = [make_document("a", a), make_document("b", b)]
    found = explain(compare(documents), "a:1", "b:1")
    texts = {"a": a, "b": b}

    def text(name: str, pair: ClausePair) -> str | None:
        clause = pair.a if name == "a" else pair.b
        return texts[name][clause.start : clause.end] if clause else None

    return [(text("a", p), text("b", p), p) for p in found.clauses]


def test_a_clause_that_answers_is_found_wherever_it_stands() -> None:
    """The second clause of one is paired with the only one of the other, the first with none."""
    first, second = pair(LONG, SHORT)
    assert first[0] is not None
    assert first[0].startswith("Filters remove")
    assert first[1] is None
    assert first[2].terms == ()
    assert second[1] == SHORT.removesuffix(".")
    assert {t.b for t in second[2].terms} == {"Old", "pipes", "release", "lead"}
    assert second[2].weight > 0.9


def test_clauses_of_the_other_side_that_nothing_answers_come_last() -> None:
    """Every clause of both sides is named."""
    first, last = pair(SHORT, LONG)
    assert first[0] == SHORT.removesuffix(".")
    assert last[0] is None
    assert last[1] is not None
    assert last[1].startswith("Filters remove")


def test_two_clauses_may_be_answered_by_one() -> None:
    """Numbers need not agree: both clauses of one are said in the one clause of the other."""
    found = pair(
        "Filters remove chlorine, but pipes release lead.",
        "Filters and pipes remove chlorine or release lead.",
    )
    assert [b for _, b, _ in found if b] == [found[0][1]] * 2
