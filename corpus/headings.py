"""Recognize headings by their form: short, without final punctuation, in title case."""

from __future__ import annotations

import re
from typing import NamedTuple

from hexapla.corpus.data import words

# Lengths in words, set by hand after the headings of ordinary articles, manuals and policies.
LONGEST_TITLE = 16
LONGEST_QUESTION = 14
LONGEST_PHRASE = 8
LONGEST_LABEL = 7
SHORTEST_REST = 3
# In characters: "Q:" and "A:" are speakers, not headings.
SHORTEST_LABEL = 2
TITLE_SHARE = 0.75

_WORD = re.compile(r"[^\W_](?:[\w’'.&/-]*\w)?")
_SENTENCE_ENDS = (".", "!", ";", ",", "…", '."', ".”", ".)", "!”", '!"', "?", "?”", '?"', ".*", ":")
_SECTION_NUMBER = re.compile(r"(?:\d+(?:\.\d+)+\.?|§+\s?\d+)\s+\S")
_INNER_END = re.compile(r"[a-z)\]][.!?]\s+[A-Z]")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)\1")
_COLON = re.compile(r":(?=\s)")
_DOT = re.compile(r"(?<=[a-z)])\.\s+(?=[\"“(]?[A-Z])")
_ENTRY = re.compile(r"[.,;&]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CAPITAL_STARTER = re.compile(r"(?<=[\w)])\s+(?=[A-Z])")
_ABBREVIATION = re.compile(r"\(([A-Z][\w-]*)\)\s+(?=\1\b)")


class Label(NamedTuple):
    """A heading on the line of its prose: offsets of its text, and where the prose starts."""

    start: int
    end: int
    rest: int


def ends_sentence(text: str) -> bool:
    """Check whether a text ends with punctuation of a sentence or of a part of one."""
    return text.endswith(_SENTENCE_ENDS)


def is_title_case(text: str) -> bool:
    """Check whether most words of a text, small words aside, begin with a capital or a digit."""
    found = _WORD.findall(text)
    large = [word for word in found if word not in words("small")]
    if not large or (not found[0][0].isupper() and not found[0][0].isdigit()):
        return False
    capital = sum(not word[0].islower() for word in large)
    return capital >= TITLE_SHARE * len(large) and any(word[0].isupper() for word in large)


def has_auxiliary(text: str) -> bool:
    """Check whether a text has an auxiliary or modal verb, which a phrase does not."""
    known = words("auxiliaries")
    return any(word.replace("’", "'") in known for word in text.lower().split())


def is_question(text: str) -> bool:
    """Check whether a text is a single short question."""
    return (
        text.endswith("?")
        and not text[0].islower()
        and not _INNER_END.search(text)
        and len(text.split()) <= LONGEST_QUESTION
    )


def is_heading(text: str, *, opens: bool) -> bool:
    """Check whether a line looks like a heading; `opens` if prose, a list or a table follows."""
    count = len(text.split())
    if not text or count > LONGEST_TITLE or _INNER_END.search(text):
        return False
    if is_question(text):
        return True
    body = text[:-1].rstrip() if text.endswith(":") else text
    if ends_sentence(body):
        return False
    if is_title_case(body) or _SECTION_NUMBER.match(body):
        return True
    if not opens or text.endswith(":") or not text[0].isupper() or "," in body:
        return False
    asks = body.split(" ", 1)[0] in ("How", "Why", "What", "When", "Where", "Who", "Which")
    return asks or (count <= LONGEST_PHRASE and not has_auxiliary(body))


def find_label(text: str, *, item: bool) -> Label | None:
    """Find a heading on the line of its prose: "Anti-inflammatory Effects: Ketamine has ..."."""
    if bold := _BOLD.match(text):
        rest = text[bold.end() :].lstrip(":.– —-").lstrip()
        return _make_label(text, bold.start(2), bold.end(2), len(text) - len(rest))
    if colon := _COLON.search(text, 0, 80):
        rest_start = len(text) - len(text[colon.end() :].lstrip())
        if is_title_case(text[: colon.start()]) and text[rest_start : rest_start + 1].isupper():
            return _make_label(text, 0, colon.start(), rest_start)
    return _find_title(text) if item else None


def _make_label(text: str, start: int, end: int, rest: int) -> Label | None:
    label = text[start:end].rstrip(" :")
    if (
        len(label) < SHORTEST_LABEL
        or len(label.split()) > LONGEST_LABEL
        or _INNER_END.search(label)
    ):
        return None
    if len(text[rest:].split()) < SHORTEST_REST or label.endswith((".", ",", ";")):
        return None
    return Label(start, start + len(label), rest)


def _find_title(text: str) -> Label | None:
    """Find a title that begins an item without a colon ("Grant of License. You may copy it")."""
    if dot := _DOT.search(text, 0, 80):
        title = text[: dot.start()]
        # Dots also separate authors from works, but those have initials, commas or a year.
        entry = _ENTRY.search(title) or _YEAR.search(text)
        if is_title_case(title) and not entry and not has_auxiliary(title):
            return _make_label(text, 0, dot.start(), dot.end())
    return _find_glued(text)


def _find_glued(text: str) -> Label | None:
    """Find a title without punctuation before its sentence: "Insulin While fasting"."""
    if again := _ABBREVIATION.search(text, 0, 80):
        end = again.start() + len(again.group().rstrip())
        return _make_glued(text, end, again.end())
    for gap in _CAPITAL_STARTER.finditer(text, 0, 80):
        word = text[gap.end() :].split(" ", 1)[0]
        if word.lower() in words("starters"):
            return _make_glued(text, gap.start(), gap.end())
    return None


def _make_glued(text: str, end: int, rest: int) -> Label | None:
    label = text[:end]
    if label.split(" ", 1)[0].lower() in words("starters"):
        return None
    if all(w[0].isupper() or w in words("small") for w in label.strip("()").split() if w[0] != "("):
        return _make_label(text, 0, end, rest)
    return None
