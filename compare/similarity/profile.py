"""Build the profiles that statements are matched by."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.compare.language.word_weights import weigh_terms
from hexapla.compare.language.wordnet import share_of_definitions
from hexapla.compare.similarity.context import find_contexts
from hexapla.compare.similarity.terms import find_terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hexapla.compare.language.parse import Abbreviations
    from hexapla.compare.language.reading import Reading
    from hexapla.compare.language.tokens import Token
    from hexapla.compare.similarity.weights import Weights
    from hexapla.corpus import Statement

    Words = Mapping[str, str]

LIGHTEST = 1.0
"""Least mass of a statement in a score, in nats. Keeps the score of one common word low and the
divisor above 0. Set by hand; a fifth less or a quarter more changes no score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The weights of the terms, function words and character trigrams of a statement, in nats.

    `terms` are those of `terms.py`; `context` has the terms of the text around it (see
    `context.py`), already discounted. `opening` is the first term. `words` maps each term to the
    word as first written, in brackets if it comes from the context. `mass` is the sum of the
    weights of the terms and function words, `function_mass` of the function words alone,
    `trigram_mass` of the trigrams; `mass_root` is the square root of `mass`, or of `LIGHTEST` if
    that is more. `wording` has all words casefolded and without punctuation; it is empty if there
    is no content word.
    """

    reading: Reading
    terms: Mapping[str, float]
    context: Mapping[str, float]
    function: Mapping[str, float]
    opening: str
    words: Words
    trigrams: Mapping[str, float]
    mass: float
    mass_root: float
    function_mass: float
    trigram_mass: float
    wording: str

    @property
    def statement(self) -> Statement:
        """The statement itself."""
        return self.reading.statement


def build_profiles(
    readings: Sequence[Reading], abbreviations: Abbreviations, weights: Weights
) -> tuple[Profile, ...]:
    """Build the profiles of statements; inverse document frequency is measured over all of them."""
    words = [find_terms(reading, abbreviations) for reading in readings]
    contexts = find_contexts([r.statement for r in readings], words)
    function_words = [_find_function_words(r.tokens) for r in readings]
    trigrams = [_find_trigrams(r.tokens) for r in readings]
    terms = weigh_terms(
        [w.keys() for w in words], weights.background, share_of_definitions, weights.contrast
    )
    plain = weigh_terms([f.keys() for f in function_words], contrast=weights.contrast)
    grams = weigh_terms([t.keys() for t in trigrams])
    return tuple(
        _make_profile(
            reading,
            words[place],
            contexts[place],
            terms={t: terms[t] for t in words[place]},
            context={t: weights.context * terms[t] for t in contexts[place] if t in terms},
            function={w: weights.function * plain[w] for w in function_words[place]},
            trigrams={g: grams[g] for g in trigrams[place]},
        )
        for place, reading in enumerate(readings)
    )


def _make_profile(
    reading: Reading, words: Words, around: Words, **weights: Mapping[str, float]
) -> Profile:
    terms, function = weights["terms"], weights["function"]
    mass = math.fsum((*terms.values(), *function.values()))
    said = (t.word for t in reading.tokens if not t.mark)
    return Profile(
        reading=reading,
        **weights,
        opening=next(iter(words), ""),
        words={**{term: f"[{word}]" for term, word in around.items()}, **words},
        mass=mass,
        mass_root=math.sqrt(max(LIGHTEST, mass)),
        function_mass=math.fsum(function.values()),
        trigram_mass=math.fsum(weights["trigrams"].values()),
        wording=" ".join(said) if terms else "",
    )


def _find_function_words(tokens: Iterable[Token]) -> dict[str, None]:
    return dict.fromkeys(sorted({t.word for t in tokens if not (t.content or t.mark)}))


def _find_trigrams(tokens: Iterable[Token]) -> dict[str, None]:
    line = f" {' '.join(t.word for t in tokens if t.content)} "
    return dict.fromkeys(line[i : i + 3] for i in range(len(line) - 2))
