"""The plain reader: what it decodes, and what it refuses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.corpus import UnreadableError
from hexapla.corpus.readers import PLAIN, find_format, find_reader, plain, suffixes

REFUSED = [
    (b"", "x.txt is empty"),
    (b" \n\t\r\n", "x.txt is empty"),
    (b"\xef\xbb\xbf", "x.txt is empty"),
    (b"GIF89a\0\1", "x.txt looks binary (NUL at byte 6)"),
    (b"\xff\xfeh", "x.txt is not UTF-16-LE: byte 0x68 at offset 2, line 1"),
    (b"\xef\xbb\xbfab\xff", "byte 0xff at offset 5, line 1"),
]


@pytest.mark.parametrize(("content", "message"), REFUSED)
def test_what_is_no_text_is_refused(content: bytes, message: str) -> None:
    """Empty, binary and wrongly encoded files say what is wrong, where, and what to do."""
    with pytest.raises(UnreadableError) as caught:
        plain.read(content, name="x.txt")
    assert message in str(caught.value)
    assert "; " in str(caught.value)
    assert "\n" not in str(caught.value)


def test_newlines_become_one_kind_and_the_mark_goes() -> None:
    """A byte order mark is taken off, and every newline is a line feed."""
    reading = plain.read(b"\xef\xbb\xbfone\r\ntwo\rthree\n", name="x.txt")
    assert reading.text == "one\ntwo\nthree\n"


def test_other_control_characters_stay() -> None:
    """Control characters that are no newline stay in the text, inside their block."""
    reading = plain.read("It \x1b[31mis\x0c red\x85 here.".encode(), name="x.txt")
    assert reading.text == "It \x1b[31mis\x0c red\x85 here."
    assert len(reading.blocks) == 1


@given(st.binary())
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    """No bytes raise anything but UnreadableError."""
    try:
        reading = plain.read(content, name="x")
    except UnreadableError:
        return
    assert reading.text.strip()


def test_suffixes_have_readers() -> None:
    """Each known suffix, in any case, has a reader that can be imported; others get plain text."""
    assert ".txt" in suffixes()
    for suffix in suffixes():
        assert callable(find_reader(find_format(suffix.upper())))
    assert find_format(".unknown") is PLAIN
    assert find_format("") is PLAIN
