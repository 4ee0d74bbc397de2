"""What a clause is about is found where a reader would look for it."""

from __future__ import annotations

import pytest
from builders import make_document

from hexapla.compare.comparison import analyse

TOPIC = (
    "Zolamine is an old drug. Zolamine is sold in many shops. Zolamine has been studied for long. "
)


def subjects(text: str, words: str) -> set[str]:
    """Give the subjects of the cues that hold `words`, in a document whose topic is zolamine."""
    analysis = analyse([make_document("a", f"{TOPIC}\n\n{text}")])
    kinds = {"effect", "rule"}
    return {c.subject for c in analysis.cues if words in c.text and c.facet not in kinds}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        # its own subject, and every member of an enumeration
        ("Aspirin is safe.", "safe", {"aspirin"}),
        ("Drugs such as aspirin and codeine are safe.", "safe", {"drug", "aspirin", "codeine"}),
        ("The benefits of aspirin are lasting.", "lasting", {"aspirin"}),
        ("Zolamine therapy is safe.", "safe", {"zolamine"}),
        # what stands for something named before
        ("Aspirin is white. It is safe.", "safe", {"aspirin"}),
        ("Aspirin is white. This treatment is safe.", "safe", {"aspirin"}),
        ("Aspirin is white. The drug is safe.", "safe", {"aspirin"}),
        ("Nerve receptors are small. These receptors are safe.", "safe", {"receptors"}),
        ("Although aspirin is white, it is safe.", "safe", {"aspirin"}),
        # objects, agents and what is modified
        ("The pain is resistant to aspirin.", "resistant", {"aspirin"}),
        ("The pain was alleviated by aspirin.", "alleviated", {"aspirin"}),
        ("Zolamine is an alternative to dangerous drugs.", "dangerous", {"dangerous drug"}),
        # a relative clause speaks of what it modifies
        ("Zolamine replaces aspirin, which is dangerous.", "dangerous", {"aspirin"}),
        # those who undergo something, and who speak
        ("Many patients report that zolamine is safe.", "safe", {"zolamine"}),
        ("Our team will discuss the risks of zolamine.", "risks", {"zolamine"}),
        # the use of the topic is the topic, and too much of it another thing
        ("Moderate consumption is safe.", "safe", {"zolamine"}),
        ("Excessive consumption of zolamine is dangerous.", "dangerous", {"excessive zolamine"}),
        # numbers, commands and adjectives are nothing that a clause is about
        ("Aspirin is white. Keep it safe.", "safe", {"aspirin"}),
        ("Manufacturers say that zolamine is safe.", "safe", {"zolamine"}),
        # the customary thing of a class, whatever the words
        ("Traditional therapies are safe.", "safe", {"conventional treatment"}),
        ("Standard medications are safe.", "safe", {"conventional treatment"}),
    ],
)
def test_subjects(text: str, words: str, expected: set[str]) -> None:
    """A cue is about what its sentence, or the one before, names as its subject."""
    assert subjects(text, words) == expected


def test_the_drug_is_itself_where_no_topic_is_settled() -> None:
    """In a text of many things "the drug" stands for none of those named before."""
    text = """Employees wear helmets.

The drug is harmless.

Lakes freeze over. Trains run late. Bread rises. Bridges rust. Owls hunt. Clocks tick. Rivers bend.
Stones sink.
"""
    [cue] = [c for c in analyse([make_document("a", text)]).cues if c.text == "harmless"]
    assert cue.subject == "drug"
