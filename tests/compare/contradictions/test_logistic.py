"""The judge of the package weighs reasons; vetoes bar, and each pair gets one verdict."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from builders import make_document, make_reading
from hypothesis import given
from hypothesis import strategies as st
from made_cues import make_effect, make_quantity, make_rule, make_stance, make_surroundings, stems

from hexapla.compare import Grade, Relation, compare
from hexapla.compare.contradictions.kinds import KINDS
from hexapla.compare.contradictions.logistic import (
    AGREEMENT,
    LEAST,
    SIMILAR,
    read_judge,
    spread,
)
from hexapla.compare.contradictions.opposition import DIFFERENCE, Candidate, Opposition
from hexapla.compare.lexicons import read_data
from hexapla.compare.relation import ContradictionType

if TYPE_CHECKING:
    from hexapla.compare import Verdict
    from hexapla.compare.contradictions.logistic import (
        LogisticJudge,
    )

JUDGE = read_judge()
OVERLAP, CONTRADICTION = JUDGE.cuts[Relation.OVERLAP], JUDGE.cuts[Relation.CONTRADICTION]
HALF = 50.0

TOY = replace(
    JUDGE,
    models={
        "sure": {"base": 30.0},
        "even": {"base": 0.0},
        "careful": {"base": 0.0, "least": 0.6},
        "scored": {"base": 0.0, "x": 1.0},
        DIFFERENCE: {"base": 0.0, "least": 0.5},
        AGREEMENT: {"base": -30.0, "least": 0.5, "agree": 60.0},
    },
    vetoes={"barred": "it is barred", "closed": "it is closed"},
)
"""A judge whose chances can be told by heart: 0.5 for what is even."""


def make_opposition(kind: str, **features: float) -> Opposition:
    """Make an opposition of a kind."""
    cues = (make_stance(1.0), make_stance(-1.0))
    return Opposition(
        kind=kind, cues=cues, features=features, type=ContradictionType.ANTONYM, dispute="tea"
    )


def judge(*oppositions: Opposition, judge: LogisticJudge = TOY, **features: float) -> Verdict:
    """Judge two statements for some reasons, with what is known of the pair."""
    names = {name.replace("_", " "): value for name, value in features.items()}
    candidate = Candidate(
        a=make_reading("Tea is safe"),
        b=make_reading("Tea is risky", document="b"),
        oppositions=oppositions,
        features=names,
    )
    [verdict] = judge.judge([candidate])
    return verdict


def chance_of(score: float) -> LogisticJudge:
    """Make a judge to whom what is even has a score."""
    from math import log

    return replace(TOY, models={**TOY.models, "even": {"base": log(score / (100 - score))}})


@pytest.mark.parametrize(
    ("score", "relation", "grade"),
    [
        (CONTRADICTION.least - 0.1, Relation.UNRELATED, None),
        (CONTRADICTION.least, Relation.CONTRADICTION, Grade.PARTLY),
        (CONTRADICTION.likely - 0.1, Relation.CONTRADICTION, Grade.PARTLY),
        (CONTRADICTION.likely, Relation.CONTRADICTION, Grade.LIKELY),
        (CONTRADICTION.clear - 0.1, Relation.CONTRADICTION, Grade.LIKELY),
        (CONTRADICTION.clear, Relation.CONTRADICTION, Grade.CLEAR),
    ],
)
def test_contradictions_are_graded_at_the_cuts(
    score: float, relation: Relation, grade: Grade | None
) -> None:
    """Either side of each cut, for a pair that is not similar."""
    verdict = judge(make_opposition("even"), judge=chance_of(score), similarity=0.0)
    assert (verdict.relation, verdict.grade, verdict.tension) == (relation, grade, score)
    assert verdict.score == (score if verdict.grade else pytest.approx(100 - score))


@pytest.mark.parametrize(
    ("similarity", "relation", "grade"),
    [
        (OVERLAP.least - 0.1, Relation.UNRELATED, None),
        (OVERLAP.least, Relation.OVERLAP, Grade.PARTLY),
        (OVERLAP.likely - 0.1, Relation.OVERLAP, Grade.PARTLY),
        (OVERLAP.likely, Relation.OVERLAP, Grade.LIKELY),
        (OVERLAP.clear - 0.1, Relation.OVERLAP, Grade.LIKELY),
        (OVERLAP.clear, Relation.OVERLAP, Grade.CLEAR),
    ],
)
def test_overlaps_are_graded_at_the_cuts(
    similarity: float, relation: Relation, grade: Grade | None
) -> None:
    """Either side of each cut, for a pair that nothing opposes."""
    verdict = judge(similarity=similarity)
    assert (verdict.relation, verdict.grade) == (relation, grade)
    assert verdict.score == (similarity if grade else pytest.approx(100 - similarity))


@pytest.mark.parametrize(
    ("tension", "relation"),
    [
        (CONTRADICTION.likely, Relation.CONTRADICTION),
        (CONTRADICTION.likely - 0.1, Relation.OVERLAP),
    ],
)
def test_an_overlap_gives_way_to_a_likely_contradiction_alone(
    tension: float, relation: Relation
) -> None:
    """What is less than likely is a tension beside the overlap."""
    verdict = judge(make_opposition("even"), judge=chance_of(tension), similarity=OVERLAP.clear)
    assert (verdict.relation, verdict.tension) == (relation, tension)
    assert verdict.opposition is not None


@pytest.mark.parametrize(
    ("similarity", "grade"), [(OVERLAP.least, Grade.CLEAR), (OVERLAP.least - 0.1, None)]
)
def test_the_same_claim_is_a_clear_overlap(similarity: float, grade: Grade | None) -> None:
    """However little there is to go by; but what is below the cut-off is none."""
    assert judge(similarity=similarity, same_claim=1.0).grade is grade


def test_one_document_has_no_overlaps() -> None:
    """Statements of one document are unrelated, however similar, or contradict one another."""
    assert judge(similarity=100.0, within=1.0).relation is Relation.UNRELATED
    found = judge(make_opposition("sure"), similarity=100.0, within=1.0)
    assert found.relation is Relation.CONTRADICTION


@pytest.mark.parametrize(
    ("agree", "relation"), [(0.51, Relation.OVERLAP), (0.49, Relation.UNRELATED)]
)
def test_statements_that_stand_alone_agree_by_their_words(agree: float, relation: Relation) -> None:
    """Without a similarity the model of agreement decides, from its least chance on."""
    assert judge(agree=agree).relation is relation


def test_several_reasons_add_up() -> None:
    """The best of each kind counts: the chance is that not all of them are mistaken."""
    one, both = make_opposition("even"), make_opposition("scored")
    assert judge(one, similarity=0.0).tension == HALF
    assert judge(one, both, similarity=0.0).tension == 75.0
    assert judge(one, one, similarity=0.0).tension == HALF
    better = make_opposition("scored", x=1.0)
    found = judge(both, better, similarity=0.0)
    assert found.tension == 73.1
    assert found.opposition is better


def test_less_than_the_least_chance_of_a_kind_does_not_count() -> None:
    """It is kept as what came nearest, and leaves a doubt."""
    found = judge(make_opposition("careful"), similarity=0.0)
    assert (found.relation, found.tension) == (Relation.UNRELATED, 0.0)
    assert found.opposition is not None
    assert found.score == HALF


def test_the_least_chance_itself_counts() -> None:
    """A difference counts from one half on."""
    assert TOY.models[DIFFERENCE][LEAST] == 0.5
    assert judge(make_opposition(DIFFERENCE), similarity=0.0).tension == HALF


def test_a_reason_with_a_facet_is_shown_before_a_bare_difference() -> None:
    """Though the difference is the surer one."""
    bare = replace(TOY, models={**TOY.models, DIFFERENCE: {"base": 3.0}})
    faceted = make_opposition("even")
    found = judge(make_opposition(DIFFERENCE), faceted, judge=bare, similarity=0.0)
    assert found.opposition is faceted


@pytest.mark.parametrize("kind", ["unheard-of", AGREEMENT.upper(), ""])
@pytest.mark.parametrize("own", [TOY, JUDGE])
def test_an_unknown_kind_is_never_a_contradiction(kind: str, own: LogisticJudge) -> None:
    """A kind that has no model weighs nothing, whatever its features."""
    found = judge(make_opposition(kind, apart=1.0, same=1.0), judge=own, similarity=0.0)
    assert (found.relation, found.tension) == (Relation.UNRELATED, 0.0)


def test_an_unknown_kind_takes_nothing_from_a_known_one() -> None:
    """The other reasons of the pair count as they do without it."""
    found = judge(make_opposition("unheard-of"), make_opposition("even"), similarity=0.0)
    assert (found.relation, found.tension) == (Relation.CONTRADICTION, HALF)


def test_a_veto_bars_its_own_reason_alone() -> None:
    """Its sentence says why nothing was made of it; another reason still counts."""
    barred = make_opposition("sure", barred=1.0, closed=1.0)
    alone = judge(barred, similarity=0.0)
    assert (alone.relation, alone.tension, alone.why) == (Relation.UNRELATED, 0.0, "it is barred")
    found = judge(barred, make_opposition("even"), similarity=0.0)
    assert (found.relation, found.tension, found.why) == (Relation.CONTRADICTION, HALF, "")
    assert TOY.find_veto(make_opposition("sure", barred=0.0)) == ""


def test_every_veto_of_the_package_has_a_sentence() -> None:
    """It can follow "but", and is no sentence of another veto."""
    sentences = list(JUDGE.vetoes.values())
    assert len(set(sentences)) == len(sentences)
    for sentence in sentences:
        assert len(sentence.split()) > 3
        assert sentence[0].islower()
        assert not sentence.endswith(".")


AROUND = make_surroundings(topic="tea")
VETOED = {
    "target unsure": (
        make_effect(1),
        make_effect(1, negated=True, key="mood", stems=stems("mood")),
    ),
    "agent unsure": (make_effect(1), make_effect(-1, agents=stems("coffe"))),
    "one shared word": (make_rule(1.0), make_rule(-1.0, stems=stems("key lock"))),
    "plain and far apart": (make_quantity(30, 30), make_quantity(60, 60)),
    "no shared word": (make_quantity(30, 30, is_rule=True), make_quantity(60, 60, is_rule=True)),
    "parts of a whole": (
        make_quantity(30, 30, dimension="share"),
        make_quantity(60, 60, dimension="share"),
    ),
}
"""Cues of which a veto says that they can make no contradiction."""

VETOED_TEXTS = {
    "differ twice or not at all": ("The lake is not shallow.", "The lake is deep."),
    "two cases": (
        "If the valve is open, call the engineer.",
        "If the valve is shut, call the engineer.",
    ),
    "labels": ("Open: turn the key.", "Shut: turn the key."),
}
"""Minimal pairs of which a veto says the same."""


@pytest.mark.parametrize("veto", VETOED)
def test_vetoes_of_cues(veto: str) -> None:
    """Each is triggered, and bars what would be a contradiction without it."""
    a, b = VETOED[veto]
    similarity = {"parts of a whole": 100.0, "plain and far apart": 10.0}.get(veto, 0.0)
    around = make_surroundings(similarity=similarity, topic="tea")
    found = KINDS[type(a)](a, b, around)
    assert found is not None
    assert found.features[veto] == 1.0
    assert judge(found, judge=JUDGE, similarity=30.0).why == JUDGE.vetoes[veto]
    assert judge(found, judge=JUDGE, similarity=30.0).relation is Relation.UNRELATED
    lifted = replace(found, features={**found.features, "one shared word": 0.0, veto: 0.0})
    assert JUDGE.find_veto(lifted) == ""


@pytest.mark.parametrize("veto", VETOED_TEXTS)
def test_vetoes_of_minimal_pairs(veto: str) -> None:
    """Each is triggered by two statements, which then don't contradict one another."""
    texts = VETOED_TEXTS[veto]
    found = compare([make_document("ab"[n], text) for n, text in enumerate(texts)])
    assert found.contradictions == ()
    verdict = found.basis.verdicts["a:1", "b:1"]
    assert verdict.opposition is not None
    assert verdict.opposition.features[veto] == 1.0
    assert verdict.why == JUDGE.vetoes[veto]


