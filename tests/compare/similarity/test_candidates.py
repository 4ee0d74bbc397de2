"""The candidates are fewer than all pairs, and none that matters is missing."""

from __future__ import annotations

from itertools import combinations

from builders import make_parse
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.similarity.candidates import find_candidates
from hexapla.compare.similarity.profile import build_profiles
from hexapla.compare.similarity.similarity import score_likeness
from hexapla.compare.similarity.weights import read_weights

WORDS = st.sampled_from(
    ["alpha", "beta", "gamma", "delta", "behavior", "behaviour", "help", "assist", "inflammatory"]
)
STATEMENTS = st.lists(
    st.tuples(st.sampled_from("abc"), st.lists(WORDS, min_size=1, max_size=7).map(" ".join)),
    min_size=2,
    max_size=12,
)


@given(STATEMENTS, st.floats(min_value=1, max_value=60))
def test_no_pair_of_the_full_comparison_is_lost(rows: list[tuple[str, str]], cutoff: float) -> None:
    """Every pair that comparing all with all finds is among the candidates."""
    profiles, kinship = build_profiles(
        [make_parse(text, document=d, number=n) for n, (d, text) in enumerate(rows)],
        read_weights(),
    )
    candidates = {(i, j) for i, j, _ in find_candidates(profiles, kinship, cutoff)}
    for i, j in combinations(range(len(profiles)), 2):
        if profiles[i].statement.document == profiles[j].statement.document:
            assert (i, j) not in candidates
        elif score_likeness(profiles[i], profiles[j], kinship) >= cutoff:
            assert (i, j) in candidates


def test_statements_with_nothing_rare_in_common_are_no_candidates() -> None:
    """A word that every statement has does not make a pair."""
    texts = [f"pain {word}" for word in ("surgery", "diet", "exercise", "sleep", "music", "prayer")]
    profiles, kinship = build_profiles(
        [make_parse(t, document=f"d{i}") for i, t in enumerate(texts)], read_weights()
    )
    assert list(find_candidates(profiles, kinship, kinship.weights.cutoff)) == []


def test_statements_of_the_same_words_are_candidates_however_common() -> None:
    """One sentence that stands in every document is found in every pair of them."""
    parses = [
        make_parse("Terms apply.", document=f"d{i}", number=n) for i in range(3) for n in (1, 2)
    ]
    profiles, kinship = build_profiles(parses, read_weights())
    assert len(list(find_candidates(profiles, kinship, kinship.weights.cutoff))) == 12
