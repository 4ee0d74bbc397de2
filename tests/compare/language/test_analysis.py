"""An analysis reads every statement once, and knows what the documents are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builders import analyse_text, make_document, make_statement
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language import analysis as module
from hexapla.compare.language.analysis import analyse
from hexapla.compare.language.facets import extend_lexicon
from hexapla.compare.language.reading import Reading
from hexapla.corpus import find_statements

if TYPE_CHECKING:
    import pytest

    from hexapla.compare.language.parse import Abbreviations
    from hexapla.corpus import Statement

TEXTS = (
    "Wool is safe. Wool must be washed. Wool reduces noise.",
    "Wool is not safe. Wool lasts up to 12 weeks.",
)


def statements() -> list[Statement]:
    """Cut two documents into statements."""
    documents = [make_document(name, text) for name, text in zip("ab", TEXTS, strict=True)]
    return [s for d in documents for s in find_statements(d)]


def test_readings_are_by_id_in_order() -> None:
    """Every statement has its reading."""
    given_statements = statements()
    found = analyse(given_statements)
    assert list(found.readings) == [s.id for s in given_statements]
    assert [r.statement for r in found.readings.values()] == given_statements


def test_each_statement_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever needs a reading gets the one that there is."""
    read: list[str] = []

    class Counted(Reading):
        """A reading that counts the statements."""

        @classmethod
        def read(cls, statement: Statement, abbreviations: Abbreviations) -> Reading:  # type: ignore[override]
            read.append(statement.id)
            return Reading.read(statement, abbreviations)

    monkeypatch.setattr(module, "Reading", Counted)
    given_statements = statements()
    analyse(given_statements)
    assert read == [s.id for s in given_statements]


def test_the_topic_and_the_cues() -> None:
    """The topic is a stem, and cues of all kinds come in the order of their place."""
    found = analyse(statements())
    assert found.topic == "wool"
    assert [(c.statement, c.facet) for c in found.cues] == [
        ("a:1", "safety"),
        ("a:2", "rule"),
        ("a:3", "effect"),
        ("b:1", "safety"),
        ("b:2", "duration"),
    ]
    assert [c.facet for c in found.cues_of("a:2")] == ["rule"]
    assert found.cues_of("a:9") == ()


def test_abbreviations_of_other_pieces_hold() -> None:
    """A heading may define what the statements abbreviate."""
    heading = make_statement("Water treatment plants (WTP)", number=1)
    statement = make_statement("The WTP is safe", number=2)
    found = analyse([statement], [heading])
    assert found.abbreviations == {"WTP": ("water", "treatment", "plant")}
    assert [t.stem for t in found.readings["a:2"].tokens][1] == "plant"
    assert analyse([statement]).abbreviations == {}


def test_another_lexicon_gives_other_cues() -> None:
    """Expressions are those of the lexicon that is given."""
    group = {"direction": 1.0, "about": "subject", "expressions": ["fluffy"]}
    taste = {"poles": ["soft", "hard"], "cues": [group]}
    statement = make_statement("Wool is fluffy")
    assert analyse([statement]).cues == ()
    [cue] = analyse([statement], lexicon=extend_lexicon([{"touch": taste}])).cues
    assert (cue.facet, cue.position) == ("touch", "soft")


def test_nothing_is_about_nothing() -> None:
    """Without statements there is no topic, and no cue."""
    found = analyse([])
    assert (found.readings, found.topic, found.cues) == ({}, "", ())


WORDS = ["wool", "lids", "is", "safe", "not", "must", "reduce", "12 weeks", "up to", "which", "it"]
MARKS = [",", ".", "?", "\n\n", "- ", ":", "é", "“", "patients", "those", "by", "and", "if", "the"]


@given(st.lists(st.sampled_from([*WORDS, *MARKS]), min_size=1, max_size=40).map(" ".join))
def test_any_text_is_analysed(text: str) -> None:
    """No text raises, the same text gives the same cues, and cues quote their statement."""
    if not text.strip():
        return
    found = analyse_text(text)
    assert found.cues == analyse_text(text).cues
    for cue in found.cues:
        statement = found.readings[cue.statement].statement
        assert cue.text == statement.between(cue.start, cue.end)
        assert statement.start <= cue.start < cue.end <= statement.end
        assert -1 <= cue.direction <= 1
