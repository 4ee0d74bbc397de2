"""What a statement denies and what it hedges is read word by word."""

from __future__ import annotations

import pytest
from builders import make_parse

from hexapla.compare.language.assertion import read_assertion


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The pump does not leak", {"leak"}),
        ("The pump leaks", set()),
        ("The pump never leaks but hums", {"leak"}),
        ("It does not leak, but old pumps leak", set()),
    ],
)
def test_denied(text: str, denied: set[str]) -> None:
    """A word is denied where a negation reaches each of its places."""
    assert read_assertion(make_parse(text)).denied == denied


def test_hedged() -> None:
    """A hedge reaches what follows it in its clause."""
    found = read_assertion(make_parse("Pumps may leak"))
    assert found.hedged == {"leak"}
    assert found
    assert not read_assertion(make_parse("Pumps leak"))
