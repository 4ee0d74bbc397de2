"""Words of two claims oppose one another where the claims agree in the rest."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from builders import make_reading, make_statement

from hexapla.compare.contradictions.differences import (
    ASSERTION,
    find_differences,
    show_difference,
)
from hexapla.compare.language.claims import UNKNOWN, Claim, Denial, Range, Word
from hexapla.compare.relation import ContradictionType
from hexapla.compare.similarity.word_alignment import Alignment, Match, align_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.compare.contradictions.differences import (
        Difference,
    )

NEGATION, ANTONYM = ContradictionType.NEGATION, ContradictionType.ANTONYM
NUMERIC, QUANTIFIER = ContradictionType.NUMERIC, ContradictionType.QUANTIFIER_SCOPE


def find(one: str, other: str) -> list[Difference]:
    """Find the differences between two statements."""
    alignment = align_words(make_reading(one).claim, make_reading(other, document="b").claim)
    return list(find_differences(alignment))


def types(one: str, other: str) -> set[ContradictionType]:
    """Name the types of the differences that are sure to some degree."""
    return {d.type for d in find(one, other) if d.surely}


def make_claim(
    *stems: str,
    denied: Sequence[str] = (),
    shares: dict[str, float] | None = None,
    numbers: dict[str, Range] | None = None,
) -> Claim:
    """Make a claim of words that weigh ten nats each; the first of the denied is the denier's."""
    text = " ".join(stems)
    words = tuple(
        Word(
            stem=stem,
            start=text.index(stem),
            end=text.index(stem) + len(stem),
            place=place,
            weight=10.0,
            denial=0 if stem in denied else -1,
            share=(shares or {}).get(stem, UNKNOWN),
            number=(numbers or {}).get(stem),
        )
        for place, stem in enumerate(stems)
    )
    denials = (Denial(words[0].start, "clause"),) if denied else ()
    places = {stem: place for place, stem in enumerate(stems)}
    return Claim(make_statement(text), words, places, 10.0 * len(words), denials)


def align(one: Claim, other: Claim, degrees: dict[tuple[str, str], float]) -> Alignment:
    """Align two claims by degrees that are given; the same word is matched whole."""
    known = degrees | {(b, a): degree for (a, b), degree in degrees.items()}

    def match(own: Word, others: Claim) -> Match:
        best = [
            Match(1.0 if own.stem == w.stem else known.get((own.stem, w.stem), 0.0), w.place)
            for w in others.words
        ]
        found = max(best, key=lambda m: m.degree)
        return found if found.degree else Match(0.0, -1)

    there = tuple(match(word, other) for word in one.words)
    back = tuple(match(word, one) for word in other.words)
    stated = (sum(10.0 * m.degree for m in side) for side in (there, back))
    first, second = stated
    return Alignment(
        one=one,
        other=other,
        matches=there,
        reverse=back,
        one_covered=first / one.mass,
        other_covered=second / other.mass,
        shared=min(first, second),
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The bus stops at noon.", "The bus does not stop at noon.", {NEGATION}),
        ("Nobody came.", "Nobody came.", set()),
        ("The lake is shallow.", "The lake is deep.", {ANTONYM}),
        ("The course takes 12 weeks.", "The course takes 20 weeks.", {NUMERIC}),
        ("The course takes 12 weeks.", "The course takes 12 weeks.", set()),
        ("Most shops open.", "Few shops open.", {QUANTIFIER}),
        ("Most shops open.", "Some shops open.", set()),
        ("The drug does not raise fever.", "The drug lowers fever.", {NEGATION}),
    ],
)
def test_types_of_differences(one: str, other: str, expected: set[ContradictionType]) -> None:
    """A denial, an antonym, a number and a share of the whole; turned round as well."""
    assert types(one, other) == types(other, one) == expected


def test_turned_differences_are_those_of_the_turned_claims() -> None:
    """A difference seen from the other claim has its sides and shares changed, and twice none."""
    alignment = align_words(
        make_reading("The blue bus stops at noon.").claim,
        make_reading("The bus does not stop at noon.", document="b").claim,
    )
    there = set(find_differences(alignment))
    back = {d.turned() for d in find_differences(alignment.turned())}
    assert there == back
    assert all(d.turned().turned() == d for d in there)


def test_what_is_denied_of_something_else_is_not_sure() -> None:
    """A denial of which the other claim says nothing is a difference that is not sure at all."""
    [denial] = find("The old mill burned down.", "The old mill never rattled.")
    assert (denial.type, denial.surely) == (NEGATION, 0.0)


def test_a_relation_that_is_denied_need_not_be_stated() -> None:
    """A denied effect is stated in full where what it is on is; other words count."""
    [relation] = find("Tea has no effect on sleep.", "Tea improves sleep.")
    [other] = find("Tea has no mercy on sleep.", "Tea improves sleep.")
    assert relation.surely == 1.0
    assert other.surely < 1.0


