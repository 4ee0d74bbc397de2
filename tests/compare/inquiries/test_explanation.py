"""An explanation says what was found between two statements, and what was missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import make_document

from hexapla.compare import compare, explain

if TYPE_CHECKING:
    from hexapla.compare import Comparison

A = """# Filters

Filter therapy is safe for most people.

Water filters remove chlorine and heavy metals from drinking water.

Old filters rarely leak.

The relief lasted up to two months.
"""
B = """Filter therapy carries serious risks.

Drinking water filters remove heavy metals and chlorine.

Filter therapy is quick.

The relief lasted up to 8 weeks.
"""


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    """Compare two documents that relate in every way."""
    return compare([make_document("a", A), make_document("b", B)])


@pytest.mark.parametrize(
    ("a", "b", "reasons"),
    [
        ("a:3", "b:2", ["Overlap, grade", "do not oppose one another (effect of chlorine"]),
        ("a:2", "b:1", ["No overlap: the score of", "Contradiction, grade 3: a calls filter safe"]),
        ("a:1", "b:1", ["a:1 is a heading and takes no part in the comparison."]),
        ("a:2", "a:3", ["both stand in one document", "different subjects or facets"]),
        ("a:2", "b:3", ["No overlap", "different subjects or facets"]),
        ("a:5", "b:4", ["Overlap, grade", "do not oppose one another (duration of filter"]),
    ],
)
def test_reasons(comparison: Comparison, a: str, b: str, reasons: list[str]) -> None:
    """Each kind of pair gets its own plain reason."""
    said = " ".join(explain(comparison, a, b).reasons)
    for reason in reasons:
        assert reason in said


def test_opposed_statements_that_share_their_words() -> None:
    """A pair that would overlap, but contradicts, says so."""
    shared = "for people who filter chlorine and heavy metals out of drinking water at home."
    documents = [
        make_document("a", f"Filters are safe {shared}"),
        make_document("b", f"Filters are dangerous {shared}"),
    ]
    found = explain(compare(documents), "a:1", "b:1")
    assert found.overlap is None
    assert found.contradiction is not None
    assert "they contradict one another" in " ".join(found.reasons)


def test_weak_opposition_is_named_with_its_score() -> None:
    """A pair that pulls apart too little says how much is missing."""
    text = "Filters are rare in the old town. Filters are common in shops by the sea."
    found = explain(compare([make_document("a", text)]), "a:1", "a:2")
    assert "they pull apart with a score of" in " ".join(found.reasons)


def test_words_are_sorted_to_their_sides(comparison: Comparison) -> None:
    """What is shared, and what stands on one side alone, is told apart."""
    found = explain(comparison, "a:3", "b:2")
    assert {t.a for t in found.terms} >= {"chlorine", "heavy", "metals"}
    assert found.only_a == found.only_b == ()
    assert found.score >= found.cutoff


def test_passages_and_points_are_named() -> None:
    """What is the same to the letter, and the points that both stand in, belong to the answer."""
    same = "Old filters should be replaced every ninety days by trained staff."
    found = explain(
        compare([make_document("a", same), make_document("b", f"{same} Done.")]), "a:1", "b:1"
    )
    assert [r.text for r in found.reuse] == [same.removesuffix(".")]
    assert found.points == ("p1",)
    assert "Both stand in the point p1, " in " ".join(found.reasons)


def test_what_is_missing_is_named_by_its_weight(comparison: Comparison) -> None:
    """For a pair that is no overlap, the heaviest words without a match are told of each side."""
    found = explain(comparison, "a:4", "b:3")
    assert found.overlap is None
    said = " ".join(found.reasons)
    assert f"of {found.a.id}" in said
    assert f"“{found.only_a[0]}”" in said
    assert f"“{found.only_b[0]}”" in said


def test_nothing_shared_is_said() -> None:
    """Two statements without a common word are told so, and no clause answers another."""
    found = explain(
        compare([make_document("a", "Dogs bark."), make_document("b", "Tea is hot.")]), "a:1", "b:1"
    )
    assert "They share no word, nor words that are related." in found.reasons
    assert [(p.a is None, p.b is None) for p in found.clauses] == [(False, True), (True, False)]


def test_unknown_ids_are_refused(comparison: Comparison) -> None:
    """An id that no statement has is a KeyError."""
    with pytest.raises(KeyError):
        explain(comparison, "a:99", "b:1")
