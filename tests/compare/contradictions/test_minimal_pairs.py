"""Statements that are the same but for a denial or one word contradict one another directly."""

from __future__ import annotations

from itertools import combinations

import pytest
from builders import make_document, make_reading

from hexapla.compare import ContradictionType, Grade, Settings, compare
from hexapla.compare.contradictions.minimal_pairs import find_minimal_pairs

OTHERS = "Nobody saw the mayor at the fair.\n\nBread rises overnight."


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("The store is open on Sundays.", "The store is not open on Sundays.", "negation"),
        ("The lake is shallow.", "The lake is deep.", "antonym"),
        ("Parcels arrive within 30 days.", "Parcels arrive within 14 days.", "numeric"),
        ("The lease runs for twenty-four months.", "The lease runs for 12 months.", "numeric"),
        ("The hall has three hundred seats.", "The hall has two hundred seats.", "numeric"),
        ("Nobody likes the new bridge.", "Everybody likes the new bridge.", None),
        ("Most lifeguards speak French.", "Few lifeguards speak French.", "quantifier_scope"),
    ],
)
def test_minimal_pair_that_opposes_itself_is_a_contradiction(
    one: str, other: str, kind: str | None
) -> None:
    """No facet of the lexicon is needed."""
    found = compare([make_document("a", f"{one}\n\n{OTHERS}"), make_document("b", other)])
    [contradiction] = found.contradictions
    assert (contradiction.a, contradiction.b) == ("a:1", "b:1")
    assert contradiction.grade is Grade.CLEAR
    assert kind is None or contradiction.type is ContradictionType(kind)
    assert not found.overlaps


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("If the pump is on, the valve is shut.", "If the pump is not on, the valve is open."),
        ("The lake is shallow.", "The lake is blue."),
        ("The lease runs for twenty-four months.", "The lease runs for 24 months."),
        ("No pupil learns a second language.", "Not every pupil learns a second language."),
        ("Most lifeguards speak French.", "Few lifeguards speak Dutch."),
        ("Good: “He fixed the pump.”", "Bad: “He fixes the pump.”"),
        ("The store is open on Sundays.", "The store is open on Mondays."),
    ],
)
def test_cases_and_other_words_are_no_contradiction(one: str, other: str) -> None:
    """What holds in two cases, or says two things that can both be, does not oppose itself."""
    assert not compare([make_document("a", one), make_document("b", other)]).contradictions


def test_within_one_document_it_counts_less() -> None:
    """A document that gainsays itself is reported with a lower score, unless that is off."""
    texts = ("The store is open on Sundays.", "The store is not open on Sundays.")
    apart = compare([make_document("ab"[n], t) for n, t in enumerate(texts)])
    alone = make_document("a", "\n\n".join(texts))
    [across], [inside] = apart.contradictions, compare([alone]).contradictions
    assert inside.score < across.score
    assert not compare([alone], Settings(within=False)).contradictions


@pytest.mark.parametrize(
    ("one", "other", "minimal"),
    [
        ("The old store is open.", "The old store is not open.", True),
        ("The old store is open.", "The store is open.", True),
        ("The old store is open.", "The new store is open.", True),
        ("The old store is open.", "The new shop is open.", False),
        ("The old store is open.", "The store of our new port is open.", False),
        ("It is so.", "It is not so.", False),
    ],
)
def test_pairs_differ_in_denials_and_one_word(one: str, other: str, minimal: bool) -> None:  # noqa: FBT001
    """A word more or another word is one; function words do not count, nor do they make a pair."""
    readings = [make_reading(one), make_reading(other, document="b")]
    assert list(find_minimal_pairs(readings)) == [(0, 1)] * minimal


@pytest.mark.parametrize(("count", "lost"), [(100, 0), (101, 0), (102, 1)])
def test_entries_of_a_table_are_paired_up_to_a_bound(count: int, lost: int) -> None:
    """So many statements that share all but one word are pairs; more are not set side by side."""
    readings = [
        make_reading(f"Harbour {name} opens.", number=n) for n, name in enumerate(_names(count))
    ]
    found = list(find_minimal_pairs(readings))
    assert len(found) == len(list(combinations(readings, 2))) - lost
    assert len(set(found)) == len(found)


def _names(count: int) -> list[str]:
    letters = "bcdfghjklm"
    return [f"{letters[n // 100]}o{letters[n // 10 % 10]}a{letters[n % 10]}" for n in range(count)]