@pytest.mark.parametrize(("degree", "sure"), [(0.4, True), (0.39, False)])
def test_a_loose_relation_affirms_nothing(degree: float, sure: bool) -> None:  # noqa: FBT001
    """From the bound on a related word states what is denied; below, it does not."""
    one = make_claim("not", "bus", "halt", denied=("halt",))
    alignment = align(one, make_claim("bus", "stop"), {("halt", "stop"): degree})
    [denial] = find_differences(alignment)
    assert (denial.surely > 0) is sure


@pytest.mark.parametrize(("degree", "head"), [(0.6, True), (0.59, False)])
def test_opposites_belong_to_words_that_say_the_same(degree: float, head: bool) -> None:  # noqa: FBT001
    """Antonyms before words that are related less than the bound are of two things."""
    one, other = make_claim("deep", "lake"), make_claim("shallow", "pond")
    [found] = find_differences(align(one, other, {("lake", "pond"): degree}))
    assert (found.type, found.head) == (ANTONYM, head)


@pytest.mark.parametrize(("distance", "head"), [(1, True), (2, False)])
def test_the_head_of_opposites_is_close(distance: int, head: bool) -> None:  # noqa: FBT001
    """A word that says the same counts where it stands next to them."""
    fill = tuple(f"x{n}" for n in range(distance - 1))
    other_fill = tuple(f"y{n}" for n in range(distance - 1))
    one, other = make_claim("deep", *fill, "lake"), make_claim("shallow", *other_fill, "lake")
    [found] = find_differences(align(one, other, {}))
    assert found.head is head


@pytest.mark.parametrize(("distance", "head"), [(2, True), (3, False)])
def test_the_thing_counted_stands_close_after(distance: int, head: bool) -> None:  # noqa: FBT001
    """A quantity is of one of the first words after it."""
    fill = tuple(f"x{n}" for n in range(distance - 1))
    other_fill = tuple(f"y{n}" for n in range(distance - 1))
    one = make_claim("12", *fill, "week", "a", numbers={"12": Range(12, 12)})
    other = make_claim("20", *other_fill, "week", "b", numbers={"20": Range(20, 20)})
    [found] = find_differences(align(one, other, {}))
    assert (found.type, found.head) == (NUMERIC, head)


@pytest.mark.parametrize(
    ("fewer", "more", "opposed"),
    [
        (0.2, 0.7, True),
        (0.21, 0.7, False),
        (0.2, 0.69, False),
        (0.0, 1.0, True),
    ],
)
def test_shares_of_a_whole_oppose_one_another_far_apart(
    fewer: float,
    more: float,
    opposed: bool,  # noqa: FBT001
) -> None:
    """Few and many can't both hold; what lies between can with either."""
    one = make_claim("scarc", "shop", shares={"scarc": fewer})
    other = make_claim("plenti", "shop", shares={"plenti": more})
    assert [d.type for d in find_differences(align(one, other, {}))] == [QUANTIFIER] * opposed


@pytest.mark.parametrize(
    ("one", "other", "opposed"),
    [
        (Range(100, 100), Range(111, 200), True),
        (Range(100, 100), Range(109, 200), False),
        (Range(0, 100), Range(0, 120), True),
        (Range(0, 100), Range(0, 109), False),
        (Range(100, math.inf), Range(120, math.inf), True),
        (Range(100, math.inf), Range(109, math.inf), False),
        (Range(0, 100), Range(50, math.inf), False),
    ],
)
def test_numbers_oppose_one_another_that_cannot_both_hold(
    one: Range,
    other: Range,
    opposed: bool,  # noqa: FBT001
) -> None:
    """Numbers further apart than the tolerance, and two limits of one side; either way round."""
    a = make_claim("n1", "week", numbers={"n1": one})
    b = make_claim("n2", "week", numbers={"n2": other})
    for pair in ((a, b), (b, a)):
        found = [d.type for d in find_differences(align(*pair, {}))]
        assert found == [NUMERIC] * opposed


def test_a_word_both_have_opposes_none() -> None:
    """Where one claim has both opposites, nothing tells which one the other means."""
    assert types("The lake is deep and shallow.", "The lake is deep.") == set()


@pytest.mark.parametrize(("count", "shown"), [(4, 4), (5, 4)])
def test_a_cue_of_a_denial_shows_so_many_words(count: int, shown: int) -> None:
    """A long denial is cut off."""
    words = tuple(f"word{n}" for n in range(count))
    one = make_claim("not", *words, denied=words)
    alignment = align(one, make_claim(*words), {})
    [denial] = find_differences(alignment)
    cue, other = show_difference(alignment, denial)
    assert len(other.text.split()) == shown
    assert cue.text.split() == ["not", *words[:shown]]
    assert (cue.facet, cue.negated, other.negated) == (ASSERTION, True, False)
    assert cue.says == f"says “{cue.text}”"


def test_cues_of_a_number_show_what_is_counted() -> None:
    """The word after a number belongs to its cue."""
    one, other = (make_reading(f"The course takes {n} weeks.").claim for n in (12, 20))
    alignment = align_words(one, other)
    [difference] = find_differences(alignment)
    assert [cue.text for cue in show_difference(alignment, difference)] == ["12 weeks", "20 weeks"]
    assert {cue.subject for cue in show_difference(alignment, difference)} == {"course"}
