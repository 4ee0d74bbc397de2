"""Classify the pieces of a document: which are statements, and what the others are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hexapla.corpus.data import phrases
from hexapla.corpus.document import BlockKind
from hexapla.corpus.statement import Kind

if TYPE_CHECKING:
    from hexapla.corpus.document import Block

# Lengths in words, set by hand: boilerplate is short, and longer text only begins like it.
LONGEST_BYLINE = 12
LONGEST_NAVIGATION = 40
LONGEST_NAME = 5
# Characters at the beginning of a block that are searched for such openings.
OPENING = 200

_YEAR = re.compile(r"\b(?:19|20)\d\d[a-z]?\b")
_JOURNAL = re.compile(r"\d\s?\(\d+[^)\s]{0,4}\)\s?[,:]|\d\s?:\s?e?\d+(?:[-–]\d+)?|\bpp?\.\s?\d")
_AUTHORS = re.compile(
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3},?\s(?:[A-Z]\.[\s-]?)+(?:,|&|\()"
    r"|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3} [A-Z]{1,3}[,.]\s"
)
_OFFER = re.compile(r"At [A-Z][^,.]{1,80}, (?:we|our)\b")
_PLAIN = str.maketrans({"’": "'"} | dict.fromkeys('"“”()[]*', " "))
_NAME_END = re.compile(r"\s[—–|·-]\s|[,*]")
_DATE_PART = re.compile(r"[a-z]+|\d+")

_SECTION_KINDS = (Kind.REFERENCE, Kind.DISCLAIMER, Kind.NAVIGATION)


def judge_section(title: str) -> Kind | None:
    """Return the kind of everything below a heading, None if the heading does not decide it."""
    plain = _normalise(title).lstrip("0123456789.§#: ").rstrip(": ")
    first = plain.split(" ", 1)[0]
    kinds = (kind for kind in _SECTION_KINDS if plain in phrases(kind, "titles").get(first, ()))
    return next(kinds, None)


def judge_block(text: str, block: Block) -> Kind | None:
    """Return the kind of a whole block, None if its layout and opening do not decide it."""
    plain = _normalise(text[:OPENING])
    if block.kind is BlockKind.HEADING:
        return _judge_furniture(text, plain) or Kind.HEADING
    if block.kind is BlockKind.TABLE_CELL:
        return None
    if _begins(plain, Kind.DISCLAIMER, "opener"):
        return Kind.DISCLAIMER
    return Kind.REFERENCE if is_reference(text) else None


def judge_sentence(text: str) -> Kind:
    """Return the kind of a sentence in running text."""
    plain = _normalise(text)
    found = frozenset(plain.split())
    if _holds(plain, found, Kind.DISCLAIMER, "within"):
        return Kind.DISCLAIMER
    if furniture := _judge_furniture(text, plain):
        return furniture
    if plain.rstrip("' ").endswith("?"):
        return Kind.QUESTION
    if len(found) == 1 and plain.startswith(("http://", "https://", "www.")):
        return Kind.REFERENCE
    return Kind.CALL_TO_ACTION if _invites(text, plain, found) else Kind.STATEMENT


def is_reference(text: str) -> bool:
    """Check whether a block is an entry of a bibliography.

    A year alone or "et al. (2019)" is how running text cites; an entry also begins with its
    authors, or has a place in a journal and an address or digital object identifier.
    """
    if not _YEAR.search(text):
        return False
    if _AUTHORS.match(text):
        return True
    return bool(_JOURNAL.search(text)) and _cites(_normalise(text))


def _cites(plain: str) -> bool:
    return any(
        mark in plain for marks in phrases(Kind.REFERENCE, "within").values() for mark in marks
    )


def _judge_furniture(text: str, plain: str) -> Kind | None:
    count = len(plain.split())
    if count <= LONGEST_BYLINE and _is_byline(text, plain):
        return Kind.BYLINE
    if _begins(plain, Kind.CALL_TO_ACTION, "start"):
        return Kind.CALL_TO_ACTION
    if count <= LONGEST_NAVIGATION and _begins(plain, Kind.NAVIGATION, "start"):
        return Kind.NAVIGATION
    return None


def _is_byline(text: str, plain: str) -> bool:
    if _begins(plain, Kind.BYLINE, "start"):
        return True
    first, *names = _NAME_END.split(text.strip("*_ "), maxsplit=1)[0].split() or [""]
    if first in ("By", "by", "BY") and 0 < len(names) <= LONGEST_NAME:
        return all(name[0].isupper() for name in names) and not text.endswith(".")
    return _is_date(plain)


def _is_date(plain: str) -> bool:
    if not _YEAR.search(plain) or plain.endswith("."):
        return False
    parts = _DATE_PART.findall(plain)
    known = _date_words()
    return len(parts) > 1 and all(part.isdigit() or part in known for part in parts)


def _date_words() -> frozenset[str]:
    from hexapla.corpus.data import read_data

    return frozenset(read_data("kinds.toml")["date"]["words"].split())


def _invites(text: str, plain: str, found: frozenset[str]) -> bool:
    name = Kind.CALL_TO_ACTION
    if _OFFER.match(text) or _holds(plain, found, name, "within"):
        return True
    return _holds(plain, found, name, "fit") and _holds(plain, found, name, "ask")


def _begins(plain: str, kind: Kind, place: str) -> bool:
    """Check whether a text begins with a phrase of a list, as whole words."""
    first = plain.split(" ", 1)[0]
    known = phrases(kind, place)
    return any(
        plain.startswith(phrase) and not plain[len(phrase) : len(phrase) + 1].isalnum()
        for phrase in known.get(first, ()) or known.get(first.rstrip(".,:;!?"), ())
    )


def _holds(plain: str, found: frozenset[str], kind: Kind, place: str) -> bool:
    """Check whether a text with the words `found` contains a phrase of a list."""
    known = phrases(kind, place)
    shared = found & known.keys()
    return any(phrase in plain for first in shared for phrase in known[first])


def _normalise(text: str) -> str:
    return " ".join(text.translate(_PLAIN).lower().split())
