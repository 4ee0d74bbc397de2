"""The candidates are fewer than all pairs, and none that matters is missing."""

from __future__ import annotations

import random
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from builders import make_document, make_reading, measure_texts
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare import compare
from hexapla.compare.lexicons import read_text
from hexapla.compare.similarity.candidates import find_candidates
from hexapla.compare.similarity.scoring import score_pair
from hexapla.compare.similarity.similarity import measure_similarity
from hexapla.compare.similarity.weights import read_weights
from hexapla.corpus import bundled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hexapla.compare.similarity.similarity import Similarity
    from hexapla.corpus import Document

    Pair = tuple[str, str]

FLOOR = read_weights().floor
CUTOFFS = (25.0, FLOOR, 50.0)
"""Below what the package proposes, at it, and where words alone grade an overlap as likely."""

WORDS = st.sampled_from(
    ["alpha", "beta", "gamma", "delta", "behavior", "behaviour", "help", "assist", "inflammatory"]
)
STATEMENTS = st.lists(
    st.tuples(st.sampled_from("abc"), st.lists(WORDS, min_size=1, max_size=7).map(" ".join)),
    min_size=2,
    max_size=12,
)


def generate_documents() -> tuple[Document, ...]:
    """Generate a topic's worth of text: four documents of words drawn as often as English has them.

    They share forty words, so that statements have few or many of them in common, rare and frequent
    ones, and no bound on what a pair can share is far from what some pair does.
    """
    rows = [line.split(" ") for line in read_text("wordnet.txt").split("\n")[1:] if line]
    words, counts = zip(*((row[0], int(row[1])) for row in rows), strict=True)
    draw = random.Random(1)  # noqa: S311  the same statements in every run
    known = draw.choices(words, counts, k=40)

    def write() -> str:
        lines = (" ".join(draw.choices(known, k=draw.randint(2, 6))) for _ in range(60))
        return "\n\n".join(f"It is {line} is so." for line in lines)

    return tuple(make_document(name, write()) for name in "abcd")


def score_all(similarity: Similarity) -> Mapping[Pair, float]:
    """Score every pair of statements of different documents: the plain way, without a filter."""
    return {
        (a.statement.id, b.statement.id): score_pair(a, b, similarity.relatedness)
        for a, b in combinations(similarity.profiles.values(), 2)
        if a.statement.document != b.statement.document
    }


@pytest.fixture(scope="module", params=["bundled", "generated"])
def measured(request: pytest.FixtureRequest) -> tuple[Similarity, Mapping[Pair, float]]:
    """Measure a text, and score all its pairs."""
    documents = bundled() if request.param == "bundled" else generate_documents()
    similarity = compare(documents).basis.similarity
    return similarity, score_all(similarity)


@pytest.mark.parametrize("cutoff", CUTOFFS)
def test_pairs_are_those_of_comparing_all_with_all(
    cutoff: float, measured: tuple[Similarity, Mapping[Pair, float]]
) -> None:
    """On real and on generated text the filter loses no pair, adds none, and changes no score."""
    similarity, scores = measured
    found = {(a, b): score for a, b, score in similarity.find_pairs(cutoff)}
    assert found == {pair: score for pair, score in scores.items() if score >= cutoff}
    assert found


def test_the_filter_leaves_most_pairs_out() -> None:
    """Of the pairs of the bundled articles a small part is scored at the cut-off in use."""
    similarity = compare(bundled()).basis.similarity
    profiles = tuple(similarity.profiles.values())
    candidates = list(find_candidates(profiles, similarity.relatedness, FLOOR))
    assert 10 * len(candidates) < len(profiles) ** 2 / 2


@given(STATEMENTS, st.floats(min_value=1, max_value=60))
def test_no_pair_of_the_full_comparison_is_lost(rows: list[tuple[str, str]], cutoff: float) -> None:
    """Every pair that comparing all with all finds is among the candidates."""
    readings = [make_reading(text, document=d, number=n) for n, (d, text) in enumerate(rows)]
    similarity = measure_similarity(readings, {}, read_weights())
    profiles = tuple(similarity.profiles.values())
    candidates = {(i, j) for i, j, _ in find_candidates(profiles, similarity.relatedness, cutoff)}
    for i, j in combinations(range(len(profiles)), 2):
        if profiles[i].statement.document == profiles[j].statement.document:
            assert (i, j) not in candidates
        elif score_pair(profiles[i], profiles[j], similarity.relatedness) >= cutoff:
            assert (i, j) in candidates


def test_statements_with_nothing_rare_in_common_are_no_candidates() -> None:
    """A word that every statement has does not make a pair."""
    words = ("surgery", "diet", "exercise", "sleep", "music", "prayer")
    similarity = measure_texts(*(f"pain {word}" for word in words))
    profiles = tuple(similarity.profiles.values())
    assert list(find_candidates(profiles, similarity.relatedness, FLOOR)) == []


def test_statements_of_the_same_words_are_candidates_however_common() -> None:
    """One sentence that stands in every document is found in every pair of them."""
    readings = [
        make_reading("Terms apply.", document=f"d{i}", number=n) for i in range(3) for n in (1, 2)
    ]
    similarity = measure_similarity(readings, {}, read_weights())
    profiles = tuple(similarity.profiles.values())
    assert len(list(find_candidates(profiles, similarity.relatedness, FLOOR))) == 12
