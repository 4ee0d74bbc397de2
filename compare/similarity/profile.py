"""Profiles: what a statement is matched by."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.compare.language.abbreviations import find_abbreviations
from hexapla.compare.language.assertion import read_assertion
from hexapla.compare.similarity.context import find_contexts
from hexapla.compare.similarity.relatedness import Kinship
from hexapla.compare.language.rarity import measure_rarity
from hexapla.compare.similarity.terms import find_terms
from hexapla.compare.language.wordnet import look_up

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.compare.language.assertion import Assertion
    from hexapla.compare.language.cues.cue import Cue
    from hexapla.compare.language.parse import Parse
    from hexapla.compare.language.tokens import Token
    from hexapla.compare.similarity.weights import Weights
    from hexapla.corpus import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A statement with its tokens, and the weights of its terms and character trigrams.

    `terms` are those of `terms.py`, and the positions that its cues take; `context` those that it
    takes from around it (see `context.py`), already discounted; `function` are its function words;
    `assertion` says which terms it denies or hedges, and `opening` is the first of them. `words`
    shows each term as it is first written, those of the context in brackets. `mass` and
    `trigram_mass` are the sums of the weights of its terms and function words and of its trigrams,
    in nats; `mass_root` is the square root of a mass of at least `LIGHTEST`. `wording` is all that
    is said, without case and marks; empty where there is no content.
    """

    statement: Statement
    tokens: tuple[Token, ...]
    terms: Mapping[str, float]
    context: Mapping[str, float]
    function: Mapping[str, float]
    assertion: Assertion
    opening: str
    words: Mapping[str, str]
    trigrams: Mapping[str, float]
    mass: float
    mass_root: float
    function_mass: float
    trigram_mass: float
    wording: str


LIGHTEST = 1.0
"""Mass that a statement is taken to have at least, in nats."""


def build_profiles(
    parses: Sequence[Parse],
    weights: Weights,
    cues: Sequence[Cue] = (),
    abbreviations: Mapping[str, tuple[str, ...]] | None = None,
) -> tuple[tuple[Profile, ...], Kinship]:
    """Build the profiles of parsed statements, and the kinship of their words.

    Rarity is measured over all of them. `cues` are those of all of them; `abbreviations` is what
    their documents define, where it is known already.
    """
    statements = [p.statement for p in parses]
    if abbreviations is None:
        abbreviations = find_abbreviations(statements)
    words = [find_terms(p.statement, p.tokens, abbreviations) for p in parses]
    contexts = find_contexts(statements, words)
    vocabulary = frozenset(stem for bag in (*words, *contexts) for stem in bag)
    wordnet = look_up(vocabulary)
    rarity = measure_rarity(
        [w.keys() for w in words], weights.background, wordnet.share, weights.contrast
    )
    stances = _stances(statements, cues) if weights.stance else [{} for _ in statements]
    telling = measure_rarity([s.keys() for s in stances], contrast=weights.contrast)
    function_words = [_function_words(p.tokens) for p in parses]
    plain = measure_rarity(function_words, contrast=weights.contrast)
    trigrams = [_trigrams(p.tokens) for p in parses]
    grams = measure_rarity([t.keys() for t in trigrams])
    profiles = []
    for place, parse in enumerate(parses):
        terms = {stem: rarity[stem] for stem in words[place]}
        terms |= {stance: weights.stance * telling[stance] for stance in stances[place]}
        function = {word: weights.function * plain[word] for word in function_words[place]}
        own = {gram: grams[gram] for gram in trigrams[place]}
        mass = math.fsum((*terms.values(), *function.values()))
        around = contexts[place]
        shown = {stem: f"[{word}]" for stem, word in around.items()}
        profiles.append(
            Profile(
                statement=parse.statement,
                tokens=parse.tokens,
                terms=terms,
                context={s: weights.context * rarity[s] for s in around if s in rarity},
                function=function,
                assertion=read_assertion(parse),
                opening=next(iter(words[place]), ""),
                words={**shown, **words[place], **stances[place]},
                trigrams=own,
                mass=mass,
                function_mass=math.fsum(function.values()),
                mass_root=math.sqrt(max(LIGHTEST, mass)),
                trigram_mass=math.fsum(own.values()),
                wording=" ".join(t.word for t in parse.tokens if not t.mark) if terms else "",
            )
        )
    return tuple(profiles), Kinship(vocabulary, wordnet, weights)


def _stances(statements: Sequence[Statement], cues: Sequence[Cue]) -> list[dict[str, str]]:
    """Give the sides of facets that each statement takes, with the words that take them.

    Two statements that say "well tolerated" and "harmless" share a term by that.
    """
    stances: dict[str, dict[str, str]] = {s.id: {} for s in statements}
    for cue in cues:
        if cue.direction:
            side = "+" if cue.direction > 0 else "-"
            stances[cue.statement].setdefault(cue.facet + side, cue.text)
    return list(stances.values())


def _function_words(tokens: Sequence[Token]) -> frozenset[str]:
    """Give the function words of a statement: how it says what it says."""
    return frozenset(t.word for t in tokens if not (t.content or t.mark))


def _trigrams(tokens: Sequence[Token]) -> dict[str, None]:
    line = f" {' '.join(t.word for t in tokens if t.content)} "
    return dict.fromkeys(line[i : i + 3] for i in range(len(line) - 2))
