"""Labels are phrases of the statements, and name what these share."""

from __future__ import annotations

import pytest
from builders import make_document, make_reading, measure_texts
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare import compare
from hexapla.compare.language.abbreviations import find_abbreviations
from hexapla.compare.points.labels import name_point
from hexapla.compare.similarity.profile import build_profiles
from hexapla.compare.similarity.weights import read_weights


def name(*texts: str, taken: frozenset[str] = frozenset()) -> str:
    """Name the point of statements that stand in one document each."""
    return name_point(list(measure_texts(*texts).profiles.values()), taken)


@pytest.mark.parametrize(
    ("texts", "label"),
    [
        (
            ("A minimum length must be enforced.", "Every code has a minimum length of 12."),
            "minimum length",
        ),
        (
            ("It is caused by damage in the root system.", "Look for damage in the root system."),
            "damage in the root system",
        ),
        (("Long-term storage is costly.", "We advise long-term storage."), "Long-term storage"),
        (("Filters remove heavy metals.", "The heavy metals stay."), "heavy metals"),
        (("Burning or shooting pain is common.", "It is a burning or shooting pain."),
         "burning or shooting pain"),
    ],
)  # fmt: skip
def test_the_shared_phrase_names_a_point(texts: tuple[str, ...], label: str) -> None:
    """The phrase that both statements have is the label, whole and as written."""
    assert name(*texts).casefold() == label.casefold()


def test_a_capital_that_opens_a_sentence_is_not_kept() -> None:
    """A label is no sentence; names and abbreviations keep their capitals."""
    assert name("Heavy metals stay.", "Some heavy metals stay.") == "heavy metals stay"
    assert name("NMDA blockers help.") == "NMDA blockers help"


def test_an_abbreviation_stands_for_what_it_shortens() -> None:
    """A short form that one statement defines names what both speak of."""
    texts = (
        "Deep brain stimulation (DBS) receptors calm tremor.",
        "The DBS receptors do help greatly.",
    )
    readings = [make_reading(text, document=text[0]) for text in texts]
    abbreviations = find_abbreviations([r.statement for r in readings])
    label = name_point(build_profiles(readings, abbreviations, read_weights()))
    assert "DBS receptors" in label or "brain stimulation" in label


def test_a_taken_label_is_left_to_its_point() -> None:
    """The next best phrase is taken where the best one names another point."""
    texts = ("Filters remove chlorine.", "Carbon filters remove chlorine well.")
    first = name(*texts)
    assert name(*texts, taken=frozenset((first.casefold(),))) != first


@pytest.mark.parametrize("count", [5, 6])
def test_a_label_has_so_many_content_words_at_most(count: int) -> None:
    """A longer phrase is cut down to a part of it."""
    words = ["zinc", "copper", "cobalt", "nickel", "silver", "carbon"][:count]
    text = " ".join(words)
    label = name(f"{text}.", f"We sell {text}.", f"They sold {text}.")
    assert len(label.split()) == 5
    assert label in text


@pytest.mark.parametrize("count", [9, 10])
def test_a_label_has_so_many_words_at_most(count: int) -> None:
    """Function words count towards its length, too."""
    inner = " ".join(["of", "the", "a"][n % 3] for n in range(count - 2))
    label = name(f"A harbour {inner} Neptune.", f"The harbour {inner} Neptune.")
    assert (len(label.split()) == count) is (count <= 9)
    assert len(label.split()) <= 9


def test_without_content_the_text_is_the_label() -> None:
    """A statement that has function words alone is called by them."""
    assert name("It was, too.") == "It was, too."


@given(
    st.lists(
        st.sampled_from(["Filters", "remove", "well-known", "16:8", "of", "(NMDA)", "2.5", "%"])
    )
)
def test_a_label_stands_in_its_statement(words: list[str]) -> None:
    """A label is a piece of the text, but for the case of its first letter."""
    text = " ".join(["Water", *words])
    assert name(text).casefold() in text.casefold()


def test_points_of_a_comparison_have_different_labels() -> None:
    """Statements alike to the letter but for one word are told apart."""
    comparison = compare(
        [
            make_document("a", "Old filters leak water.\n\nOld filters smell."),
            make_document("b", "Trains left the harbour.\n\nOld trains smell."),
        ]
    )
    labels = [p.label for p in comparison.points]
    assert len(set(labels)) == len(labels)
