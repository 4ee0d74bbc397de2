"""Quantities become cues with what they measure, and are rules where a rule or limit is near."""

from __future__ import annotations

import math

import pytest
from builders import analyse_text, make_document

from hexapla.compare.comparison import compare
from hexapla.compare.language.cues.quantities import QuantityCue

TOPIC = "Zolamine is sold in shops. Zolamine is kept in boxes. Zolamine is cheap."


def cues(text: str) -> list[QuantityCue]:
    """List the quantities of a text in a document whose topic is zolamine."""
    found = analyse_text(f"{TOPIC}\n\n{text}").cues
    return [c for c in found if isinstance(c, QuantityCue) and c.statement > "a:3"]


@pytest.mark.parametrize(
    ("text", "low", "high", "is_rule"),
    [
        ("Labels must have at most 40 characters.", 0, 40, True),
        ("Labels (max 40 characters) are read aloud.", 0, 40, True),
        ("The label has 40 characters.", 40, 40, False),
        ("The label has twenty-five characters.", 25, 25, False),
        ("Use 40 characters in a label.", 40, 40, True),
        # a word of limits within five words
        ("The limit of old red lids is 40 characters.", 40, 40, False),
        ("The limit of old lids is 40 characters.", 40, 40, True),
        ("It has 40 characters in the old red limit.", 40, 40, True),
        ("It has 40 characters in the old red iron limit.", 40, 40, False),
        # the rule of a clause that another hangs on, and not what a relative clause says
        ("You must stop when it has 40 characters.", None, None, True),
        ("You must share it, because it has 40 characters.", 40, 40, True),
        ("You must share labels, which have 40 characters.", 40, 40, False),
        ("You must share it, and the label has 40 characters.", 40, 40, False),
        # thresholds set no limit
        ("If the level is under 20%, plug it in.", None, None, False),
    ],
)
def test_limits(text: str, low: float | None, high: float | None, is_rule: bool) -> None:  # noqa: FBT001
    """A quantity is a rule where its clause sets one, or a word of limits stands near it."""
    found = [(c.quantity.low, c.quantity.high, c.is_rule) for c in cues(text)]
    assert found == ([] if low is None else [(low, high, is_rule)])


def test_a_line_that_names_a_limit_makes_rules_of_its_list() -> None:
    """The word of limits may stand in the line that introduces a list."""
    [cue] = cues("The limits are:\n\n- 40 characters for a label.")
    assert cue.is_rule


@pytest.mark.parametrize(
    ("text", "facet"),
    [
        ("The rest lasts 12 weeks.", "duration"),
        ("It begins 12 weeks later.", "onset"),
        ("Lids are cleaned every 12 weeks.", "frequency"),
        ("The minimum is 12 characters.", "minimum length"),
        ("Lids permit a minimum of 12 characters.", "maximum length"),
        ("Lids hold 12 grams.", "quantity"),
        # a word of another dimension names nothing
        ("The rest lasts 12 grams.", "quantity"),
        # six words before, three after
        ("It lasted in the old iron box 12 weeks.", "duration"),
        ("It lasted in the old red iron box 12 weeks.", ""),
        ("For 12 weeks it all now lasted.", ""),
        ("For 12 weeks it all lasted.", "duration"),
        # the nearest word wins
        ("It begins late and lasts 12 weeks.", "duration"),
        # a time that nothing names is none
        ("It took 12 weeks.", ""),
    ],
)
def test_facets_are_named_by_the_words_around(text: str, facet: str) -> None:
    """What a quantity measures is told by the nearest telling word."""
    assert [c.facet for c in cues(text)] == ([facet] if facet else [])


@pytest.mark.parametrize(
    ("text", "key"),
    [
        # a time belongs to an action among the five nearest words, others to their facet
        ("Rotate keys that last within 12 weeks.", "change"),
        ("Rotation of red iron lid lasts 12 weeks.", "change"),
        ("Rotation of red glass iron lid lasts 12 weeks.", "rotat"),
        ("Rest lasts 12 weeks.", "rest"),
        ("Rotation is 12 grams.", "quantity"),
    ],
)
def test_keys(text: str, key: str) -> None:
    """The key of a time is the action that it belongs to, else what it is said of."""
    assert [c.key for c in cues(text)] == [key]


def test_few_words_take_the_sentence_before() -> None:
    """Where fewer than three words tell what is measured, those before it do."""
    before = "Rotation of red lids is old."
    [short] = cues(f"{before} Boxes last 12 weeks.")
    [long] = cues(f"{before} Glass boxes last 12 weeks.")
    assert {"box", "last", "lid", "red", "change"} <= short.stems
    assert {"glass", "box", "last"} <= long.stems
    assert long.stems.isdisjoint({"lid", "red", "change"})


def test_the_line_before_a_list_is_context() -> None:
    """An item with few words is about what its list is about."""
    [cue] = cues("Times of rotation are:\n\n- lasting 12 weeks.")
    assert cue.key == "change"


def test_ten_words_around_a_quantity_are_looked_at() -> None:
    """The ten nearest words tell what a quantity is on, and an eleventh does not."""
    names = [f"lid{chr(97 + n)}" for n in range(11)]
    [cue] = cues(f"{' '.join(names)} weigh 12 grams.")
    assert set(names[2:]) <= cue.stems
    assert cue.stems.isdisjoint(names[:2])


def test_an_apposition_is_about_its_clause() -> None:
    """What stands beside a noun belongs to the clause of the noun."""
    [cue] = cues("The relief of lids, a rest of 12 grams, was seen.")
    assert "lid" in cue.stems


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Rest lasts up to 12 weeks.", "gives “up to 12 weeks” as the duration of rest"),
        ("Lids hold 12 grams.", "speaks of 12 grams"),
    ],
)
def test_quantities_are_put_in_words(text: str, says: str) -> None:
    """A quantity is quoted as what it measures."""
    assert [c.says for c in cues(text)] == [says]


def test_a_quantity_knows_where_it_stands() -> None:
    """A cue quotes the words of the quantity, and takes no side."""
    [cue] = cues("Rest lasts up to 12 weeks, if lids are red.")
    assert (cue.text, cue.position, cue.subject) == ("up to 12 weeks", "up to 12 weeks", "rest")
    assert (cue.direction, cue.condition) == (0.0, "if lids are red")
    assert (cue.on_subject, cue.covers_all, cue.reported) == (False, False, False)
    assert cue.quantity.high == pytest.approx(84)
    assert cue.quantity.low < math.inf


def contradict(one: str, other: str) -> bool:
    """Say whether two documents contradict one another."""
    documents = [make_document(n, f"{TOPIC}\n\n{t}") for n, t in (("a", one), ("b", other))]
    return bool(compare(documents).contradictions)


def test_limits_that_differ_contradict() -> None:
    """Two rules with other numbers for one thing contradict, two plain values do not."""
    assert contradict(
        "Labels must have at most 40 characters.", "Labels must have at most 90 characters."
    )
    assert not contradict("The red label has 40 characters.", "A blue sign has 90 characters.")
