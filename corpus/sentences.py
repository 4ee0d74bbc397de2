"""Split text into sentences with sentencex, and correct its errors."""

from __future__ import annotations

import itertools
import re
from functools import cache

from hexapla.corpus.data import words
from hexapla.corpus.verbs import verb_form

# Quotations and brackets are not split up to these lengths, in characters; in longer ones the
# opening mark is a stray one.
LONGEST_QUOTATION = 300
LONGEST_BRACKET = 500
# Characters above which a statement is split where it numbers its own parts.
LONGEST_SENTENCE = 400

# Letters: shorter words before a dot without space are parts of names ("os.Path").
SHORTEST_GLUED = 3

_CLOSERS = {"(": ")", "[": "]", "“": "”", '"': '"'}
_BRACKET = re.compile(r"[()\[\]“”\"]")
_GLUED = re.compile(r"[.!?](?:[\"”’)\]]|\[\d+\])*(?=[A-Z][a-z]*(?:\s|,|'|’))")
_MARKED = re.compile(
    r"[.!?](?:[*†‡]+|\[\d+(?:[,–-] ?\d+)*\]|(?<=[a-z]\.)\d{1,2}|[¹²³⁰-⁹]+)\s+(?=[“\"(]?[A-Z])"
)
_PLAIN_END = re.compile(r"(?<=[\w)\]])[.!?][\"”’)]*\s+(?=[\"“(]?[A-Z])")
_INLINE_ITEM = re.compile(r"(?<=[;:,.])\s+(?=\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s)")
_CLOSING = ("”", '"', ")", "]")
_OPENING_MARKS = "\"'([“\u2018"
_NUMBER_ONLY = re.compile(r"[(\[#]?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.):\]]*$")
_LAST_WORD = re.compile(r"[\w.&’'-]*$")
_SPACES = dict.fromkeys((*range(32), 127, 133, 160, 8232, 8233), " ")


