"""Quantities are compared where they are rules or limits, and left where said by the way."""

from __future__ import annotations

import pytest
from builders import make_document

from hexapla.compare.comparison import analyse, compare

TOPIC = "Zolamine is sold in shops. Zolamine is kept in boxes. Zolamine is cheap."


def quantities(text: str) -> list[tuple[float, float, bool]]:
    """Give the quantities of a document, in their base unit, and whether they set a rule."""
    analysis = analyse([make_document("a", f"{TOPIC}\n\n{text}")])
    return [
        (round(c.quantity.low, 3), round(c.quantity.high, 3), c.scale == "rule")
        for c in analysis.cues
        if c.quantity
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Labels must have at most 40 characters.", (0, 40, True)),
        ("Labels (max 40 characters) are read aloud.", (0, 40, True)),
        ("The label has 40 characters.", (40, 40, False)),
        # a limit that is forbidden to pass
        ("Do not let the level drop below 20%.", (20, float("inf"), True)),
        ("Labels must not be longer than 40 characters.", (0, 40, True)),
    ],
)
def test_limits(text: str, expected: tuple[float, float, bool]) -> None:
    """A quantity is a rule where its clause sets one; a denied limit bounds the other side."""
    assert quantities(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "One label (about 40 characters) suffices.",
        "Set a limit (for example, to 80%).",
        "They drank from 8-ounce cups.",
        "The dose was 3 mg/kg.",
        "It loses 3% each month.",
        "If the level is under 20%, plug it in.",
        "It is not necessary to charge up to 100%.",
    ],
)
def test_what_is_said_by_the_way(text: str) -> None:
    """Glosses, examples, sizes, ratios, and thresholds set no limit."""
    assert quantities(text) == []


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
