"""The topic is the noun that most subjects of most documents name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import make_reading
from hypothesis import given
from hypothesis import strategies as st

from hexapla.compare.language.topic import find_topic

if TYPE_CHECKING:
    from hexapla.compare.language.topic import Topic


def topic_of(*texts: str) -> Topic:
    """Find the topic of documents, each with some statements, one a line."""
    readings = [
        make_reading(line, document=f"d{number}", number=place)
        for number, text in enumerate(texts)
        for place, line in enumerate(text.splitlines(), 1)
    ]
    return find_topic(readings)


@pytest.mark.parametrize(
    ("texts", "key"),
    [
        (("Wool is warm",), "wool"),
        (("Wool is warm", "Wool is cheap", "Cotton is cheap"), "wool"),
        # ties go to the alphabet
        (("Wool is warm", "Cotton is warm"), "cotton"),
        # a long document does not outvote the others
        (("Wool is warm\n" * 3, "Cotton is warm", "Cotton is cheap"), "cotton"),
        (("Wool is warm\n" * 5, "Cotton is warm", "Cotton is cheap"), "wool"),
        # a class of things, those who undergo something, and a side of a thing are no topic
        (("The therapy is warm",), ""),
        (("Patients are warm",), ""),
        (("The benefit is small",), ""),
        (("Wool therapy is warm",), "wool"),
        (("Leave",), ""),
        ((), ""),
    ],
)
def test_topics(texts: tuple[str, ...], key: str) -> None:
    """Each document counts by the square root of its mentions."""
    assert topic_of(*texts).key == key


@pytest.mark.parametrize(
    ("text", "instances"),
    [
        ("Devices such as pumps and valves", {"pump", "valv"}),
        ("Devices include pumps", {"pump"}),
        ("Devices like pumps, including valves", {"pump", "valv"}),
        # the class must be one
        ("Lids such as pumps", set()),
        # what only stands before a head names no member, unless it heads a phrase elsewhere
        ("Devices such as iron pumps", {"pump"}),
        ("Devices such as iron pumps\nIron is old", {"iron", "pump"}),
        ("Devices such as iron pumps\nThey are made of iron", {"iron", "pump"}),
        # within five words after a preposition
        ("Devices such as iron pumps\nMade with very much old black iron", {"iron", "pump"}),
        ("Devices such as iron pumps\nMade with very much quite old black iron", {"pump"}),
        # a class is no member, nor is a prefix
        ("Devices such as tools", set()),
        ("Devices such as multi-layer pumps\nMulti is old", {"pump"}),
        ("Devices such", set()),
    ],
)
def test_instances(text: str, instances: set[str]) -> None:
    """Members of a class are named after it, and must be nouns."""
    assert topic_of(text).instances == instances


def test_names_are_as_most_often_written() -> None:
    """A stem is shown by its commonest form, with a prefix that a hyphen joins to it."""
    topic = topic_of("Pumps leak\nPumps leak\nA pump leaks\nMulti-layer lids")
    assert topic.name("pump") == "pumps"
    assert topic.name("old pump") == "old pumps"
    assert topic.name("layer") == "multi-layer"


def test_shared_subjects_stand_beside_the_topic() -> None:
    """What heads subjects of two documents, or is a member of a class, is not the topic."""
    topic = topic_of("Wool is warm\nFelt is warm", "Wool is cheap\nDevices such as pumps are old")
    assert topic.shared == {"wool"}
    assert [topic.may_be(key) for key in ("wool", "pump", "old felt", "felt")] == [
        False,
        False,
        False,
        True,
    ]


WORDS = ["wool", "pumps", "is", "such", "as", "devices", "and", ",", "of", "multi", "-", "the", "é"]


@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=10).map(" ".join), max_size=4))
def test_the_topic_does_not_depend_on_the_order_of_documents(texts: list[str]) -> None:
    """Documents in another order are about the same, and every key has a name."""
    topic = topic_of(*texts)
    assert topic_of(*reversed(texts)).key == topic.key
    assert not topic.key or topic.key in topic.names
    assert topic.instances <= topic.names.keys()
