"""`hexapla pairs`: judge given pairs of statements."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from hexapla.cli.settings import options

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from hexapla.cli.reports.pairs import Answer
    from hexapla.corpus.pairs import Row

FORMATS = ("jsonl", "csv", "tsv", "table")
"""The formats of the answers; a test compares them with those that can be rendered."""

INPUT_FORMATS = ("jsonl", "csv", "tsv")

COMPLAINTS = 20
"""Most invalid rows that are reported individually; all are answered, and counted at the end."""


@click.command("pairs")
@click.argument("pairs", metavar="FILE")
@click.option(
    "--input-format",
    "form",
    type=click.Choice(INPUT_FORMATS),
    help="Format of the pairs. Default: from the name of FILE, else from its first line.",
)
@click.option(
    "--encoding",
    default="",
    metavar="NAME",
    help="Encoding of the pairs. Default: from the byte order mark, else UTF-8.",
)
@options.printing(FORMATS, default="jsonl")
def command(*, pairs: str, form: str | None, encoding: str, output: Mapping[str, Any]) -> int:
    """Judge pairs of statements: overlap, contradiction or unrelated.

    FILE holds JSON Lines with the keys a and b, or CSV or TSV with columns of these names; - reads
    standard input. Rows are answered one by one, in order. The score, from 0 to 100, is the
    confidence in the answer; a contradiction has a type and the conflicting words of both sides. A
    row that can't be read is answered as an error, and the rest is still judged.

    \b
    Examples:
      hexapla pairs pairs.jsonl
      hexapla pairs claims.csv -f csv -o judged.csv
      generate | hexapla pairs - | jq -c 'select(.relation == "contradiction")'
    """  # noqa: D301
    from hexapla.cli.exits import Exit
    from hexapla.cli.formats.answers import render_answers
    from hexapla.cli.output.messages import tell
    from hexapla.cli.output.writing import write_all
    from hexapla.cli.reports.pairs import ERROR
    from hexapla.cli.session import choose_style
    from hexapla.corpus.loading import STDIN
    from hexapla.corpus.pairs import find_form, open_pairs, read_rows

    name = "standard input" if pairs == STDIN else pairs
    style = choose_style(output["file"], output["width"], guarded=output["guarded"])
    counts: Counter[str] = Counter()
    with open_pairs(pairs) as stream:
        rows = read_rows(stream, name=name, form=form or find_form(pairs), encoding=encoding)
        answers = answer(rows, counts, name)
        write_all(render_answers(output["format_name"], answers, style), output["file"])
    tell(summarise(counts))
    return Exit.USAGE if counts[ERROR] else Exit.DONE


def answer(rows: Iterable[Row], counts: Counter[str], name: str) -> Iterator[Answer]:
    """Judge rows one by one, count the answers, and report the first bad rows."""
    from hexapla.cli.output.messages import complain
    from hexapla.cli.reports.pairs import ERROR, Answer
    from hexapla.compare import judge_pair

    for row in rows:
        answered = Answer(row, None if row.problem else judge_pair(row.a, row.b))
        counts[answered.relation] += 1
        if row.problem and counts[ERROR] <= COMPLAINTS:
            complain(f"{name}: row {row.number} (line {row.line}): {row.problem}")
        yield answered


def summarise(counts: Counter[str]) -> str:
    """Write the number of pairs by relation in one line."""
    from hexapla.cli.reports.pairs import ERROR

    judged = sum(counts.values()) - counts[ERROR]
    parts = [f"{counts[name]} {name}" for name in ("overlap", "contradiction", "unrelated")]
    bad = f"; {counts[ERROR]} bad rows" if counts[ERROR] else ""
    return f"judged {judged} pairs: {', '.join(parts)}{bad}"
