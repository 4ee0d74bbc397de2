"""The same words in any format give the same statements, and bad files a clear error."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
from fpdf import FPDF
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.corpus import ReadOptions, UnreadableError, find_statements, load
from hexapla.corpus.readers import FORMATS, find_reader, name_format

if TYPE_CHECKING:
    from pathlib import Path

    from hexapla.corpus import Document, Statement

TITLE = "Water Filters at Home"
FIRST = (
    "Carbon filters remove chlorine from drinking water within a few minutes. They do not remove "
    "salts, and they have to be changed every six months, e.g. in spring and in autumn."
)
LEAD_IN = "A household filter needs:"
ITEMS = ("a new cartridge every six months;", "clean hands when it is changed;")
SECOND_TITLE = "What Filters Cost"
SECOND = (
    "Most households spend about 40 dollars a year on cartridges, which is less than what bottled "
    "water costs in a month. Larger systems are dearer but last longer, as a rule."
)


def as_text() -> bytes:
    """Write the document as plain text."""
    items = "\n".join(f"- {item}" for item in ITEMS)
    return f"{TITLE}\n\n{FIRST}\n\n{LEAD_IN}\n\n{items}\n\n{SECOND_TITLE}\n\n{SECOND}".encode()


def as_markdown() -> bytes:
    """Write the document as Markdown, with front matter, marks, code and a comment."""
    items = "\n".join(f"* {item}" for item in ITEMS)
    first = FIRST.replace("chlorine", "**chlorine**").replace("salts", "[salts](http://x.example)")
    first = first.replace(". They", ".\nThey")
    return f"""---
author: nobody
---
# {TITLE}

{first}

<!-- not to be read -->

{LEAD_IN}

{items}

```python
print("This is code and says nothing.")
```

## {SECOND_TITLE}

{SECOND}
""".encode()


def as_html() -> bytes:
    """Write the document as a page with furniture all around it."""
    items = "".join(f"<li>{item}</li>" for item in ITEMS)
    first = FIRST.replace("chlorine", "<b>chlo</b>rine").replace("salts", "<a href='x'>salts</a>")
    return f"""<!doctype html><html><head><title>Site</title><style>p {{ margin: 0 }}</style></head>
