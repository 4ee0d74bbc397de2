"""Blocks: headings, paragraphs, items and cells by their layout."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.corpus import Block, BlockKind
from hexapla.corpus.blocks import find_blocks
from hexapla.corpus.lines import cut_lines, find_marker, find_wrap

PROSE = "Long walks keep the heart in shape and cost nothing at all."
WRAPPED = """\
The committee met in spring and looked at all the reports that had been
sent in during the winter. Nobody objected to the plan, though several
members asked for more time. Costs were discussed at length.

- The first item is long and is therefore wrapped at the same column as
  the prose around it.
- The second
"""


def shape(text: str) -> list[tuple[str, str]]:
    """Give the kind and the text of each block."""
    return [(block.kind.value, text[block.start : block.end]) for block in find_blocks(text)]


def lead_ins(text: str) -> list[tuple[str, str]]:
    """Give the text and the lead-in of each block that has one."""
    return [(text[b.start : b.end], b.lead_in) for b in find_blocks(text) if b.lead_in]


HEADINGS = [
    ("# Walking", "Walking"),
    ("### Walking far ###", "Walking far"),
    ("Walking\n=======", "Walking"),
    ("Walking far\n-----------", "Walking far"),
    ("**Walking Far**", "Walking Far"),
    ("Walking for a Healthy Heart", "Walking for a Healthy Heart"),
    ("Walking: Why It Matters", "Walking: Why It Matters"),
    ("WALKING FAR", "WALKING FAR"),
    ("5.1.1.2 Walking verifiers", "5.1.1.2 Walking verifiers"),
    ("Final thoughts", "Final thoughts"),
    ("What the experts say about walking", "What the experts say about walking"),
    ("What is walking good for?", "What is walking good for?"),
    ("#2 Is walking boring?", "Is walking boring?"),
    ("Interpretation:", "Interpretation"),
    ("Don't Walk Alone", "Don't Walk Alone"),
]


@pytest.mark.parametrize(("line", "heading"), HEADINGS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_heading_before_prose(line: str, heading: str, gap: str) -> None:
    """A heading is told with and without a blank line after it, and without its marks."""
    assert shape(f"{line}{gap}{PROSE}") == [("heading", heading), ("paragraph", PROSE)]


NO_HEADINGS = [
    "Walking is good.",
    "Walks can be long and they are free",
    "Walks, runs and swims",
    "Links found with more accidents, falls and sprains among the old and frail",
    "the walk goes on",
    "Only one in ten walks. The others drive",
    "Is it good? Is it cheap?",
]


@pytest.mark.parametrize("line", NO_HEADINGS)
def test_line_of_prose_is_no_heading(line: str) -> None:
    """A line that says something, or goes on, is a paragraph."""
    assert shape(f"{line}\n\n{PROSE}")[0] == ("paragraph", line)


MARKERS = [
    ("- walk", "-"),
    ("* walk", "*"),
    ("• walk", "•"),
    ("1. walk", "1."),
    ("12) walk", "1)"),
    ("(3) walk", "1()"),
    ("a. walk", "a."),
    ("i. walk", "i."),
    ("iv. walk", "i."),
    ("(b) walk", "a()"),
    ("B. walk", "A."),
]


@pytest.mark.parametrize(("line", "style"), MARKERS)
def test_marker_is_known(line: str, style: str) -> None:
    """A list marker has a style, and the width that parts it from its item."""
    [only] = cut_lines(line)
    marker = find_marker(only)
    assert marker is not None
    assert marker.style == style
    assert line[marker.width :] == "walk"


@pytest.mark.parametrize("line", ["-walk", "2024. A year", "1.5 hours", "e.g. walks", "walk - run"])
def test_what_only_looks_like_a_marker_is_none(line: str) -> None:
    """Numbers, abbreviations and dashes in prose are no markers."""
    [only] = cut_lines(line)
    assert find_marker(only) is None


def test_items_lose_their_markers() -> None:
    """Items are blocks without marker, also when blank lines stand between them."""
    text = "- 60-day expiry\n\n- Weight loss is driven by diet\n* other"
    assert shape(text) == [
        ("list_item", "60-day expiry"),
        ("list_item", "Weight loss is driven by diet"),
        ("list_item", "other"),
    ]


def test_introducing_line_is_the_lead_in() -> None:
    """The sentence that ends with a colon before a list introduces each of its items."""
    text = "Walks are free. They are set to require:\n\n- shoes;\n\n- time.\n\nThat is all."
    assert lead_ins(text) == [
        ("shoes;", "They are set to require:"),
        ("time.", "They are set to require:"),
    ]


def test_nested_list_has_its_own_lead_in() -> None:
    """A list inside an item is introduced by that item, and the outer list goes on after it."""
    text = "Rules:\n1. Walkers need:\n  - shoes\n  - time\n2. Runners rest."
    assert lead_ins(text) == [
        ("Walkers need:", "Rules:"),
        ("shoes", "Walkers need:"),
        ("time", "Walkers need:"),
        ("Runners rest.", "Rules:"),
    ]


def test_nested_bullets_of_another_kind_have_their_lead_in() -> None:
    """Bullets of another kind under an item with a colon are introduced by it."""
    text = "1. Effects\n   - In some they last.\n   - In others:\n     * longer ones"
    assert lead_ins(text) == [("longer ones", "In others:")]


def test_flattened_list_is_introduced_by_the_item_above() -> None:
    """An item that ends with a colon introduces those after it, though they look alike."""
    text = "- Other lists exist:\n- one of them here"
    assert lead_ins(text) == [("one of them here", "Other lists exist:")]


def test_short_item_over_other_items_is_a_heading() -> None:
    """An item that only names what the items below it say is a heading."""
    text = "a. Rotation requirements\n\ni. All keys are rotated.\n\na. Enforcement\n\ni. None."
    assert [kind for kind, _ in shape(text)] == ["heading", "list_item", "heading", "list_item"]


def test_last_title_of_a_list_is_an_item() -> None:
    """Names in a list are items, whatever prose comes after the list; one before prose is none."""
    names = "Forms include:\n\n- Spring Tide\n\n- Neap Tide"
    prose = "These forms come back every two weeks or so."
    assert [b.kind for b in find_blocks(f"{names}\n\n{prose}")][1:3] == [BlockKind.LIST_ITEM] * 2
    assert find_blocks(f"- Neap Tide\n\n{prose}")[0].kind is BlockKind.HEADING


def test_title_over_sentences_of_the_same_list_is_a_heading() -> None:
    """A title among items that are whole sentences is a heading."""
    text = "- Password Length\n- The minimum length should be enforced by the program."
    assert shape(text)[0] == ("heading", "Password Length")


LABELS = [
    ("1. Anti-inflammatory Effects: It lowers the swelling.", "Anti-inflammatory Effects"),
    ("- Improved Metabolism: The effects make it efficient.", "Improved Metabolism"),
    ("Disclaimer: All of this is for fun.", "Disclaimer"),
    ("- **Cost:** It is free for all.", "Cost"),
    ("**Cost** - It is free for all.", "Cost"),
    ("2. Grant of License. Subject to the rules, you may copy it.", "Grant of License"),
    ("2. Insulin While it does little, it helps.", "Insulin"),
    ("3. Adrenaline and Noradrenaline These are hormones.", "Adrenaline and Noradrenaline"),
    ("1. Human Growth Hormone (HGH) HGH levels are high.", "Human Growth Hormone (HGH)"),
]


@pytest.mark.parametrize(("line", "label"), LABELS)
def test_label_that_runs_into_prose_is_a_heading(line: str, label: str) -> None:
    """A title before a colon, or glued to the sentence, is a heading and not in the sentence."""
    (kind, heading), (_, rest) = shape(line)
    assert (kind, heading) == ("heading", label)
    assert label not in rest
    assert rest[0].isupper()


NO_LABELS = [
    "- Minimum length: 12 characters",
    "The results were clear: those who walked were well.",
    "1. Whenever I walked, I was well.",
    "- Length: 12 characters",
    "At 10:30 they left.",
    "A: Yes, it does help.",
    "1. Walking is Good. It is free.",
    "1. Walking Club. The walks of the north. 2019.",
    "1. Smith J, Doe K. Walks of the North. The Press.",
]


@pytest.mark.parametrize("line", NO_LABELS)
def test_colon_after_prose_is_no_label(line: str) -> None:
    """A key with its value, and a sentence with a colon, stay whole."""
    assert len(shape(line)) == 1


def test_hard_wrapped_lines_are_joined() -> None:
    """Lines that break where the column ends are one paragraph, and one item."""
    kinds = [kind for kind, _ in shape(WRAPPED)]
    assert kinds == ["paragraph", "list_item", "list_item"]
    assert find_wrap(cut_lines(WRAPPED)) > 0


def test_lines_of_unwrapped_text_are_paragraphs() -> None:
    """Where each paragraph is one line, a single newline parts two of them."""
    long = "Walking is good for the heart and " * 5 + "free."
    text = f"{long}\nWalking Far\n{long}\n{long}"
    assert [kind for kind, _ in shape(text)] == ["paragraph", "heading", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "line", ["It is free,", "They said that the walk was long and that", "Walk-"]
)
def test_line_that_breaks_off_goes_on(line: str) -> None:
    """A line that ends with a comma or hyphen, or before a small letter, goes on in the next."""
    assert len(shape(f"{line}\nand it was dry.")) == 1


def test_number_that_wrapping_put_first_is_no_marker() -> None:
    """A number at the start of a wrapped line does not begin a list."""
    text = (
        "All of the members who came to the meeting in the spring asked for item\n"
        "5. and got it after some time, which made the others in the room quite\n"
        "unhappy, as was noted.\n"
    )
    assert len(shape(text)) == 1


def test_table_cells_have_the_header_of_their_column() -> None:
    """Cells are blocks, introduced by the header of their column; blank lines may part rows."""
    text = "Study | Weight Loss\n\nLowe (2020) | No change\n\nVarady (2017) |  Yes\n"
    assert lead_ins(text) == [
        ("Study", "Study"),
        ("Weight Loss", "Weight Loss"),
        ("Lowe (2020)", "Study"),
        ("No change", "Weight Loss"),
        ("Varady (2017)", "Study"),
        ("Yes", "Weight Loss"),
    ]
    assert find_blocks(text)[0].kind is BlockKind.HEADING


def test_markdown_table_leaves_out_what_is_drawn() -> None:
    """The line under a header and the outer bars are no cells."""
    text = "| A long header of six words here. | B |\n|---|:-:|\n| one | two |\n| three | |"
    assert [cell for _, cell in shape(text)[2:]] == ["one", "two", "three"]
    assert dict(lead_ins(text))["two"] == "B"


def test_table_of_prose_has_no_header() -> None:
    """Rows of sentences have no header."""
    row = "It is free of all cost. | It is not good for the old."
    assert lead_ins(f"{row}\n{row}") == []


def test_drawn_lines_alone_are_nothing() -> None:
    """A table that is only drawn has no cells."""
    assert shape("|---|---|\n|---|---|") == []


def test_single_row_is_prose() -> None:
    """One line with a bar is no table."""
    assert shape("He chose tea | coffee for all of them.")[0][0] == "paragraph"


LEFT_OUT = [
    f"```\ncode = here\n```\n{PROSE}",
    f"~~~ python\n```\n~~~\n{PROSE}",
    f"---\ntitle: Walking\n---\n{PROSE}",
    f"* * *\n{PROSE}\n-----",
    f"> {PROSE}",
    f"> > {PROSE}",
]


@pytest.mark.parametrize("text", LEFT_OUT)
def test_code_rules_and_quote_signs_are_left_out(text: str) -> None:
    """Fenced code, front matter, drawn lines and quote signs are in no block."""
    assert shape(text) == [("paragraph", PROSE)]


def test_unfinished_front_matter_is_text() -> None:
    """A rule at the top with a blank line below it is no front matter."""
    assert shape(f"---\n\n{PROSE}") == [("paragraph", PROSE)]
    assert shape(f"---\n{PROSE}") == [("paragraph", PROSE)]


def test_blocks_do_not_depend_on_blank_lines_around() -> None:
    """Leading and trailing blank lines add no block."""
    assert shape(f"\n\n  {PROSE}  \n\n") == [("paragraph", PROSE)]


MARKUP = st.sampled_from(
    [
        "# ",
        "- ",
        "1. ",
        "a. ",
        " | ",
        "|",
        "\n",
        "\n\n",
        "---",
        "```",
        "> ",
        ": ",
        "**",
        "Word ",
        "two ",
    ]
)


@given(st.lists(st.one_of(MARKUP, st.text(max_size=8))).map("".join))
def test_blocks_are_trimmed_and_ordered(text: str) -> None:
    """Blocks of any text are in order, apart, not empty, and without white space around."""
    last = 0
    for block in find_blocks(text):
        assert isinstance(block, Block)
        assert last <= block.start < block.end <= len(text)
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        last = block.end
