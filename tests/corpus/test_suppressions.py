"""Comments that ask to ignore a piece of a document."""

from __future__ import annotations

import pytest

from hexapla.corpus.readers import find_reader, name_format
from hexapla.corpus.suppressions import read_comment


def covered(form: str, content: str) -> list[tuple[int, str, str]]:
    """Read a document; give line, reason and covered text of its suppressions."""
    reading = find_reader(name_format(form))(content.encode(), name="x")
    return [(s.line, s.reason, reading.text[s.start : s.end].strip()) for s in reading.suppressions]


@pytest.mark.parametrize(
    ("comment", "read"),
    [
        ("hexapla: ignore", (False, "")),
        (" hexapla:ignore-next ", (True, "")),
        (" hexapla: ignore-next: another trial", (True, "another trial")),
        ("hexapla: ignore — both are right", (False, "both are right")),
        ("hexapla: ignored", None),
        ("hexapla ignore", None),
        ("see hexapla: ignore", None),
    ],
)
def test_comments_are_read(comment: str, read: tuple[bool, str] | None) -> None:
    """A comment that is ours says which piece is meant, and may say why."""
    mark = read_comment(comment, 3)
    assert (mark and (mark.next, mark.reason)) == read


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("# hexapla: ignore-next\nTea is safe.\nTea is hot.", [(1, "", "Tea is safe.")]),
        ("A.\n\n// hexapla: ignore why\n\nTea is safe.", [(3, "why", "Tea is safe.")]),
        ("# hexapla: ignore-next\n- one\n- two", [(1, "", "one")]),
        ("Tea is safe.\n# hexapla: ignore-next", [(2, "", "")]),
        ("Say hexapla: ignore-next aloud.", []),
        ("# hexapla: nonsense\nTea is safe.", []),
    ],
)
def test_a_line_of_text_speaks_of_the_next_piece(
    content: str, found: list[tuple[int, str, str]]
) -> None:
    """In plain text the comment has a line for itself; it is no piece and moves no offset."""
    assert covered("text", content) == found
    reading = find_reader(name_format("text"))(content.encode(), name="x")
    assert reading.text == content
    if found:
        assert not any("hexapla" in content[b.start : b.end] for b in reading.blocks)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("Tea is safe. <!-- hexapla: ignore -->\n", [(1, "", "Tea is safe.")]),
        ("One.\n\n<!-- hexapla: ignore, so be it -->\n\nTwo.", [(3, "so be it", "Two.")]),
        ("<!-- hexapla: ignore -->\nOne.\n\nTwo.", [(1, "", "One.")]),
        ("One. <!-- hexapla: ignore-next -->\n\nTwo.", [(1, "", "Two.")]),
        ("- one <!-- hexapla: ignore -->\n- two", [(1, "", "- one")]),
        ("`<!-- hexapla: ignore -->` is a comment.", []),
        ("```\n<!-- hexapla: ignore -->\n```\n\nOne.", []),
        ("One.\n\n<!-- hexapla: ignore -->", [(3, "", "")]),
        ("| a | b |\n|---|---|\n| c <!-- hexapla: ignore --> | d |", [(3, "", "c | d")]),
        ("One\ntwo <!-- hexapla: ignore -->\nthree.", [(2, "", "One two three.")]),
    ],
)
def test_a_comment_of_markdown_speaks_of_its_piece(
    content: str, found: list[tuple[int, str, str]]
) -> None:
    """It covers the paragraph, item or row it stands in, or the next where it stands alone."""
    assert covered("markdown", content) == found


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("<p>One. <!-- hexapla: ignore --></p><p>Two.</p>", ["One."]),
        ("<p><!-- hexapla: ignore -->One.</p><p>Two.</p>", ["One."]),
        ("<p>One.</p><!-- hexapla: ignore --><p>Two.</p>", ["Two."]),
        ("<p>One.</p><!-- hexapla: ignore --><table><tr><td>Two</td></tr></table>", ["Two"]),
        ("<table><tr><td>Two<!-- hexapla: ignore --></td></tr></table>", ["Two"]),
        ("<p>One.</p><!-- hexapla: ignore -->", [""]),
        ("<p>One.</p><!-- other --><p>hexapla: ignore</p>", []),
    ],
)
def test_a_comment_of_a_page_speaks_of_its_piece(content: str, found: list[str]) -> None:
    """Inside an element it covers that one, between two the next."""
    assert [text for _, _, text in covered("html", content)] == found
