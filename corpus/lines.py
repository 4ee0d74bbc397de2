"""Split plain text into lines, with their list markers and the width the text is wrapped at."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BULLETS = "-*+•‣◦▪●○·–—"
_MARKER = re.compile(
    rf"[{_BULLETS}]\s+|(\(?)(\d{{1,3}}|[a-z]|[ivx]{{2,5}}|[A-Z])([.)])\s+|#\d{{1,3}}[.:)]?\s+"
)
_QUOTE_SIGN = re.compile(r"(?:>\s?)+")
_FENCES = ("```", "~~~")
_RULE = re.compile(r"([-=*_~])(?:\s*\1)+$")

# Columns. Prose is hard-wrapped at 65 to 80, rarely at more than 100 (RFC 5322 recommends 78).
WIDEST_WRAP = 110
NARROWEST_WRAP = 40


@dataclass(frozen=True, slots=True)
class Line:
    """A line without surrounding white space and quote signs; empty if nothing is left."""

    start: int
    indent: int
    text: str

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Marker:
    """A list marker: its style (the bullet itself, or "1", "a", "i", "A") and its width."""

    style: str
    width: int


def cut_lines(text: str) -> list[Line]:
    """Split a text into lines; those of fenced code and of front matter become empty."""
    lines: list[Line] = []
    start, fence = 0, ""
    raw_lines = text.split("\n")
    skipped = _front_matter(raw_lines)
    for number, raw in enumerate(raw_lines):
        line = _strip(raw, start)
        start += len(raw) + 1
        opens = line.text[:3] if line.text.startswith(_FENCES) else ""
        if opens or fence or number < skipped:
            line = Line(line.start, 0, "")
        if opens and (not fence or opens == fence):
            fence = "" if fence else opens
        lines.append(line)
    return lines


def _front_matter(raw_lines: list[str]) -> int:
    if raw_lines[0].rstrip() != "---":
        return 0
    for number, raw in enumerate(raw_lines[1:], start=1):
        if raw.rstrip() == "---":
            return number + 1
        if not raw.strip():
            break
    return 0


def _strip(raw: str, start: int) -> Line:
    text = raw.lstrip()
    if text.startswith(">") and (sign := _QUOTE_SIGN.match(text)):
        text = text[sign.end() :].lstrip()
    indent = len(raw) - len(text)
    return Line(start + indent, indent, text.rstrip())


def is_rule(line: Line) -> bool:
    """Check whether a line is drawn: a separator, or the underline of a heading."""
    return _RULE.match(line.text) is not None


def find_marker(line: Line) -> Marker | None:
    """Find the list marker at the beginning of a line, None without one."""
    if not (match := _MARKER.match(line.text)):
        return None
    label = match.group(2)
    if label is None:
        return Marker(line.text[0], match.end())
    if label.isdigit():
        style = "1"
    elif label == "i" or len(label) > 1:
        style = "i"
    else:
        style = "a" if label.islower() else "A"
    return Marker(style + match.group(1) + match.group(3), match.end())


def find_wrap(lines: list[Line]) -> int:
    """Measure the column at which the prose is wrapped; 0 if each paragraph is one line."""
    lengths = [len(line.text) for line in lines if " " in line.text]
    within = [length for length in lengths if length <= WIDEST_WRAP]
    # One long line in ten (a link, a table) does not make a text unwrapped.
    if not within or 10 * len(within) < 9 * len(lengths):
        return 0
    widest = max(within)
    return widest if widest >= NARROWEST_WRAP else 0


def joins(line: Line, following: Line, wrap: int) -> bool:
    """Check whether a line continues in the line right after it.

    It does if the first word of the next line would not have fitted, or if it breaks off in the
    middle of a sentence.
    """
    word = following.text.split(" ", 1)[0]
    full = wrap > 0 and len(line.text) + 1 + len(word) > wrap * FILLED
    if line.text.endswith((".", "!", "?", ":")):
        return full and following.indent == line.indent
    if line.text.endswith((",", "-", "–", "—", "(", "/", "&")):
        return True
    if following.text[0].islower():
        return full or len(line.text) >= NARROWEST_WRAP
    return full


# Share of the wrapped width from which a line is full: text wrapped by hand has shorter lines.
FILLED = 0.85
