"""An explanation says what was found between two statements, and what was missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import make_document

from hexapla.compare import Relation, compare, explain
from hexapla.compare.contradictions.assembly import judge_all, make_candidates
from hexapla.compare.contradictions.logistic import read_judge
from hexapla.compare.contradictions.proposers import PROPOSERS
from hexapla.corpus import bundled

if TYPE_CHECKING:
    from hexapla.compare import Comparison, Verdict

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
        ("a:2", "b:1", ["No overlap: the score of", "Contradiction, grade 2: a calls filter safe"]),
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
    text = "Filter shops are rare in the old town. Copper filters are common by the sea."
    found = explain(compare([make_document("a", text)]), "a:1", "a:2")
    assert "“rare” against “common” pull apart with a score of" in " ".join(found.reasons)


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


def test_so_many_missing_words_are_named_and_no_more() -> None:
    """Three words of a side tell what is missing; all of them stand in the answer."""
    documents = [make_document("a", "Copper salt and hemp tar."), make_document("b", "Salt dries.")]
    found = explain(compare(documents), "a:1", "b:1")
    assert set(found.only_a) == {"Copper", "hemp", "tar"}
    [reason] = [r for r in found.reasons if r.endswith(" of a:1.")]
    assert reason.count("“") == 3
    longer = make_document("a", "Copper salt and hemp tar burn.")
    found = explain(compare([longer, documents[1]]), "a:1", "b:1")
    [reason] = [r for r in found.reasons if r.endswith(" of a:1.")]
    assert (len(found.only_a), reason.count("“")) == (4, 3)


def test_nothing_shared_is_said() -> None:
    """Two statements without a common word are told so, and no clause answers another."""
    found = explain(
        compare([make_document("a", "Dogs bark."), make_document("b", "Tea is hot.")]), "a:1", "b:1"
    )
    assert "They share no word, nor words that are related." in found.reasons
    assert [(p.a is None, p.b is None) for p in found.clauses] == [(False, True), (True, False)]


@pytest.fixture(scope="module")
def five() -> Comparison:
    """Compare the bundled articles."""
    return compare(bundled())


def judge_anew(comparison: Comparison) -> dict[tuple[str, str], Verdict]:
    """Propose and judge all pairs of a comparison once more."""
    analysis, similarity = comparison.basis.analysis, comparison.basis.similarity
    proposals = (p for propose in PROPOSERS for p in propose(analysis, similarity))
    candidates = tuple(make_candidates(proposals, analysis, similarity, within=True))
    verdicts = judge_all(read_judge(), candidates)
    return dict(zip((c.pair for c in candidates), verdicts, strict=True))


def test_every_pair_is_explained_by_the_verdict_that_the_comparison_gave(five: Comparison) -> None:
    """What is explained is what was found, reported or not, and with the score that decided."""
    verdicts = judge_anew(five)
    cutoff = read_judge().cuts[Relation.OVERLAP].least
    assert {v.relation for v in verdicts.values()} == set(Relation)
    for (a, b), verdict in verdicts.items():
        for found in (explain(five, a, b), explain(five, b, a)):
            assert found.verdict == verdict
            assert (found.overlap is not None) is (verdict.relation is Relation.OVERLAP)
            assert (found.contradiction is not None) is (verdict.relation is Relation.CONTRADICTION)
            assert found.score == five.basis.similarity.score(a, b)
            assert found.cutoff == cutoff
            said = " ".join(found.reasons)
            assert (
                find_score(verdict, found.score, same=found.a.document == found.b.document) in said
            )


def find_score(verdict: Verdict, score: float, *, same: bool) -> str:
    """Write what the reasons must name: the score that a relation has, or lacks."""
    if verdict.relation is Relation.CONTRADICTION:
        return f"Contradiction, grade {verdict.grade}: "
    return "both stand in one document" if same else f"the score of {score} "


def test_oppositions_that_make_no_contradiction_are_told_with_their_score(five: Comparison) -> None:
    """A veto is told by its sentence, a weak opposition and a tension by their scores."""
    told = set()
    for (a, b), verdict in five.basis.verdicts.items():
        if verdict.opposition is None or verdict.relation is Relation.CONTRADICTION:
            continue
        reason = explain(five, a, b).reasons[-1]
        assert all(f"“{cue.text}”" in reason for cue in verdict.opposition.cues)
        if verdict.relation is Relation.OVERLAP and verdict.tension:
            assert f"A tension beside the overlap, with a score of {verdict.tension}: " in reason
            told.add("tension")
        elif verdict.why:
            assert reason.endswith(f", but {verdict.why}.")
            told.add("veto")
        else:
            assert f"with a score of {verdict.tension}, below " in reason
            told.add("weak")
    assert told == {"tension", "veto", "weak"}


def test_a_pair_that_nobody_proposed_has_no_verdict(five: Comparison) -> None:
    """It is explained all the same, as no overlap and no contradiction."""
    ids = [s.id for s in five.compared]
    proposed = {frozenset(pair) for pair in five.basis.verdicts}
    a, b = next((a, b) for a in ids for b in ids if a < b and frozenset((a, b)) not in proposed)
    found = explain(five, a, b)
    assert (found.verdict, found.overlap, found.contradiction) == (None, None, None)
    assert found.reasons


def test_unknown_ids_are_refused(comparison: Comparison) -> None:
    """An id that no statement has is a KeyError."""
    with pytest.raises(KeyError):
        explain(comparison, "a:99", "b:1")


def test_a_repeat_is_explained_by_the_first_of_its_wording() -> None:
    """The first stands for all, and a reason says so; the two themselves are one statement."""
    text = "The store is open on Sundays.\n\nIt is blue.\n\nThe store is open on Sundays."
    twice = compare([make_document("a", text), make_document("b", "The store is shut.")])
    found = explain(twice, "b:1", "a:3")
    assert (found.a.id, found.b.id) == ("b:1", "a:1")
    assert found.reasons[0] == "a:3 is a:1 again, in the same words."
    assert found.reasons[1:] == explain(twice, "b:1", "a:1").reasons
    itself = explain(twice, "a:1", "a:3").reasons
    assert itself[1:] == ("No overlap: the two are one statement.",)


def test_what_takes_no_part_has_no_score(comparison: Comparison) -> None:
    """A heading is not compared."""
    found = explain(comparison, "a:1", "b:1")
    assert (found.score, found.terms, found.clauses) == (0.0, (), ())


def test_a_contradiction_of_few_common_words_is_below_the_cut_off(comparison: Comparison) -> None:
    """That the two contradict one another is no reason for a low score."""
    found = explain(comparison, "a:2", "b:1")
    assert found.contradiction
    assert found.score < found.cutoff
    expected = f"No overlap: the score of {found.score} is below the cut-off of {found.cutoff}."
    assert found.reasons[0] == expected


def test_who_takes_no_position_is_named() -> None:
    """Of two statements the one without a cue is named, whichever it is."""
    texts = ("Filter therapy is safe.", "The filter sings.")
    found = compare([make_document("ab"[n], text) for n, text in enumerate(texts)])
    silent = "No contradiction: b:1 takes no position that the lexicon knows."
    assert explain(found, "a:1", "b:1").reasons[-1] == silent
    assert explain(found, "b:1", "a:1").reasons[-1] == silent
