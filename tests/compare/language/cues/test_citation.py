"""Cues cite their statement, and come in the order of their place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import analyse_text, make_statement
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.cues import FINDERS
from hexapla.compare.language.cues.cue import MatchedCue, cite


@given(st.text(min_size=1, max_size=50), st.data(), st.integers(0, 1000))
def test_citations_give_back_the_text(text: str, data: st.DataObject, offset: int) -> None:
    """The words of a citation are those between its offsets, which count from the document."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    statement = replace(make_statement(text), start=offset, end=offset + len(text))
    citation = cite(statement, offset + start, offset + end)
    assert citation["text"] == text[start:end]
    assert (citation["statement"], citation["document"]) == ("a:1", "a")
    assert (citation["start"], citation["end"]) == (offset + start, offset + end)


def test_a_cue_covers_nothing_but_its_own() -> None:
    """A cue is on its key, and on the subject, unless its kind says otherwise."""
    statement = make_statement("Wool is warm")
    cue = MatchedCue(
        **cite(statement, 0, 4),
        facet="warmth",
        subject="wool",
        position="warm",
        key="wool",
        stems=frozenset(("wool",)),
    )
    assert (cue.covers_all, cue.on_subject, cue.text) == (False, True, "Wool")


def test_there_is_a_finder_for_each_kind() -> None:
    """A new kind of cue is one module and one line in the registry."""
    kinds = [finder.__module__.rpartition(".")[2] for finder in FINDERS]
    assert kinds == ["stances", "effects", "rules", "quantities"]


@pytest.mark.parametrize(
    "text",
    [
        "Wool lasts up to 12 weeks and is safe. Wool must be washed and reduces noise.",
        "Wool reduces noise, is safe and must be washed within 12 weeks.",
    ],
)
def test_cues_come_in_order(text: str) -> None:
    """Cues of all kinds are sorted by where they begin."""
    found = analyse_text(text).cues
    places = [(cue.statement, cue.start, cue.end, cue.facet) for cue in found]
    assert len({cue.facet for cue in found}) >= 3
    assert places == sorted(places)
