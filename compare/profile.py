"""Profiles: what a statement is matched by."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.compare.abbreviations import find_abbreviations
from hexapla.compare.kinship import Kinship
from hexapla.compare.rarity import measure_rarity
from hexapla.compare.tokens import find_tokens, statement_tokens
from hexapla.compare.wordnet import look_up

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hexapla.compare.cue import Cue
    from hexapla.compare.tokens import Token
    from hexapla.compare.weights import Weights
    from hexapla.corpus import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A statement with its tokens, and the weights of its terms and character trigrams.

    `terms` are the stems of its content words, an abbreviation being those of the words it stands
    for, and the positions that its cues take; `context` the stems that its section and the line
    that introduces its list add. `words` shows each term as it is first written, those of the
    context in brackets. `mass` and `trigram_mass` are the sums of the weights of its terms and of
    its trigrams, in nats; `mass_root` is the square root of a mass of at least `LIGHTEST`.
    `wording` is all that is said, without case and marks; empty where there is no content.
    """

    statement: Statement
    tokens: tuple[Token, ...]
    terms: Mapping[str, float]
    context: Mapping[str, float]
    words: Mapping[str, str]
    trigrams: Mapping[str, float]
    mass: float
    mass_root: float
    trigram_mass: float
    wording: str


LIGHTEST = 1.0
"""Mass that a statement is taken to have at least, in nats."""


def build_profiles(
    statements: Sequence[Statement],
    weights: Weights,
    tokens: Sequence[tuple[Token, ...]] = (),
    cues: Sequence[Cue] = (),
    abbreviations: Mapping[str, tuple[str, ...]] | None = None,
) -> tuple[tuple[Profile, ...], Kinship]:
    """Build the profiles of statements, and the kinship of their words.

    Rarity is measured over all of them. `tokens` are those of each statement and `abbreviations`
    what their documents define, where they are known already; `cues` are those of all of them.
    """
    tokens = tokens or [statement_tokens(s) for s in statements]
    if abbreviations is None:
        abbreviations = find_abbreviations(statements)
    words = [
        _words(statement, row, abbreviations)
        for statement, row in zip(statements, tokens, strict=True)
    ]
    contexts = _contexts(statements, words)
    vocabulary = frozenset(stem for bag in (*words, *contexts) for stem in bag)
    wordnet = look_up(vocabulary)
    rarity = measure_rarity(
        [w.keys() for w in words], weights.background, wordnet.share, weights.contrast
    )
    stances = _stances(statements, cues) if weights.stance else [{} for _ in statements]
    telling = measure_rarity([s.keys() for s in stances], contrast=weights.contrast)
    trigrams = [_trigrams(row) for row in tokens]
    grams = measure_rarity([t.keys() for t in trigrams])
    profiles = []
    for place, statement in enumerate(statements):
        terms = {stem: rarity[stem] for stem in words[place]}
        terms |= {stance: weights.stance * telling[stance] for stance in stances[place]}
        own = {gram: grams[gram] for gram in trigrams[place]}
        mass = math.fsum(terms.values())
        around = {s: f"[{w}]" for s, w in contexts[place].items()}
        profiles.append(
            Profile(
                statement=statement,
                tokens=tokens[place],
                terms=terms,
                context={s: rarity[s] for s in contexts[place] if s in rarity},
                words={**around, **words[place], **stances[place]},
                trigrams=own,
                mass=mass,
                mass_root=math.sqrt(max(LIGHTEST, mass)),
                trigram_mass=math.fsum(own.values()),
                wording=" ".join(t.word for t in tokens[place] if not t.mark) if terms else "",
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


def _words(
    statement: Statement,
    tokens: Sequence[Token],
    abbreviations: Mapping[str, tuple[str, ...]],
) -> dict[str, str]:
    """Give the stems of a statement with the words they stand in, as first written."""
    words: dict[str, str] = {}
    for token in tokens:
        written = statement.between(token.start, token.end)
        long = abbreviations.get(written) or abbreviations.get(written.removesuffix("s"), ())
        for stem in long or ((token.stem,) if token.content else ()):
            words.setdefault(stem, written)
    return words


def _contexts(
    statements: Sequence[Statement], words: Sequence[Mapping[str, str]]
) -> list[dict[str, str]]:
    """Give what each statement takes from its section and the line that introduces its list."""
    read: dict[str, dict[str, str]] = {}
    contexts = []
    for statement, own in zip(statements, words, strict=True):
        around = f"{statement.section}\n{statement.lead_in}"
        if around not in read:
            read[around] = {t.stem: t.word for t in find_tokens(around) if t.content}
        contexts.append({s: w for s, w in read[around].items() if s not in own})
    return contexts


def _trigrams(tokens: Sequence[Token]) -> dict[str, None]:
    line = f" {' '.join(t.word for t in tokens if t.content)} "
    return dict.fromkeys(line[i : i + 3] for i in range(len(line) - 2))
