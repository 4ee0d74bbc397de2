"""The features of two aligned claims are shares, and grow with what they are named for."""

from __future__ import annotations

import math

import pytest
from builders import make_reading
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.contradictions.difference_features import measure_features
from hexapla.compare.contradictions.differences import find_differences
from hexapla.compare.contradictions.logistic import AGREEMENT, BASE, LEAST, read_judge
from hexapla.compare.contradictions.opposition import DIFFERENCE
from hexapla.compare.language.word_weights import weigh
from hexapla.compare.similarity.word_alignment import align_words


def measure(one: str, other: str) -> dict[str, float]:
    """Measure two statements."""
    alignment = align_words(make_reading(one).claim, make_reading(other, document="b").claim)
    return dict(measure_features(alignment, tuple(find_differences(alignment))))


WORDS = """no not never nobody dog cat man increases decreases drug safe dangerous most few 3 12
days without effect and , . The is there pain up to least at"""
TEXTS = st.lists(st.sampled_from(WORDS.split()), max_size=14).map(" ".join)


@given(a=TEXTS, b=TEXTS)
def test_features_are_symmetric_shares(a: str, b: str) -> None:
    """Every feature lies between 0 and 1, and turning the claims round changes none."""
    found = measure(a, b)
    assert found == pytest.approx(measure(b, a))
    assert all(-1e-9 <= value <= 1 + 1e-9 for value in found.values()), found


def test_models_weigh_features_that_are_measured() -> None:
    """The models of differences and agreement have a weight for nothing else."""
    judge = read_judge()
    known = {*measure("A dog barks.", "A cat sleeps."), "within", BASE, LEAST}
    for name in (DIFFERENCE, AGREEMENT):
        assert set(judge.models[name]) <= known


FOR = {"topic", "one denies", "denied topic", "intact", "antonym topic", "opposite", "number"}


def test_weights_have_the_signs_that_their_features_mean() -> None:
    """What is evidence of a contradiction never makes one less likely, and the reverse."""
    model = read_judge().models[DIFFERENCE]
    assert all(model[name] >= 0 for name in (*FOR, "quantifier"))
    assert all(model[name] <= 0 for name in ("missing", "kinds", "agreed", BASE))


@pytest.mark.parametrize(
    ("feature", "more", "less"),
    [
        ("topic", ("Parrots eat mangoes.", "Parrots eat no mangoes."), ("Men go.", "Men stay.")),
        ("whole", ("Parrots sing.", "Old parrots sing."), ("Parrots sing.", "Old parrots fly.")),
        ("same", ("Parrots sing.", "Parrots sing."), ("Parrots sing.", "Old parrots sing.")),
        ("one denies", ("Parrots sing.", "Parrots never sing."), ("Parrots sing.", "They sing.")),
        (
            "denied topic",
            ("Parrots sing.", "Parrots never sing."),
            ("Parrots sing.", "Parrots never fly."),
        ),
        (
            "intact",
            ("Old parrots sing.", "Parrots never sing."),
            ("Parrots sing.", "Old parrots never sing."),
        ),
        ("antonym topic", ("Parrots are old.", "Parrots are young."), ("They sing.", "We sing.")),
        (
            "opposite",
            ("Old parrots sing.", "Young parrots sing."),
            ("Old parrots sing.", "Young parrots fly."),
        ),
        (
            "number",
            ("It takes 12 weeks.", "It takes 20 weeks."),
            ("It takes 12 weeks.", "It costs parrots 20 weeks."),
        ),
        (
            "quantifier",
            ("Most parrots sing.", "Few parrots sing."),
            ("Most parrots sing.", "Some parrots sing."),
        ),
        (
            "missing",
            ("Parrots sing.", "Parrots never fly."),
            ("Parrots sing.", "Parrots never sing."),
        ),
        ("kinds", ("A big dog ran.", "A small dog sat."), ("The big dog.", "The small dog.")),
        (
            "agreed",
            ("Parrots never sing.", "No parrot sings."),
            ("Parrots never sing.", "Parrots sing."),
        ),
    ],
)
def test_features_grow_with_what_they_are_named_for(
    feature: str, more: tuple[str, str], less: tuple[str, str]
) -> None:
    """Of two pairs the one that shows more of it has more."""
    assert measure(*more)[feature] > measure(*less)[feature]


def test_agreement_of_the_rest_makes_an_opposition_stronger() -> None:
    """The more of the other words is shared, the less of a denial is missing."""
    near = measure("The blue bus stops at noon.", "The blue bus does not stop at noon.")
    far = measure("The bus stops at noon.", "The blue bus of the school does not stop at noon.")
    assert near["intact"] > far["intact"]
    assert near["missing"] < far["missing"]


@pytest.mark.parametrize(("word", "counts"), [("person", False), ("parrot", True)])
def test_common_words_tell_no_topic(word: str, counts: bool) -> None:  # noqa: FBT001
    """A word lighter than the bound is in every text, and a heavier one tells what is spoken of."""
    assert (weigh(word) > 5.0) is counts
    assert (measure(f"The {word}.", f"A {word}.")["topic"] > 0) is counts


def test_a_word_without_a_match_leaves_less_whole() -> None:
    """Two nats without a match leave a part of 1/e."""
    heaviest = weigh("parrot")
    found = measure("Parrots sing.", "They sing.")
    assert found["same"] == pytest.approx(math.exp(-heaviest / 2.0))
    assert found["whole"] == 1.0


def test_long_claims_may_differ_in_words() -> None:
    """What a brief denial leaves unsaid is missing; a long one may leave something unsaid."""
    rest = "in spring at the old mill by the river near our northern harbour with copper roofs"
    brief = measure("Parrots sing.", "Parrots never fly.")["missing"]
    long = measure(f"Parrots sing {rest}.", f"Parrots never fly {rest}.")["missing"]
    mass = make_reading(f"Parrots sing {rest}.").claim.mass
    assert mass > 44.0 > make_reading("Parrots sing.").claim.mass
    assert brief > 0.9
    assert long < 0.1


def test_the_topic_is_told_by_what_shared_words_weigh_above_the_common() -> None:
    """Five nats, and a 24th of the mass of the shorter claim, are the evidence of 1 - 1/e."""
    claim = make_reading("Parrots sing.").claim
    telling = sum(word.weight - 5.0 for word in claim.words)
    expected = 1 - math.exp(-telling / (5.0 + claim.mass / 24))
    assert measure("Parrots sing.", "Parrots sing.")["topic"] == pytest.approx(expected)


def test_what_is_missing_counts_by_how_brief_the_shorter_claim_is() -> None:
    """Of a claim of 44 nats 1/e counts where nothing of what is denied is stated."""
    mass = make_reading("Parrots sing.").claim.mass
    expected = math.exp(-((mass / 44.0) ** 4))
    assert measure("Parrots sing.", "Bright lizards never fly.")["missing"] == pytest.approx(
        expected
    )
    long = "Parrots sing in spring at the old mill by the river."
    mass = make_reading(long).claim.mass
    other = "Bright lizards never crossed copper roofs of northern harbours near warm deserts."
    assert make_reading(other).claim.mass > mass > 30
    assert measure(long, other)["missing"] == pytest.approx(math.exp(-((mass / 44.0) ** 4)))
