"""Text comes out of its bytes whatever they were, or the place of the first bad one is named."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.corpus import UnreadableError
from hexapla.corpus.encoding import decode

TEXT = "Déjà vu: “quoted” — naïve façade, twenty-one words of it so that a guess has to go on.\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_marks_tell_the_encoding(mark: bytes, encoding: str) -> None:
    """A byte order mark says how to read, and UTF-8 needs none; nobody has to be told."""
    assert decode(mark + TEXT.encode(encoding), name="x") == (TEXT, "")


def test_given_encoding_is_taken() -> None:
    """The encoding that the user names is used without a word."""
    assert decode(TEXT.encode("cp1252"), name="x", encoding="cp1252") == (TEXT, "")


def test_guesses_are_named() -> None:
    """What is no UTF-8 is read by the best guess, which the notice names."""
    text = "Le café est déjà fermé à l'été. " * 20
    decoded = decode(text.encode("cp1252"), name="x.txt")
    assert decoded.text.startswith("Le café est d")
    assert "x.txt is not UTF-8 (byte 0xe9 at offset 6, line 1)" in decoded.notice
    assert "read as cp125" in decoded.notice


@pytest.mark.parametrize(
    ("content", "encoding", "message"),
    [
        (b"a\nb\xff", "utf-8", "x is not UTF-8: byte 0xff at offset 3, line 2; name its"),
        (b"text", "klingon", "there is no encoding 'klingon'"),
        (b"\0\0\0\0text", "", "x looks binary (NUL at byte 0)"),
        (codecs.BOM_UTF8 + b"ab\xff", "", "byte 0xff at offset 5"),
    ],
)
def test_what_cannot_be_decoded_is_refused(content: bytes, encoding: str, message: str) -> None:
    """The error says what stands where, and what to do."""
    with pytest.raises(UnreadableError) as caught:
        decode(content, name="x", encoding=encoding)
    assert message in str(caught.value)


def test_a_stray_nul_is_no_binary_file() -> None:
    """One NUL in a long text does no harm."""
    text = "a\0" + "word " * 100
    assert decode(text.encode(), name="x").text == text


@given(st.binary(max_size=300), st.sampled_from(["", "utf-8", "latin-1", "utf-16"]))
def test_any_bytes_decode_or_are_refused(content: bytes, encoding: str) -> None:
    """No bytes raise anything but our own error, and no carriage return is left."""
    try:
        decoded = decode(content, name="x", encoding=encoding)
    except UnreadableError:
        return
    assert "\r" not in decoded.text
