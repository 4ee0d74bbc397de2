"""A comparison finds what a reader would, and finds the same every time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import make_document
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.compare import Relation, Settings, Standing, compare
from hexapla.corpus import bundled

if TYPE_CHECKING:
    from hexapla.compare import Comparison
    from hexapla.corpus import Document

SAFE = """Filter therapy is safe for most people.

The relief lasted up to two months.

Water filters remove chlorine and heavy metals from drinking water.
"""
RISKY = """Filter therapy carries serious risks.

The relief lasted up to 12 weeks.

Drinking water filters remove heavy metals and chlorine.
"""


@pytest.fixture(scope="module")
def small() -> Comparison:
    """Compare two short documents that share one statement and part on two matters."""
    return compare([make_document("mild", SAFE), make_document("stern", RISKY)])


@pytest.fixture(scope="module")
def five() -> Comparison:
    """Compare the bundled articles."""
    return compare(bundled())


def quotes(comparison: Comparison) -> set[tuple[str, str]]:
    """Give the quotes of all contradictions."""
    return {(c.cues[0].text, c.cues[1].text) for c in comparison.contradictions}


def test_opposed_positions_are_contradictions(small: Comparison) -> None:
    """What one calls safe and the other risky is a contradiction that both quotes prove."""
    assert ("safe", "risks") in quotes(small)


def test_different_limits_are_numeric_contradictions(small: Comparison) -> None:
    """Two upper limits of one duration that differ are a contradiction."""
    [numeric] = [c for c in small.contradictions if c.type == "numeric"]
    assert [c.text for c in numeric.cues] == ["up to two months", "up to 12 weeks"]


def test_same_statement_in_other_words_is_an_overlap(small: Comparison) -> None:
    """Statements that share their rare words overlap, and contradictions don't."""
    texts = {s.id: s.text for s in small.statements}
    [overlap] = small.overlaps
    assert "chlorine" in texts[overlap.a]
    assert "chlorine" in texts[overlap.b]


def test_the_same_words_are_the_same_claim() -> None:
    """Statements that have no word apart are of grade 3, however little there is to go by."""
    same = "Old filters should be replaced every ninety days by trained staff."
    [overlap] = compare([make_document("a", same), make_document("b", f"{same} Done.")]).overlaps
    assert overlap.grade == 3
    assert overlap.only_a == overlap.only_b == ()


def test_positions_lead_with_what_contradicts(small: Comparison) -> None:
    """The rows of the position table are ordered by how the documents stand."""
    standings = [p.standing for p in small.positions]
    assert standings == sorted(standings, key=list(Standing).index)
    assert standings[0] is Standing.CONTRADICT


def test_every_statement_stands_in_a_point(small: Comparison) -> None:
    """The alignment leaves nothing out."""
    placed = {s for p in small.points for e in p.documents.values() for s in e.statements}
    assert placed == {s.id for s in small.compared}


def test_within_can_be_switched_off() -> None:
    """Contradictions inside one document are found unless this is switched off."""
    document = make_document("both", "Filter therapy is safe. Filter therapy carries risks.")
    assert compare([document]).contradictions
    assert not compare([document], Settings(within=False)).contradictions


@pytest.mark.parametrize(
    ("one", "other", "first", "second"),
    [
        ("innerbloom", "injury-relief", "favorable safety profile", "potential risks"),
        ("kalypso", "kalypso", "opioid pain medications", "unresponsive to opioid"),
        ("kalypso", "synaptica", "opioid pain medications", "does not respond well"),
        ("innerbloom", "synaptica", "up to two months", "up to 12 weeks"),
    ],
)
def test_known_disputes_of_the_bundled_articles(
    five: Comparison, one: str, other: str, first: str, second: str
) -> None:
    """The disputes that every reader of the five articles lists are found."""
    statements = {s.id: s for s in five.statements}
    pairs = [(statements[c.a], statements[c.b]) for c in five.contradictions]
    assert any(
        {a.document, b.document} == {one, other}
        and ((first in a.text and second in b.text) or (first in b.text and second in a.text))
        for a, b in pairs
    )


