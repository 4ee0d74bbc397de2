"""Expressions of the lexicon are found in whatever form their words take."""

from __future__ import annotations

import pytest
from builders import make_parse

from hexapla.compare.language.cues.expressions import find_expressions
from hexapla.compare.language.facets import read_lexicon


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("Data on zolamine is limited.", None),
        ("The data is limited.", "data is limited"),
        ("The data are limited.", "data is limited"),
        ("The data remain limited.", "data is limited"),
        ("The data seem unlimited.", None),
        ("The evidence was weak.", "evidence is weak"),
        ("It relieved the pain.", "relieve"),
    ],
)
def test_forms_of_words(text: str, expression: str | None) -> None:
    """Inflections count, and "is" stands for its forms and for "remains"."""
    found = {match.expression.text for match in find_expressions(make_parse(text), read_lexicon())}
    assert (expression in found) if expression else not {e for e in found if "data" in e}
