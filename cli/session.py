"""A session: read the documents of a command line, compare them, and write a report."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.cli.exits import Exit
from hexapla.cli.formats import render
from hexapla.cli.output.encoding import shows_unicode
from hexapla.cli.output.manner import find_manner
from hexapla.cli.output.messages import complain, detail, tell
from hexapla.cli.output.progress import progress
from hexapla.cli.output.style import Style
from hexapla.cli.output.terminal import clean, find_width, wants_colour
from hexapla.cli.output.writing import STDOUT, write
from hexapla.cli.settings.lexicons import read_lexicons
from hexapla.corpus import HexaplaError, Kind, ReadOptions, bundled, load
from hexapla.corpus.segmentation import COMPARED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from hexapla.cli.reports.report import Report
    from hexapla.compare import Comparison
    from hexapla.corpus import Document, UnreadableError


class TooFewDocumentsError(HexaplaError):
    """Fewer documents than the command needs to do anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """The documents of one run, the kinds of pieces to compare, and whether a path failed."""

    documents: tuple[Document, ...]
    kinds: frozenset[Kind] = COMPARED
    unreadable: bool = False

    def note_if_alone(self) -> None:
        """Report that only one document is examined, if that is so."""
        if len(self.documents) == 1:
            tell(f"only one document ({self.documents[0].path}): looking within it")

    def compare(self, judging: Mapping[str, Any] | None = None) -> Comparison:
        """Compare the documents, and report those without statements.

        `judging` has the options on contradictions: `within` and `lexicons`.
        """
        from hexapla.compare import Settings, compare

        settings = Settings(kinds=self.kinds)
        if judging:
            lexicon = read_lexicons(judging["lexicons"]) if judging["lexicons"] else None
            settings = Settings(kinds=self.kinds, within=judging["within"], lexicon=lexicon)
        with progress(f"comparing {len(self.documents)} documents"):
            comparison = compare(self.documents, settings)
        counts = Counter(s.document for s in comparison.compared)
        for document in self.documents:
            if not counts[document.id]:
                tell(f"{document.path}: no statements found; see 'hexapla statements --all'")
            detail(f"{document.path}: {counts[document.id]} statements")
        return comparison

    def finish(
        self,
        report: Report,
        *,
        format_name: str,
        file: str | None,
        width: int | None,
        guarded: bool,
    ) -> int:
        """Write a report and return the exit code."""
        write(render(format_name, report, choose_style(file, width, guarded=guarded)), file)
        return Exit.USAGE if self.unreadable else Exit.DONE


def choose_style(file: str | None, width: int | None, *, guarded: bool) -> Style:
    """Choose how a report looks, depending on where it goes."""
    to_file = file not in (None, STDOUT)
    return Style(
        width=width or find_width(),
        colour=wants_colour(find_manner().color, to_file=to_file),
        unicode=to_file or shows_unicode(sys.stdout),
        guarded=guarded,
    )


def open_session(paths: Sequence[str], reading: Mapping[str, Any], *, least: int = 1) -> Session:
    """Read the documents at `paths`, or the bundled articles if there are none.

    `reading` has the options for reading. Unreadable paths are reported on stderr and skipped.
    Raises TooFewDocumentsError if fewer than `least` documents are left.
    """
    failures: list[UnreadableError] = []
    if paths:
        notices: list[str] = []
        with progress("reading documents"):
            documents = load(
                paths,
                options=_read_options(reading),
                exclude=reading["exclude"],
                on_failure=failures.append,
                on_notice=notices.append,
            )
        for notice in notices:
            tell(notice)
    else:
        documents = bundled()
        names = ", ".join(d.id for d in documents)
        tell(f"no paths given; using the {len(documents)} bundled articles ({names})")
    for failure in failures:
        complain(str(failure))
    _check_number(documents, least)
    kinds = (COMPARED | {Kind(k) for k in reading["keep"]}) - {Kind(k) for k in reading["drop"]}
    return Session(documents=documents, kinds=frozenset(kinds), unreadable=bool(failures))


def _read_options(reading: Mapping[str, Any]) -> ReadOptions:
    return ReadOptions(
        encoding=reading["encoding"],
        largest=reading["max_size"] * 2**20,
        deepest=reading["max_depth"],
        stdin_name=reading["stdin_name"],
        stdin_format=reading["stdin_format"],
    )


def _check_number(documents: Sequence[Document], least: int) -> None:
    if not documents:
        message = "no document could be read; give other paths, or none for the bundled articles"
        raise TooFewDocumentsError(message)
    if len(documents) < least:
        only = clean(documents[0].path)
        message = (
            f"only one document ({only}), but a comparison needs two; add another, or "
            f"run 'hexapla contradictions {only}' for contradictions within it"
        )
        raise TooFewDocumentsError(message)