def test_cues_quote_their_document(five: Comparison) -> None:
    """The offsets of every cue give back its words, inside its statement."""
    documents = {d.id: d for d in five.documents}
    statements = {s.id: s for s in five.statements}
    cues = [cue for c in five.contradictions for cue in c.cues]
    assert cues
    for cue in cues:
        assert documents[cue.document].text[cue.start : cue.end] == cue.text
        statement = statements[cue.statement]
        assert statement.start <= cue.start < cue.end <= statement.end


def test_relations_are_ordered_and_joined_as_they_should_be(five: Comparison) -> None:
    """Scores fall, overlaps join different documents, and no pair stands twice."""
    statements = {s.id: s for s in five.statements}
    for relations in (five.overlaps, five.contradictions):
        scores = [r.score for r in relations]
        assert scores == sorted(scores, reverse=True)
        pairs = [frozenset((r.a, r.b)) for r in relations]
        assert len(pairs) == len(set(pairs))
    assert all(statements[o.a].document != statements[o.b].document for o in five.overlaps)


def test_no_pair_is_both_an_overlap_and_a_contradiction(five: Comparison) -> None:
    """Each pair gets one verdict, whatever its grade."""
    opposed = {frozenset((c.a, c.b)) for c in five.contradictions}
    assert opposed
    assert not opposed & {frozenset((o.a, o.b)) for o in five.overlaps}


def test_the_cutoff_is_that_of_the_judge(five: Comparison) -> None:
    """No overlap scores less, unless the judge says otherwise."""
    assert five.cutoff == five.settings.judge.cuts[Relation.OVERLAP].least
    assert min(o.score for o in five.overlaps) >= five.cutoff


def pairs_of(comparison: Comparison) -> tuple[set[object], set[object]]:
    """Reduce a comparison to what must not depend on the order of documents."""
    return (
        {(frozenset((o.a, o.b)), o.score) for o in comparison.overlaps},
        {frozenset((c.a, c.b)) for c in comparison.contradictions},
    )


TEXTS = st.lists(
    st.sampled_from(
        [
            "Filters are safe.",
            "Filters carry risks.",
            "Filters are not effective.",
            "The effect lasts up to two weeks.",
            "It lasted for more than three months.",
            "Heavy filters remove chlorine from water.",
            "Water filters remove heavy metals.",
            "Is it safe?",
        ]
    ),
    min_size=1,
    max_size=5,
).map("\n\n".join)


@given(TEXTS, TEXTS)
@settings(max_examples=40, deadline=None)
def test_comparison_is_deterministic(one: str, other: str) -> None:
    """The same documents give an equal comparison, and their order does not change the pairs."""
    a, b = make_document("a", one), make_document("b", other)
    first = compare([a, b])
    assert first == compare([a, b])
    assert pairs_of(first) == pairs_of(compare([b, a]))


@given(TEXTS, TEXTS)
@settings(max_examples=40, deadline=None)
def test_every_pair_has_one_verdict_on_made_text(one: str, other: str) -> None:
    """Overlaps and contradictions have no pair in common, and are what the verdicts say."""
    found = compare([make_document("a", one), make_document("b", other)])
    overlaps = {frozenset((o.a, o.b)) for o in found.overlaps}
    contradictions = {frozenset((c.a, c.b)) for c in found.contradictions}
    assert len(overlaps) + len(contradictions) == len(found.overlaps) + len(found.contradictions)
    assert not overlaps & contradictions
    related = {p for p, v in found.basis.verdicts.items() if v.relation is not Relation.UNRELATED}
    assert {frozenset(p) for p in related} == overlaps | contradictions


def test_nothing_gives_nothing() -> None:
    """Without documents there is nothing to find, and no error."""
    empty = compare([])
    assert not any((empty.statements, empty.overlaps, empty.positions, empty.points))


def test_documents_without_statements_take_no_part() -> None:
    """A document of headings alone stays listed and relates to nothing."""
    documents: list[Document] = [make_document("a", SAFE), make_document("b", "# Heading\n")]
    comparison = compare(documents)
    assert [d.id for d in comparison.documents] == ["a", "b"]
    assert comparison.overlaps == ()
