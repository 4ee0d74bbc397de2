"""Terms are stems, numbers and quantities, and name what they stand for."""

from __future__ import annotations

import pytest
from builders import make_reading, measure_texts

from hexapla.compare.similarity.scoring import match_terms
from hexapla.compare.similarity.terms import find_terms, match_quantities


def terms(text: str, **abbreviations: tuple[str, ...]) -> dict[str, str]:
    """Find the terms of a statement."""
    return find_terms(make_reading(text), abbreviations)


def test_terms_are_stems_with_the_words_they_stand_in() -> None:
    """Function words are no terms."""
    assert terms("The Filters are leaking") == {"filter": "Filters", "leak": "leaking"}


def test_abbreviations_are_the_words_they_stand_for() -> None:
    """With a plural s as without."""
    found = terms("Two MRIs", MRI=("magnet", "imag"))
    assert found == {"2": "Two", "magnet": "MRIs", "imag": "MRIs"}


def test_numbers_in_words_are_those_in_digits() -> None:
    """But "one" is a pronoun as often."""
    assert terms("twelve nurses") == {"12": "twelve", "nurs": "nurses"}
    assert "1" not in terms("this one nurse")


def test_quantities_are_terms_with_their_bound() -> None:
    """A quantity is shown as written."""
    assert terms("It lasts up to 12 weeks")["time 84"] == "up to 12 weeks"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("It lasts up to two months.", "It lasts up to 60 days.", True),
        ("It lasts up to two months.", "It lasts up to 12 weeks.", False),
        ("It lasts up to 14 days.", "It lasts up to 10 days.", False),
        ("It weighs 1,000 grams.", "It weighs one kilogram.", True),
        ("It weighs 1,000 grams.", "It weighs 1 kg.", True),
        ("It weighs 60 grams.", "It lasts 60 days.", False),
        ("Change it every 90 days.", "It lasts 90 days.", False),
    ],
)
def test_equal_quantities_match(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    """In whatever unit, but of one dimension; how long is not how often."""
    similarity = measure_texts(one, other)
    a, b = similarity.profiles.values()
    matches = match_terms(a, b, similarity.relatedness)
    matched = [t for t, u in matches if " " in t and " " in u]
    assert bool(matched) is same


def test_quantities_match_within_the_tolerance() -> None:
    """Each pair once; other terms are passed over."""
    found = match_quantities(frozenset(("time 60", "time 63", "time 80", "share 60", "60")), 0.1)
    assert list(found) == [("time 60", "time 63")]
