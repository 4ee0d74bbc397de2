"""Places of statements, by page or line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hexapla.cli.output.places import find_place, name_place, number_place

if TYPE_CHECKING:
    from hexapla.compare import Comparison


def test_the_line_of_the_original_comes_before_that_of_the_text(made: Comparison) -> None:
    """A statement is at its line in the text, unless its line in the file is known."""
    statement = made.by_id["mild:2"]
    assert (name_place(statement), number_place(statement)) == ("line 2", "2")
    original = replace(statement, source_line=7)
    assert (name_place(original), number_place(original)) == ("line 7", "7")
    assert find_place(made.documents[0], original).line == 7


def test_a_statement_of_a_page_has_no_line(made: Comparison) -> None:
    """Where the original has pages they are named, and findings have no line."""
    statement = replace(made.by_id["mild:2"], page=3)
    assert (name_place(statement), number_place(statement)) == ("page 3", "p3")
    assert find_place(made.documents[0], statement).line == 0


def test_columns_are_those_of_plain_text_on_one_line(made: Comparison) -> None:
    """The text of other formats, and of several lines, has no columns in the file."""
    document, statement = made.documents[0], made.by_id["mild:2"]
    assert find_place(document, statement).columns == (1, 18)
    assert find_place(replace(document, format="pdf"), statement).columns is None
    assert find_place(document, replace(statement, text="Tea has\ncaffeine.")).columns is None


def test_all_places_of_a_repeated_statement_are_named(made: Comparison) -> None:
    """Each line is named once, and of more than three the others are counted."""
    statement = made.by_id["mild:2"]

    def name(*lines: int) -> tuple[str, str]:
        repeats = tuple(replace(statement, line=line) for line in lines)
        own = replace(statement, repeats=repeats)
        return name_place(own), number_place(own)

    assert name(2) == ("line 2", "2")
    assert name(5) == ("lines 2 and 5", "2, 5")
    assert name(5, 7, 9) == ("lines 2, 5, 7 and 9", "2, 5, 7, 9")
    assert name(5, 7, 9, 11) == ("lines 2, 5, 7 and 2 more", "2, 5, 7, +2")
