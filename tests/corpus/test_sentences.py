"""Sentences: hard boundaries, and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.corpus.sentences import LONGEST_SENTENCE, split_sentences

# Each case is the sentences of a text, which is these joined by a space.
CASES = [
    ["The drug works.", "It is cheap."],
    ["Does it work?", "Yes."],
    ["Stop!", "Read the label first."],
    ["He took e.g. aspirin and slept.", "He woke late."],
    ["Painkillers (e.g., ibuprofen) help.", "They are cheap."],
    ["One eats less, ie. creating a deficit."],
    ["It is weak, i.e. it fails often.", "Avoid it."],
    ["Sutton et al. (2018) found the same.", "Others did not."],
    ["The trial by Lowe et al. showed no effect."],
    ["Dr. Smith and Mrs. Jones agree.", "Prof. Lee does not."],
    ["See Fig. 3 for details.", "Then read Sec. 4 again."],
    ["Vol. 2 and pp. 10 to 12 say so."],
    ["Results of drug vs. placebo were mixed."],
    ["The last meal is at 10 p.m. on weekdays.", "Breakfast is at 8 a.m. on Sundays."],
    ["Dinner ended at 9 p.m.", "The guests left."],
    ["J. K. Rowling wrote it.", "She lives in Scotland."],
    ["The study by M. J. Sigtermans is old."],
    ["George W. Bush signed it.", "It passed."],
    ["The U.S. Army agreed.", "So did the U.K. government."],
    ["He moved to the U.S.", "The firm followed."],
    ["Apples, pears, etc. are fine.", "Meat is not."],
    ["We sell apples, pears, etc.", "The shop is open."],
    ["Acme Inc. makes locks.", "Beta Ltd. does not."],
    ["No. 5 is the best.", "No. 6 is worse."],
    ["It rose by approx. 5 percent.", "Nobody cared."],
    ["No.", "It is not.", "It costs no. 5 on the list."],
    ["St. Louis is hot.", "Mt. Everest is not."],
    ["The value is 3.14 on average.", "It was 2.71 before."],
    ["Version 2.0.1 fixes it.", "Upgrade now."],
    ["It costs $3.50 a dose.", "That is cheap."],
    ["Visit https://example.org/a.b?c=1.2 for more.", "Then return."],
    ["Read www.example.org/index.html first.", "Then write."],
    ["Mail me@example.com or him.", "We answer."],
    ["Node.js is a runtime.", "Vue.js is not."],
    ["Open settings.toml and edit it.", "Save the file."],
    ["Use SHA-256 (NIST SP800-63B).", "Do not use MD5."],
    ["As said in Section 5.2.2, it is limited.", "See Appendix A.", "It is short."],
    ["He waited... and left.", "Nobody came."],
    ["They paused… then went on."],
    ["It ended...", "The crowd went home."],
    ['He said "Stop. Now." and left.', "She stayed."],
    ["She wrote “It works. Really.” in a note.", "He agreed."],
    ['He asked "Why? Who?" twice.', "Nobody knew."],
    ["It helps (see above. It is clear.) in most cases.", "Try it."],
    ["It is easy [cf. Smith. 2010] to see.", "Look here."],
    ["(This is an aside.)", "This is not."],
    ['"It works."', "That is the claim."],
    ["He called it “safe.”", "She did not."],
    ["Is it safe?", "No, it is not.", "Is it cheap?", "Yes."],
    ["Really?!", "Yes, really."],
    ["iOS is closed.", "macOS is not."],
    ["Use a library.", "zxcvbn-ts can do it."],
    ["Take 5 mg. daily with food."],
    ["The temperature was 20 C. in the room."],
    ["They met in Jan. 2020 and in Dec. 2021."],
    ["It works for me.", "I like it."],
    ["Ask us.", "We know."],
    ["It affects the spine (lower back).", "It hurts."],
    ["Rates fell by 5%.", "Costs rose by 20%."],
    ["It was tested in vitro.", "In vivo it failed."],
    ["The ratio is 16:8 for most.", "Others fast 5:2 weekly."],
    ["We thank A. Miller.", "The rest is ours."],
    ["Vitamin C. helps.", "Perhaps."],
    ["The end.", "Or is it?"],
    ["One line\nbroken in two.", "Another one."],
    ["A page\fbreak inside.", "Next."],
]

GLUED = [
    ("anticonvulsants like pregabalin.Topical creams help.", ["Topical creams help."]),
    ("It was over.The rest is known.", ["The rest is known."]),
    ("It works well!Then it stops.", ["Then it stops."]),
    ('He said "yes."Then he left.', ["Then he left."]),
    ("It fails (always).Avoid it.", ["Avoid it."]),
    ("It was shown before.[3] The rest is new.", ["The rest is new."]),
    ("It ends after attempts.* Each system differs.", ["Each system differs."]),
    ("It was shown before.12 The rest is new.", ["The rest is new."]),
]

WHOLE = [
    "Write e.g.x or i.e.y here",
    "Call os.Path or System.Out now",
    "See example.org.Uk for more",
    "Try v1.2.Final at once",
    "1. First of all",
    "a. Rotation comes first",
    "It is 5.5 p.m. now",
]


def split(text: str) -> list[str]:
    """Give the sentences of a text."""
    return [text[start:end] for start, end in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize("sentences", CASES, ids=lambda case: case[0][:40])
def test_text_splits_where_sentences_end(sentences: list[str]) -> None:
    """Sentences joined by a space come apart at these spaces and nowhere else."""
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(("text", "rest"), GLUED)
def test_glued_sentences_come_apart(text: str, rest: list[str]) -> None:
    """A sentence that begins without a space after the last is one of its own."""
    assert split(text)[1:] == rest


@pytest.mark.parametrize("text", WHOLE)
def test_dots_inside_names_and_numbers_split_nothing(text: str) -> None:
    """Dots of names, numbers and list markers leave the text in one piece."""
    assert split(text) == [text]


def test_spans_count_from_the_start_of_the_text() -> None:
    """Offsets are those of the whole text, also where only a part is split."""
    text = "Skip this. One here.  Two there. "
    assert split_sentences(text, 11, len(text)) == [(11, 20), (22, 32)]


def test_long_inline_list_is_cut_at_its_numbers() -> None:
    """A very long sentence that numbers its parts is cut before each number."""
    part = "the reader shall check that nothing is missing from the report at hand " * 2
    text = f"The rules are these: (a) {part}; (b) {part}; and (c) {part}; (d) {part}."
    assert len(text) > LONGEST_SENTENCE
    assert [piece[:3] for piece in split(text)] == ["The", "(a)", "(b)", "(d)"]


def test_long_sentence_without_numbers_stays_whole() -> None:
    """Length alone cuts nothing."""
    text = "It " + "goes on and " * 60 + "ends."
    assert split(text) == [text]


def test_unclosed_bracket_protects_nothing() -> None:
    """A bracket that never closes does not keep the sentences after it together."""
    assert split("It helps (mostly. It is cheap. It is old.") == [
        "It helps (mostly.",
        "It is cheap.",
        "It is old.",
    ]


def test_crossed_brackets_are_survived() -> None:
    """Brackets that cross one another close the outer one."""
    assert split("See (this [that) here. Then go.") == ["See (this [that) here.", "Then go."]


def test_punctuation_alone_is_no_sentence() -> None:
    """Marks without a letter or digit go with the sentence before, or with none."""
    assert split("It ends here. ---") == ["It ends here. ---"]
    assert split("...") == []


@given(st.text())
def test_sentences_are_trimmed_ordered_and_lose_no_word(text: str) -> None:
    """Spans are ordered, apart and trimmed, and hold every letter and digit of the text."""
    spans = split_sentences(text, 0, len(text))
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        last = end
    held = "".join(text[start:end] for start, end in spans)
    assert [c for c in held if c.isalnum()] == [c for c in text if c.isalnum()]
