"""Kinds: statements, and what is none."""

from __future__ import annotations

import pytest

from hexapla.corpus import Block, BlockKind, Kind
from hexapla.corpus.kinds import is_reference, judge_block, judge_section, judge_sentence

SENTENCES = {
    Kind.STATEMENT: [
        "Walking is good for the heart.",
        "Our experienced team will discuss potential risks and benefits with you.",
        "You should consult a doctor first, especially if you are ill.",
        "Subscribers choosing long secrets SHOULD be advised of this.",
        "Contact lenses must be cleaned daily.",
        "It was published in a journal in 2019.",
        "Published trials show no effect.",
        "Verifiers shall not ask (e.g., “What was your first pet?”) for hints.",
        "In this study, half of the patients got a placebo.",
        "The trial by Sutton et al. (2018) examined early meals.",
        "Booking systems store passwords in plain text.",
        "By March the rate had doubled.",
        "The website stores passwords for 30 days.",
        "Learners improve with time.",
        "At night, we walk more slowly.",
        "Subject to the terms and conditions of this license, anyone may copy the work.",
        "Staff will be held responsible for lost keys.",
    ],
    Kind.NAVIGATION: [
        "Go back",
        "Keep reading",
        "In this article, we will explain how it works.",
        "Below are some of the most common conditions.",
        "Let’s take a closer look at walking and how it may help.",
        "Here’s how it works.",
        "Read more: ten ways to walk",
    ],
    Kind.BYLINE: [
        "Written by",
        "Reviewed and approved by Clinic Ltd",
        "Last updated: 3 May 2021",
        "By Jane Q. Public",
        "2025-01-15",
        "January 15th, 2025",
        "Author: J. Smith",
        "*By Jane Doe* — March 3, 2023",
    ],
    Kind.DISCLAIMER: [
        "This is not medical advice and should not be taken as such.",
        "Therefore, we cannot be responsible or liable for any actions.",
        "We cannot be held liable for any damage.",
        "Please refer to the Terms & Conditions for more information.",
        "All rights reserved.",
        "This post is for informational purposes only.",
    ],
    Kind.CALL_TO_ACTION: [
        "Contact us today to schedule a consultation.",
        "Schedule a consultation with our team.",
        "Book now!",
        "At Walking & Running Ltd, we offer walks to all of our members.",
        "If you are in pain, consult with us at Walkers to learn whether it helps.",
        "To find out if it is the right choice for you, speak with a doctor.",
        "Subscribe",
    ],
    Kind.REFERENCE: ["https://example.org/walks?page=2"],
    Kind.QUESTION: [
        "Is it safe?",
        "Is it safe (for all)?",
        "“Is it safe?”",
        "But why not?",
    ],
}


@pytest.mark.parametrize(
    ("text", "kind"), [(text, kind) for kind, texts in SENTENCES.items() for text in texts]
)
def test_sentence_has_its_kind(text: str, kind: Kind) -> None:
    """A sentence in running text is judged by its phrases and its last mark."""
    assert judge_sentence(text) is kind


SECTIONS = [
    ("References", Kind.REFERENCE),
    ("7. Works cited:", Kind.REFERENCE),
    ("BIBLIOGRAPHY", Kind.REFERENCE),
    ("Literature", Kind.REFERENCE),
    ("Disclaimer", Kind.DISCLAIMER),
    ("Legal Notice", Kind.DISCLAIMER),
    ("Table of Contents", Kind.NAVIGATION),
    ("Sources of energy", None),
    ("Benefits", None),
    ("", None),
]


@pytest.mark.parametrize(("title", "kind"), SECTIONS)
def test_heading_settles_its_section(title: str, kind: Kind | None) -> None:
    """Some headings settle the kind of all that is under them; most do not."""
    assert judge_section(title) is kind


REFERENCES = [
    "Keizer, K., et al. (2020). Pain and stress. Journal of Pain, 13, 2567-2579.",
    "Niesters, M., Martini, C., & Dahan, A. (2013). Risks. Br J Pharm, 77(2), 357-367.",
    "Johnson MW, Griffiths RR. The abuse potential. Neuropharm. 2018 Nov;142(142):143–66.",
    "Brain research at large. 2024;12(3): 4-5. doi: 10.1000/182",
]
NO_REFERENCES = [
    "A trial by Sutton et al. (2018) examined early eating in ten men.",
    "Eating 16:8 was studied in 2018 by many.",
    "A review in The New England Journal of Medicine (2019) concluded that it helps.",
    "In 1985 the ratio was 3:4 or so.",
    "Ask J. Smith, please.",
]


@pytest.mark.parametrize("text", REFERENCES)
def test_entry_of_a_bibliography_is_told_by_its_shape(text: str) -> None:
    """Authors with initials and a year, or a journal and an identifier, make a reference."""
    assert is_reference(text)


@pytest.mark.parametrize("text", NO_REFERENCES)
def test_citing_is_no_reference(text: str) -> None:
    """Prose that cites by name and year says something."""
    assert not is_reference(text)


def make_block(kind: BlockKind) -> Block:
    """Make a block of a kind."""
    return Block(kind=kind, start=0, end=1)


BLOCKS = [
    ("Walking Far", BlockKind.HEADING, Kind.HEADING),
    ("What is walking?", BlockKind.HEADING, Kind.HEADING),
    ("Keep reading", BlockKind.HEADING, Kind.NAVIGATION),
    ("Written by", BlockKind.HEADING, Kind.BYLINE),
    ("Contact Us", BlockKind.HEADING, Kind.CALL_TO_ACTION),
    ("All content on this website is ours. It is good.", BlockKind.PARAGRAPH, Kind.DISCLAIMER),
    (REFERENCES[0], BlockKind.LIST_ITEM, Kind.REFERENCE),
    (REFERENCES[0], BlockKind.TABLE_CELL, None),
    ("It is good. This website does not say so.", BlockKind.PARAGRAPH, None),
]


@pytest.mark.parametrize(("text", "kind", "settled"), BLOCKS)
def test_block_settles_its_sentences(text: str, kind: BlockKind, settled: Kind | None) -> None:
    """Headings, references and paragraphs that open as a disclaimer are of one kind throughout."""
    assert judge_block(text, make_block(kind)) is settled
