"""Read a single statement: all that is known about it without comparing it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from hexapla.compare.language.claims import read_claim
from hexapla.compare.language.effect_words import find_effect_words
from hexapla.compare.language.effects import find_effects
from hexapla.compare.language.hedging import find_hedged
from hexapla.compare.language.modality import find_modals
from hexapla.compare.language.negation import find_negations
from hexapla.compare.language.numerals import find_numerals
from hexapla.compare.language.parse import Parse
from hexapla.compare.language.quantities import find_measures
from hexapla.compare.language.rules import find_rules

if TYPE_CHECKING:
    from hexapla.compare.language.claims import Claim
    from hexapla.compare.language.effect_words import EffectWord
    from hexapla.compare.language.effects import EffectMention
    from hexapla.compare.language.modality import Modal
    from hexapla.compare.language.negation import Negation
    from hexapla.compare.language.numerals import Numeral
    from hexapla.compare.language.quantities import Measure
    from hexapla.compare.language.rules import Rule


class Reading(Parse):
    """A parsed statement with everything found in it.

    Each property is computed on first use and cached.
    """

    @cached_property
    def negations(self) -> tuple[Negation, ...]:
        """The words that deny, each with its scope."""
        return find_negations(self)

    @cached_property
    def hedged(self) -> frozenset[int]:
        """The places that a hedge reaches."""
        return find_hedged(self)

    @cached_property
    def numerals(self) -> tuple[Numeral, ...]:
        """The numbers, including a single "one"."""
        return find_numerals(self.tokens, one=True)

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """The quantities with units."""
        return find_measures(self.tokens, self.numerals)

    @cached_property
    def modals(self) -> tuple[Modal, ...]:
        """The words that require, permit or forbid."""
        return find_modals(self, self.negations)

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """What is required, recommended, permitted or prohibited."""
        return find_rules(self, self.modals)

    @cached_property
    def effect_words(self) -> tuple[EffectWord, ...]:
        """The words that name an effect."""
        return find_effect_words(self)

    @cached_property
    def effects(self) -> tuple[EffectMention, ...]:
        """The effects of one thing on another."""
        return find_effects(self, self.effect_words, self.negations)

    @cached_property
    def claim(self) -> Claim:
        """The words of the statement, and which of them it denies."""
        return read_claim(self, self.negations, self.counts)

    @cached_property
    def counts(self) -> tuple[Numeral, ...]:
        """The numbers without those that may be pronouns."""
        return tuple(n for n in self.numerals if not self.is_pronoun(n))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the content words; a number is one stem, in words or in digits."""
        inside = {place for n in self.counts for place in range(n.first, n.last + 1)}
        others = [place for place in range(len(self.tokens)) if place not in inside]
        return self.stems_of(others).union(str(n.value) for n in self.counts)

    def is_pronoun(self, numeral: Numeral) -> bool:
        """Check whether a number is a single "one", which may be a pronoun."""
        return numeral.first == numeral.last and self.word_at(numeral.first) == "one"

    def negations_of(self, place: int) -> tuple[int, ...]:
        """Return the places of the negations that reach a token; an odd number denies it."""
        return tuple(n.place for n in self.negations if place in n.scope)
