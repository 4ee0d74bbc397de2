"""The position table leads with where documents part most surely."""

from __future__ import annotations

from builders import make_document

from hexapla.compare import Standing, compare

TOPIC = "Zolamine is an old drug. Zolamine is sold in shops. Zolamine has been studied."


def test_rows_that_contradict_come_first_the_surest_before_all() -> None:
    """The order of the rows is that of the scores of their contradictions."""
    documents = [
        make_document(name, f"{TOPIC}\n\n{text}")
        for name, text in (
            ("a", "Zolamine is safe. Zolamine is cheap. Zolamine does not affect weight."),
            ("b", "Zolamine is dangerous. Zolamine reduces weight. Zolamine is cheap."),
        )
    ]
    found = compare(documents)
    standings = [p.standing for p in found.positions]
    assert standings == sorted(standings, key=list(Standing).index)
    disputed = [(p.subject, p.facet) for p in found.positions if p.standing is Standing.CONTRADICT]
    across = [c for c in found.contradictions if c.a[0] != c.b[0] and c.grade > 1]
    assert disputed == list(dict.fromkeys((c.cues[0].subject, c.cues[0].facet) for c in across))
    assert len(disputed) > 1


def test_tension_alone_makes_documents_differ() -> None:
    """A row is contradicted by findings of grade 2 and 3 only."""
    found = compare(
        [
            make_document("a", "Zolamine may well be safe for some who use it at home."),
            make_document("b", "Some critics say that zolamine carries a risk in large doses."),
        ]
    )
    strong = {c.cues[0].facet for c in found.contradictions if c.grade > 1}
    for position in found.positions:
        assert (position.standing is Standing.CONTRADICT) == (position.facet in strong)