def split_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split ``text[start:end]`` into the spans of its sentences, without surrounding white space.

    Text is not split inside brackets and quotations, after abbreviations and initials, at ellipses,
    or in addresses and numbers. It is split where a space is missing ("pregabalin.Topical").
    """
    chunk = text[start:end].translate(_SPACES)
    cuts = [cut for cut in _find_cuts(chunk) if 0 < cut < len(chunk)]
    edges = [0, *cuts, len(chunk)]
    spans: list[tuple[int, int]] = []
    for begin, close in itertools.pairwise(edges):
        for first, last in _cut_inline_list(chunk, begin, close):
            piece = chunk[first:last]
            if any(character.isalnum() for character in piece):
                lead = len(piece) - len(piece.lstrip())
                spans.append((start + first + lead, start + first + len(piece.rstrip())))
            elif spans and piece.strip():
                spans[-1] = (spans[-1][0], start + first + len(piece.rstrip()))
    return spans


def _find_cuts(chunk: str) -> list[int]:
    if not any(mark in chunk for mark in ".!?…"):
        return []
    from sentencex import segment

    shut = _find_shut(chunk)
    cuts: set[int] = set()
    place = 0
    for piece in segment("en", chunk):
        place += len(piece)
        cuts.add(place)
    cuts.update(match.end() for match in _PLAIN_END.finditer(chunk))
    cuts = {cut for cut in cuts if _is_end(chunk, cut)}
    cuts.update(match.end() for match in _MARKED.finditer(chunk))
    cuts.update(match.end() for match in _GLUED.finditer(chunk) if _is_glued(chunk, match.start()))
    kept = sorted(cut for cut in cuts if not any(a < cut < b for a, b in shut))
    return _drop_numbers(chunk, kept)


def _find_shut(chunk: str) -> list[tuple[int, int]]:
    """Find the spans of matching brackets and quotation marks."""
    spans: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(chunk):
        place, character = match.start(), match.group()
        if waiting and character == waiting[-1][0]:
            closer, begin = waiting.pop()
            limit = LONGEST_BRACKET if closer in ")]" else LONGEST_QUOTATION
            if place - begin <= limit:
                spans.append((begin, place + 1))
        elif character in _CLOSERS:
            waiting.append((_CLOSERS[character], place))
        elif any(character == closer for closer, _ in waiting):
            while waiting and waiting.pop()[0] != character:
                pass
    return spans


def _is_end(chunk: str, cut: int) -> bool:
    """Check a boundary that sentencex found and that white space follows."""
    if not any(character.isspace() for character in chunk[cut - 1 : cut + 1]):
        return False
    before, after = chunk[max(0, cut - 60) : cut].rstrip(), chunk[cut : cut + 60].lstrip()
    if not before or not after:
        return True
    if before.endswith(("...", "…")):
        return _begins_sentence(after)
    first = after.lstrip(_OPENING_MARKS)[:1]
    if not before.endswith("."):
        return not first.islower()
    match = _LAST_WORD.search(before[-30:])
    last = match.group().rstrip(".") if match else ""
    previous = before[: len(before) - len(last) - 1].split()[-1:] if last else []
    return _is_final("".join(previous), last, after, lower=first.islower())


def _is_final(before: str, last: str, after: str, *, lower: bool) -> bool:
    """Check whether the dot after a word ends the sentence, by the word and what follows."""
    word = last.lower()
    if word in words("abbreviations") or (word in words("before_numbers") and after[0].isdigit()):
        return False
    if len(last) == 1 and last.isupper() and last != "I":
        # An initial, except before a word that begins a sentence ("see Appendix A. It is short"),
        # or if it is a name ("we chose option A. Option B was expensive").
        named = before.islower() and before not in _small_words() and _opens_clause(after)
        return named or (_begins_sentence(after) and after[1:2].isalpha())
    if word in words("usually_final"):
        return _opens_clause(after)
    named = any(len(part) > LONGEST_PART for part in last.split("."))
    if word in words("perhaps_final") or ("." in last and not named):
        return _begins_sentence(after)
    # Names such as "zxcvbn-ts" or "iOS" are lower-case at the start of a sentence, too.
    first = after.split(" ", 1)[0]
    return not lower or any(c.isupper() or c.isdigit() or c == "-" for c in first)


def _begins_sentence(after: str) -> bool:
    word = after.lstrip(_OPENING_MARKS).split(" ", 1)[0].rstrip(",.;:")
    return word[:1].isupper() and word.lower() in words("starters")


def _opens_clause(after: str) -> bool:
    """Check whether a command, or a short subject with its verb, follows."""
    begun = re.split(r"[.!?;]", after.lstrip(_OPENING_MARKS), maxsplit=1)[0]
    first, *others = begun.replace(",", " ").split()[:SHORT_SUBJECT] or [""]
    if not first[:1].isupper():
        return False
    if first.lower() in words("pronouns") or _begins_sentence(after):
        return True
    if verb_form(first.lower()) == "base" and others and others[0].islower():
        return True
    return any(verb_form(word) in _FINITE for word in others if word.islower())


@cache
def _small_words() -> frozenset[str]:
    names = ("prepositions", "determiners", "pronouns")
    return frozenset(("and", "or", "but")).union(*(words(name) for name in names))


SHORT_SUBJECT = 4
"""Words that are searched for the verb of a short subject. Set by hand."""

LONGEST_PART = 2
"""Most letters between the dots of an abbreviation; longer parts make a name ("Node.js")."""

_FINITE = ("auxiliary", "past", "third")


def _is_glued(chunk: str, place: int) -> bool:
    """Check whether the dot at a place ends a sentence, and is not part of a name or an address."""
    token = chunk[chunk.rfind(" ", 0, place) + 1 : place]
    if token.endswith((")", "]", "”", '"')) or chunk[place + 1 : place + 2] in _CLOSING:
        return True
    word = token.lstrip(_OPENING_MARKS).replace("-", "")
    if word[:1].isupper() and not word.isupper():
        return _begins_sentence(chunk[place + 1 :])
    return len(word) >= SHORTEST_GLUED and word.isalpha()


def _drop_numbers(chunk: str, cuts: list[int]) -> list[int]:
    """Drop the boundaries that would make a sentence of a bare number or letter."""
    kept: list[int] = []
    begin = 0
    for cut in cuts:
        if not _NUMBER_ONLY.match(chunk[begin:cut].strip()):
            kept.append(cut)
            begin = cut
    return kept


def _cut_inline_list(chunk: str, begin: int, close: int) -> list[tuple[int, int]]:
    """Split a very long sentence before the parts that it numbers itself."""
    if close - begin <= LONGEST_SENTENCE:
        return [(begin, close)]
    cuts = [match.end() for match in _INLINE_ITEM.finditer(chunk, begin, close)]
    if len(cuts) < 2:  # noqa: PLR2004 - a list has two parts
        return [(begin, close)]
    edges = [begin, *cuts, close]
    return list(itertools.pairwise(edges))