<body><header><nav><a href="/">Home of all filters that were ever sold.</a></nav></header>
<div class="cookie-banner"><p>We use cookies to make this page better for all of you.</p></div>
<main><article><h1>{TITLE}</h1><p>{first}</p><p>{LEAD_IN}</p><ul>{items}</ul>
<aside><p>Subscribe to our newsletter for more about filters.</p></aside>
<h2>{SECOND_TITLE}</h2><p>{SECOND}</p></article></main>
<footer><p>All rights are reserved by the people who own this site.</p></footer>
<script>var sentence = "Scripts are not read.";</script></body></html>""".encode()


def as_docx() -> bytes:
    """Write the document with Word."""
    document = docx.Document()
    document.add_heading(TITLE, 1)
    paragraph = document.add_paragraph(FIRST.split("chlorine", maxsplit=1)[0])
    paragraph.add_run("chlorine").bold = True
    paragraph.add_run(FIRST.split("chlorine", 1)[1])
    document.add_paragraph(LEAD_IN)
    for item in ITEMS:
        document.add_paragraph(item, style="List Bullet")
    document.add_heading(SECOND_TITLE, 2)
    document.add_paragraph(SECOND)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


class Page(FPDF):
    """A page with a running head and a number."""

    def header(self) -> None:
        """Draw the running head."""
        self.set_font("Helvetica", size=8)
        self.cell(0, 8, "The Filter Papers, Volume 7", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        """Draw the number."""
        self.set_y(-15)
        self.cell(0, 8, f"Page {self.page_no()}")


def as_pdf(parts: tuple[str, ...] = (), *, password: str = "") -> bytes:
    """Print the document on narrow pages, a new page before the second title."""
    pdf = Page(format=(110, 150))
    pdf.add_page()
    pdf.set_font("Helvetica", size=10)
    given = parts or (TITLE, FIRST, LEAD_IN, *(f"- {i}" for i in ITEMS), SECOND_TITLE, SECOND)
    for text in given:
        if text == SECOND_TITLE:
            pdf.add_page()
            pdf.set_font("Helvetica", size=10)
        pdf.multi_cell(0, 5, text, new_x="LMARGIN", new_y="NEXT")
        pdf.ln(3)
    if password:
        pdf.set_encryption(owner_password="owner", user_password=password)  # noqa: S106
    return bytes(pdf.output())


WRITTEN = {
    "text": as_text,
    "markdown": as_markdown,
    "html": as_html,
    "docx": as_docx,
    "pdf": as_pdf,
}
SUFFIXES = {form.name: form.suffixes[0] for form in FORMATS}


def load_bytes(folder: Path, name: str, content: bytes) -> Document:
    """Write a file and load it."""
    path = folder / name
    path.write_bytes(content)
    [document] = load([path])
    return document


def statements_of(document: Document) -> list[Statement]:
    """Give the statements, and insist that their offsets give back their text."""
    pieces = find_statements(document)
    assert all(document.text[s.start : s.end] == s.text for s in pieces)
    return [s for s in pieces if s.kind == "statement"]


def evened(statement: Statement) -> tuple[str, str, str]:
    """Reduce a statement to what must not depend on the format."""
    words = " ".join(statement.text.split())
    return words, statement.section, " ".join(statement.lead_in.split())


@pytest.mark.parametrize("name", WRITTEN)
def test_same_words_give_the_same_statements(name: str, tmp_path: Path) -> None:
    """Text, sections and lead-ins are those of the plain text, whatever the format."""
    expected = statements_of(load_bytes(tmp_path, "plain.txt", as_text()))
    found = statements_of(load_bytes(tmp_path, f"other{SUFFIXES[name]}", WRITTEN[name]()))
    assert [evened(s) for s in found] == [evened(s) for s in expected]
    assert len(found) == 7


def test_every_format_is_tested() -> None:
    """No reader is left out of these tests."""
    assert set(WRITTEN) == {form.name for form in FORMATS}


def test_pages_and_lines_lead_to_the_original(tmp_path: Path) -> None:
    """A statement of a PDF knows its page, one of Markdown or text its line in the file."""
    pdf = statements_of(load_bytes(tmp_path, "a.pdf", as_pdf()))
    assert [s.page for s in pdf] == [1] * 5 + [2] * 2
    for name in ("text", "markdown"):
        content = WRITTEN[name]()
        lines = content.decode().splitlines()
        for s in statements_of(load_bytes(tmp_path, f"b{SUFFIXES[name]}", content)):
            assert s.text.split()[-1].strip(".;") in " ".join(lines[s.source_line - 1 :])
            assert s.text.split()[0] in lines[s.source_line - 1]


def test_tables_keep_their_columns(tmp_path: Path) -> None:
    """The header of a column introduces its cells in Markdown, HTML and Word alike."""
    rows = [("Filter", "What it does"), ("Carbon", "It removes chlorine from the water.")]
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    for i, row in enumerate(rows):
        for j, cell in enumerate(row):
            table.cell(i, j).text = cell
    buffer = io.BytesIO()
    document.save(buffer)
    lines = [f"| {' | '.join(row)} |" for row in (rows[0], ("---", "---"), rows[1])]
    header = "".join(f"<th>{cell}</th>" for cell in rows[0])
    cells = f"<tr>{header}</tr><tr>{''.join(f'<td>{cell}</td>' for cell in rows[1])}</tr>"
    for name, content in (
        ("a.md", "\n".join(lines).encode()),
        ("a.html", f"<table>{cells}</table>".encode()),
        ("a.docx", buffer.getvalue()),
    ):
        found = statements_of(load_bytes(tmp_path, name, content))
        said = [(s.text, s.lead_in) for s in found if "chlorine" in s.text]
        assert said == [("It removes chlorine from the water.", "What it does")]


@pytest.mark.parametrize(
    "page",
    [
        "<main class='sidebar-layout' id='menu'><p>{0}</p></main>",
        "<body><div id='cookie-wrapper'><article><p>{0}</p></article></div></body>",
        "<div class='comments'><p>{0}</p></div>",
        "<p>{0}",
        "<main><div><p>{0}</p></div><nav><p>Menu of all the pages here.</p></nav></main>",
        "<article><p>{0}</p></article><article><p>The second one is here too.</p></article>",
    ],
)
def test_main_content_is_never_lost(page: str, tmp_path: Path) -> None:
    """What a page is about is kept, whatever its elements are called."""
    document = load_bytes(
        tmp_path, "a.html", page.format("Filters remove chlorine from it.").encode()
    )
    assert "Filters remove chlorine from it." in document.text
    assert "Menu of all" not in document.text


def test_pages_name_their_encoding(tmp_path: Path) -> None:
    """The charset of a page is taken, and nonsense in its place is passed over."""
    page = "<meta charset='windows-1252'><p>Le café est fermé.</p>"
    assert "café" in load_bytes(tmp_path, "a.html", page.encode("cp1252")).text
    page = "<meta charset='nonsense'><p>Le café est fermé.</p>"
    assert "café" in load_bytes(tmp_path, "b.html", page.encode()).text


def test_hyphens_at_the_end_of_a_line_are_taken_out(tmp_path: Path) -> None:
    """A word that was broken in a PDF is whole again, and a real hyphen stays."""
    parts = (
        "Carbon filters remove most of the chlo-\nrine, and long-term use is safe for all of us.",
    )
    document = load_bytes(tmp_path, "a.pdf", as_pdf(parts))
    assert "chlorine, and long-term use" in document.text


def bomb() -> bytes:
    """Make a small archive that unpacks to a lot."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (3 * 2**20))
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.pdf", b"%PDF-1.7 broken", "a.pdf is no readable PDF"),
        ("a.pdf", as_pdf(password="secret"), "a.pdf is encrypted"),  # noqa: S106
        ("a.docx", b"PK broken", "a.docx is no readable Word document"),
        ("a.docx", bomb(), "a.docx unpacks to 3 MiB, more than the limit of 2"),
        ("a.html", b"<nav>Only this.</nav>", "a.html holds no text"),
        ("a.md", b"```\ncode\n```\n", "a.md holds no text"),
        ("a.md", b" \n ", "a.md is empty"),
        ("a.docx", b"", "a.docx is empty"),
        ("a.html", b"\0\0\0\0", "a.html looks binary"),
    ],
)
def test_bad_files_get_a_clear_error(
    name: str, content: bytes, message: str, tmp_path: Path
) -> None:
    """Broken, encrypted, bombed and empty files say what they are, and what to do."""
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableError) as caught:
        load([path], options=ReadOptions(largest=2 * 2**20))
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_scans_are_told(tmp_path: Path) -> None:
    """A PDF without text asks for OCR."""
    pdf = FPDF()
    pdf.add_page()
    pdf.rect(10, 10, 50, 50)
    (tmp_path / "scan.pdf").write_bytes(bytes(pdf.output()))
    with pytest.raises(UnreadableError, match="OCR"):
        load([tmp_path / "scan.pdf"])


