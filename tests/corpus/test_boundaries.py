"""Hard sentence boundaries are found, nearly all of them."""

from __future__ import annotations

import tomllib
from pathlib import Path

from hexapla.corpus.sentences import split_sentences

ENOUGH = 0.97
"""Part of the cases that must be right."""


def read_cases() -> list[tuple[str, list[str]]]:
    """Read the texts and what each must be cut into."""
    path = Path(__file__).with_name("boundaries.toml")
    raw: dict[str, list[list[str]]] = tomllib.loads(path.read_text(encoding="utf-8"))
    spaced = [(" ".join(case), case) for case in raw["cases"]]
    return spaced + [("".join(case), case) for case in raw["glued"]]


def cut(text: str) -> list[str]:
    """Cut a text into its sentences."""
    return [text[start:end] for start, end in split_sentences(text, 0, len(text))]


def test_hard_boundaries() -> None:
    """At least 97 of 100 hard cases come out right; the message names the others."""
    cases = read_cases()
    assert len({text for text, _ in cases}) >= 150
    wrong = [cut(text) for text, sentences in cases if cut(text) != sentences]
    assert len(wrong) <= (1 - ENOUGH) * len(cases), wrong
