"""Findings: relations with both of their statements, for tools that read those of linters."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hexapla.cli.output.terminal import clean
from hexapla.cli.reports.quotes import place as describe
from hexapla.cli.reports.quotes import statements_by_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hexapla.compare import Comparison, Contradiction, Overlap
    from hexapla.corpus import Document, Statement

BUNDLED = "bundled:"
"""What the path of a document begins with that is no file of the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A statement and where it stands.

    `path` is that of the document, from the folder of the run where it lies below it, with slashes;
    `file` says whether it is a file of the user. `line` counts from 1 and is 0 where the original
    has no lines, `where` names it or the page. `columns` are those of the first character and of
    the one after the last, from 1, in Unicode code points, where the statement stands in the
    original as it does in the document and on one line.
    """

    statement: str
    path: str
    file: bool
    text: str
    line: int
    where: str
    columns: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A relation between two places.

    `rule` is the relation, or the type of a contradiction; `clash` the words that prove it.
    `identity` stays the same while both statements say the same, wherever they stand. `known` says
    whether the baseline has it, None where there is no baseline; `hidden` by what it is hidden
    ("baseline" or "inline", else empty), `reason` why.
    """

    rule: str
    grade: int
    score: float
    on: str
    clash: str
    why: str
    a: Place
    b: Place
    identity: str
    known: bool | None = None
    hidden: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The paths of the documents that were compared, and what was found."""

    paths: tuple[str, ...] = ()
    found: tuple[Finding, ...] = ()


def collect(
    comparison: Comparison, relations: Sequence[Overlap | Contradiction], root: str = ""
) -> Findings:
    """Make findings of relations; their identities name documents by their path from `root`."""
    statements = statements_by_id(comparison)
    documents = {d.id: d for d in comparison.documents}

    def make(relation: Overlap | Contradiction) -> Finding:
        sides = (statements[relation.a], statements[relation.b])
        a, b = (_place(documents[s.document], s) for s in sides)
        said = ((locate(documents[s.document].path, root), s.text) for s in sides)
        rule, on, clash = _evidence(relation)
        return Finding(
            rule=rule,
            on=on,
            clash=clash,
            grade=int(relation.grade),
            score=relation.score,
            why=clean(relation.why),
            a=a,
            b=b,
            identity=identify(name_relation(relation), *said),
        )

    return Findings(
        paths=tuple(clean(locate(d.path)) for d in comparison.documents),
        found=tuple(make(relation) for relation in relations),
    )


def name_relation(relation: Overlap | Contradiction) -> str:
    """Name a relation as the contract does."""
    from hexapla.compare import Contradiction

    return "contradiction" if isinstance(relation, Contradiction) else "overlap"


def _evidence(relation: Overlap | Contradiction) -> tuple[str, str, str]:
    """Give the rule of a relation, what it is about and the words that clash."""
    from hexapla.compare import Contradiction

    if not isinstance(relation, Contradiction):
        return "overlap", "", ""
    cue, other = relation.cues
    on, clash = f"{cue.facet} of {cue.subject}", f"{cue.text} ↔ {other.text}"
    return relation.type.value, clean(on), clean(clash)


def identify(relation: str, *sides: tuple[str, str]) -> str:
    """Give what a finding is known by: 16 hexadecimal digits.

    `sides` are paths and statements, whose order makes no difference; nor do the letter case,
    white space and typography of a statement. Lines play no part.
    """
    import hashlib
    import json

    known = sorted([path, normalise(text)] for path, text in sides)
    text = json.dumps([relation, *known])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def normalise(text: str) -> str:
    """Bring a statement to the form in which two that read alike are equal."""
    import unicodedata

    plain = unicodedata.normalize("NFKC", clean(text)).casefold()
    return " ".join(plain.translate(ALIKE).split())


ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2018\u2019\u201a\u0060", "'"),
        **dict.fromkeys("\u2010\u2011\u2013\u2014\u2212", "-"),
    }
)
"""Quotation marks and dashes that editors exchange for one another."""


def locate(path: str, root: str = "") -> str:
    """Give a path from a folder, the current one unless another is given, with slashes."""
    if path.startswith(BUNDLED):
        return path
    found = os.path.relpath(path, root or None)
    if not root and found.startswith(os.pardir):
        found = path
    return found.replace(os.sep, "/")


def _place(document: Document, statement: Statement) -> Place:
    line = 0 if statement.page else statement.source_line or statement.line
    return Place(
        statement=statement.id,
        path=clean(locate(document.path)),
        file=not document.path.startswith(BUNDLED),
        text=clean(statement.text),
        line=line,
        where=describe(statement),
        columns=_columns(document, statement),
    )


def _columns(document: Document, statement: Statement) -> tuple[int, int] | None:
    """Give the columns of a statement; the text of other formats than plain text is not theirs."""
    if document.format != "text" or "\n" in statement.text:
        return None
    before = document.text.rfind("\n", 0, statement.start)
    return statement.start - before, statement.end - before