def test_deep_nesting_is_no_trouble(tmp_path: Path) -> None:
    """A page nested ten thousand deep is read, and Markdown that is too deep does no harm."""
    page = "<div>" * 10_000 + "<p>Filters remove chlorine.</p>" + "</div>" * 10_000
    assert "Filters remove chlorine." in load_bytes(tmp_path, "a.html", page.encode()).text
    for depth, deepest in ((50, 100), (198, 200)):
        quoted = "> " * depth + "Filters remove chlorine.\n"
        (tmp_path / "a.md").write_text(quoted, encoding="utf-8")
        [document] = load([tmp_path / "a.md"], options=ReadOptions(deepest=deepest))
        assert "Filters remove chlorine." in document.text
    with pytest.raises(UnreadableError, match="no text"):
        load([tmp_path / "a.md"])


def test_missing_libraries_name_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra a PDF gives an error that says how to install it."""
    monkeypatch.setitem(__import__("sys").modules, "pypdfium2", None)
    monkeypatch.delitem(__import__("sys").modules, "hexapla.corpus.readers.pdf", raising=False)
    with pytest.raises(UnreadableError, match=r"pip install 'hexapla\[documents\]'"):
        find_reader(name_format("pdf"))


def test_unknown_formats_are_refused() -> None:
    """A format that does not exist names those that do."""
    with pytest.raises(UnreadableError, match="known are text, markdown, html, pdf, docx"):
        name_format("odt")


@pytest.mark.parametrize("name", WRITTEN)
@given(content=st.binary(max_size=200), whole=st.booleans())
@settings(max_examples=30, deadline=None)
def test_any_bytes_are_read_or_refused(name: str, content: bytes, *, whole: bool) -> None:
    """No bytes, not even in the middle of a good file, raise anything but our own error."""
    good = WRITTEN[name]() if not whole else b""
    middle = len(good) // 2
    mixed = good[:middle] + content + good[middle + len(content) :]
    try:
        reading = find_reader(name_format(name))(mixed, name="x", options=ReadOptions())
    except UnreadableError:
        return
    for block in reading.blocks:
        assert reading.text[block.start : block.end].strip()
