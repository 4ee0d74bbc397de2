"""The matrix says how much documents share, both ways."""

from __future__ import annotations

from builders import make_document
from handmade import make_comparison

from hexapla.compare import compare, measure_shares
from hexapla.corpus import bundled


def test_shares_count_both_ways() -> None:
    """Every ordered pair of documents has a share between 0 and 1; contradictions are mutual."""
    shares = measure_shares(compare(bundled()))
    assert len(shares) == 20
    assert all(0 <= s.share <= 1 and s.shared <= s.statements for s in shares)
    both = {(s.of, s.other): s.contradictions for s in shares}
    assert all(count == both[other, of] for (of, other), count in both.items())


def test_a_share_is_the_part_of_the_statements_that_overlap() -> None:
    """One of two statements of each document is shared, and one contradiction lies between them."""
    shares = measure_shares(make_comparison())
    assert [(s.of, s.other, s.statements, s.shared, s.contradictions) for s in shares] == [
        ("mild", "stern", 2, 1, 1),
        ("stern", "mild", 2, 1, 1),
    ]
    assert {s.share for s in shares} == {0.5}


def test_a_document_without_statements_shares_nothing() -> None:
    """Its share is 0, and so is that of the other."""
    documents = [make_document("a", "Filters remove chlorine."), make_document("b", "# Heading\n")]
    assert [s.share for s in measure_shares(compare(documents))] == [0.0, 0.0]
