"""Statements that are the same but for a denial or one word contradict one another directly."""

from __future__ import annotations

import pytest
from builders import make_document

from hexapla.compare import ContradictionType, Grade, Settings, compare
from hexapla.compare.comparison import analyse
from hexapla.compare.contradictions.minimal_pairs import CROWD, find_minimal_pairs

OTHERS = "Nobody saw the mayor at the fair.\n\nBread rises overnight."


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("The store is open on Sundays.", "The store is not open on Sundays.", "negation"),
        ("The lake is shallow.", "The lake is deep.", "antonym"),
        ("Parcels arrive within 30 days.", "Parcels arrive within 14 days.", "numeric"),
        ("Nobody likes the new bridge.", "Everybody likes the new bridge.", None),
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
        ("Good: “He fixed the pump.”", "Bad: “He fixes the pump.”"),
        ("The store is open on Sundays.", "The store is open on Mondays."),
    ],
)
def test_cases_and_other_words_are_no_contradiction(one: str, other: str) -> None:
    """What holds in two cases, or says two things that can both be, does not clash."""
    assert not compare([make_document("a", one), make_document("b", other)]).contradictions


def test_within_one_document_it_counts_less() -> None:
    """A document that gainsays itself is told, with a lower score, unless that is switched off."""
    texts = ("The store is open on Sundays.", "The store is not open on Sundays.")
    apart = compare([make_document("ab"[n], t) for n, t in enumerate(texts)])
    alone = make_document("a", "\n\n".join(texts))
    [across], [inside] = apart.contradictions, compare([alone]).contradictions
    assert inside.score < across.score
    assert not compare([alone], Settings(within=False)).contradictions


def test_entries_of_a_table_are_no_pairs_without_end() -> None:
    """Statements that share all but one word are paired up to a bound."""
    text = "\n\n".join(f"Harbour {name} is open." for name in _names(4 * CROWD))
    profiles = tuple(analyse([make_document("a", text)]).profiles.values())
    assert len(list(find_minimal_pairs(profiles))) <= 4 * CROWD * CROWD


def _names(count: int) -> list[str]:
    letters = "bcdfghjklm"
    return [f"{letters[n // 100]}o{letters[n // 10 % 10]}a{letters[n % 10]}" for n in range(count)]