def test_every_veto_is_triggered_by_a_test() -> None:
    """None was added to the data without a case here."""
    assert {*VETOED, *VETOED_TEXTS} == set(JUDGE.vetoes) == set(read_data("judge.toml")["vetoes"])


@pytest.mark.parametrize(
    ("similarity", "feature"), [(0.0, 0.0), (29.0, 0.29), (30.0, 0.3), (31.0, 0.3), (100.0, 0.3)]
)
def test_more_similarity_than_the_bound_adds_nothing(similarity: float, feature: float) -> None:
    """Similarity is a feature up to it."""
    assert SIMILAR == 0.3
    assert spread({"similarity": similarity})["similar"] == pytest.approx(feature)
    assert spread({"x": 1.0}) == {"x": 1.0}


def test_the_data_file_says_all_there_is() -> None:
    """Models, vetoes and cuts come from it, and cuts rise."""
    data = read_data("judge.toml")
    assert set(data) == {"cuts", "vetoes", "models"}
    assert set(JUDGE.models) == {*KIND_NAMES, DIFFERENCE, AGREEMENT}
    for cuts in (OVERLAP, CONTRADICTION):
        assert 0 < cuts.least < cuts.likely < cuts.clear < 100


KIND_NAMES = ("denied", "opposed", "rule", "quantity", "stance")

FEATURES = st.dictionaries(
    st.sampled_from(["similar", "apart", "same", "clauses", "inherited", "within"]),
    st.floats(min_value=0, max_value=1),
)


@given(FEATURES, st.floats(min_value=0, max_value=100), st.sampled_from([*KIND_NAMES, DIFFERENCE]))
def test_verdicts_are_bounded_and_one(
    features: dict[str, float], similarity: float, kind: str
) -> None:
    """Scores lie between 0 and 100, and only what is related has a grade."""
    found = judge(make_opposition(kind, **features), judge=JUDGE, similarity=similarity)
    assert 0 <= found.score <= 100
    assert 0 <= found.tension <= 100
    assert (found.grade is None) is (found.relation is Relation.UNRELATED)
    assert found == judge(make_opposition(kind, **features), judge=JUDGE, similarity=similarity)
