"""Split plain text into blocks: headings, paragraphs, list items and table cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.corpus.document import Block, BlockKind
from hexapla.corpus.headings import (
    LONGEST_LABEL,
    ends_sentence,
    find_label,
    has_auxiliary,
    is_heading,
    is_question,
    is_title_case,
)
from hexapla.corpus.lines import cut_lines, find_marker, find_wrap, is_rule, joins
from hexapla.corpus.tables import LEAST_ROWS, count_cells, find_cells, is_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.corpus.lines import Line


@dataclass(slots=True)
class _Unit:
    """Consecutive lines that form a paragraph, an item, a heading, or a row of a table.

    `style` is that of its list marker ("" if it has none); `form` is "heading" if the text marks it
    as one, "row" for a table row, otherwise "text".
    """

    form: str
    style: str
    indent: int
    start: int
    lines: list[Line]
    after_blank: bool

    @property
    def end(self) -> int:
        return self.lines[-1].end


@dataclass(slots=True)
class _Level:
    """An open list: the style and indent of its markers, and the line that introduces it."""

    style: str
    indent: int
    lead_in: str


def find_blocks(text: str) -> tuple[Block, ...]:
    """Find the blocks of a plain text, in order and without overlap.

    Blank lines separate blocks; so do single newlines where the text is not wrapped. Markers of
    lists, headings and quotations are left out, and so is fenced code.
    """
    units = _gather_units(cut_lines(text))
    blocks: list[Block] = []
    levels: list[_Level] = []
    place = 0
    while place < len(units):
        rows = _count_rows(units, place)
        if rows >= LEAST_ROWS:
            blocks += find_cells([unit.lines[0] for unit in units[place : place + rows]])
            levels.clear()
        else:
            rows = 1
            above = units[place - 1] if place else None
            following = units[place + 1] if place + 1 < len(units) else None
            blocks += _make_blocks(text, units[place], (above, following), levels)
        place += rows
    return tuple(blocks)


def _gather_units(lines: Sequence[Line]) -> list[_Unit]:
    wrap = find_wrap([line for line in lines if not is_row(line)])
    units: list[_Unit] = []
    open_unit: _Unit | None = None
    after_blank = True
    for line in lines:
        if not line.text or is_rule(line):
            if open_unit and _is_underlined(open_unit, line):
                open_unit.form = "heading"
            open_unit, after_blank = None, True
            continue
        unit = _begin_unit(line, open_unit, wrap, after_blank=after_blank)
        if unit is None and open_unit is not None:
            open_unit.lines.append(line)
        elif unit is not None:
            units.append(unit)
            open_unit = unit if unit.form == "text" else None
        after_blank = False
    return units


def _is_underlined(unit: _Unit, line: Line) -> bool:
    """Check whether a drawn line makes the line above it a heading, as in Markdown."""
    text = unit.lines[0].text
    titled = is_question(text) or not ends_sentence(text.removesuffix(":"))
    return line.text.startswith(("=", "-")) and len(unit.lines) == 1 and titled


def _begin_unit(line: Line, above: _Unit | None, wrap: int, *, after_blank: bool) -> _Unit | None:
    """Begin a unit at a line; return None if the line continues the one above."""
    if line.text.startswith("#") and (body := line.text.lstrip("#")).startswith((" ", "\t")):
        start = line.end - len(body.lstrip())
        return _Unit("heading", "", line.indent, start, [line], after_blank)
    if is_row(line):
        return _Unit("row", "", line.indent, line.start, [line], after_blank)
    marker = find_marker(line)
    if marker and not (above and _is_wrapped_marker(above, line, marker.style, wrap)):
        start = line.start + marker.width
        return _Unit("text", marker.style, line.indent, start, [line], after_blank)
    if above and (
        joins(above.lines[-1], line, wrap) or (above.style and line.indent > above.indent)
    ):
        return None
    return _Unit("text", "", line.indent, line.start, [line], after_blank)


def _is_wrapped_marker(above: _Unit, line: Line, style: str, wrap: int) -> bool:
    """Check whether what looks like a marker is a number or a dash moved there by wrapping."""
    if above.style == style or above.lines[-1].text.endswith(":"):
        return False
    dash = style in "–—"
    first = line.text.lstrip("(").startswith(("1", "a", "A", "i")) or style[0] in "-*•"
    return (dash or not first) and wrap > 0 and joins(above.lines[-1], line, wrap)


def _count_rows(units: Sequence[_Unit], place: int) -> int:
    """Count the rows of the table that begins at a unit; all have the same number of cells."""
    cells = count_cells(units[place].lines[0])
    for number in range(place, len(units)):
        if units[number].form != "row" or count_cells(units[number].lines[0]) != cells:
            return number - place
    return len(units) - place


def _make_blocks(
    text: str, unit: _Unit, around: tuple[_Unit | None, _Unit | None], levels: list[_Level]
) -> list[Block]:
    above, following = around
    body = text[unit.start : unit.end]
    if unit.form == "heading" or (not unit.style and _stands_as_heading(text, unit, following)):
        levels.clear()
        if body.endswith(":"):
            levels.append(_Level("", -1, body))
        return _make_heading(unit.start, body)
    lead_in = _find_lead_in(unit, levels)
    if unit.style and _titles_items(text, unit, above, following):
        return _make_heading(unit.start, body)
    _open_level(unit, body, levels)
    return _make_body(unit, body, lead_in if unit.style else "")


def _make_heading(start: int, body: str) -> list[Block]:
    """Build a heading without its closing marks (``##``, ``**``, a colon)."""
    label = body.rstrip("#: ").strip("*_ ").strip() or body
    begin = start + body.index(label)
    return [Block(kind=BlockKind.HEADING, start=begin, end=begin + len(label))]


def _stands_as_heading(text: str, unit: _Unit, following: _Unit | None) -> bool:
    if len(unit.lines) > LEAST_ROWS:
        return False
    body = text[unit.start : unit.end].strip("*_")
    return is_heading(body, opens=following is not None and _opens_prose(text, following))


def _opens_prose(text: str, unit: _Unit) -> bool:
    body = text[unit.start : unit.end]
    return unit.style != "" or unit.form == "row" or (ends_sentence(body) and not is_question(body))


def _titles_items(text: str, unit: _Unit, above: _Unit | None, following: _Unit | None) -> bool:
    """Check whether an item is the heading of what follows it, or a question answered there.

    The last item of a list never is, whatever prose follows the list.
    """
    body = text[unit.start : unit.end]
    if is_question(body):
        return following is not None and not following.style
    if following is None or len(body.split()) > LONGEST_LABEL or ends_sentence(body):
        return False
    after = text[following.start : following.end]
    if following.style and (following.style != unit.style or following.indent > unit.indent):
        return body[0].isupper() and not has_auxiliary(body)
    sentence = ends_sentence(after) and len(after.split()) > LONGEST_LABEL
    listed = above is not None and above.style == unit.style
    return is_title_case(body) and sentence and len(body.split()) > 1 and not listed


def _find_lead_in(unit: _Unit, levels: list[_Level]) -> str:
    """Find the line that introduces the list of an item, and close the lists that end there."""
    if not unit.style:
        return ""
    pending = levels.pop() if levels and not levels[-1].style else None
    for depth in reversed(range(len(levels))):
        if (levels[depth].style, levels[depth].indent) == (unit.style, unit.indent):
            del levels[depth + 1 :]
            # Nested bullets without their indent: the item above introduces those below.
            if pending and not unit.style[0].isalnum():
                levels[depth].lead_in = pending.lead_in
            return levels[depth].lead_in
    levels.append(_Level(unit.style, unit.indent, pending.lead_in if pending else ""))
    return levels[-1].lead_in


def _open_level(unit: _Unit, body: str, levels: list[_Level]) -> None:
    """Open a list level for a line that introduces what follows; other prose ends all lists."""
    if not unit.style and unit.indent == 0:
        levels.clear()
    if body.endswith(":"):
        levels.append(_Level("", -1, _last_sentence(body)))


def _last_sentence(body: str) -> str:
    from hexapla.corpus.sentences import split_sentences

    spans = split_sentences(body, 0, len(body))
    return body[spans[-1][0] : spans[-1][1]] if spans else ""


def _make_body(unit: _Unit, body: str, lead_in: str) -> list[Block]:
    kind = BlockKind.LIST_ITEM if unit.style else BlockKind.PARAGRAPH
    blocks: list[Block] = []
    start = unit.start
    if label := find_label(body, item=unit.style != ""):
        heading = (start + label.start, start + label.end)
        blocks.append(Block(kind=BlockKind.HEADING, start=heading[0], end=heading[1]))
        start += label.rest
    if start < unit.end:
        blocks.append(Block(kind=kind, start=start, end=unit.end, lead_in=lead_in))
    return blocks
